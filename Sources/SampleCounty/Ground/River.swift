internal import Geometry

/// The river between the banks: its course, its two banks, and where streets cross.
struct River {
  /// Where a street line of the north bank and its namesake in the south face each other.
  struct Crossing {
    let line: Int
    /// Row of `course` where the line between the two nodes meets it.
    let foot: Int
    /// The two ends of the bridge; `nil` where none was built.
    let bridge: (north: Position, south: Position)?
  }

  private static let sampleStep = 24.0
  private static let overhang = 260.0
  private static let meander = 27.0
  /// From the bank to the end of a bridge, in metres.
  private static let abutment = 6.0
  /// From the bank to the footway of the park, in metres.
  private static let footwaySetback = 12.0

  private(set) var course: [Position] = []
  private var places: [Double] = []
  private var northBank: [Position] = []
  private var southBank: [Position] = []
  private var northFootway: [Position] = []
  private var southFootway: [Position] = []
  private(set) var crossings: [Crossing] = []

  init(_ layout: TownLayout, on ground: Ground, with dice: inout Dice) {
    let lines = layout.halves[0].columnLines
    let phase = dice.metres(0, 1)
    var x = lines[0] - Self.overhang
    while x < lines[lines.count - 1] + Self.overhang {
      let middle = Self.meander * wave(x / 830 + phase)
      let half = 22 + 4 * wave(x / 310)
      places.append(x)
      course.append(ground(x, middle))
      northBank.append(ground(x, middle + half))
      southBank.append(ground(x, middle - half))
      northFootway.append(ground(x, middle + half + Self.footwaySetback))
      southFootway.append(ground(x, middle - half - Self.footwaySetback))
      x += Self.sampleStep
    }
  }

  /// The water's outline, upstream and downstream of the town too.
  var outline: [Position] {
    southBank + northBank.reversed() + southBank.prefix(1)
  }

  /// Notes where the street line from `north` to `south` crosses, with a bridge or without.
  ///
  /// The nearest vertex of the course moves onto the crossing, so that borders that meet there
  /// share it.
  mutating func cross(_ line: Int, from north: Position, to south: Position, byBridge: Bool) {
    guard let middle = Self.share(north, south, across: course),
      let upper = Self.share(north, south, across: northBank),
      let lower = Self.share(north, south, across: southBank)
    else { preconditionFailure("street \(line) does not cross the river") }
    let point = north.toward(south, middle).onCentimetre
    let foot = course.indices.min {
      course[$0].squaredDistance(to: point) < course[$1].squaredDistance(to: point)
    }
    guard let foot else { preconditionFailure("the river has no course") }
    course[foot] = point
    let reach = Self.abutment / north.distance(to: south)
    let bridge = (
      north: north.toward(south, upper - reach).onCentimetre,
      south: north.toward(south, lower + reach).onCentimetre
    )
    crossings.append(Crossing(line: line, foot: foot, bridge: byBridge ? bridge : nil))
  }

  func crossing(_ line: Int) -> Crossing {
    guard let crossing = crossings.first(where: { $0.line == line }) else {
      preconditionFailure("no border crosses the river at street \(line)")
    }
    return crossing
  }

  /// The course between two street lines, from west to east.
  func course(from west: Int, to east: Int) -> ArraySlice<Position> {
    course[crossing(west).foot...crossing(east).foot]
  }

  /// The park's footway between two places of the drawing board.
  func footway(isNorth: Bool, from west: Double, to east: Double) -> [Position] {
    let footway = isNorth ? northFootway : southFootway
    return places.indices.filter { places[$0] > west + 14 && places[$0] < east - 14 }
      .map { footway[$0] }
  }

  private static func share(_ a: Position, _ b: Position, across line: [Position]) -> Double? {
    for index in line.indices.dropFirst() {
      guard let (share, other) = meeting(a, b, line[index - 1], line[index]) else { continue }
      if (0...1).contains(share), (0...1).contains(other) { return share }
    }
    return nil
  }
}
