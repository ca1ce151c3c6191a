package import Geometry

/// Communities (社区), one a row; shapes in metres of the survey's plane.
package struct CommunityTable: Sendable {
  /// 12 digits where the file follows the statistical code: county 6, street 3, community 3.
  package var codes: [String] = []
  package var names: [String] = []
  package var shapes: [MultiPolygon] = []
  /// How many grid cells each shall have, −1 where nothing is said; empty where no column says it.
  package var wantedCells: [Int] = []
  /// Whether the shapes are none that were given: built from the buildings, or divided among
  /// points.
  package var areDerived = false

  package init() {}
  package var count: Int { codes.count }

  /// The code of the one area that all buildings are in where no communities are known.
  package static let areaCode = "000000000000"
  /// Whether there are no communities, but only one area of study.
  package var isOneArea: Bool { areDerived && codes == [Self.areaCode] }
}

/// Residential compounds (小区), one a row.
package struct CompoundTable: Sendable {
  package var ids: [String] = []
  package var names: [String] = []
  package var shapes: [MultiPolygon] = []
  /// Whether a wall surrounds it; `nil` where the file does not say.
  package var isWalled: [Bool?] = []
  package var hasPropertyManager: [Bool?] = []
  /// Whether its ground is a cell of its own without households (专属网格); empty where the file
  /// does not say.
  package var isSpecial: [Bool] = []

  package init() {}
  package var count: Int { ids.count }
}

/// Residential buildings (楼栋) or polygons with counts, one a row: what is never cut.
package struct BuildingTable: Sendable {
  /// How the buildings were given.
  package enum Form: String, Sendable {
    case points, footprints
    /// Polygons that cover the ground, as census blocks do.
    case tiles
    /// Names in a list, without ground of their own: several at the point of their compound, or
    /// nowhere. They stand in the order of the list.
    case listed

    package var hasShapes: Bool { self == .footprints || self == .tiles }
  }

  package var form = Form.points
  package var ids: [String] = []
  /// `nan` where a building has no usable position: its state is undetermined.
  package var positions: [Position] = []
  /// Footprints or tiles; no row at all where buildings are points.
  package var shapes = PolygonColumn()
  /// The households that decide, of `householdKind`.
  package var households: [Int] = []
  package var householdKind = HouseholdKind.unspecified
  /// Whether households are a share of a compound's, taken to be spread evenly; empty where none
  /// are.
  package var isAssumedEven: [Bool] = []
  /// What they rest on where they are estimated.
  package var estimate: HouseholdEstimate.Tally?
  /// Further counts; empty where the file has none, −1 in a row where it is blank.
  package var occupied: [Int] = []
  package var persons: [Int] = []
  package var elderly: [Int] = []
  package var stairwells: [Int] = []
  package var floors: [Int] = []
  /// As people call it and where the post finds it; empty where the file has none.
  package var names: [String] = []
  package var addresses: [String] = []
  package var uses: [BuildingUse] = []
  /// Residential ground or floor area in m², `nan` where unknown; empty where the file has none.
  package var areas: [Double] = []
  /// Row of `CommunityTable`, −1 where it lies in none.
  package var community: [Int32] = []
  /// The community that the file's columns name, −1 where they name none; empty where
  /// communities are not given.
  package var namedCommunity: [Int32] = []
  /// Row of `CompoundTable`, −1 where it lies in none.
  package var compound: [Int32] = []
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { ids.count }
  package func hasPosition(_ row: Int) -> Bool { positions[row].isFinite }

  /// Whether households of a row are shared out evenly, and not counted.
  package func isAssumed(_ row: Int) -> Bool { !isAssumedEven.isEmpty && isAssumedEven[row] }

  /// Whether no building has a place: a list alone, of which no map can be drawn.
  package var isPlaceless: Bool {
    form == .listed && !positions.contains { $0.isFinite }
  }

  /// Whether somebody is to be reached here: in every residential building, and wherever else
  /// households are counted, so that the totals of cells and of coverage agree.
  package func isCovered(_ row: Int) -> Bool { uses[row] == .residential || households[row] > 0 }
}

/// Stairwell units (单元), one a row: what a building over the band is cut into.
package struct StairwellUnitTable: Sendable {
  package var ids: [String] = []
  /// Row of `BuildingTable`; the rows of one building follow each other.
  package var building: [Int32] = []
  package var households: [Int] = []

  package init() {}
  package var count: Int { ids.count }
}

