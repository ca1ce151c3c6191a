internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Stations; those without a position are rejected, since nobody can walk there.
  ///
  /// Tier and status are `station` and `in_use` where the file does not say.
  /// - Throws: `layer.empty` or `layer.all-rejected`.
  func stations(log: inout IntakeLog) throws(Failure) -> StationTable {
    var stations = StationTable()
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "S")
      guard let position = position(row, id: id, log: &log) else { continue }
      guard position.isFinite else {
        log.reject(self, row, id: id, .geometryMissing)
        continue
      }
      stations.ids.append(id)
      stations.names.append(text(.name, row) ?? "")
      stations.positions.append(position)
      stations.tiers.append(StationTier(typed: text(.tier, row)))
      stations.kinds.append(text(.kind, row) ?? "")
      stations.statuses.append(status(row, id: id, log: &log))
      stations.floorAreas.append(self[.floorArea]?.number(row) ?? .nan)
      stations.services.append(Self.list(text(.services, row)))
      stations.openings.append(text(.opening, row) ?? "")
      if self[.capacity] != nil {
        stations.capacities.append(amount(.capacity, row, id: id, log: &log))
      }
      if self[.cutoffMinutes] != nil {
        stations.cutoffMinutes.append(amount(.cutoffMinutes, row, id: id, log: &log))
      }
      if self[.delaySeconds] != nil {
        let delay = amount(.delaySeconds, row, id: id, log: &log)
        stations.delaySeconds.append(delay.isNaN ? 0 : delay)
      }
      if self[.mayMove] != nil { stations.mayMove.append(choice(.mayMove, row, id, &log)) }
      if self[.mayClose] != nil { stations.mayClose.append(choice(.mayClose, row, id, &log)) }
    }
    try requireUsable(stations.count, log: log)
    log.tellRepeated(stations.ids, in: self)
    return stations
  }

  /// A number from 0 up, `nan` where the row does not say, or says something else: that is told,
  /// and the station counts without it.
  private func amount(_ role: Role, _ row: Int, id: String, log: inout IntakeLog) -> Double {
    guard let column = self[role], let typed = text(role, row) else { return .nan }
    if let number = column.number(row), number.isFinite, number >= 0 { return number }
    log.warn(
      .stationNumberUnusable, ["id": .text(id), "found": .text(typed)],
      at: place(row, column.name))
    return .nan
  }

  /// A yes or no; no where the row does not say, or says something else: that is told.
  func choice(_ role: Role, _ row: Int, _ id: String, _ log: inout IntakeLog) -> Bool {
    guard let typed = text(role, row) else { return false }
    if let choice = flag(role, row) { return choice }
    log.warn(
      .flagUnknown, ["id": .text(id), "found": .text(typed)], at: place(row, self[role]?.name))
    return false
  }

  /// In use where the file does not say, or says something unknown: that is told.
  private func status(_ row: Int, id: String, log: inout IntakeLog) -> StationStatus {
    guard let typed = text(.status, row) else { return .inUse }
    if let status = StationStatus(typed: typed) { return status }
    log.warn(
      .stationStatusUnknown, ["id": .text(id), "status": .text(typed)],
      at: place(row, self[.status]?.name))
    return .inUse
  }

  /// Gates of compounds; `compounds` gives the rows their column names.
  func gates(compounds: [String], log: inout IntakeLog) -> GateTable {
    let rows = Dictionary(
      compounds.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    var gates = GateTable()
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "G")
      guard let position = position(row, id: id, log: &log) else { continue }
      guard position.isFinite else {
        log.reject(self, row, id: id, .geometryMissing)
        continue
      }
      gates.ids.append(id)
      gates.positions.append(position)
      gates.compound.append(text(.compound, row).flatMap { rows[$0] } ?? -1)
    }
    return gates
  }

  /// The position of a row in the plane: its point, or a point on its surface.
  ///
  /// Not finite where the row has no geometry; `nil` where it was rejected.
  func position(_ row: Int, id: String, log: inout IntakeLog) -> Position? {
    guard table.geometry != nil else { return nil }
    do throws(Failure) { return try located(row).position } catch {
      log.reject(self, row, id: id, error.phrase, error.arguments, field: "geometry")
      return nil
    }
  }

  /// The same, and the polygons of the row where it has some.
  ///
  /// - Throws: what makes the shape unusable.
  func located(_ row: Int) throws(Failure) -> (position: Position, shape: MultiPolygon?) {
    let nowhere = Position(x: .nan, y: .nan)
    guard let geometry = table.geometry else { return (nowhere, nil) }
    switch geometry.kinds[row] {
    case .polygon, .multiPolygon:
      let shape = try geometry.multiPolygon(row)
      return (shape.pointOnSurface ?? nowhere, shape)
    case .null, .point, .multiPoint, .lineString, .multiLineString, .collection:
      return (try geometry.point(row) ?? nowhere, nil)
    }
  }

  /// "议事、调解;医疗" as its members.
  private static func list(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.split(whereSeparator: { ";；、,，|".contains($0) })
      .map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension StationTier {
  /// The tier that a list means by `typed`; a station where it does not say.
  init(typed: String?) {
    switch typed?.lowercased() {
    case "centre", "center", "党群服务中心", "中心": self = .centre
    case "micro", "微驿站", "驿站", "友小驿": self = .micro
    default: self = .station
    }
  }
}

extension StationStatus {
  /// The status that a list means by `typed`, `nil` where that is not known.
  init?(typed: String) {
    switch typed.lowercased() {
    case "in_use", "in use", "open", "使用中", "在用", "启用", "已启用", "运行", "开放", "正常": self = .inUse
    case "built", "建成", "已建": self = .built
    case "planned", "规划", "拟建", "在建": self = .planned
    case "closed", "停用", "关闭": self = .closed
    default: return nil
    }
  }
}
