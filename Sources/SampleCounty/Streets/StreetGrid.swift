internal import Geometry

/// A class of street: its word in OSM, and half the ground it takes, pavements included.
enum StreetClass: String {
  case primary, secondary, tertiary, residential

  var halfWidth: Double {
    switch self {
    case .primary: 18
    case .secondary: 14
    case .tertiary: 10
    case .residential: 7
    }
  }

  /// How many of a hundred blocks have shops along it.
  var shopsPercent: Int {
    switch self {
    case .primary: 100
    case .secondary: 80
    case .tertiary: 40
    case .residential: 0
    }
  }
}

/// The streets of one bank: lines from west to east and from south to north, and where drives
/// join them.
struct StreetGrid {
  /// A drive that joins an edge, `share` of the way along it.
  private struct Junction {
    let share: Double
    let position: Position
  }

  /// A street line that keeps its name and class from end to end.
  struct Line {
    var name: String
    var streetClass: StreetClass
  }

  let columns: Int
  let rows: Int
  var rowLines: [Line] = []
  var columnLines: [Line] = []
  /// The column that the railway takes; only `underpassRow` crosses it.
  let railway: Int?
  let underpassRow: Int
  private let nodes: [Position]
  /// Row by row, from south to north.
  private var across: [[Junction]]
  /// Column by column, from west to east.
  private var along: [[Junction]]

  init(_ half: TownLayout.Half, railway: Int?, on ground: Ground, with dice: inout Dice) {
    columns = half.columnLines.count - 1
    rows = half.rowLines.count - 1
    self.railway = railway
    underpassRow = max(1, rows / 2)
    var nodes: [Position] = []
    for (j, y) in half.rowLines.enumerated() {
      for (i, x) in half.columnLines.enumerated() {
        // Streets beside the river, the railway and the fields keep their line.
        let isEdge = j == 0 || j == half.rowLines.count - 1
        let isFixed = i == 0 || i == half.columnLines.count - 1 || railway.map { i >= $0 } ?? false
        let shiftX = isFixed ? 0 : dice.metres(-6, 6)
        let shiftY = isEdge ? 0 : dice.metres(-6, 6)
        nodes.append(ground(x + shiftX, y + shiftY))
      }
    }
    self.nodes = nodes
    across = Array(repeating: [], count: columns * (rows + 1))
    along = Array(repeating: [], count: (columns + 1) * rows)
  }

  func node(_ i: Int, _ j: Int) -> Position { nodes[j * (columns + 1) + i] }

  /// The block between four street lines, up to their middle.
  func block(_ i: Int, _ j: Int) -> Quad {
    Quad(corners: [node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)])
  }

  /// The street class on each side of a block, in the order of `Side`.
  func fronts(_ i: Int, _ j: Int) -> [StreetClass] {
    [
      rowLines[j].streetClass, columnLines[i + 1].streetClass, rowLines[j + 1].streetClass,
      columnLines[i].streetClass,
    ]
  }

  /// The number of the street line on a side of a block.
  private func line(_ i: Int, _ j: Int, _ side: Side) -> Int {
    switch side {
    case .south: j
    case .north: j + 1
    case .west: i
    case .east: i + 1
    }
  }

  /// Street and house number of a place on a side of a block.
  ///
  /// One number for each 6 m, the odd ones south and east of a block, as usual.
  func address(of place: Position, block i: Int, _ j: Int, _ side: Side) -> String {
    let isAcross = side == .south || side == .north
    let line = line(i, j, side)
    let first = isAcross ? node(0, line) : node(line, 0)
    let name = isAcross ? rowLines[line].name : columnLines[line].name
    let isOdd = side == .south || side == .east
    return "\(name)\(2 * Int(first.distance(to: place) / 12) + (isOdd ? 1 : 2))号"
  }

  /// Lets a drive from `gate` join the street on a side of a block, and tells where.
  mutating func join(_ gate: Position, block i: Int, _ j: Int, _ side: Side) -> Position {
    let isAcross = side == .south || side == .north
    let line = line(i, j, side)
    let start = isAcross ? node(i, line) : node(line, j)
    let end = isAcross ? node(i + 1, line) : node(line, j + 1)
    let edge = end - start
    let share = min(max((gate - start).dot(edge) / edge.dot(edge), 0.05), 0.95)
    let junction = Junction(share: share, position: start.toward(end, share).onCentimetre)
    if isAcross {
      across[line * columns + i].append(junction)
    } else {
      along[line * rows + j].append(junction)
    }
    return junction.position
  }

  /// The positions along row line `j` over `columns`, from west to east.
  func points(row j: Int, _ columns: Range<Int>) -> [Position] {
    var points = [node(columns.lowerBound, j)]
    for i in columns {
      points += Self.inOrder(across[j * self.columns + i]) + [node(i + 1, j)]
    }
    return points
  }

  /// The positions along column line `i` over `rows`, from south to north.
  func points(column i: Int, _ rows: Range<Int>) -> [Position] {
    var points = [node(i, rows.lowerBound)]
    for j in rows { points += Self.inOrder(along[i * self.rows + j]) + [node(i, j + 1)] }
    return points
  }

  private static func inOrder(_ junctions: [Junction]) -> [Position] {
    var points: [Position] = []
    let sorted = junctions.sorted {
      ($0.share, $0.position.x, $0.position.y) < ($1.share, $1.position.x, $1.position.y)
    }
    for junction in sorted where points.last != junction.position {
      points.append(junction.position)
    }
    return points
  }
}
