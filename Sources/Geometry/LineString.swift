public import Diagnostics

/// Two or more finite positions joined in order.
public struct LineString: Hashable, Sendable {
  public let positions: [Position]

  /// - Throws: `geometry.line.too-few-positions` or `geometry.coordinate.non-finite`.
  public init(_ positions: [Position]) throws(Failure) {
    guard positions.count >= 2 else {
      throw Failure(.lineTooShort, ["count": .integer(positions.count)])
    }
    guard positions.allSatisfy(\.isFinite) else { throw Failure(.coordinateNotFinite) }
    self.positions = positions
  }

  package init(unchecked positions: [Position]) {
    assert(positions.count >= 2)
    self.positions = positions
  }

  /// The length in units of the plane.
  public var length: Double { Self.length(of: positions) }

  public var box: Box { Box(around: positions) }

  static func length(of positions: [Position]) -> Double {
    var sum = 0.0
    for i in positions.indices.dropFirst() { sum += positions[i - 1].distance(to: positions[i]) }
    return sum
  }
}
