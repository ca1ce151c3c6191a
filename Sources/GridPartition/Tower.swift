internal import Geometry

/// A building over the band, or a stack of them at one place, cut into its stairwell units.
package struct Tower: Sendable {
  /// Rows of its buildings, ascending.
  package let buildings: [Int32]
  /// The atoms that it is cut into, in the order of its units.
  package let atoms: Range<Int>
}

/// What one atom holds of a tower.
package struct TowerPart: Sendable {
  package let tower: Int
  /// Rows of `StairwellUnitTable`, and the households of each, which add up to the building's.
  package let units: [Int32]
  package let households: [Int]
  /// Where the part stands on the ground; `nil` where it has none of its own.
  let site: Position?
  /// Empty where buildings are points.
  let footprint: MultiPolygon

  var total: Int { households.reduce(0, +) }
}
