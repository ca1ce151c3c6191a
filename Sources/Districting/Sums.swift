/// What adds up over the atoms of a cell.
///
/// 64 bytes, which a window copies once for each set it looks at.
struct Sums: BitwiseCopyable {
  /// ``inertia``, ``x``, ``y`` and ``square`` side by side: they are always added up together.
  private(set) var core = SIMD4<Double>()
  /// ``weight`` and ``excess``.
  private var households = SIMD2<Int>()
  /// Metres; borders inside the cell taken off.
  var perimeter = 0.0
  /// ``zones`` and ``compounds``.
  private var kinds = SIMD2<Int32>()

  init() {}

  /// - Parameters:
  ///   - inertia: households and the pseudo-weight that keeps empty atoms in shape.
  ///   - x: Σ inertia · easting, as `y` and `square` for northing and squared distance.
  init(
    weight: Int, excess: Int, inertia: Double, x: Double, y: Double, square: Double,
    perimeter: Double, zones: Int, compounds: Int
  ) {
    households = SIMD2(weight, excess)
    core = SIMD4(inertia, x, y, square)
    self.perimeter = perimeter
    self.zones = zones
    self.compounds = compounds
  }

  /// Households, an oversize atom counted as the upper end of the band.
  ///
  /// So its own excess, which no plan can change, leaves the search alone; for every cell the
  /// violation of this weight differs from the true one by the excess of its atoms.
  var weight: Int { households[0] }
  /// Households of oversize atoms above the upper end.
  var excess: Int { households[1] }

  var zones: Int {
    get { Int(kinds[0]) }
    set { kinds[0] = Int32(truncatingIfNeeded: newValue) }
  }

  var compounds: Int {
    get { Int(kinds[1]) }
    set { kinds[1] = Int32(truncatingIfNeeded: newValue) }
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
    left.core += right.core
    left.households &+= right.households
    left.perimeter += right.perimeter
    left.kinds &+= right.kinds
  }

  @inline(__always)
  static func -= (left: inout Sums, right: Sums) {
    left.core -= right.core
    left.households &-= right.households
    left.perimeter -= right.perimeter
    left.kinds &-= right.kinds
  }
}
