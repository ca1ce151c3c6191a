internal import Geometry

/// Points in a tree; those without a finite position are never found.
struct NearbyPoints: Sendable {
  private let rows: [Int]
  private let tree: PackedRTree

  init(_ positions: [Position]) {
    rows = positions.indices.filter { positions[$0].isFinite }
    tree = PackedRTree(positions: rows.map { positions[$0] })
  }

  /// The row nearest to a position, of equal ones the lowest; `nil` where there is none.
  func nearest(to position: Position) -> Int? {
    guard position.isFinite else { return nil }
    return tree.nearest(position).first.map { rows[$0.index] }
  }

  /// Replaces `found` by the rows in a box, ascending.
  func query(_ box: Box, into found: inout [Int]) {
    tree.query(box, into: &found)
    for slot in found.indices { found[slot] = rows[found[slot]] }
  }
}
