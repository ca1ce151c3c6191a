internal import Formats
internal import Geometry

/// Borders of several layers, drawn with fewer positions together: what cells, communities and areas
/// share stays shared, between layers as within each.
///
/// A position at which borders of any of the layers meet stays in all of them, and every other goes
/// from all or from none; so cells still fill their community to the last digit.
package struct SharedBorders: Sendable {
  /// Layers that share borders: slots of `removed`.
  private var groupOf: [String: Int] = [:]
  /// What goes, for each group of layers.
  private var removed: [Set<Position>] = []

  /// Looks at layers that share a stretch of border with another; all others stand for themselves.
  ///
  /// - Parameter tolerance: in the plane's metres, as of `BorderGeneralization`.
  /// - Complexity: O(*n* log *n*) for *n* positions that are spread evenly.
  package init(_ layers: [LayerTable], tolerance: Double = Publisher.publicTolerance) {
    let drawn = layers.filter { !($0.geometry?.polygonRings.isEmpty ?? true) }
    let columns = drawn.compactMap(\.geometry)
    for group in Self.groups(columns) where group.count > 1 {
      for layer in group { groupOf[drawn[layer].name] = removed.count }
      var positions: [Position] = []
      var rings: [Range<Int>] = []
      for column in group.map({ columns[$0] }) {
        let start = positions.count
        positions += column.positions
        rings += column.polygonRings.map { ring in
          let range = column.positions(ofRing: ring)
          return range.lowerBound + start..<range.upperBound + start
        }
      }
      let kept = BorderGeneralization.kept(positions, rings: rings, tolerance: tolerance)
      removed.append(Set(kept.indices.filter { !kept[$0] }.map { positions[$0] }))
    }
  }

  /// Takes the positions that go out of a layer.
  ///
  /// - Returns: `false` where the layer was not looked at, and is as it was.
  package func apply(to layer: inout LayerTable) -> Bool {
    guard let group = groupOf[layer.name], layer.geometry != nil else { return false }
    layer.geometry?.thinOut { _, position in !removed[group].contains(position) }
    return true
  }

  private struct Stretch: Hashable {
    let start: Position
    let end: Position

    /// The same in both directions.
    init(_ a: Position, _ b: Position) {
      let isInOrder = a.x != b.x ? a.x < b.x : a.y < b.y
      (start, end) = isInOrder ? (a, b) : (b, a)
    }
  }

  /// Layers that hang together by stretches that they share, in the order of the layers.
  private static func groups(_ columns: [GeometryColumn]) -> [[Int]] {
    var groupOf = Array(columns.indices)
    var owner: [Stretch: Int] = [:]
    for (layer, column) in columns.enumerated() {
      for ring in column.polygonRings {
        for index in column.positions(ofRing: ring).dropLast() {
          let stretch = Stretch(column.positions[index], column.positions[index + 1])
          guard let other = owner[stretch] else {
            owner[stretch] = layer
            continue
          }
          let (one, two) = (groupOf[other], groupOf[layer])
          guard one != two else { continue }
          for slot in groupOf.indices where groupOf[slot] == max(one, two) {
            groupOf[slot] = min(one, two)
          }
        }
      }
    }
    return Set(groupOf).sorted().map { group in columns.indices.filter { groupOf[$0] == group } }
  }
}
