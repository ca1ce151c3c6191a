internal import Diagnostics
internal import Formats
internal import Geometry

extension [Layer] {
  /// The record whose first position lies farthest from the middle of all.
  ///
  /// The middle is of medians, which a few strays cannot move. Only positions within `box` are
  /// looked at; `nil` where there is none.
  func farthestOff(in box: Box) -> (layer: Layer, row: Int, position: Position)? {
    let located = flatMap { layer in
      layer.firstPositions.filter { box.contains($0.position) }
        .map { (layer: layer, row: $0.row, position: $0.position) }
    }
    let eastings = located.map(\.position.x).sorted()
    let northings = located.map(\.position.y).sorted()
    guard !located.isEmpty else { return nil }
    let middle = Position(x: eastings[eastings.count / 2], y: northings[northings.count / 2])
    return located.max { $0.position.distance(to: middle) < $1.position.distance(to: middle) }
  }
}

extension Layer {
  /// The first position of each row that has one.
  fileprivate var firstPositions: [(row: Int, position: Position)] {
    guard let geometry = table.geometry else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard let part = geometry.parts(ofRow: row).first,
        let ring = geometry.rings(ofPart: part).first,
        let index = geometry.positions(ofRing: ring).first
      else { return nil }
      return (row, geometry.positions[index])
    }
  }
}

extension Box {
  /// West, south, east and north, for people.
  var corners: String {
    [minX, minY, maxX, maxY].map { String(shortest: $0) }.joined(separator: " ")
  }
}
