/// Questions about positions whose answers have the exact sign.
///
/// Each is first answered in doubles with a bound on the rounding error; only an answer smaller
/// than its bound is computed again without any error. The bounds are Shewchuk's (1997), with
/// 2⁻⁵³ for the rounding of one operation. Coordinates must be finite; the sign is exact while
/// products of four coordinate differences neither overflow nor underflow, which holds from
/// 1e-60 to 1e60.
public enum Predicates {
  @usableFromInline static let epsilon = 0x1p-53
  @usableFromInline static let orientationBound = (3 + 16 * epsilon) * epsilon
  @usableFromInline static let circleBound = (10 + 96 * epsilon) * epsilon

  /// Twice the area of the triangle `a`, `b`, `c`: positive where it runs counter-clockwise.
  ///
  /// The sign is exact, zero included; the amount is rounded.
  @inlinable
  public static func orientation(_ a: Position, _ b: Position, _ c: Position) -> Double {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    if abs(determinant) >= orientationBound * (abs(left) + abs(right)) { return determinant }
    return nearOrientation(a, b, c)
  }

  /// Positive where `d` lies inside the circle through `a`, `b`, `c`, which run
  /// counter-clockwise; zero on the circle, negative outside.
  ///
  /// The sign is exact, zero included; the amount is rounded.
  @inlinable
  public static func inCircle(
    _ a: Position, _ b: Position, _ c: Position, _ d: Position
  ) -> Double {
    let ax = a.x - d.x
    let ay = a.y - d.y
    let bx = b.x - d.x
    let by = b.y - d.y
    let cx = c.x - d.x
    let cy = c.y - d.y
    let aLift = ax * ax + ay * ay
    let bLift = bx * bx + by * by
    let cLift = cx * cx + cy * cy
    let determinant =
      aLift * (bx * cy - cx * by) + bLift * (cx * ay - ax * cy) + cLift * (ax * by - bx * ay)
    // Products are at most half the sum of their squares: this bound is wider, and sooner there.
    let most = aLift * bLift + bLift * cLift + cLift * aLift
    if abs(determinant) > circleBound * most { return determinant }
    let permanent =
      aLift * (abs(bx * cy) + abs(cx * by)) + bLift * (abs(cx * ay) + abs(ax * cy))
      + cLift * (abs(ax * by) + abs(bx * ay))
    if abs(determinant) > circleBound * permanent { return determinant }
    return exactInCircle(a, b, c, d)
  }
}

extension Predicates {
  /// Below this part of the size of its products a determinant has lost more than 10 of 53 bits.
  private static let accuracyBound = 0x1p-10

  /// The same as ``orientation(_:_:_:)`` with the amount right to 12 digits, however flat the
  /// triangle is.
  static func accurateOrientation(_ a: Position, _ b: Position, _ c: Position) -> Double {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    if abs(determinant) >= accuracyBound * (abs(left) + abs(right)) { return determinant }
    return exactOrientation(a, b, c)
  }

  /// As ``exactOrientation(_:_:_:)`` in some operations where differences of coordinates are
  /// exact, as those of neighbours mostly are: points along one wall ask for it all the time.
  ///
  /// Two products whose difference is as small as rounding are so near each other that it is
  /// exact; what rounding took of them gives the rest, unless it cancels that difference.
  @usableFromInline @inline(never)
  static func nearOrientation(_ a: Position, _ b: Position, _ c: Position) -> Double {
    let isExact =
      isExact(a.x, minus: c.x) && isExact(a.y, minus: c.y) && isExact(b.x, minus: c.x)
      && isExact(b.y, minus: c.y)
    guard isExact else { return exactOrientation(a, b, c) }
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let leftError = (-left).addingProduct(a.x - c.x, b.y - c.y)
    let rightError = (-right).addingProduct(a.y - c.y, b.x - c.x)
    let error = leftError - rightError
    let determinant = (left - right) + error
    return abs(determinant) >= abs(error) / 4 ? determinant : exactOrientation(a, b, c)
  }

  /// Whether the difference of two doubles is one itself.
  @inline(__always)
  private static func isExact(_ left: Double, minus right: Double) -> Bool {
    let rounded = left - right
    let subtracted = left - rounded
    return (left - (rounded + subtracted)) + (subtracted - right) == 0
  }

  @usableFromInline @inline(never)
  static func exactOrientation(_ a: Position, _ b: Position, _ c: Position) -> Double {
    let left = Expansion<8>(
      Expansion<2>(a.x, minus: c.x), times: Expansion<2>(b.y, minus: c.y))
    let right = Expansion<8>(
      Expansion<2>(a.y, minus: c.y), times: Expansion<2>(b.x, minus: c.x))
    return Expansion<16>(left, plus: right.negated).rounded
  }

  @usableFromInline @inline(never)
  static func exactInCircle(
    _ a: Position, _ b: Position, _ c: Position, _ d: Position
  ) -> Double {
    let from = (CornerOffset(a, from: d), CornerOffset(b, from: d), CornerOffset(c, from: d))
    // Neighbours in projected coordinates differ without rounding, and then a sixteenth of the
    // room is enough: this is the case of the corners of a building.
    if from.0.isOneTerm && from.1.isOneTerm && from.2.isOneTerm {
      return CircleSum<4, 32, 64, 96>.rounded(from.0, from.1, from.2)
    }
    return CircleSum<16, 512, 1024, 1536>.rounded(from.0, from.1, from.2)
  }
}

/// The exact offset of a corner from the position asked about.
private struct CornerOffset {
  let x: Expansion<2>
  let y: Expansion<2>

  init(_ corner: Position, from position: Position) {
    x = Expansion(corner.x, minus: position.x)
    y = Expansion(corner.y, minus: position.y)
  }

  var isOneTerm: Bool { x.count <= 1 && y.count <= 1 }
}

/// The determinant of the circle test, with room for `pair` terms in a 2×2 minor, `product` in
/// a minor times a lift, `two` in the sum of two of these and `three` in all.
private enum CircleSum<let pair: Int, let product: Int, let two: Int, let three: Int> {
  static func rounded(_ a: CornerOffset, _ b: CornerOffset, _ c: CornerOffset) -> Double {
    let sum = Expansion<two>(term(a, b, c), plus: term(b, c, a))
    return Expansion<three>(sum, plus: term(c, a, b)).rounded
  }

  /// The square of `a` times the cross product of `b` and `c`.
  private static func term(
    _ a: CornerOffset, _ b: CornerOffset, _ c: CornerOffset
  ) -> Expansion<product> {
    let minor = Expansion<pair>(
      Expansion<pair>(b.x, times: c.y), plus: Expansion<pair>(c.x, times: b.y).negated)
    let lift = Expansion<pair>(
      Expansion<pair>(a.x, times: a.x), plus: Expansion<pair>(a.y, times: a.y))
    return Expansion(lift, times: minor)
  }
}
