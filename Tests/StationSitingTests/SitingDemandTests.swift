import Diagnostics
import FacilityLocation
import Geometry
import StationSiting
import Survey
import Testing

@Suite struct SitingDemandTests {
  func level(_ minutes: Int, stations: Int = 1) throws -> SitingLevel {
    try #require(SitingLevel(minutes: minutes, preset: .cn67, stations: stations))
  }

  var buildings: BuildingTable {
    var table = BuildingTable()
    table.ids = ["a", "b", "c", "d"]
    table.positions = table.ids.indices.map { Position(x: Double($0) * 100, y: 0) }
    table.households = [10, 0, 7, 3]
    table.elderly = [2, 4, -1, 0]
    table.uses = [.residential, .residential, .other, .residential]
    table.community = [0, 0, 1, -1]
    table.compound = [-1, -1, -1, -1]
    return table
  }

  @Test func `Rows are buildings with any weight, level by level`() throws {
    let demand = try SitingDemand(
      buildings,
      asks: [
        SitingAsk(try level(15), .households), SitingAsk(try level(10), .households, share: 0.25),
        SitingAsk(try level(15), .elderly, share: 1.5, priority: 1),
        SitingAsk(try level(10, stations: 2), .households, share: 0),
      ])
    #expect(demand.levels.map(\.minutes) == [10, 10, 15])
    #expect(demand.levels.map(\.stations) == [1, 2, 1])
    #expect(demand.buildings == [0, 1, 2, 3] && demand.rowCount == 12)
    #expect(demand.scale == 100)
    #expect(
      demand.weights() == [250, 0, 175, 75, 0, 0, 0, 0, 1000 + 300, 600, 700, 300])
    #expect(demand.weights(priority: 0)[8...] == [1000, 0, 700, 300])
    #expect(demand.weights(priority: 1)[8...] == [300, 600, 0, 0])
    #expect(demand.priorities == [0, 1])
    #expect(demand.needs == [1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1])
    #expect(demand.level(of: 9) == 2 && demand.building(of: 9) == 1)
    #expect(demand.row(of: 1, at: 2) == 9)
    let plain = try SitingDemand(buildings, asks: [SitingAsk(try level(15), .households)])
    #expect(plain.buildings == [0, 2, 3] && plain.slotOfBuilding == [0, -1, 1, 2])
    #expect(plain.needs.isEmpty && plain.scale == 1)
  }

  @Test func `A share is rounded up, of all and of each community`() throws {
    let demand = try SitingDemand(
      buildings, asks: [SitingAsk(try level(10), .households)],
      requirements: [
        SitingRequirement(try level(15), percent: 66.6667),
        SitingRequirement(try level(15), percent: 70, ofEachCommunity: true),
        SitingRequirement(try level(10), percent: 100),
      ])
    #expect(demand.floors.map(\.community) == [-1, 0, 1, -1])
    #expect(demand.floors.map(\.total) == [20, 10, 7, 20])
    // 66.6667 % of 20 are 13.33, 70 % of 10 are exactly 7, of 7 they are 4.9.
    #expect(demand.floors.map(\.floor.least) == [14, 7, 5, 20])
    #expect(demand.floors[0].floor.rows == [3, 4, 5])
    #expect(demand.floors[1].floor.rows == [3] && demand.floors[3].floor.rows == [0, 1, 2])
    #expect(demand.floors[0].floor.weights == [10, 7, 3])
  }

  @Test func `A question that makes no sense is one clear error`() throws {
    let ten = try level(10)
    func code(_ asks: [SitingAsk], _ requirements: [SitingRequirement] = []) -> String {
      do throws(Failure) {
        _ = try SitingDemand(buildings, asks: asks, requirements: requirements)
        return ""
      } catch { return error.code }
    }
    #expect(code([]) == "site.nothing-asked")
    for share in [-1, Double.nan, .infinity] {
      #expect(code([SitingAsk(ten, .households, share: share)]) == "site.share-negative")
    }
    for percent in [0, -5, 100.1, Double.nan] {
      #expect(code([], [SitingRequirement(ten, percent: percent)]) == "site.percent")
    }
    #expect(code([SitingAsk(ten, .persons)]) == "site.weight-missing")
    #expect(code([SitingAsk(ten, .households, share: 0.00001)]) == "site.too-many-decimals")
    #expect(code([SitingAsk(ten, .households, share: 1e12)]) == "site.number-too-large")
    var empty = buildings
    empty.households = [0, 0, 0, 0]
    #expect(throws: Failure.self) {
      try SitingDemand(empty, asks: [SitingAsk(ten, .households)])
    }
  }
}
