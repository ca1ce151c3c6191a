/// Which community stands where on the drawing board, before any street is bent.
///
/// Communities stand in rows; the river runs between the northern and the southern half of them,
/// the railway near the eastern edge, with works and a pocket of housing beyond it.
struct TownLayout {
  /// The rows of communities on one bank, as a grid of blocks.
  struct Half {
    /// Drawing-board places of the streets: west to east, and south to north.
    var columnLines: [Double]
    var rowLines: [Double]
    var communities: [Place] = []
  }

  /// The blocks of one community, railway and beyond included.
  struct Place {
    let community: Int
    let columns: Range<Int>
    let rows: Range<Int>
  }

  /// Ground that one cell takes in blocks, streets included, in m²: a county seat's density.
  private static let groundOfCell = (outer: 21_000.0, centre: 20_000.0)
  /// Communities of fewer cells have no room for a pocket beyond a railway.
  private static let fewestCellsAtRailway = 6
  static let corridorOfRiver = 150.0
  private static let corridorOfRailway = 56.0
  private static let depthOfWorks = 440.0
  private static let depthOfPocket = 176.0

  let communityColumns: Int
  let communityRows: [Int]
  /// Columns of blocks west of the railway.
  let townColumns: Int
  /// Street lines that part columns of communities.
  let borderLines: [Int]
  /// Rows of blocks in a row of communities.
  let rowsOfBand: Int
  let hasRailway: Bool
  private(set) var halves: [Half] = []

  var columnCount: Int { townColumns + (hasRailway ? 3 : 0) }

  init(_ figures: Figures, with dice: inout Dice) {
    let cells = figures.cells.max() ?? 1
    // Two thirds as many rows as columns: the town stretches along its river.
    let rows = max(1, Int((Double(figures.communities) * 2 / 3).squareRoot().rounded()))
    communityRows = apportion(figures.communities, by: Array(repeating: 1, count: rows))
    communityColumns = communityRows[0]
    hasRailway = cells >= Self.fewestCellsAtRailway
    let ground = Self.groundOfCell.outer * Double(cells)
    rowsOfBand = max(1, Int((0.85 * ground.squareRoot() / 160).rounded()))
    var widths: [Double] = []
    var borders: [Int] = []
    for column in 0..<communityColumns {
      if column > 0 { borders.append(widths.count) }
      widths += Self.widths(
        column, of: communityColumns, cells: cells, rows: rowsOfBand, with: &dice)
    }
    townColumns = widths.count
    borderLines = borders
    if hasRailway { widths += [Self.corridorOfRailway, Self.depthOfWorks, Self.depthOfPocket] }
    let north = (communityRows.count + 1) / 2
    addHalf(widths, rows: communityRows[..<north], first: 0, with: &dice)
    guard north < communityRows.count else { return }
    let first = communityRows[..<north].reduce(0, +)
    addHalf(widths, rows: communityRows[north...], first: first, with: &dice)
  }

  var hasRiver: Bool { halves.count == 2 }

  /// Whether a column of communities belongs to the old centre, whose blocks are small.
  static func isCentre(_ column: Int, of columns: Int) -> Bool {
    let offset = abs(2 * column - (columns - 1))
    return columns > 2 && offset <= max(1, columns / 4)
  }

  private static func widths(
    _ column: Int, of columns: Int, cells: Int, rows: Int, with dice: inout Dice
  ) -> [Double] {
    let isCentre = isCentre(column, of: columns)
    let ground = isCentre ? groundOfCell.centre : groundOfCell.outer
    let usual = isCentre ? 170 : 194
    let width = ground * Double(cells) / (Double(rows) * 160)
    let count = max(1, Int((width / Double(usual)).rounded()))
    return (0..<count).map { _ in dice.metres(usual - 18, usual + 18) }
  }

  private mutating func addHalf(
    _ widths: [Double], rows: ArraySlice<Int>, first: Int, with dice: inout Dice
  ) {
    let blockRows = rows.count * rowsOfBand
    let heights = (0..<blockRows).map { _ in dice.metres(160, 186) }
    let isNorth = halves.isEmpty
    let tall = heights.reduce(0, +)
    let hasOpposite = communityRows.count > 1
    var y = isNorth ? Self.corridorOfRiver / 2 : -Self.corridorOfRiver / 2 - tall
    if !hasOpposite { y = -tall / 2 }
    var half = Half(columnLines: [], rowLines: [y])
    for height in heights { half.rowLines.append(half.rowLines[half.rowLines.count - 1] + height) }
    var x = -widths[..<townColumns].reduce(0, +) / 2
    half.columnLines.append(x)
    for (column, width) in widths.enumerated() {
      x += width
      // The banks were built up apart: inner streets do not face each other across the river.
      let isInner = column < townColumns - 1
      half.columnLines.append(isInner && !isNorth ? x + dice.metres(-14, 14) : x)
    }
    var community = first
    for (band, count) in rows.enumerated() {
      let top = blockRows - band * rowsOfBand
      for place in 0..<count {
        let west = townColumns * place / count
        let east = place == count - 1 ? columnCount : townColumns * (place + 1) / count
        half.communities.append(
          Place(community: community, columns: west..<east, rows: top - rowsOfBand..<top))
        community += 1
      }
    }
    halves.append(half)
  }
}
