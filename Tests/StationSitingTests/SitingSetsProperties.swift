import Diagnostics
import FacilityLocation
import Geometry
import StationSiting
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct SitingSetsProperties {
  #if DEBUG
    static let seeds = 0..<15
  #else
    static let seeds = 0..<300
  #endif

  @Test(arguments: seeds) func `Sets are those of measuring each building to each column`(
    seed: Int
  ) throws {
    let town = try RandomTown(seed: seed)
    let sets = try town.streetSets(threads: seed % 3 + 1)
    try checkAgainstPlainSearch(sets, by: town.measure())
  }

  @Test(arguments: seeds) func `So are sets as the crow flies, walks lengthened`(seed: Int) throws {
    let town = try RandomTown(seed: seed)
    let (columns, demand) = (town.columns(), try town.demand())
    let positions = town.survey.buildings.positions
    let travel = try StraightLine.sets(
      from: columns.positions, to: positions, limit: demand.searchLimit(detour: 1.3), on: .flat,
      workers: .inline)
    let sets = try SitingSets(columns, demand, travel: travel, detour: 1.3, workers: .inline)
    try checkAgainstPlainSearch(
      sets, by: .straightLine(from: positions, on: .flat, workers: .inline))
  }

  private func checkAgainstPlainSearch(_ sets: SitingSets, by measure: TravelMeasure) throws {
    let (columns, demand) = (sets.columns, sets.demand)
    for column in 0..<columns.count {
      var place = StationTable()
      place.positions = [columns.positions[column]]
      place.statuses = [.inUse]
      let table = try straightOrNetwork(measure, place)
      var expected: [Int32] = []
      var walks: [Int32] = []
      for row in 0..<demand.rowCount {
        let level = demand.levels[demand.level(of: row)]
        let speed = (level.preset.metresPerSecond ?? 0)
        let cost =
          table.metres[demand.building(of: row)] * sets.detour
          + columns.delaySeconds[column] * speed
        let own = columns.cutoffMinutes[column]
        guard cost <= level.metres, own.isNaN || cost <= own * speed * 60 else { continue }
        expected.append(Int32(row))
        walks.append(Int32((cost * 10).rounded()))
      }
      #expect(Array(sets.cover.rows(of: column)) == expected)
      let slots = sets.cover.columnOffsets[column]..<sets.cover.columnOffsets[column + 1]
      #expect(Array(sets.walks[slots]) == walks)
    }
  }

  private func straightOrNetwork(
    _ measure: TravelMeasure, _ place: StationTable
  ) throws -> TravelTable {
    try measure.nearest(among: place)
  }

  @Test(arguments: seeds) func `The audit finds nothing, and whatever was tampered with`(
    seed: Int
  ) throws {
    let town = try RandomTown(seed: seed)
    let sets = try town.streetSets()
    let all = (0..<Int32(sets.columns.count)).map { $0 }
    #expect(try sets.breaches(of: all, by: town.measure()) == [])
    // A measure by which everybody walks a fifth farther finds those it puts beyond.
    let measure = try town.measure()
    let slower = TravelMeasure(.network) { (stations) throws(Failure) in
      let table = try measure.nearest(among: stations)
      return TravelTable(
        method: .network, owner: table.owner, metres: table.metres.map { $0 * 1.2 },
        indecisions: table.indecisions)
    }
    let breaches = try sets.breaches(of: all, by: slower)
    let doubted = (0..<sets.cover.columnCount).reduce(0) { sum, column in
      let wait = sets.columns.delaySeconds[column]
      let slots = sets.cover.columnOffsets[column]..<sets.cover.columnOffsets[column + 1]
      return sum
        + slots.count { slot in
          let level = sets.demand.levels[sets.demand.level(of: Int(sets.cover.rows[slot]))]
          let waited = wait * (level.preset.metresPerSecond ?? 0)
          let own = level.preset.longestWalk(minutes: sets.columns.cutoffMinutes[column])
          let cost = Double(sets.walks[slot]) / 10
          return (cost - waited) * 1.2 + waited > min(level.metres, own) + 0.2
        }
    }
    #expect(breaches.count >= doubted && breaches.allSatisfy(\.isCovered))
    #expect(doubted == 0 || !breaches.isEmpty)
  }

  @Test(arguments: seeds) func `More candidates never cover less`(seed: Int) throws {
    var town = try RandomTown(seed: seed)
    let many = try town.streetSets()
    let rows = Array(town.survey.candidates.ids.indices.prefix(5))
    // The same network, so that the same streets lead somewhere.
    let walks = try town.walks()
    town.survey.candidates.ids = rows.map { town.survey.candidates.ids[$0] }
    town.survey.candidates.names = rows.map { _ in "" }
    town.survey.candidates.kinds = rows.map { _ in "" }
    town.survey.candidates.floorAreas = rows.map { _ in .nan }
    town.survey.candidates.positions = rows.map { town.survey.candidates.positions[$0] }
    let columns = town.columns()
    let travel = try TravelSets.streets(
      from: columns.positions, walks: walks, limit: many.demand.searchLimit(), workers: .inline
    ).sets
    let few = try SitingSets(columns, many.demand, travel: travel, workers: .inline)
    for row in 0..<few.cover.rowCount {
      #expect(few.cover.columns(of: row).count <= many.cover.columns(of: row).count)
    }
    #expect(few.cover.columnCount < many.cover.columnCount)
  }

  @Test(arguments: seeds) func `After siting nobody's walk is longer, nor is the mean`(
    seed: Int
  ) throws {
    let town = try RandomTown(seed: seed)
    let weights = town.survey.buildings.households.map { Int64($0) }
    let before = town.survey.stations.positions
    let after = before + town.survey.candidates.positions.prefix(3)
    let means = try WalkMeans(of: weights, before: before, after: after, by: town.measure())
    #expect(means.counted == 0 || means.after <= means.before)
    #expect(means.counted <= means.walkingBefore && means.walkingBefore <= means.walkingAfter)
    // Moving the stations away gives what they give alone.
    let moved = try WalkMeans(
      of: weights, before: after, after: before, by: town.measure())
    #expect(moved.counted == 0 || moved.before <= moved.after)
    let table = try town.walks().nearest(to: after, workers: .inline).table
    let walking = weights.indices.filter { table.owner[$0] >= 0 }
    let people = walking.reduce(0) { $0 + weights[$1] }
    let sum = walking.reduce(0) { $0 + Double(weights[$1]) * table.metres[$1] }
    #expect(means.walkingAfter == people)
    #expect(people == 0 || abs(means.afterOfAll - sum / Double(people)) < 1e-9)
  }

  @Test(arguments: seeds) func `Costs of walks are those of the sets, by building`(
    seed: Int
  ) throws {
    let town = try RandomTown(seed: seed)
    let sets = try town.streetSets()
    let costs = WalkCosts(
      sets.columns, sets.demand, travel: sets.travel, preset: .cn67, detour: 1)
    #expect(costs.starts.count == sets.demand.buildings.count + 1)
    for (slot, building) in sets.demand.buildings.enumerated() {
      var expected: [Int32: Int64] = [:]
      for column in 0..<sets.columns.count {
        for entry in sets.travel.slots(of: column)
        where sets.travel.buildings[entry] == building {
          let wait = sets.columns.delaySeconds[column] * 4000 / 3600
          let cost = sets.travel.metres[entry] + wait
          let own = sets.columns.cutoffMinutes[column]
          if own.isNaN || cost <= own * 4000 / 60 {
            expected[Int32(column)] = Int64((cost * 10).rounded())
          }
        }
      }
      let entries = costs.starts[slot]..<costs.starts[slot + 1]
      #expect(Array(costs.columns[entries]) == expected.keys.sorted())
      #expect(entries.allSatisfy { costs.costs[$0] == expected[costs.columns[$0]] })
      #expect(costs.unreachable.contains(Int32(slot)) == expected.isEmpty)
    }
  }

  @Test(arguments: seeds) func `Each building walks to the nearest of the chosen columns`(
    seed: Int
  ) throws {
    let town = try RandomTown(seed: seed)
    let sets = try town.streetSets()
    let chosen: [Int32] = [0, 3, 5, 9]
    for level in sets.demand.levels.indices {
      let assignment = sets.assignment(of: chosen, at: level)
      for slot in sets.demand.buildings.indices {
        let row = sets.demand.row(of: slot, at: level)
        let covering = sets.cover.columns(of: row).filter { chosen.contains($0) }
        #expect(covering.isEmpty == (assignment.column[slot] < 0))
        #expect(covering.isEmpty || covering.contains(assignment.column[slot]))
      }
      let loads = sets.loads(assignment, of: .households)
      let served = sets.demand.counts(.households).indices.filter { assignment.column[$0] >= 0 }
      #expect(
        loads.reduce(0, +)
          == served.reduce(0) { $0 + sets.demand.counts(.households)[$1] })
    }
  }
}
