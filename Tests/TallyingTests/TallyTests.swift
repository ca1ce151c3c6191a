import Geometry
import Survey
import Tallying
import TestSupport
import Testing
import Workers

@Suite struct TallyTests {
  @Test func `F35: 2,857 party members are tallied without loss`() throws {
    let cells = try field(19, 4)
    // 1,000 homes with 1 to 5 members each, until there are 2,857; some lie outside.
    var homes = units(strewn(1000, over: 19, 4, seed: 35, margin: 5))
    var random = SeededGenerator(seed: 2857)
    var left = 2857
    let members = (0..<1000).map { home in
      let share = home == 999 ? left : min(left, Int.random(in: 1...5, using: &random))
      left -= share
      return share
    }
    homes.amounts = [members.map { $0 * TallyUnitTable.amountScale }]
    let placement = try Placement.byPlace(homes, onto: cells, workers: Workers(threads: 2))
    let tally = Tally(homes, in: placement.areas, areaCount: cells.count)
    #expect(tally.placedSums[0] + tally.unplacedSums[0] == 2857 * TallyUnitTable.amountScale)
    #expect(tally.sums[0].reduce(0, +) == tally.placedSums[0])
    #expect(tally.placed + tally.unplaced == 1000)
    #expect(tally.unplaced == placement.unplaced.count && tally.unplaced > 0)
  }

  @Test func `F39: 21 places are counted by type`() throws {
    var places = units(strewn(21, over: 3, 1, seed: 39))
    places.types = (0..<21).map { $0 % 7 == 0 ? "青年志愿服务站" : "户外劳动者服务站" }
    let placement = try Placement.byPlace(
      places, onto: try field(3, 1), workers: .inline)
    let tally = Tally(places, in: placement.areas, areaCount: 3)
    #expect(
      tally.types == [
        Tally.TypeTotal(type: "户外劳动者服务站", placed: 18),
        Tally.TypeTotal(type: "青年志愿服务站", placed: 3),
      ])
    #expect(tally.typeCounts.reduce(0) { $0 + $1.count } == 21)
    for area in 0..<3 {
      let inArea = tally.typeCounts.filter { $0.area == area }
      #expect(inArea.reduce(0) { $0 + $1.count } == tally.counts[area])
    }
  }

  @Test func `F4: with 145 homes in 76 cells every cell has one, and an empty cell is named`()
    throws
  {
    let cells = try field(19, 4)
    let middles = cells.shapes.map(\.box.center)
    let homes = units((middles + middles).prefix(145).map(\.self))
    let placement = try Placement.byPlace(homes, onto: cells, workers: .inline)
    let tally = Tally(homes, in: placement.areas, areaCount: 76)
    #expect(tally.areas(below: 1) == [])
    #expect(tally.counts.reduce(0, +) == 145)
    #expect(tally.areas(below: 2) == Array(69..<76))
    let fewer = Tally(
      units(Array(middles.dropFirst())), in: Array(1..<76), areaCount: 76)
    #expect(fewer.areas(below: 1) == [0])
  }

  @Test func `Sums of fractions are exact`() {
    var list = units(Array(repeating: nowhere, count: 1000))
    // A thousand times 0.1 is 100, which sums of doubles miss.
    list.amounts = [Array(repeating: 100, count: 1000)]
    let tally = Tally(list, in: Array(repeating: 0, count: 1000), areaCount: 1)
    #expect(tally.sums == [[100 * TallyUnitTable.amountScale]])
  }
}

@Suite struct TallyProperties {
  #if DEBUG
    static let towns: UInt64 = 20
  #else
    static let towns: UInt64 = 2000
  #endif

  @Test func `Counts are what looking at every area gives, and no order of rows changes them`()
    throws
  {
    for seed in 0..<Self.towns {
      var random = SeededGenerator(seed: seed)
      let cells = try field(Int.random(in: 1...6, using: &random), 4)
      // Whole metres, so that many lie on borders and corners.
      var points = units(
        strewn(60, over: 6, 4, seed: seed, margin: 5).map {
          Position(x: $0.x.rounded(), y: $0.y.rounded())
        })
      points.amounts = [points.ids.map { _ in Int.random(in: 0...5000, using: &random) }]
      points.types = points.ids.map { _ in ["甲", "乙", ""].randomElement(using: &random) ?? "" }
      let placement = try Placement.byPlace(points, onto: cells, workers: Workers(threads: 3))
      for (unit, position) in points.positions.enumerated() {
        let holding = cells.shapes.indices.first { cells.shapes[$0].box.contains(position) }
        #expect(Int(placement.areas[unit]) == holding ?? -1)
      }
      let tally = Tally(points, in: placement.areas, areaCount: cells.count)
      let order = Array(0..<points.count).shuffled(using: &random)
      let other = points.reordered(order)
      let otherPlacement = try Placement.byPlace(other, onto: cells, workers: .inline)
      let again = Tally(other, in: otherPlacement.areas, areaCount: cells.count)
      #expect(again.counts == tally.counts && again.sums == tally.sums)
      #expect(again.types == tally.types && again.typeCounts == tally.typeCounts)
    }
  }

  #if !DEBUG
    @Test func `A million points onto 5,000 cells all find theirs`() throws {
      let cells = try field(100, 50)
      let points = units(strewn(1_000_000, over: 100, 50, seed: 1))
      let placement = try Placement.byPlace(points, onto: cells, workers: .inline)
      let tally = Tally(points, in: placement.areas, areaCount: cells.count)
      #expect(tally.placed == 1_000_000)
    }
  #endif
}
