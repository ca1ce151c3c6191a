internal import Geometry

/// How two layers agree when one of them is moved: the share of a sample that lies as things lie.
///
/// None of these is a law. What counts is that the share falls when one layer is moved any which
/// way, and that no move improves it by chance as much as the right one does.
struct DatumTest {
  enum Rule {
    /// The sample lies in a polygon: in the one it names, where it names one.
    case inside(PolygonIndex, own: [Int32])
    /// The sample lies in no polygon, as streets do with compounds.
    case outside(PolygonIndex, near: PackedRTree, reach: Double)
    /// The sample and its anchor lie in the same polygon, as a compound does with communities.
    case together(PolygonIndex, anchors: [Position])
    /// The sample lies on a line, as borders do on streets.
    case on([Segment], PackedRTree, width: Double)
    /// The sample lies beside lines but not on them, as houses do with streets.
    case beside([Segment], PackedRTree, width: Double, reach: Double)
  }

  let rule: Rule
  let sample: [Position]

  /// Of how many places the sample really tells: neighbours share their fate.
  var independent: Double {
    let side = 150.0
    let cells = Set(
      sample.map { Position(x: ($0.x / side).rounded(.down), y: ($0.y / side).rounded(.down)) })
    return Double(max(1, cells.count))
  }

  /// The share of the sample that agrees when each place is moved by its vector.
  ///
  /// - Complexity: one look into a tree for each place.
  func share(movedBy vectors: [Position]) -> Double {
    guard !sample.isEmpty else { return 0 }
    var agreeing = 0
    switch rule {
    case .inside(let index, let own):
      for i in sample.indices {
        let position = sample[i] + vectors[i]
        let polygon = Int(own[i])
        let isIn =
          polygon >= 0
          ? index.location(of: position, in: polygon) != .outside
          : index.first(covering: position) != nil
        if isIn { agreeing += 1 }
      }
    case .outside(let index, let near, let reach):
      for i in sample.indices {
        let position = sample[i] + vectors[i]
        if index.first(covering: position) == nil,
          !near.nearest(position, maxDistance: reach).isEmpty
        {
          agreeing += 1
        }
      }
    case .together(let index, let anchors):
      for i in sample.indices {
        let polygon = index.first(covering: anchors[i] + vectors[i])
        if polygon != nil, index.first(covering: sample[i] + vectors[i]) == polygon {
          agreeing += 1
        }
      }
    case .on(let segments, let tree, let width):
      var found: [Int] = []
      for i in sample.indices {
        let position = sample[i] + vectors[i]
        if Self.isWithin(width, of: position, segments, tree, &found) { agreeing += 1 }
      }
    case .beside(let segments, let tree, let width, let reach):
      var found: [Int] = []
      for i in sample.indices {
        let position = sample[i] + vectors[i]
        if !tree.nearest(position, maxDistance: reach).isEmpty,
          !Self.isWithin(width, of: position, segments, tree, &found)
        {
          agreeing += 1
        }
      }
    }
    return Double(agreeing) / Double(sample.count)
  }

  private static func isWithin(
    _ width: Double, of position: Position, _ segments: [Segment], _ tree: PackedRTree,
    _ found: inout [Int]
  ) -> Bool {
    tree.query(Box(position).expanded(by: width), into: &found)
    return found.contains { index in
      let segment = segments[index]
      let nearest = segment.position(at: segment.share(nearest: position))
      return nearest.squaredDistance(to: position) <= width * width
    }
  }
}

extension Position {
  static func + (left: Position, right: Position) -> Position {
    Position(x: left.x + right.x, y: left.y + right.y)
  }
}
