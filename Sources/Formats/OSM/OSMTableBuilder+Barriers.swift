/// What nobody walks across.
extension OSMTableBuilder {
  /// Water, railways and walls: areas of water as polygons, or as the shores that the file has
  /// where they do not close; all else as lines.
  mutating func addBarriers() {
    let keys = BarrierKeys(file)
    for way in file.ways.ids.indices {
      let tags = file.ways.tags(way)
      guard !tags.isEmpty, let (kind, isArea) = keys.barrier(file, tags) else { continue }
      let isPolygon = isArea && isClosed(way)
      guard appendLine(way) else { continue }
      endRow(
        isPolygon ? .polygon : .lineString, "w", file.ways.ids[way], tags, kind: kind)
    }
    for relation in file.relations.ids.indices {
      let tags = file.relations.tags(relation)
      guard let (kind, _) = keys.barrier(file, tags) else { continue }
      if let shape = appendPolygons(relation) {
        endRow(shape, "r", file.relations.ids[relation], tags, kind: kind)
      } else if appendLines(ofRelation: relation) {
        endRow(.multiLineString, "r", file.relations.ids[relation], tags, kind: kind)
      } else {
        lose(area: "r", file.relations.ids[relation])
      }
    }
  }
}

/// The keys that tell a barrier, found once.
private struct BarrierKeys {
  let waterway, natural, water, railway, barrier: UInt16?

  init(_ file: OSMFile) {
    waterway = file.key("waterway")
    natural = file.key("natural")
    water = file.key("water")
    railway = file.key("railway")
    barrier = file.key("barrier")
  }

  /// As a layer of barriers calls them.
  private static let river = "river"
  private static let rivers: Set<String> = ["river", "canal", "stream", "riverbank", "dock"]
  private static let basins: Set<String> = ["riverbank", "dock"]
  /// Water that people go round without noticing.
  private static let smallWaters: Set<String> = [
    "fountain", "pool", "wastewater", "reflecting_pool",
  ]
  private static let railways: Set<String> = ["rail", "light_rail", "narrow_gauge", "preserved"]
  private static let walls: Set<String> = ["wall", "fence", "city_wall", "retaining_wall"]

  /// What these tags make a barrier, and whether it covers ground.
  func barrier(_ file: OSMFile, _ tags: Range<Int>) -> (kind: String, isArea: Bool)? {
    if let value = file.value(waterway, tags), Self.rivers.contains(value) {
      return (Self.river, Self.basins.contains(value))
    }
    if file.value(natural, tags) == "water" {
      let isSmall = file.value(water, tags).map(Self.smallWaters.contains) ?? false
      return isSmall ? nil : (Self.river, true)
    }
    if let value = file.value(railway, tags), Self.railways.contains(value) {
      return ("railway", false)
    }
    if let value = file.value(barrier, tags), Self.walls.contains(value) {
      return ("wall", false)
    }
    return nil
  }
}
