import Geometry
import Survey
import Testing
import TravelTimes
import Workers

/// Stations on a line, by metres, and what they say of themselves.
func stations(
  _ metres: [Double], delays: [Double] = [], cutoffs: [Double] = []
) -> StationTable {
  var table = StationTable()
  for (row, metre) in metres.enumerated() {
    table.ids.append("S\(row)")
    table.names.append("")
    table.positions.append(Position(x: metre, y: 0))
    table.tiers.append(.station)
    table.kinds.append("")
    table.statuses.append(.inUse)
    table.floorAreas.append(.nan)
    table.services.append([])
    table.openings.append("")
  }
  table.delaySeconds = delays
  table.cutoffMinutes = cutoffs
  return table
}

@Suite struct ServingTravelTests {
  func walks(_ buildings: [Double], _ stations: StationTable) throws -> ServingTravel {
    let positions = buildings.map { Position(x: $0, y: 0) }
    return try ServingTravel(
      stations,
      by: .straightLine(from: positions, on: .flat, workers: .inline))
  }

  @Test func `Without delays and cutoffs it is the table of the nearest`() throws {
    let walks = try walks([0, 90, .nan], stations([0, 100]))
    let table = walks.table(preset: .senior)
    #expect(!walks.hasTerms)
    #expect(table.owner == [0, 1, -1] && table.metres == [0, 10, .infinity])
    #expect(table.waits.isEmpty && table.limits.isEmpty)
    #expect(table.indecisions == [nil, nil, .noPosition])
  }

  @Test func `A delay counts as walking time at the preset's speed`() throws {
    // Two minutes at 50 m a minute are 100 m.
    let walks = try walks([0], stations([0], delays: [120]))
    let table = walks.table(preset: .senior)
    #expect(table.metres == [100] && table.waits == [100] && table.walk(0) == 0)
    #expect(table.cost(0, detour: 1.3) == 100)
    #expect(walks.table(preset: .cn80).metres == [160])
    // Metres have no clock.
    #expect(walks.table(preset: .gb50180).metres == [0])
  }

  @Test func `Who sets out later is nearest to fewer`() throws {
    let walks = try walks([40, 60], stations([0, 100], delays: [60, 0]))
    #expect(walks.table(preset: .senior).owner == [1, 1])
    #expect(walks.table(preset: .senior, detour: 5).owner == [0, 1])
  }

  @Test func `A station beyond its own cutoff gives way to one that serves`() throws {
    // One minute is 50 m: the station at 0 does not serve 60, and that at 200 does.
    let walks = try walks([60, 40, 500], stations([0, 200], cutoffs: [1, .nan]))
    let table = walks.table(preset: .senior)
    #expect(table.owner == [1, 0, 1])
    #expect(table.limits == [.infinity, 50, .infinity])
  }

  @Test func `Where no station serves, the one that would be first has the building`() throws {
    let table = try walks([100], stations([0, 250], cutoffs: [1, 2])).table(preset: .senior)
    #expect(table.owner == [0] && table.metres == [100] && table.limit(0) == 50)
  }

  @Test func `A table of distances serves up to the longest time that it names`() throws {
    let preset = WalkingPreset.gb50180
    #expect(preset.longestWalk(minutes: 12) == 500)
    #expect(preset.longestWalk(minutes: 4) == 0)
    #expect(preset.longestWalk(minutes: .nan) == .infinity)
    #expect(WalkingPreset.senior.longestWalk(minutes: 2.5) == 125)
  }

  @Test func `Of stations equally soon the lowest row has the building`() throws {
    let table = try walks([50], stations([100, 0], delays: [0, 0], cutoffs: [30, 20]))
      .table(preset: .senior)
    #expect(table.owner == [0])
  }
}
