/// Many polygons prepared for the question which of them holds a position.
///
/// - Complexity: O(*n*) memory for *n* edges.
public struct PolygonIndex: Sendable {
  private let tree: PackedRTree
  private let locators: [PolygonLocator]

  public init(_ polygons: [MultiPolygon]) {
    locators = polygons.map { PolygonLocator($0) }
    tree = PackedRTree(locators.map(\.box))
  }

  public init(_ polygons: [Polygon]) {
    locators = polygons.map { PolygonLocator($0) }
    tree = PackedRTree(locators.map(\.box))
  }

  /// The lowest index of a polygon that has `position` inside or on its boundary.
  ///
  /// On a border of two, and where polygons overlap, the one with the lower index is the answer.
  ///
  /// - Complexity: O(log *n* + *k*) for *n* polygons that do not overlap much.
  public func first(covering position: Position) -> Int? {
    var candidates: [Int] = []
    return first(covering: position, &candidates)
  }

  /// For each position the lowest index of a polygon that covers it.
  ///
  /// Faster than one question after another: all share one buffer.
  public func first(coveringEach positions: [Position]) -> [Int?] {
    var candidates: [Int] = []
    return positions.map { first(covering: $0, &candidates) }
  }

  /// All polygons that have `position` inside or on their boundary, ascending.
  public func all(covering position: Position) -> [Int] {
    tree.query(Box(position)).filter { locators[$0].covers(position) }
  }

  /// Where `position` lies with respect to the polygon `index`.
  public func location(of position: Position, in index: Int) -> Location {
    locators[index].location(of: position)
  }

  private func first(covering position: Position, _ candidates: inout [Int]) -> Int? {
    tree.query(Box(position), into: &candidates)
    for candidate in candidates where locators[candidate].covers(position) { return candidate }
    return nil
  }
}
