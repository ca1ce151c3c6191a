internal import Geometry

/// A layer that is being made of an OSM file.
struct OSMTableBuilder {
  let file: OSMFile
  var losses = OSMFile.Losses()
  private var geometry = GeometryColumn()
  private var identifiers = TextColumn()
  private var kinds: TextColumn?
  private var columns: [(name: String, values: TextColumn, present: [Bool])]
  /// For each key of the file its column, −1 where it has none.
  private let columnOfKey: [Int]
  /// For each column the tag of the row at hand, −1 where it has none.
  private var tagOfColumn: [Int]
  private var nodesOfVertices: [Int64] = []
  private let keepsVertexKeys: Bool

  init(_ file: OSMFile, _ layer: OSMLayer) {
    self.file = file
    columns = layer.columns.map { ($0, TextColumn(), []) }
    columnOfKey = file.keys.map { layer.columns.firstIndex(of: $0) ?? -1 }
    tagOfColumn = columns.map { _ in -1 }
    keepsVertexKeys = layer == .highways
    switch layer {
    case .places, .stations, .barriers, .gates: kinds = TextColumn()
    case .buildings, .highways: break
    }
  }

  var table: FeatureTable {
    var all: [Column] = []
    if let kinds { all.append(Column(name: "kind", values: .text(kinds))) }
    for column in columns where column.present.contains(true) {
      all.append(
        Column(name: column.name, values: .text(column.values), present: column.present))
    }
    return FeatureTable(
      name: file.name, columns: all, geometry: geometry, rowCount: geometry.count,
      identifiers: Column(name: "osm_id", values: .text(identifiers)),
      vertexKeys: nodesOfVertices)
  }

  // Rows: positions, then `endRow`.

  /// Ends the row of the object with these tags.
  mutating func endRow(
    _ shape: GeometryColumn.Kind, _ letter: Character, _ id: Int64, _ tags: Range<Int>,
    kind: String = ""
  ) {
    geometry.endRow(shape)
    identifiers.append("\(letter)\(id)")
    kinds?.append(kind)
    for column in tagOfColumn.indices { tagOfColumn[column] = -1 }
    for tag in tags {
      let column = columnOfKey[Int(file.tagKeys[tag])]
      if column >= 0 { tagOfColumn[column] = tag }
    }
    for (column, tag) in tagOfColumn.enumerated() {
      columns[column].values.append(utf8: tag < 0 ? [] : file.bytes(tag))
      columns[column].present.append(tag >= 0)
    }
  }

  // Positions.

  private mutating func append(node: Int) {
    geometry.positions.append(
      Position(x: Double(file.nodeLon[node]) / 1e7, y: Double(file.nodeLat[node]) / 1e7))
    if keepsVertexKeys { nodesOfVertices.append(file.nodeIds[node]) }
  }

  /// Adds a node as a point.
  mutating func appendPoint(_ node: Int) {
    append(node: node)
    geometry.endRing()
    geometry.endPart()
  }

  /// Adds a way as a line; `false` where fewer than two vertices are left.
  mutating func appendLine(_ way: Int) -> Bool {
    count(missingOf: way)
    let vertices = file.vertexOffsets[way]..<file.vertexOffsets[way + 1]
    guard vertices.count >= 2 else { return false }
    for vertex in vertices { append(node: Int(file.vertices[vertex])) }
    geometry.endRing()
    geometry.endPart()
    return true
  }

  /// Adds a way as a polygon; `false` where it does not close.
  mutating func appendPolygon(_ way: Int) -> Bool {
    guard isClosed(way) else { return false }
    return appendLine(way)
  }

  /// Whether a way comes back to its first node over two others at least.
  func isClosed(_ way: Int) -> Bool {
    let vertices = file.vertexOffsets[way]..<file.vertexOffsets[way + 1]
    return vertices.count >= 4
      && file.vertices[vertices.lowerBound] == file.vertices[vertices.upperBound - 1]
  }

  /// Adds the polygons of a relation; `nil` where its ways do not close.
  mutating func appendPolygons(_ relation: Int) -> GeometryColumn.Kind? {
    let rings = file.ringOffsets[relation]..<file.ringOffsets[relation + 1]
    guard !rings.isEmpty else { return nil }
    var outer = 0
    for ring in rings {
      if file.ringIsOuter[ring] == 1 {
        if outer > 0 { geometry.endPart() }
        outer += 1
      }
      for vertex in file.ringVertexOffsets[ring]..<file.ringVertexOffsets[ring + 1] {
        append(node: Int(file.ringVertices[vertex]))
      }
      geometry.endRing()
    }
    geometry.endPart()
    return outer == 1 ? .polygon : .multiPolygon
  }

  /// Adds the ways of a relation that are in the file as lines; `false` where there are none.
  mutating func appendLines(ofRelation relation: Int) -> Bool {
    var isAny = false
    for member in file.memberOffsets[relation]..<file.memberOffsets[relation + 1]
    where appendLine(Int(file.members[member])) { isAny = true }
    return isAny
  }

  /// The vertex in the middle of a way.
  func middle(ofWay way: Int) -> Int? {
    let vertices = file.vertexOffsets[way]..<file.vertexOffsets[way + 1]
    guard !vertices.isEmpty else { return nil }
    return Int(file.vertices[vertices.lowerBound + vertices.count / 2])
  }

  func firstWay(ofRelation relation: Int) -> Int? {
    let members = file.memberOffsets[relation]..<file.memberOffsets[relation + 1]
    return members.first.map { Int(file.members[$0]) }
  }

  private mutating func count(missingOf way: Int) {
    guard file.missingVertices[way] > 0 else { return }
    losses.vertices += Int(file.missingVertices[way])
    if losses.firstWay == nil { losses.firstWay = file.ways.ids[way] }
  }

  mutating func lose(area letter: Character, _ id: Int64) {
    losses.areas += 1
    if losses.firstArea == nil { losses.firstArea = "\(letter)\(id)" }
  }
}
