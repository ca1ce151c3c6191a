/// How people live in a cell: what its buildings look like, and how much ground they take.
enum HousingStyle {
  /// Four or five storeys from before the reform, close together.
  case lowRise
  /// Six or seven storeys without a lift: most of a county seat.
  case walkUp
  /// Eleven to eighteen storeys with lifts.
  case highRise

  /// Metres of one stairwell unit along the building.
  var unitWidth: Double {
    switch self {
    case .lowRise: 11.5
    case .walkUp: 13
    case .highRise: 17
    }
  }

  /// Metres across the building.
  var depth: Double {
    switch self {
    case .lowRise: 10.5
    case .walkUp: 12
    case .highRise: 14.5
    }
  }

  /// Metres from one row to the next: what the winter sun asks for.
  var pitch: Double {
    switch self {
    case .lowRise: 21
    case .walkUp: 27
    case .highRise: 42
    }
  }

  /// Buildings of a cell, in hundredths.
  var buildings: Int {
    switch self {
    case .lowRise: 620
    case .walkUp: 500
    case .highRise: 330
    }
  }

  /// Stairwell units of a cell, in hundredths.
  var stairwells: Int {
    switch self {
    case .lowRise: 2_950
    case .walkUp: 2_250
    case .highRise: 1_150
    }
  }

  /// Registered households of a hundred that live there, usually.
  var occupancy: ClosedRange<Int> {
    switch self {
    case .lowRise: 76...90
    case .walkUp: 74...92
    case .highRise: 62...82
    }
  }
}

/// One cell that the town is built from; its row is its label in the witness.
struct Cell {
  let community: Int
  let block: Int
  let style: HousingStyle
  /// Whether it is half of a tower; such cells come in twos.
  let isTower: Bool
  /// Households of each stairwell unit of each building, filled in by `furnishCells`.
  var buildings: [[Int]] = []

  var households: Int { buildings.reduce(0) { $0 + $1.reduce(0, +) } }
}

/// A block between four streets.
struct Block {
  enum Use {
    case housing, school, market, hospital, office, park, square, works
  }

  let half: Int
  let column: Int
  let row: Int
  let community: Int
  /// Whether it lies beyond the railway.
  let isBeyond: Bool
  let isCentre: Bool
  /// The ground between the streets.
  let plot: Quad
  /// The street on each side, in the order of `Side`.
  let fronts: [StreetClass]
  var use: Use
  /// Labels; the two of a tower come first.
  var cells: [Int] = []
}
