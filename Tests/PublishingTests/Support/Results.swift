import Diagnostics
import Formats
import Geometry
import GridPartition
import Intake
import Projection
import Publishing
import SampleCounty
import ServiceAreas
import ServiceCoverage
import Survey
import TestSupport
import TravelTimes
import Workers

/// A small county with everything that can be found out about it.
struct Results {
  let county: SampleCounty
  let survey: CountySurvey
  let system: LocalMetricSystem
  let grid: GridCells
  let coverage: Coverage
  let areas: [ServiceArea]
  let gaps: [Gap]

  static let small = Result { try Results(households: 2_000, communities: 2) }

  init(households: Int, communities: Int) throws {
    county = try SampleCounty.generate(
      SampleCountyPlan(households: households, communities: communities))
    var survey = county.survey
    // One building of which nothing can be said, and one count that is not known.
    survey.buildings.positions[3] = Position(x: .nan, y: .nan)
    if !survey.buildings.persons.isEmpty { survey.buildings.persons[0] = -1 }
    self.survey = survey
    system = try LocalMetricSystem(around: Box(Position(x: 126.5, y: 46.95)))
    grid = try GridPartitioner().partition(survey, workers: .inline)
    let cutoffs = [2, 10].compactMap { Cutoff(minutes: $0, preset: .senior) }
    coverage = Coverage(
      travel: try StraightLine.nearest(
        of: survey.buildings.positions, among: survey.stations.positions, on: survey.plane,
        workers: .inline), cutoffs: cutoffs)
    areas = try Circles(cutoffs: cutoffs, detour: 1, asRings: true, overlap: .overlap)
      .areas(of: survey.stations.positions, on: system, workers: .inline)
    gaps = try GapFinder().gaps(
      of: coverage, within: cutoffs[0], buildings: survey.buildings, on: survey.plane,
      workers: .inline)
  }

  var coverageLayers: CoverageLayers {
    CoverageLayers(
      survey: survey, coverage: coverage, deciding: coverage.cutoffs[0], preset: .senior,
      cells: CellGroups(
        codes: grid.cells.map(\.code),
        communityCodes: grid.cells.map { survey.communities.codes[$0.community] },
        cellOfBuilding: grid.cellOfBuilding))
  }

  var gapLayers: GapLayers {
    GapLayers(
      gaps, survey: survey, coverage: coverage, deciding: coverage.cutoffs[0], preset: .senior)
  }

  var loads: StationLoads {
    StationLoads(
      coverage, within: coverage.cutoffs[0], buildings: survey.buildings,
      stations: survey.stations, cells: coverageLayers.cells?.membership)
  }

  var rates: RateTable {
    coverage.rates(
      of: survey.buildings, within: coverage.cutoffs[0], groups: survey.buildings.community,
      groupCount: survey.communities.count)
  }

  /// Every layer and table that Publishing knows.
  var layers: [LayerTable] {
    let given = SurveyLayers(survey)
    let found = coverageLayers
    var cells = CellLayers.cells(grid, survey)
    let cellRates = coverage.rates(
      of: survey.buildings, within: coverage.cutoffs[0], groups: grid.cellOfBuilding,
      groupCount: grid.cells.count)
    RateLayers.addRates(
      [(minutes: 2, table: cellRates)], rows: Array(grid.cells.indices), to: &cells)
    var stations = AreaLayers.stations(survey.stations)
    LoadLayers.add(loads, to: &stations)
    LoadLayers.addStations(loads, survey.stations, to: &cells)
    let entries = RateLayers.entries(
      rates, codes: survey.communities.codes, minutes: 2, preset: "senior",
      method: TravelMethod.straightLine.word(detour: 1))
    return [
      given.communities, given.compounds, given.buildings, given.stairwellUnits, given.streets,
      given.barriers, given.gates, given.stations, given.candidates,
      given.roleSlots(county.workers), given.partyHomes(county.partyHomes),
      given.witness(
        cellOfBuilding: county.witness.cellOfBuilding, cellOfUnit: county.witness.cellOfUnit),
      cells, CellLayers.communities(grid, survey), CellLayers.summary(grid, survey),
      CellLayers.assignments(grid, survey), found.buildings, found.uncovered, found.undetermined,
      AreaLayers.areas(
        areas, stations: survey.stations, preset: .senior, direction: .toStation,
        people: areas.map { _ in
          AreaPeople(households: 7, persons: 12, share: 3.5, agreement: 99.5)
        }),
      IsochroneLayers.streets(
        [], of: survey.streets, stations: survey.stations, cutoffs: [], preset: .senior),
      stations, AreaLayers.rejected([]), gapLayers.areas, gapLayers.points,
      LoadLayers.table(
        loads, stations: survey.stations, householdKind: survey.buildings.householdKind),
      RateLayers.table(
        entries, name: "coverage", householdKind: survey.buildings.householdKind.word),
    ]
  }

  func publisher(_ language: Language = .english) -> Publisher {
    Publisher(
      system: system, language: language, overwrite: false,
      metadata: .object([("seed", .integer(1))]))
  }

  /// Writes `layer` and gives its bytes.
  func written(
    _ layer: LayerTable, _ name: String, _ language: Language = .english
  ) throws -> [UInt8] {
    let scratch = try Scratch()
    try publisher(language).write(layer, to: scratch.path(name))
    return try scratch.bytes(name)
  }
}
