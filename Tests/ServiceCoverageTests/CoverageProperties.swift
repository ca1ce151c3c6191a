import Geometry
import ServiceCoverage
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

/// What holds of every county of points.
@Suite struct CoverageProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<10
  #else
    static let seeds: Range<UInt64> = 0..<500
  #endif

  struct County {
    var buildings = BuildingTable()
    var stations: [Position] = []
    var groups: [Int32] = []
    let groupCount = 3

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      func place() -> Position {
        Position(
          x: Double.random(in: 0...4000, using: &random),
          y: Double.random(in: 0...4000, using: &random))
      }
      for row in 0..<150 {
        buildings.ids.append("H\(row)")
        let isLost = Int.random(in: 0..<20, using: &random) == 0
        buildings.positions.append(isLost ? Position(x: .nan, y: .nan) : place())
        buildings.households.append(Int.random(in: 0...60, using: &random))
        buildings.occupied.append(Int.random(in: -1...50, using: &random))
        buildings.persons.append(Int.random(in: 0...150, using: &random))
        buildings.areas.append(Double(Int.random(in: 0...5000, using: &random)))
        buildings.uses.append(Int.random(in: 0..<9, using: &random) == 0 ? .other : .residential)
        groups.append(Int32.random(in: 0..<3, using: &random))
      }
      stations = (0..<Int.random(in: 0...6, using: &random)).map { _ in place() }
    }

    func coverage(_ preset: WalkingPreset = .cn67, detour: Double = 1) throws -> Coverage {
      let travel = try StraightLine.nearest(
        of: buildings.positions, among: stations, on: .flat, workers: .inline)
      return Coverage(
        travel: travel, cutoffs: [10, 15, 20].compactMap { Cutoff(minutes: $0, preset: preset) },
        detour: detour)
    }

    func rates(_ coverage: Coverage) -> [RateTable] {
      coverage.cutoffs.map {
        coverage.rates(of: buildings, within: $0, groups: groups, groupCount: groupCount)
      }
    }
  }

  @Test(arguments: seeds)
  func `Who is reached in ten minutes is reached in fifteen, and in twenty`(seed: UInt64) throws {
    let county = County(seed: seed)
    let coverage = try county.coverage()
    for row in 0..<county.buildings.count {
      let states = coverage.cutoffs.map { coverage.state(row, within: $0) }
      for (earlier, later) in zip(states, states.dropFirst()) where earlier == .reached {
        #expect(later == .reached)
      }
    }
    let rates = county.rates(coverage)
    for denominator in Denominator.allCases {
      for (earlier, later) in zip(rates, rates.dropFirst()) {
        #expect(earlier.total(denominator).reached <= later.total(denominator).reached)
        #expect(earlier.total(denominator).total == later.total(denominator).total)
      }
    }
  }

  @Test(arguments: seeds)
  func `One station more never lowers coverage`(seed: UInt64) throws {
    var county = County(seed: seed)
    let before = county.rates(try county.coverage())
    var random = SeededGenerator(seed: seed &+ 1_000_000)
    county.stations.append(
      Position(
        x: Double.random(in: 0...4000, using: &random),
        y: Double.random(in: 0...4000, using: &random)))
    let after = county.rates(try county.coverage())
    for (old, new) in zip(before, after) {
      for denominator in Denominator.allCases {
        #expect(old.total(denominator).reached <= new.total(denominator).reached)
        for group in 0..<county.groupCount {
          #expect(
            old.rate(denominator, group: group).reached
              <= new.rate(denominator, group: group).reached)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `The groups add up to the whole, and states to the total`(seed: UInt64) throws {
    let county = County(seed: seed)
    for table in county.rates(try county.coverage()) {
      for denominator in Denominator.allCases {
        var sum = CoverageRate()
        for group in 0..<county.groupCount { sum += table.rate(denominator, group: group) }
        #expect(sum == table.total(denominator))
        #expect(sum.beyond >= 0)
        #expect((sum.lowerPercent ?? 0) <= (sum.upperPercent ?? 0))
      }
      let lost = (0..<county.buildings.count).filter {
        !county.buildings.hasPosition($0) && county.buildings.isCovered($0)
      }
      #expect(
        table.total(.households).undetermined
          == Double(lost.reduce(0) { $0 + county.buildings.households[$1] }))
    }
  }

  @Test(arguments: seeds)
  func `Faster walkers and straighter streets reach no fewer`(seed: UInt64) throws {
    let county = County(seed: seed)
    let slow = county.rates(try county.coverage(.senior))
    let fast = county.rates(try county.coverage(.cn80))
    let winding = county.rates(try county.coverage(.senior, detour: 1.3))
    for slot in slow.indices {
      #expect(slow[slot].total(.households).reached <= fast[slot].total(.households).reached)
      #expect(winding[slot].total(.households).reached <= slow[slot].total(.households).reached)
    }
  }
}

/// What holds where stations wait, or serve fewer minutes than asked.
extension CoverageProperties {
  /// The county's stations with terms drawn from `seed`.
  static func stations(of county: County, seed: UInt64) -> StationTable {
    var random = SeededGenerator(seed: seed &+ 77)
    var stations = stationTable(county.stations)
    for _ in county.stations {
      stations.delaySeconds.append(Double(Int.random(in: 0...3, using: &random)) * 100)
      stations.cutoffMinutes.append(
        Bool.random(using: &random) ? .nan : Double(Int.random(in: 3...18, using: &random)))
    }
    return stations
  }

  @Test(arguments: seeds)
  func `A building is reached exactly if some station reaches it by its own terms`(
    seed: UInt64
  ) throws {
    let county = County(seed: seed)
    let stations = Self.stations(of: county, seed: seed)
    let walks = try ServingTravel(
      stations,
      by: .straightLine(from: county.buildings.positions, on: .flat, workers: .inline))
    let preset = WalkingPreset.cn67
    for detour in [1.0, 1.3] {
      let coverage = Coverage(
        travel: walks.table(preset: preset, detour: detour),
        cutoffs: [10, 15, 20].compactMap { Cutoff(minutes: $0, preset: preset) }, detour: detour)
      for cutoff in coverage.cutoffs {
        for row in 0..<county.buildings.count where county.buildings.hasPosition(row) {
          let isReached = (0..<stations.count).contains { station in
            let metres = county.buildings.positions[row].distance(to: stations.positions[station])
            let cost = metres * detour + stations.delaySeconds[station] * 4000 / 3600
            let own = preset.longestWalk(minutes: stations.cutoffMinutes[station])
            return cost <= min(cutoff.metres, own)
          }
          #expect((coverage.state(row, within: cutoff) == .reached) == isReached)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `Loads add up to all who have a station, and gains of one more are no losses`(
    seed: UInt64
  ) throws {
    let county = County(seed: seed)
    let stations = Self.stations(of: county, seed: seed)
    let walks = try ServingTravel(
      stations,
      by: .straightLine(from: county.buildings.positions, on: .flat, workers: .inline))
    let coverage = Coverage(
      travel: walks.table(preset: .cn67),
      cutoffs: [10].compactMap { Cutoff(minutes: $0, preset: .cn67) })
    let loads = StationLoads(
      coverage, within: coverage.cutoffs[0], buildings: county.buildings, stations: stations)
    let placed = (0..<county.buildings.count).filter {
      county.buildings.isCovered($0) && county.buildings.hasPosition($0)
    }
    let households = placed.reduce(0) { $0 + county.buildings.households[$1] }
    #expect(loads.households.reduce(0, +) == (stations.count == 0 ? 0 : households))
    #expect(zip(loads.reachedHouseholds, loads.households).allSatisfy { $0 <= $1 })
  }
}
