package import Formats
package import Geometry

/// The map of a report: layers with their columns, on one grid.
package struct ReportMap: Sendable {
  /// A column as the page's script reads it.
  package enum Values: Sendable {
    case texts([String])
    case integers([Int])
    /// `nil` where there is no value.
    case numbers([Double?])
    /// A few texts that come again and again: each once, and its number in each row.
    case choices([String], [Int])
  }

  package struct Layer: Sendable {
    /// As the script knows it: `cells`, `buildings`.
    package var id: String
    package var geometry: GeometryColumn
    package var columns: [(key: String, values: Values)]
    /// Layers of areas with the same number share their borders.
    package var net: Int?

    package init(
      id: String, geometry: GeometryColumn, net: Int? = nil,
      columns: [(key: String, values: Values)]
    ) {
      self.id = id
      self.geometry = geometry
      self.net = net
      self.columns = columns
    }
  }

  package var layers: [Layer]
  /// The cutoffs in minutes and the metres of each, ascending.
  package var minutes: [Int]
  package var metres: [Double]
  /// Which of them decides.
  package var deciding: Int
  /// What the script says to the reader, by name.
  package var words: [(String, String)]

  package init(
    layers: [Layer], minutes: [Int], metres: [Double], deciding: Int, words: [(String, String)]
  ) {
    self.layers = layers
    self.minutes = minutes
    self.metres = metres
    self.deciding = deciding
    self.words = words
  }

  /// Metres between the points of the grid: below a pixel at 1:1,000.
  package static let step = 0.5
  /// Metres by which a drawn line may lie beside the true one.
  package static let tolerance = 0.8
  /// Service areas are many, and drawn pale.
  static let coarseTolerance = 3.0

  package var box: Box {
    var box = Box.empty
    for layer in layers where layer.id != "areas" {
      for position in layer.geometry.positions where position.isFinite { box.formUnion(position) }
    }
    return box
  }

  /// All that the script needs, as one JSON object.
  package var json: String {
    let grid = MapGrid(around: box, step: Self.step)
    var text = JSONText()
    text.open("{")
    text.member("step", .number(grid.step))
    text.member("minutes", .array(minutes.map { .integer($0) }))
    text.member("metres", .array(metres.map { .rounded($0, 1) }))
    text.member("deciding", .integer(deciding))
    text.member("words", .object(words.map { ($0.0, .string($0.1)) }))
    let nets = Set(layers.compactMap(\.net)).sorted()
    text.name("nets")
    text.open("[")
    var shapes: [Int: [[[Int32]]]] = [:]
    for net in nets {
      let members = layers.indices.filter { layers[$0].net == net }
      let isCoarse = members.contains { layers[$0].id == "areas" }
      let metres = isCoarse ? Self.coarseTolerance : Self.tolerance
      let found = MapShapes(
        members.map { layers[$0].geometry }, on: grid, tolerance: metres / grid.step)
      text.element { $0.lists(found.arcs) }
      var next = 0
      for member in members {
        let count = layers[member].geometry.count
        shapes[member] = Array(found.features[next..<next + count])
        next += count
      }
    }
    text.close("]")
    text.name("layers")
    text.open("{")
    for (number, layer) in layers.enumerated() {
      text.name(layer.id)
      text.open("{")
      if let features = shapes[number], let net = layer.net {
        text.member("net", .integer(nets.firstIndex(of: net) ?? 0))
        text.name("shapes")
        text.open("[")
        for rings in features { text.element { $0.lists(rings) } }
        text.close("]")
      } else {
        text.name("xy")
        text.list(layer.points(on: grid))
      }
      for (key, values) in layer.columns { text.column(key, values) }
      text.close("}")
    }
    text.close("}")
    text.close("}")
    return text.text
  }
}

extension ReportMap.Layer {
  /// x and y in turn, each as a step from the row before; rows without a point stand at the one
  /// before them.
  fileprivate func points(on grid: MapGrid) -> [Int32] {
    var steps: [Int32] = []
    steps.reserveCapacity(geometry.count * 2)
    var last: (x: Int32, y: Int32) = (0, 0)
    for row in 0..<geometry.count {
      var point = last
      if let part = geometry.parts(ofRow: row).first {
        let ring = geometry.rings(ofPart: part).lowerBound
        point = grid.point(geometry.positions[geometry.positionOffsets[ring]])
      }
      steps += [point.x &- last.x, point.y &- last.y]
      last = point
    }
    return steps
  }
}
