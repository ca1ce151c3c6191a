import Diagnostics
import Geometry
import GeometryEngine
import GridPartition
import Survey
import TestSupport
import Workers

/// Units drawn as ground: each letter is the unit of all squares that show it, a space or a dot is
/// nobody's ground.
///
///     let map = try UnitMap("""
///       aabb
///       aacc
///       """, households: ["a": 80, "b": 60, "c": 70])
struct UnitMap {
  let rows: [[Character]]
  let step: Double
  var survey = CountySurvey()

  /// - Parameters:
  ///   - step: metres of a square.
  ///   - parents: what each unit lies in.
  ///   - shift: moves a corner of the unit that has it, as rounding does.
  init(
    _ text: String, step: Double = 100, households: [Character: Int],
    parents: [Character: String] = [:],
    shift: (Character, Position) -> Position = { $1 }
  ) throws {
    rows = text.split(separator: "\n").map { Array($0) }
    self.step = step
    for letter in Set(rows.joined()).filter(\.isLetter).sorted() {
      var squares: [Polygon] = []
      for (row, line) in rows.enumerated() {
        for (column, found) in line.enumerated() where found == letter {
          squares.append(try Self.square(column, row, step))
        }
      }
      let shape = try squares.union()
      survey.units.append(
        String(letter), try Self.moved(shape) { shift(letter, $0) },
        households: households[letter] ?? 10, parent: parents[letter])
    }
  }

  private static func square(_ column: Int, _ row: Int, _ step: Double) throws -> Polygon {
    let corners = [(0, 0), (0, 1), (1, 1), (1, 0), (0, 0)]
    return Polygon(
      exterior: try Ring(
        corners.map {
          Position(x: Double(column + $0.0) * step, y: -Double(row + $0.1) * step)
        }))
  }

  private static func moved(
    _ shape: MultiPolygon, _ shift: (Position) -> Position
  ) throws -> MultiPolygon {
    MultiPolygon(
      try shape.polygons.map { polygon in
        let rings = try polygon.rings.map { ring in
          let open = ring.positions.dropLast().map(shift)
          return try Ring(open + open.prefix(1))
        }
        return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
      })
  }

  mutating func barrier(_ kind: GroundKind, _ places: [(Double, Double)]) throws {
    survey.barriers.kinds.append(kind)
    survey.barriers.names.append("")
    survey.barriers.lines.append([try LineString(places.map { Position(x: $0.0, y: $0.1) })])
  }

  mutating func bridge(_ places: [(Double, Double)]) throws {
    survey.streets.lines.append(try LineString(places.map { Position(x: $0.0, y: $0.1) }))
    survey.streets.classes.append("residential")
    survey.streets.names.append("")
    survey.streets.isBridge.append(true)
    survey.streets.isUnderpass.append(false)
  }

  /// Pairs of letters whose squares share a side.
  var neighbours: Set<[String]> {
    var pairs: Set<[String]> = []
    func add(_ a: Character, _ b: Character) {
      guard a != b, a.isLetter, b.isLetter else { return }
      pairs.insert([String(a), String(b)])
      pairs.insert([String(b), String(a)])
    }
    for (row, line) in rows.enumerated() {
      for (column, letter) in line.enumerated() {
        if column + 1 < line.count { add(letter, line[column + 1]) }
        if row + 1 < rows.count, column < rows[row + 1].count { add(letter, rows[row + 1][column]) }
      }
    }
    return pairs
  }

  func groups(
    _ size: Grouper.Size, threads: Int = 1, _ adjust: (inout Grouper) -> Void = { _ in }
  ) throws(Failure) -> UnitGroups {
    var grouper = Grouper()
    grouper.levels = [Grouper.Level(name: "group", size: size)]
    adjust(&grouper)
    return try grouper.group(survey, workers: Workers(threads: threads))
  }
}

extension UnitTable {
  /// Adds a unit with a shape, or a point where it has no polygons.
  mutating func append(
    _ id: String, _ shape: MultiPolygon, at position: Position? = nil, households: Int,
    parent: String? = nil
  ) {
    ids.append(id)
    names.append("")
    shapes.append(shape)
    positions.append(position ?? shape.pointOnSurface ?? Position(x: 0, y: 0))
    self.households.append(households)
    if let parent { parents.append(parent) }
    sourceRows.append(Int32(ids.count))
  }

  /// Adds a rectangle, corners in metres.
  mutating func append(
    _ id: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double,
    households: Int, parent: String? = nil
  ) throws {
    let ring = try Ring(
      [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
        Position(x: $0.0, y: $0.1)
      })
    append(
      id, MultiPolygon([Polygon(exterior: ring)]), households: households, parent: parent)
  }

  /// The same units in another order of rows.
  func permuted(_ order: [Int]) -> UnitTable {
    var table = self
    table.ids = order.map { ids[$0] }
    table.names = order.map { names[$0] }
    table.shapes = order.map { shapes[$0] }
    table.positions = order.map { positions[$0] }
    table.households = order.map { households[$0] }
    table.parents = parents.isEmpty ? [] : order.map { parents[$0] }
    table.attributes = attributes.map { attribute in
      Attribute(
        name: attribute.name, texts: order.map { attribute.texts[$0] },
        numbers: order.map { attribute.numbers[$0] })
    }
    return table
  }
}

extension UnitGroups {
  /// The groups of a level as the identifiers of their units: "ab", "c", in order of codes.
  func letters(_ level: Int = 0) -> [String] {
    levels[level].groups.map { group in group.members.map { units.ids[$0] }.joined() }
  }

  func households(_ level: Int = 0) -> [Int] { levels[level].groups.map(\.households) }

  /// Sentences of the group of a unit in the lowest level.
  func reasons(_ id: String) -> [String] {
    guard let unit = units.ids.firstIndex(of: id) else { return [] }
    return levels[0].groups[levels[0].groupOfUnit[unit]].explanations.map { $0.phrase.code }
  }

  /// All that a result says, as text that can be compared.
  var rows: [String] {
    levels.flatMap { level in
      level.groups.map { group in
        "\(level.name) \(group.code) \(group.above) \(group.parent) "
          + "\(group.members.map { units.ids[$0] }) \(group.parts) \(group.households) "
          + "\(group.state.map(\.rawValue) ?? "") \(group.violation) \(group.shape) "
          + group.explanations.map { $0.phrase.words(in: .english, $0.arguments) }.joined()
      } + ["\(level.groupOfUnit) \(level.separateParts) \(level.isProven)"]
    } + findings.map { $0.words(in: .english) }
  }
}
