internal import Geometry
internal import Glibc

/// How far positions lie from their middle, to tell those that are astray.
struct Spread {
  /// Medians, which a few strays cannot move.
  let middle: Position
  /// In kilometres where positions are degrees, else in units of the file.
  let limit: Double
  private let scale: Position

  /// What lies farther from the middle than a county is wide, in kilometres, may be astray.
  private static let leastLimit = 100.0
  /// And so many times as far as half of the others.
  private static let medians = 10.0
  private static let kilometresOfDegree = 111.2
  /// Positions from which the medians are taken; evenly spaced, so that they stand for all.
  private static let sampled = 50_000

  /// The length of a degree of longitude, in degrees of latitude.
  static func longitudeShare(at latitude: Double) -> Double {
    max(0.15, cos(min(80, abs(latitude)) * .pi / 180))
  }

  /// - Parameter isWorld: whether they are degrees; in metres the same distances hold.
  init(_ positions: [Position], isWorld: Bool) {
    let step = max(1, positions.count / Self.sampled)
    var xs: [Double] = []
    var ys: [Double] = []
    for index in stride(from: 0, to: positions.count, by: step) where positions[index].isFinite {
      xs.append(positions[index].x)
      ys.append(positions[index].y)
    }
    xs.sort()
    ys.sort()
    let middle =
      xs.isEmpty ? Position(x: 0, y: 0) : Position(x: xs[xs.count / 2], y: ys[ys.count / 2])
    self.middle = middle
    scale =
      isWorld
      ? Position(
        x: Self.kilometresOfDegree * Self.longitudeShare(at: middle.y), y: Self.kilometresOfDegree)
      : Position(x: 0.001, y: 0.001)
    var distances: [Double] = []
    for index in stride(from: 0, to: positions.count, by: step) where positions[index].isFinite {
      distances.append(Self.distance(positions[index], middle, scale))
    }
    distances.sort()
    let median = distances.isEmpty ? 0 : distances[distances.count / 2]
    limit = max(Self.leastLimit, Self.medians * median)
  }

  func isStray(_ position: Position) -> Bool { distance(position) > limit }

  /// In kilometres.
  func distance(_ position: Position) -> Double { Self.distance(position, middle, scale) }

  private static func distance(_ one: Position, _ other: Position, _ scale: Position) -> Double {
    let x = (one.x - other.x) * scale.x
    let y = (one.y - other.y) * scale.y
    return (x * x + y * y).squareRoot()
  }
}
