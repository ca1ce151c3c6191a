internal import Geometry

/// The map from the town's straight drawing board to its ground: a slight turn and slow bends.
///
/// Only + − × ÷ are used, which every machine rounds alike; sine and its like are not.
struct Ground {
  /// 15/113 and 112/113 are the sine and cosine of 7.6° (15² + 112² = 113²).
  private static let turn = (sine: 15.0 / 113, cosine: 112.0 / 113)

  /// Where the bends begin, as shares of their length.
  let phaseX: Double
  let phaseY: Double

  init(with dice: inout Dice) {
    phaseX = dice.metres(0, 1)
    phaseY = dice.metres(0, 1)
  }

  /// The ground position of a place on the drawing board, to the centimetre.
  func callAsFunction(_ x: Double, _ y: Double) -> Position {
    let bentX = x + 16 * wave(y / 1_500 + phaseX)
    let bentY = y + 24 * wave(x / 1_900 + phaseY)
    return Position(
      x: bentX * Self.turn.cosine - bentY * Self.turn.sine,
      y: bentX * Self.turn.sine + bentY * Self.turn.cosine
    ).onCentimetre
  }
}

/// A wave of length 1 and height 1 made of two parabolas.
func wave(_ place: Double) -> Double {
  let share = place - place.rounded(.down)
  return share < 0.5 ? 16 * share * (0.5 - share) : -16 * (share - 0.5) * (1 - share)
}

extension Position {
  var onCentimetre: Position {
    Position(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100)
  }

  static func + (left: Position, right: Position) -> Position {
    Position(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: Position, right: Position) -> Position {
    Position(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (left: Position, factor: Double) -> Position {
    Position(x: left.x * factor, y: left.y * factor)
  }

  /// The position `share` of the way to `other`.
  func toward(_ other: Position, _ share: Double) -> Position {
    self + (other - self) * share
  }

  func dot(_ other: Position) -> Double { x * other.x + y * other.y }
  func cross(_ other: Position) -> Double { x * other.y - y * other.x }

  /// The same direction with length 1.
  var unit: Position { self * (1 / dot(self).squareRoot()) }

  /// Turned left by a right angle.
  var left: Position { Position(x: -y, y: x) }
}

/// Where the lines a–b and c–d meet, as the share of the way from a to b and from c to d.
func meeting(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> (Double, Double)? {
  let first = b - a
  let second = d - c
  let determinant = first.cross(second)
  guard determinant != 0 else { return nil }
  return ((c - a).cross(second) / determinant, (c - a).cross(first) / determinant)
}
