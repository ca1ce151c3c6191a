package import Diagnostics
internal import Formats
internal import Geometry
package import Workers

extension ReportMap {
  /// All that the script needs, as one JSON object.
  ///
  /// - Complexity: O(*n* log *n*) for *n* positions.
  package func json(on workers: Workers) throws(Failure) -> String {
    let grid = MapGrid(around: box, step: Self.step)
    let shapes = try MapNets(self, on: grid, workers)
    var text = JSONText()
    text.open("{")
    text.member("step", .number(grid.step))
    text.member("minutes", .array(minutes.map { .integer($0) }))
    text.member("metres", .array(metres.map { .rounded($0, 1) }))
    text.member("deciding", .integer(deciding))
    text.member("words", .object(words.map { ($0.0, .string($0.1)) }))
    text.name("nets")
    text.open("[")
    for arcs in shapes.arcs { text.element { $0.lists(arcs) } }
    text.close("]")
    text.name("layers")
    text.open("{")
    for (number, layer) in layers.enumerated() {
      text.name(layer.id)
      text.open("{")
      switch layer.form {
      case .areas(let net):
        text.member("net", .integer(shapes.place(of: net)))
        text.name("shapes")
        text.open("[")
        for rings in shapes.features[number] { text.element { $0.lists(rings) } }
        text.close("]")
      case .lines:
        text.name("lines")
        text.lists(layer.lines(on: grid))
      case .points:
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

/// The shapes of a map's areas, those of a net in one net of arcs.
private struct MapNets {
  /// Of each net, in the order of their numbers.
  private(set) var arcs: [[[Int32]]] = []
  /// By layer; empty where a layer has no areas.
  private(set) var features: [[[[Int32]]]]
  private let nets: [Int]

  init(_ map: ReportMap, on grid: MapGrid, _ workers: Workers) throws(Failure) {
    let layers = map.layers
    features = Array(repeating: [], count: layers.count)
    nets = Set(layers.compactMap(\.net)).sorted()
    let groups = nets.map { net in layers.indices.filter { layers[$0].net == net } }
    let shapes = try workers.map(groups) { members in
      let isCoarse = members.contains { layers[$0].id == "areas" }
      let metres = isCoarse ? ReportMap.coarseTolerance : ReportMap.tolerance
      return MapShapes(
        members.map { layers[$0].geometry }, on: grid, tolerance: metres / grid.step)
    }
    for (members, found) in zip(groups, shapes) {
      arcs.append(found.arcs)
      var next = 0
      for member in members {
        let count = layers[member].geometry.count
        features[member] = Array(found.features[next..<next + count])
        next += count
      }
    }
  }

  func place(of net: Int) -> Int { nets.firstIndex(of: net) ?? 0 }
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

  /// Each line simplified by itself.
  fileprivate func lines(on grid: MapGrid) -> [[Int32]] {
    var lines: [[Int32]] = []
    for row in 0..<geometry.count {
      for part in geometry.parts(ofRow: row) {
        for ring in geometry.rings(ofPart: part) {
          let keys = geometry.positions[geometry.positions(ofRing: ring)].map { grid.key($0) }
          guard keys.count > 1 else { continue }
          lines.append(
            ArcSimplification.simplified(keys, tolerance: ReportMap.tolerance / grid.step))
        }
      }
    }
    return lines
  }
}
