import Intake
import Survey
import TestSupport
import Testing
import Workers

/// Lists of stairwells, joined to buildings as a plain search would join them.
@Suite struct StairwellProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<20
  #else
    static let seeds: Range<UInt64> = 0..<200
  #endif

  private struct Unit {
    let id: String
    let building: String
    let households: Int
  }

  @Test(arguments: seeds)
  func `Units in any order, of buildings whose ids may repeat, are joined to the first`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let count = 1 + random.below(120)
    let mayRepeat = random.below(3) == 0
    let ids = (0..<count).map { row in
      "B\(mayRepeat && random.below(8) == 0 ? random.below(count) : row)"
    }
    var units: [Unit] = []
    for row in 0..<count where random.below(4) > 0 {
      for number in 0...random.below(3) {
        units.append(Unit(id: "\(row)-\(number)", building: ids[row], households: number))
      }
    }
    for _ in 0..<random.below(4) * units.count where units.count > 1 {
      units.swapAt(random.below(units.count), random.below(units.count))
    }
    units.append(Unit(id: "last", building: "nowhere", households: 1))
    units.insert(Unit(id: "bad", building: ids[0], households: -1), at: 0)
    let read = try reading(
      [
        \.buildings: "id,lon,lat,households\n"
          + ids.map { "\($0),126.5,46.95,7\n" }.joined(),
        \.stairwells: "stairwell,building,households\n"
          + units.map { "\($0.id),\($0.building),\($0.households)\n" }.joined(),
      ], threads: 1 + random.below(2)
    ) { $0.communities = nil }
    var expected: [(id: String, building: Int32, households: Int)] = []
    for (row, id) in ids.enumerated() where ids.firstIndex(of: id) == row {
      for unit in units where unit.building == id && unit.households >= 0 {
        expected.append((unit.id, Int32(row), unit.households))
      }
    }
    let table = read.survey.stairwellUnits
    #expect(table.ids == expected.map(\.id))
    #expect(table.building == expected.map(\.building))
    #expect(table.households == expected.map(\.households))
    #expect(read.log.rejected.filter { $0.layer == "stairwells" }.map(\.id) == ["bad", "last"])
  }
}
