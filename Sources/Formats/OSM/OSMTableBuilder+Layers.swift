/// What belongs to each layer.
extension OSMTableBuilder {
  mutating func addBuildings() {
    let key = file.key("building")
    addAreas { file, tags in
      guard let value = file.value(key, tags), value != "no" else { return nil }
      return value
    }
  }

  /// Values of `highway` that are no street yet or no more, or a place beside one.
  private static let noStreets: Set<String> = [
    "proposed", "planned", "construction", "abandoned", "disused", "razed", "demolished", "no",
    "rest_area", "services", "emergency_bay", "bus_stop", "street_lamp",
  ]

  mutating func addHighways() {
    let key = file.key("highway")
    for way in file.ways.ids.indices {
      let tags = file.ways.tags(way)
      guard let value = file.value(key, tags), !Self.noStreets.contains(value),
        appendLine(way)
      else { continue }
      endRow(.lineString, "w", file.ways.ids[way], tags)
    }
  }

  mutating func addPlaces() {
    let key = file.key("place")
    addNodes { file, tags, _ in file.value(key, tags) }
  }

  mutating func addStations(_ filter: OSMTagFilter) {
    let clauses = filter.clauses.map { (key: file.key($0.key), values: $0.values) }
    let kind = { (file: OSMFile, tags: Range<Int>) -> String? in
      for clause in clauses {
        guard let value = file.value(clause.key, tags) else { continue }
        if clause.values.isEmpty || clause.values.contains(value) { return value }
      }
      return nil
    }
    addNodes { file, tags, _ in kind(file, tags) }
    addAreas(orPoints: true, kind)
  }

  /// Values of `barrier` that let people in.
  private static let gates: Set<String> = [
    "gate", "swing_gate", "sliding_gate", "hampshire_gate", "kissing_gate", "wicket_gate",
    "lift_gate", "entrance", "sally_port", "turnstile", "full-height_turnstile",
  ]

  /// Gates; entrances too, but for doors: those on the outline of a building.
  mutating func addGates() {
    let (barrier, entrance) = (file.key("barrier"), file.key("entrance"))
    let building = file.key("building")
    var isOnBuilding = [Bool](repeating: false, count: file.nodeIds.count)
    for way in file.ways.ids.indices where file.has(building, file.ways.tags(way)) {
      for vertex in file.vertexOffsets[way]..<file.vertexOffsets[way + 1] {
        isOnBuilding[Int(file.vertices[vertex])] = true
      }
    }
    addNodes { file, tags, node in
      if let value = file.value(barrier, tags), Self.gates.contains(value) { return value }
      guard let value = file.value(entrance, tags), value != "no", !isOnBuilding[node] else {
        return nil
      }
      return "entrance"
    }
  }

  /// Adds tagged nodes of a kind as points.
  private mutating func addNodes(_ kind: (OSMFile, Range<Int>, _ node: Int) -> String?) {
    for row in file.taggedNodes.ids.indices where file.taggedNodeRows[row] >= 0 {
      let tags = file.taggedNodes.tags(row)
      let node = Int(file.taggedNodeRows[row])
      guard let kind = kind(file, tags, node) else { continue }
      appendPoint(node)
      endRow(.point, "n", file.taggedNodes.ids[row], tags, kind: kind)
    }
  }

  /// Adds ways and relations of a kind as polygons.
  ///
  /// - Parameter orPoints: whether one that does not close becomes the vertex in its middle; else
  ///   it is left out and counted.
  private mutating func addAreas(
    orPoints: Bool = false, _ kind: (OSMFile, Range<Int>) -> String?
  ) {
    for way in file.ways.ids.indices {
      let tags = file.ways.tags(way)
      guard !tags.isEmpty, let kind = kind(file, tags) else { continue }
      if appendPolygon(way) {
        endRow(.polygon, "w", file.ways.ids[way], tags, kind: kind)
      } else if orPoints, let node = middle(ofWay: way) {
        appendPoint(node)
        endRow(.point, "w", file.ways.ids[way], tags, kind: kind)
      } else {
        lose(area: "w", file.ways.ids[way])
      }
    }
    for relation in file.relations.ids.indices {
      let tags = file.relations.tags(relation)
      guard let kind = kind(file, tags) else { continue }
      if let shape = appendPolygons(relation) {
        endRow(shape, "r", file.relations.ids[relation], tags, kind: kind)
      } else if orPoints, let way = firstWay(ofRelation: relation),
        let node = middle(ofWay: way)
      {
        appendPoint(node)
        endRow(.point, "r", file.relations.ids[relation], tags, kind: kind)
      } else {
        lose(area: "r", file.relations.ids[relation])
      }
    }
  }
}
