internal import Diagnostics
internal import Districting
internal import Geometry
internal import GroundMesh
internal import Survey

/// Which units can be joined, and why others near each other cannot.
struct UnitLinks {
  /// Why two units that are near each other are not linked.
  enum Obstacle: Int, CaseIterable {
    case parent, large, unlike, barrier
  }

  struct Link {
    let first: Int
    let second: Int
    /// Metres of common border; a metre where there is none.
    let length: Double
    let isPriced: Bool
  }

  /// In the order of their units.
  private(set) var links: [Link] = []
  /// For each unit how many near ones cannot join it, by obstacle.
  private(set) var obstacles: [[Int]]
  private let unitCount: Int

  /// - Throws: `group.points-need-gap`, `table.column.missing` for an unknown attribute.
  init(
    of units: UnitTable, on ground: UnitGround, in survey: CountySurvey, _ grouper: Grouper
  ) throws(Failure) {
    unitCount = units.count
    obstacles = [[Int]](
      repeating: [Int](repeating: 0, count: Obstacle.allCases.count), count: units.count)
    let rules = try UnitRules(units, grouper)
    switch grouper.adjacency {
    case .sharedBorder:
      if let point = units.shapes.firstIndex(where: { $0.polygons.isEmpty }) {
        throw Failure(.groupPointsNeedGap, ["id": .text(units.ids[point])])
      }
      for border in ground.borders {
        join(
          border.first, border.second, rules,
          way: border.open > 0 ? (border.open, border.isPriced) : nil)
      }
    case .gap(let gap):
      linkNear(units, ground, survey.plane, gap, rules)
    }
  }

  private mutating func join(
    _ first: Int, _ second: Int, _ rules: UnitRules, way: (length: Double, isPriced: Bool)?
  ) {
    if let obstacle = rules.obstacle(first, second) ?? (way == nil ? .barrier : nil) {
      obstacles[first][obstacle.rawValue] += 1
      obstacles[second][obstacle.rawValue] += 1
    } else if let way {
      links.append(
        Link(first: first, second: second, length: way.length, isPriced: way.isPriced))
    }
  }

  private mutating func linkNear(
    _ units: UnitTable, _ ground: UnitGround, _ plane: Plane, _ gap: Double, _ rules: UnitRules
  ) {
    let outlines = units.ids.indices.map { UnitOutline(ground.shapes[$0], units.positions[$0]) }
    let tree = PackedRTree(outlines.map(\.box))
    let barriers = UnitCrossings(ground.lines.filter { $0.kind.isBarrier && !$0.isBridge })
    let roads = UnitCrossings(ground.lines.filter { $0.kind == .mainRoad && !$0.isBridge })
    let bridges = ground.lines.filter(\.isBridge).map { UnitOutline($0.line) }
    let borders = Dictionary(
      ground.borders.map { ([$0.first, $0.second], $0.length) }, uniquingKeysWith: { a, _ in a })
    // The plane stretches by less than a thousandth; the ground decides.
    let reach = gap * 1.001 + 0.001
    var near: [Int] = []
    for unit in outlines.indices {
      tree.query(outlines[unit].box.expanded(by: reach), into: &near)
      for other in near where other > unit {
        let ways = outlines[unit].ways(to: outlines[other], limit: reach)
          .filter { plane.groundDistance($0.start, $0.end) <= gap }
        guard !ways.isEmpty else { continue }
        let length = borders[[unit, other]] ?? 1
        if let open = ways.first(where: { !barriers.meets($0) }) {
          join(unit, other, rules, way: (length, roads.meets(open)))
        } else if bridges.contains(where: { bridge in
          bridge.distance(to: outlines[unit], limit: gap) != nil
            && bridge.distance(to: outlines[other], limit: gap) != nil
        }) {
          join(unit, other, rules, way: (length, true))
        } else {
          join(unit, other, rules, way: nil)
        }
      }
    }
  }
}

extension UnitLinks {
  /// The graph of the units, or of the groups that `labels` makes of them.
  func graph(
    _ units: UnitTable, _ ground: UnitGround, labels: [Int]?
  ) throws(Failure) -> AtomGraph {
    let labels = labels ?? Array(0..<unitCount)
    let count = (labels.max() ?? -1) + 1
    let shapes = ground.unions(labels, count: count)
    var places = [(x: Double, y: Double, units: Double)](repeating: (0, 0, 0), count: count)
    var households = [Int](repeating: 0, count: count)
    for (unit, label) in labels.enumerated() {
      households[label] += units.households[unit]
      places[label].x += units.positions[unit].x
      places[label].y += units.positions[unit].y
      places[label].units += 1
    }
    let atoms = (0..<count).map { label in
      let middle = Position(
        x: places[label].x / places[label].units, y: places[label].y / places[label].units)
      let place = shapes[label].centroid ?? middle
      return AtomGraph.Atom(
        x: place.x, y: place.y, weight: households[label], area: shapes[label].area,
        perimeter: shapes[label].perimeter)
    }
    let borders = links.compactMap { link -> AtomGraph.Border? in
      let (first, second) = (labels[link.first], labels[link.second])
      guard first != second else { return nil }
      return AtomGraph.Border(
        first, second, length: link.length, kind: link.isPriced ? .priced : .free)
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }

  /// For each label how many parts its units fall into.
  ///
  /// - Parameter labels: for each unit its group, −1 for none.
  func parts(of labels: [Int]) -> [Int] {
    var root = Array(0..<unitCount)
    func top(_ unit: Int) -> Int {
      var unit = unit
      while root[unit] != unit { unit = root[unit] }
      return unit
    }
    for link in links where labels[link.first] == labels[link.second] {
      let (a, b) = (top(link.first), top(link.second))
      root[max(a, b)] = min(a, b)
    }
    var parts = [Int](repeating: 0, count: (labels.max() ?? -1) + 1)
    for unit in labels.indices where labels[unit] >= 0 && root[unit] == unit {
      parts[labels[unit]] += 1
    }
    return parts
  }
}
