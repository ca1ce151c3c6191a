internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Barriers: lines, or the outlines of polygons, each of a kind.
  ///
  /// The column of kinds decides, else the columns `railway`, `waterway` and `highway` of OSM. What
  /// these call no barrier is left out and told: small streets, rivers and railways in tunnels.
  ///
  /// - Throws: `barrier.kind-unknown` where a row's kind is none that is known.
  func barriers(log: inout IntakeLog) throws(Failure) -> BarrierTable {
    var barriers = BarrierTable()
    var kinds: [GroundKind?] = []
    for row in 0..<table.rowCount { kinds.append(try barrierKind(row)) }
    forEachLines(
      prefix: "B", withOutlines: true, where: { kinds[$0] != nil }, log: &log
    ) { row, lines in
      guard let kind = kinds[row] else { return }
      barriers.kinds.append(kind)
      barriers.names.append(text(.name, row) ?? "")
      barriers.lines.append(lines)
      // The bridge of a main road; that of a railway leads no one across.
      barriers.isBridge.append(kind == .mainRoad && isTagged(.bridge, row))
    }
    let unused = kinds.indices.filter { kinds[$0] == nil }
    if let first = unused.first {
      log.note(
        .barriersUnused,
        [
          "count": .integer(unused.count), "id": .text(identifier(first, prefix: "B")),
        ], at: Place(file: table.name))
    }
    if unused.isEmpty { try requireUsable(barriers.count, log: log) }
    return barriers
  }

  /// What a row is on the ground; `nil` where OSM's columns call it no barrier.
  private func barrierKind(_ row: Int) throws(Failure) -> GroundKind? {
    let isBelow = isTagged(.tunnel, row)
    if let typed = text(.kind, row) {
      guard let kind = GroundKind(barrier: typed) else {
        throw Failure(.barrierKindUnknown, ["kind": .text(typed)], at: place(row, "barrier_kind"))
      }
      return isBelow ? nil : kind
    }
    let hasClasses =
      self[.railway] != nil || self[.waterway] != nil || self[.streetClass] != nil
    // A layer of barriers that says no more is one of main roads.
    guard hasClasses else { return .mainRoad }
    guard !isBelow else { return nil }
    if let railway = text(.railway, row), Self.railways.contains(railway) { return .railway }
    if let waterway = text(.waterway, row), Self.waterways.contains(waterway) { return .river }
    if let highway = text(.streetClass, row), GroundKind.isMainRoad(highway) { return .mainRoad }
    return nil
  }

  /// Values of OSM's `railway` on which trains run on the ground.
  private static let railways: Set<String> = [
    "rail", "light_rail", "narrow_gauge", "preserved",
  ]
  /// Values of OSM's `waterway` that nobody steps over.
  private static let waterways: Set<String> = [
    "river", "canal", "stream", "riverbank", "dock", "fairway",
  ]
}

extension GroundKind {
  /// The kind that a layer of barriers means by `typed`.
  init?(barrier typed: String) {
    let word = typed.lowercased()
    switch word {
    case "river", "waterway", "water", "stream", "canal", "河流", "水系": self = .river
    case "railway", "rail", "铁路": self = .railway
    case "main_road", "road", "主干道", "干道": self = .mainRoad
    case "wall", "fence", "围墙": self = .wall
    case _ where Self.isMainRoad(word): self = .mainRoad
    default: return nil
    }
  }
}
