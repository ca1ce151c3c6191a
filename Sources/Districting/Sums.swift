/// What adds up over the atoms of a cell.
struct Sums {
  /// Households, an oversize atom counted as the upper end of the band.
  ///
  /// So its own excess, which no plan can change, leaves the search alone; for every cell the
  /// violation of this weight differs from the true one by the excess of its atoms.
  var weight = 0
  /// Households of oversize atoms above the upper end.
  var excess = 0
  /// ``inertia``, ``x``, ``y`` and ``square`` side by side: they are always added up together.
  private(set) var core = SIMD4<Double>()
  /// Metres; borders inside the cell taken off.
  var perimeter = 0.0
  var zones = 0
  var compounds = 0
  /// What left its old cell; not a sum over the atoms, ``OldCells`` has the rule.
  var moved = 0.0

  init() {}

  /// - Parameters:
  ///   - inertia: households and the pseudo-weight that keeps empty atoms in shape.
  ///   - x: Σ inertia · easting, as `y` and `square` for northing and squared distance.
  init(
    weight: Int, excess: Int, inertia: Double, x: Double, y: Double, square: Double,
    perimeter: Double, zones: Int, compounds: Int
  ) {
    self.weight = weight
    self.excess = excess
    core = SIMD4(inertia, x, y, square)
    self.perimeter = perimeter
    self.zones = zones
    self.compounds = compounds
  }

  var inertia: Double { core[0] }
  var x: Double { core[1] }
  var y: Double { core[2] }
  var square: Double { core[3] }

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

  /// As ``isNarrower(than:)`` of this and `other` together.
  @inline(__always)
  func isNarrower(with other: Sums, than widest: Double) -> Bool {
    guard widest != .infinity else { return true }
    let both = core + other.core
    return both[3] * both[0] - (both[1] * both[1] + both[2] * both[2]) <= widest * both[0]
  }

  @inline(__always)
  static func += (left: inout Sums, right: Sums) {
    left.weight += right.weight
    left.excess += right.excess
    left.core += right.core
    left.perimeter += right.perimeter
    left.zones += right.zones
    left.compounds += right.compounds
  }

  @inline(__always)
  static func -= (left: inout Sums, right: Sums) {
    left.weight -= right.weight
    left.excess -= right.excess
    left.core -= right.core
    left.perimeter -= right.perimeter
    left.zones -= right.zones
    left.compounds -= right.compounds
  }
}
