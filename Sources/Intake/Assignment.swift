internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension CountySurvey {
  /// Gives each building the community and the compound it lies in.
  ///
  /// Place decides; the columns of the file decide for buildings without a position. Buildings in
  /// no community are rejected where communities are known. Where the file has no communities,
  /// they are the values of the buildings' column, without shapes yet; where it has no such column
  /// either, all are one area if `orOneArea` says so.
  ///
  /// - Throws: `layer.all-rejected` where no building is in any community.
  mutating func assignBuildings(
    _ layer: Layer, orOneArea isArea: Bool = false, log: inout IntakeLog
  ) throws(Failure) {
    defer { assignCompounds(layer) }
    let codes = columnValues(.community, layer) ?? columnValues(.communityName, layer)
    if communities.count == 0, let codes { deriveCommunities(from: codes) }
    if communities.count == 0, isArea {
      deriveCommunities(from: [CommunityTable.areaCode])
      buildings.community = buildings.ids.map { _ in 0 }
      return
    }
    let rows = rowsOfCommunities()
    let named = (0..<buildings.count).map { codes?[$0].flatMap { rows[$0] } ?? -1 }
    guard !communities.shapes.isEmpty else {
      buildings.community = named
      rejectUnassigned(layer, codes: codes, log: &log)
      return try layer.requireUsable(assignedCount, log: log)
    }
    assignByPlace(named: named, layer, log: &log)
    rejectUnassigned(layer, codes: codes, log: &log)
    try layer.requireUsable(assignedCount, log: log)
  }

  /// Buildings with a community; all of them where none is known.
  private var assignedCount: Int {
    communities.count == 0 ? buildings.count : buildings.community.count { $0 >= 0 }
  }

  /// The row of each community by its code, and by its name where only one has it.
  private func rowsOfCommunities() -> [String: Int32] {
    var rows: [String: Int32] = [:]
    for (row, name) in communities.names.enumerated() where !name.isEmpty {
      rows[name] = rows[name] == nil ? Int32(row) : -1
    }
    for (row, code) in communities.codes.enumerated() { rows[code] = Int32(row) }
    return rows
  }

  func columnValues(_ role: Role, _ layer: Layer) -> [String?]? {
    guard layer[role] != nil else { return nil }
    return buildings.sourceRows.map { layer.text(role, Int($0) - 1) }
  }

  private mutating func deriveCommunities(from codes: [String?]) {
    communities.areDerived = true
    var seen: Set<String> = []
    for code in codes {
      guard let code, seen.insert(code).inserted else { continue }
      communities.codes.append(code)
    }
    communities.codes.sort()
    communities.names = communities.codes.map { _ in "" }
  }

  private mutating func assignByPlace(named: [Int32], _ layer: Layer, log: inout IntakeLog) {
    let index = PolygonIndex(communities.shapes)
    var differing: [Int] = []
    buildings.community = buildings.positions.indices.map { row in
      let position = buildings.positions[row]
      guard position.isFinite else { return named[row] }
      let found = index.first(covering: position).map(Int32.init) ?? -1
      if named[row] >= 0, found >= 0, named[row] != found { differing.append(row) }
      return found
    }
    guard let first = differing.first else { return }
    log.warn(
      .communityByPlace,
      ["count": .integer(differing.count), "id": .text(buildings.ids[first])],
      at: Place(file: layer.table.name))
  }

  /// Rejects buildings without a community, as far as cells go.
  ///
  /// They stay in the survey: their households are somewhere, and leaving them out would make
  /// coverage look better than it is.
  private func rejectUnassigned(_ layer: Layer, codes: [String?]?, log: inout IntakeLog) {
    guard communities.count > 0 else { return }
    for row in buildings.community.indices where buildings.community[row] < 0 {
      let position = buildings.positions[row]
      let code = codes?[row] ?? ""
      let isPlaced = position.isFinite
      log.reject(
        layer, Int(buildings.sourceRows[row]) - 1, id: buildings.ids[row],
        isPlaced ? .buildingOutside : .communityUnknown, isPlaced ? [:] : ["code": .text(code)],
        position: isPlaced ? position : nil)
    }
  }
}
