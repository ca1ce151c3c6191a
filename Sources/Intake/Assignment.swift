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
    let typed = TypedCommunities(
      codes: columnValues(.community, layer), names: columnValues(.communityName, layer))
    let codes = typed.any
    if communities.count == 0, let codes { deriveCommunities(from: codes, typed.names) }
    if communities.count == 0, isArea {
      deriveCommunities(from: [CommunityTable.areaCode], typed.names)
      buildings.community = buildings.ids.map { _ in 0 }
      return
    }
    let named = namedCommunities(typed)
    buildings.namedCommunity = named
    guard !communities.shapes.isEmpty else {
      buildings.community = named
      rejectUnassigned(layer, codes: codes, log: &log)
      return try layer.requireUsable(assignedCount, log: log)
    }
    assignByPlace(named: named, typed.names, layer, log: &log)
    rejectUnassigned(layer, codes: codes, log: &log)
    try layer.requireUsable(assignedCount, log: log)
  }

  /// Buildings with a community; all of them where none is known.
  private var assignedCount: Int {
    communities.count == 0 ? buildings.count : buildings.community.count { $0 >= 0 }
  }

  /// The community that each building's columns name, −1 where they name none: by code first, then
  /// by exact name.
  private func namedCommunities(_ typed: TypedCommunities) -> [Int32] {
    guard typed.codes != nil || typed.names != nil else { return buildings.ids.map { _ in -1 } }
    let rowOfCode = Dictionary(
      communities.codes.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { _, last in last })
    let byName = NameIndex(communities.names)
    // Buildings of one community follow each other in most lists.
    var last: (code: String?, name: String?, row: Int32) = (nil, nil, -1)
    return buildings.ids.indices.map { row in
      let (code, name) = (typed.codes?[row], typed.names?[row])
      if code == last.code, name == last.name { return last.row }
      let words = [code, name].compactMap { $0 }
      let found =
        words.lazy.compactMap { rowOfCode[$0] }.first
        ?? words.lazy.compactMap { byName[$0] }.first ?? -1
      last = (code, name, found)
      return found
    }
  }

  func columnValues(_ role: Role, _ layer: Layer) -> [String?]? {
    guard let column = layer[role] else { return nil }
    return buildings.sourceRows.map { column.filledText(Int($0) - 1) }
  }

  /// Communities of the values of a column, with the names that stand beside them.
  private mutating func deriveCommunities(from codes: [String?], _ names: [String?]?) {
    communities.areDerived = true
    var nameOfCode: [String: String] = [:]
    var last: String?
    for (row, code) in codes.enumerated() {
      guard let code, code != last else { continue }
      last = code
      guard nameOfCode[code] == nil else { continue }
      communities.codes.append(code)
      let name = codes.count == names?.count ? names?[row] ?? "" : ""
      nameOfCode[code] = name == code ? "" : name
    }
    communities.codes.sort()
    communities.names = communities.codes.map { nameOfCode[$0] ?? "" }
  }

  private mutating func assignByPlace(
    named: [Int32], _ names: [String?]?, _ layer: Layer, log: inout IntakeLog
  ) {
    let index = PolygonIndex(communities.shapes)
    var differing: [Int] = []
    buildings.community = buildings.positions.indices.map { row in
      let position = buildings.positions[row]
      guard position.isFinite else { return named[row] }
      let found = index.first(covering: position).map(Int32.init) ?? -1
      if named[row] >= 0, found >= 0, named[row] != found { differing.append(row) }
      return found
    }
    tellMisnamed(names, layer, log: &log)
    guard let first = differing.first else { return }
    log.warn(
      .communityByPlace,
      ["count": .integer(differing.count), "id": .text(buildings.ids[first])],
      at: Place(file: layer.table.name))
  }

  /// Tells names of communities that are nearly right, where the place decides; those without a
  /// place are told where they are rejected.
  private func tellMisnamed(_ names: [String?]?, _ layer: Layer, log: inout IntakeLog) {
    guard let names else { return }
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

/// What a list says of each building's community.
private struct TypedCommunities {
  let codes: [String?]?
  let names: [String?]?

  /// Its code, else its name; `nil` where the list has columns for neither.
  var any: [String?]? {
    guard let codes else { return names }
    guard let names else { return codes }
    return zip(codes, names).map { $0 ?? $1 }
  }
}
