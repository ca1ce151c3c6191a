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
    defer { assignCompounds(layer, log: &log) }
    let codes = communityColumn(layer)
    if communities.count == 0, let codes { deriveCommunities(from: codes, layer) }
    if communities.count == 0, isArea {
      deriveCommunities(from: [CommunityTable.areaCode], layer)
      buildings.community = buildings.ids.map { _ in 0 }
      return
    }
    let named = namedCommunities(layer)
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

  /// What the file says of each building's community: its code, else its name.
  private func communityColumn(_ layer: Layer) -> [String?]? {
    guard let codes = columnValues(.community, layer) else {
      return columnValues(.communityName, layer)
    }
    guard let names = columnValues(.communityName, layer) else { return codes }
    return zip(codes, names).map { $0 ?? $1 }
  }

  /// The community that each building's columns name, −1 where they name none: by code first, then
  /// by exact name.
  private func namedCommunities(_ layer: Layer) -> [Int32] {
    let codes = columnValues(.community, layer)
    let names = columnValues(.communityName, layer)
    guard codes != nil || names != nil else { return buildings.ids.map { _ in -1 } }
    let rowOfCode = Dictionary(
      communities.codes.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { _, last in last })
    let byName = NameIndex(communities.names)
    return buildings.ids.indices.map { row in
      let typed = [codes?[row], names?[row]].compactMap { $0 }
      return typed.lazy.compactMap { rowOfCode[$0] }.first
        ?? typed.lazy.compactMap { byName[$0] }.first ?? -1
    }
  }

  func columnValues(_ role: Role, _ layer: Layer) -> [String?]? {
    guard layer[role] != nil else { return nil }
    return buildings.sourceRows.map { layer.text(role, Int($0) - 1) }
  }

  /// Communities of the values of a column, with the names that stand beside them.
  private mutating func deriveCommunities(from codes: [String?], _ layer: Layer) {
    communities.areDerived = true
    let names = columnValues(.communityName, layer)
    var nameOfCode: [String: String] = [:]
    for (row, code) in codes.enumerated() {
      guard let code, nameOfCode[code] == nil else { continue }
      communities.codes.append(code)
      let name = codes.count == names?.count ? names?[row] ?? "" : ""
      nameOfCode[code] = name == code ? "" : name
    }
    communities.codes.sort()
    communities.names = communities.codes.map { nameOfCode[$0] ?? "" }
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
    tellMisnamed(layer, log: &log)
    guard let first = differing.first else { return }
    log.warn(
      .communityByPlace,
      ["count": .integer(differing.count), "id": .text(buildings.ids[first])],
      at: Place(file: layer.table.name))
  }

  /// Tells names of communities that are nearly right, where the place decides; those without a
  /// place are told where they are rejected.
  private func tellMisnamed(_ layer: Layer, log: inout IntakeLog) {
    guard let names = columnValues(.communityName, layer) else { return }
    let known = Set(communities.names + communities.codes)
    var byName = NameIndex(communities.labels)
    var misses = NearMisses()
    for row in buildings.ids.indices where buildings.positions[row].isFinite {
      guard let name = names[row], !known.contains(name), let near = byName.nearest(to: name)
      else { continue }
      misses.count(name, near.name, near.how)
    }
    misses.tell(at: Place(file: layer.table.name), log: &log)
  }

  /// Rejects buildings without a community, as far as cells go.
  ///
  /// They stay in the survey: their households are somewhere, and leaving them out would make
  /// coverage look better than it is.
  private func rejectUnassigned(_ layer: Layer, codes: [String?]?, log: inout IntakeLog) {
    guard communities.count > 0 else { return }
    var byName = NameIndex(communities.labels)
    var misses = NearMisses()
    for row in buildings.community.indices where buildings.community[row] < 0 {
      let position = buildings.positions[row]
      let code = codes?[row] ?? ""
      let source = Int(buildings.sourceRows[row]) - 1
      if position.isFinite {
        log.reject(layer, source, id: buildings.ids[row], .buildingOutside, position: position)
      } else if !code.isEmpty, let near = byName.nearest(to: code) {
        misses.count(code, near.name, near.how)
        log.reject(
          layer, source, id: buildings.ids[row], .joinCommunity,
          ["name": .text(code), "near": NearMisses.question((near.name, near.how))])
      } else if code.isEmpty {
        log.reject(layer, source, id: buildings.ids[row], .communityUnsaid)
      } else {
        log.reject(
          layer, source, id: buildings.ids[row], .communityUnknown, ["code": .text(code)])
      }
    }
    misses.tell(at: Place(file: layer.table.name), log: &log)
  }
}
