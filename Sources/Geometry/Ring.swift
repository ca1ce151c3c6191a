public import Diagnostics

/// A closed ring of finite positions: at least four, the last equal to the first.
///
/// The initializer is the only way in, so code that receives a `Ring` checks nothing again.
public struct Ring: Hashable, Sendable {
  public let positions: [Position]

  /// - Throws: `geometry.ring.too-few-positions`, `geometry.ring.open` or
  ///   `geometry.coordinate.non-finite`.
  public init(_ positions: [Position]) throws(Failure) {
    guard positions.count >= 4 else {
      throw Failure(.ringTooShort, ["count": .integer(positions.count)])
    }
    guard positions.first == positions.last else { throw Failure(.ringOpen) }
    guard positions.allSatisfy(\.isFinite) else { throw Failure(.coordinateNotFinite) }
    self.positions = positions
  }

  /// Twice the area enclosed, positive when the ring runs counter-clockwise.
  ///
  /// Positions are taken relative to the first one: projected coordinates are in the millions of
  /// metres and would cancel away the digits that matter.
  public var doubledSignedArea: Double {
    let origin = positions[0]
    var sum = 0.0
    for i in 1..<(positions.count - 1) {
      let a = positions[i]
      let b = positions[i + 1]
      sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    return sum
  }

  /// The area enclosed, whichever way the ring runs, in square units of the plane.
  public var area: Double { abs(doubledSignedArea) / 2 }

  public var isCounterClockwise: Bool { doubledSignedArea > 0 }

  public var perimeter: Double { LineString.length(of: positions) }

  public var box: Box { Box(around: positions) }

  /// The same ring the other way round.
  public var reversed: Ring { Ring(unchecked: positions.reversed()) }

  /// The same ring, counter-clockwise or clockwise.
  public func wound(counterClockwise: Bool) -> Ring {
    isCounterClockwise == counterClockwise ? self : reversed
  }

  /// Takes positions that are known to make a ring, as when an operation of ours made them.
  package init(unchecked positions: [Position]) {
    assert(positions.count >= 4 && positions.first == positions.last)
    self.positions = positions
  }
}
