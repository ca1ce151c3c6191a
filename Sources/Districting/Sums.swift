/// What adds up over the atoms of a cell.
struct Sums {
  /// Households, an oversize atom counted as the upper end of the band.
  ///
  /// So its own excess, which no plan can change, leaves the search alone; for every cell the
  /// violation of this weight differs from the true one by the excess of its atoms.
  var weight = 0
  /// Households of oversize atoms above the upper end.
  var excess = 0
  /// Households and the pseudo-weight that keeps empty atoms in shape.
  var inertia = 0.0
  var x = 0.0
  var y = 0.0
  var square = 0.0
  /// Metres; borders inside the cell taken off.
  var perimeter = 0.0
  var zones = 0
  var compounds = 0
  /// What left its old cell; not a sum over the atoms, ``OldCells`` has the rule.
  var moved = 0.0

  /// Σ inertia · squared distance to the centroid.
  var moment: Double {
    guard inertia > 0 else { return 0 }
    return max(0, square - (x * x + y * y) / inertia)
  }

  /// Whether ``moment`` is at most `widest`, without a division.
  @inline(__always)
  func isNarrower(than widest: Double) -> Bool {
    widest == .infinity || square * inertia - (x * x + y * y) <= widest * inertia
  }

  static func += (left: inout Sums, right: Sums) {
    left.weight += right.weight
    left.excess += right.excess
    left.inertia += right.inertia
    left.x += right.x
    left.y += right.y
    left.square += right.square
    left.perimeter += right.perimeter
    left.zones += right.zones
    left.compounds += right.compounds
  }

  static func -= (left: inout Sums, right: Sums) {
    left.weight -= right.weight
    left.excess -= right.excess
    left.inertia -= right.inertia
    left.x -= right.x
    left.y -= right.y
    left.square -= right.square
    left.perimeter -= right.perimeter
    left.zones -= right.zones
    left.compounds -= right.compounds
  }
}