/// Service stations (站点, 驿站), one a row.
package struct StationTable: Sendable {
  package var ids: [String] = []
  package var names: [String] = []
  package var positions: [Position] = []
  package var tiers: [StationTier] = []
  /// As the file has it: residential, commercial, building …; "" where it does not say.
  package var kinds: [String] = []
  package var statuses: [StationStatus] = []
  /// m², `nan` where unknown.
  package var floorAreas: [Double] = []
  package var services: [[String]] = []
  package var openings: [String] = []
  /// Households it can serve, `nan` where unknown; empty where the file has none.
  package var capacities: [Double] = []
  /// A cutoff of its own in minutes, `nan` for the question's; empty where the file has none.
  package var cutoffMinutes: [Double] = []
  /// Seconds before anybody sets out, 0 for none; empty where the file has none.
  package var delaySeconds: [Double] = []
  /// Whether siting may move it to a candidate, and whether it may close it; empty where the file
  /// does not say.
  package var mayMove: [Bool] = []
  package var mayClose: [Bool] = []

  package init() {}
  package var count: Int { ids.count }
}

/// Streets as centre lines, one a row.
///
/// Columns that only some files have are empty where theirs does not.
package struct StreetTable: Sendable {
  /// As the file calls them, else "R" and the row.
  package var ids: [String] = []
  package var lines: [LineString] = []
  /// The class as in OSM's `highway`: primary, residential, footway …; "" where unknown.
  package var classes: [String] = []
  package var names: [String] = []
  package var isBridge: [Bool] = []
  /// Whether it leads below a railway or a road; empty where the file does not say.
  package var isUnderpass: [Bool] = []
  /// OSM's `foot` and `access`: yes, no, private …; "" where a street does not say.
  package var foot: [String] = []
  package var access: [String] = []
  /// Which way people may walk: 1 along the line only, −1 against it only, 0 both.
  package var walkDirection: [Int8] = []
  /// A number for each vertex of each line.
  ///
  /// Equal numbers are one place of the network, as OSM's nodes are. Empty where equal positions
  /// tell.
  package var vertexKeys: [[Int64]] = []

  package init() {}
  package var count: Int { lines.count }
}

/// What closes streets: works, a flood, a market.
package struct ClosureTable: Sendable {
  package var lines: [LineString] = []
  package var points: [Position] = []
  package var areas: [MultiPolygon] = []

  package init() {}
  package var isEmpty: Bool { lines.isEmpty && points.isEmpty && areas.isEmpty }
}

/// Rivers, railways, walls: lines, or the outlines of polygons, one a row.
package struct BarrierTable: Sendable {
  package var kinds: [GroundKind] = []
  package var names: [String] = []
  /// One line, or the rings of a polygon.
  package var lines: [[LineString]] = []
  /// Whether people pass over rivers and railways on it, as on the bridge of a main road; empty
  /// where the file does not say.
  package var isBridge: [Bool] = []

  package init() {}
  package var count: Int { kinds.count }
}

/// Gates of compounds, one a row.
package struct GateTable: Sendable {
  package var ids: [String] = []
  package var positions: [Position] = []
  /// Row of `CompoundTable`, −1 where unknown.
  package var compound: [Int32] = []

  package init() {}
  package var count: Int { ids.count }
}

/// All that is known of a county, in metres of one local plane.
package struct CountySurvey: Sendable {
  package var plane = Plane.flat
  package var communities = CommunityTable()
  package var compounds = CompoundTable()
  package var buildings = BuildingTable()
  package var stations = StationTable()
  package var candidates = CandidateTable()
  /// Where no candidate may stand, and where each must, if there are such areas.
  package var forbidden = SitingAreaTable()
  package var allowed = SitingAreaTable()
  package var streets = StreetTable()
  package var closures = ClosureTable()
  package var barriers = BarrierTable()
  package var gates = GateTable()
  package var stairwellUnits = StairwellUnitTable()
  /// `nil` where the ground decides what adjoins.
  package var adjacency: AdjacencyTable?
  package var cells = CellTable()
  package var units = UnitTable()
  /// Grid maps of other departments, to lay over `cells`.
  package var otherCells: [CellTable] = []

  package init() {}
}
