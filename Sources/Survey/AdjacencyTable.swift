/// Which buildings adjoin, as a file says it instead of the ground: one pair a row.
package struct AdjacencyTable: Sendable {
  /// Rows of `BuildingTable`.
  package var first: [Int32] = []
  package var second: [Int32] = []
  /// Metres of border, above 0; rows of the same pair add up.
  package var lengths: [Double] = []
  /// Whether something lies between that a cell crosses at a price only, as a main road.
  package var isPriced: [Bool] = []

  package init() {}
  package var count: Int { first.count }
}
