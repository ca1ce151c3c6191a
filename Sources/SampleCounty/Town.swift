internal import Diagnostics
internal import Geometry
internal import Survey

/// The county while it is being made; each stage fills in what the next stands on.
struct Town {
  /// Streams of chance, one a stage: a change in one stage leaves the others' draws alone.
  enum Stream: Int {
    case ground, layout, streets, river, cells, services, names
    /// One for each community follows.
    case communities = 1_000
  }

  let seed: UInt64
  let figures: Figures
  let layout: TownLayout
  let ground: Ground
  var grids: [StreetGrid] = []
  var river: River?
  var railway: [Position] = []
  var blocks: [Block] = []
  var cells: [Cell] = []
  var survey = CountySurvey()
  var notes = BuildingNotes()
  var slots = RoleSlotTable()
  var partyHomes = PointTable()

  init(_ plan: SampleCountyPlan) throws(Failure) {
    seed = plan.seed
    figures = try Figures(plan)
    var dice = Dice(seed: plan.seed, stream: Stream.ground.rawValue)
    ground = Ground(with: &dice)
    dice = Dice(seed: plan.seed, stream: Stream.layout.rawValue)
    layout = TownLayout(figures, with: &dice)
    survey.buildings.form = .footprints
    survey.buildings.householdKind = .registered
    layStreets()
    layRiver()
    layRailway()
    layBlocks()
    settleCells()
    buildBlocks()
    drawStreets()
    drawCommunities()
    drawBarriers()
    placeServices()
  }

  func dice(_ stream: Stream, _ index: Int = 0) -> Dice {
    Dice(seed: seed, stream: stream.rawValue + index)
  }

  private mutating func layStreets() {
    var dice = dice(.streets)
    let railway = layout.hasRailway ? layout.townColumns : nil
    let columnNames = (0...layout.columnCount).map { Names.street($0) + "街" }
    var named = layout.columnCount + 1
    for (index, half) in layout.halves.enumerated() {
      var grid = StreetGrid(half, railway: railway, on: ground, with: &dice)
      let rowNames = (0...grid.rows).map { Names.street(named + $0) + "路" }
      named += grid.rows + 1
      grid.classify(layout, isNorth: index == 0, columnNames: columnNames, rowNames: rowNames)
      grids.append(grid)
    }
  }

  private mutating func layRiver() {
    guard layout.hasRiver else { return }
    var dice = dice(.river)
    var river = River(layout, on: ground, with: &dice)
    let bridges = Set(layout.borderLines)
    var lines = Set([0, layout.columnCount]).union(bridges)
    for place in layout.halves.flatMap(\.communities) { lines.insert(place.columns.lowerBound) }
    for line in lines.sorted() {
      river.cross(
        line, from: grids[0].node(line, 0), to: grids[1].node(line, grids[1].rows),
        byBridge: bridges.contains(line))
    }
    self.river = river
  }

  /// The railway runs midway between the two streets beside it, and on beyond the town.
  private mutating func layRailway() {
    guard layout.hasRailway else { return }
    let column = layout.townColumns
    for grid in grids.reversed() {
      for j in 0...grid.rows {
        railway.append(grid.node(column, j).toward(grid.node(column + 1, j), 0.5).onCentimetre)
      }
    }
    let beyond = 300.0
    let first = railway[0]
    let last = railway[railway.count - 1]
    railway.insert((first + (first - railway[1]).unit * beyond).onCentimetre, at: 0)
    railway.append(
      (last + (last - railway[railway.count - 2]).unit * beyond).onCentimetre)
  }
}
