import Foundation
import Geometry
import GeometryEngine
import ServiceCoverage
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

/// Areas that nobody reaches.
@Suite struct GapFinderTests {
  func gaps(
    _ positions: [Position], _ households: [Int], stations: [Position], distance: Double = 100,
    minutes: Int = 10, linked: GapFinder.Linked = { $1 }
  ) throws -> [Gap] {
    let travel = try StraightLine.nearest(
      of: positions, among: stations, on: .flat, workers: .inline)
    let coverage = Coverage(
      travel: travel, cutoffs: [minutes].compactMap { Cutoff(minutes: $0, preset: .senior) })
    return try GapFinder(distance: distance).gaps(
      of: coverage, within: coverage.cutoffs[0],
      buildings: buildingTable(positions, households), on: .flat, linked: linked,
      workers: .inline)
  }

  @Test func `Buildings that links join are one gap, others another`() throws {
    // 50 m a letter; S reaches 500 m.
    let map = Drawing(
      """
      S.......................a.b.c......d.e
      """, step: 50)
    let positions = "abcde".map { map[$0] }
    let found = try gaps(positions, [1, 2, 3, 10, 20], stations: [map["S"]])
    #expect(found.map(\.buildings) == [[3, 4], [0, 1, 2]])
    #expect(found.map(\.households) == [30, 6])
    #expect(found.map(\.nearest) == [3, 0])
    for gap in found {
      #expect(gap.shape.polygons.count == 1)
      let locator = PolygonLocator(gap.shape)
      for row in gap.buildings { #expect(locator.location(of: positions[row]) == .inside) }
    }
    #expect(try found[0].shape.sharedArea(with: found[1].shape) == 0)
  }

  @Test func `A link is as long as it may be, and not longer`() throws {
    let far = Position(x: 9000, y: 0)
    let row = { (metres: Double) in [far, Position(x: 9000 + metres, y: 0)] }
    let station = [Position(x: 0, y: 0)]
    #expect(try gaps(row(100), [1, 1], stations: station).count == 1)
    #expect(try gaps(row(100.5), [1, 1], stations: station).count == 2)
    #expect(try gaps(row(100.5), [1, 1], stations: station, distance: 101).count == 1)
  }

  @Test func `A station stands where it gains most, households beyond elsewhere included`() throws {
    // 500 m are reached: from the middle one all three gaps.
    let positions = [0.0, 400, 800].map { Position(x: 9000 + $0, y: 0) }
    let found = try gaps(positions, [10, 1, 10], stations: [Position(x: 0, y: 0)])
    #expect(found.count == 3)
    let middle = try #require(found.first { $0.buildings == [1] })
    #expect(middle.best == 1 && middle.gainedHouseholds == 21 && middle.gainedBuildings == 3)
    #expect(found[0].gainedHouseholds == 11)
  }

  @Test func `What a station would reach can be measured otherwise`() throws {
    let positions = [0.0, 80, 160].map { Position(x: 9000 + $0, y: 0) }
    let travel = try StraightLine.nearest(
      of: positions, among: [], on: .flat, workers: .inline)
    let coverage = Coverage(
      travel: travel, cutoffs: [10].compactMap { Cutoff(minutes: $0, preset: .senior) })
    // Only the last can be walked to from anywhere, and from nowhere but itself the first.
    let found = try GapFinder().gaps(
      of: coverage, within: coverage.cutoffs[0],
      buildings: buildingTable(positions, [5, 1, 2]), on: .flat,
      reachable: { row, cutoff, visit in
        #expect(cutoff.metres == 500)
        (row == 0 ? [0] : [1, 2]).forEach(visit)
      }, workers: .inline)
    #expect(found.count == 1)
    #expect(found[0].best == 0 && found[0].gainedHouseholds == 5)
  }

  @Test func `Who is reached, undetermined or has no households to reach is in no gap`() throws {
    let positions = [Position(x: 100, y: 0), Position(x: .nan, y: 0), Position(x: 9000, y: 0)]
    let found = try gaps(positions, [5, 5, 5], stations: [Position(x: 0, y: 0)])
    #expect(found.map(\.buildings) == [[2]])
    #expect(try gaps([Position(x: 1, y: 0)], [5], stations: [Position(x: 0, y: 0)]).isEmpty)
  }

  @Test func `In a gap of thousands the best of some is still worth as much as a good one`() throws
  {
    // A block of 100 by 50 buildings, 40 m apart; 500 m reach about 490 of them.
    let positions = (0..<5000).map {
      Position(x: 9000 + Double($0 % 100) * 40, y: Double($0 / 100) * 40)
    }
    let found = try gaps(positions, positions.map { _ in 1 }, stations: [])
    #expect(found.count == 1 && found[0].buildings.count == 5000)
    #expect(found[0].gainedHouseholds == 489)
  }

  /// Links that do not cross a line of `barrier`, as a river without a bridge.
  func parted(_ positions: [Position], by barrier: [Segment]) -> GapFinder.Linked {
    { row, others in
      others.filter { other in
        let way = Segment(positions[row], positions[other])
        return !barrier.contains { $0.intersection(with: way) != .nothing }
      }
    }
  }

  @Test func `Buildings on two banks of a river without a bridge are two gaps`() throws {
    // 20 m a letter; nobody is reached.
    let map = Drawing(
      """
      a..b..c..
      R-------R
      .d..e..f.
      """, step: 20)
    let positions = "abcdef".map { map[$0] }
    let river = Segment(
      Position(x: map["a"].x - 100, y: map["a"].y - 20),
      Position(x: map["c"].x + 100, y: map["a"].y - 20))
    let without = try gaps(positions, [1, 1, 1, 1, 1, 2], stations: [])
    #expect(without.map(\.buildings) == [[0, 1, 2, 3, 4, 5]])
    let found = try gaps(
      positions, [1, 1, 1, 1, 1, 2], stations: [], linked: parted(positions, by: [river]))
    #expect(found.map(\.buildings) == [[3, 4, 5], [0, 1, 2]])
    #expect(try found[0].shape.sharedArea(with: found[1].shape) == 0)
    for gap in found {
      let locator = PolygonLocator(gap.shape)
      for row in gap.buildings { #expect(locator.location(of: positions[row]) == .inside) }
    }
  }

  @Test func `Round the end of a barrier buildings are one gap`() throws {
    let map = Drawing(
      """
      a..b..c
      W---W..
      d..e..f
      """, step: 20)
    let positions = "abcdef".map { map[$0] }
    let wall = Segment(Position(x: -50, y: map["a"].y - 20), Position(x: 85, y: map["a"].y - 20))
    let found = try gaps(
      positions, [1, 1, 1, 1, 1, 1], stations: [], distance: 65,
      linked: parted(positions, by: [wall]))
    #expect(found.map(\.buildings) == [[0, 1, 2, 3, 4, 5]])
  }

  @Test func `Two buildings at one place are one gap with a shape`() throws {
    let place = Position(x: 9000, y: 0)
    let found = try gaps([place, place], [1, 2], stations: [])
    #expect(found.count == 1 && found[0].households == 3)
    // A disk of 40 m, drawn with corners.
    #expect(abs(found[0].shape.area - .pi * 1600) < 60)
  }

  @Test func `A gap of many links is all around them and nothing else`() throws {
    // 40 m are drawn around buildings 40 m apart: a strip, and a block without holes.
    let strip = (0..<60).map { Position(x: 9000 + Double($0) * 40, y: 0) }
    let block = (0..<225).map {
      Position(x: 9000 + Double($0 % 15) * 40, y: Double($0 / 15) * 40)
    }
    // Buildings on a side of the block may be joined by way of others: then the side is of arcs.
    for (positions, width, height, arcs) in [(strip, 59.0, 0.0, 0.0), (block, 14, 14, 4000)] {
      let found = try gaps(positions, positions.map { _ in 1 }, stations: [])
      #expect(found.count == 1 && found[0].shape.polygons.count == 1)
      let (wide, high) = (width * 40, height * 40)
      let area = wide * high + 2 * 40 * (wide + high) + .pi * 1600
      #expect((area - arcs - 60...area + 60).contains(found[0].shape.area))
      #expect(found[0].shape.polygons[0].rings.count == 1)
    }
  }
}

/// What holds of the gaps of every town.
@Suite struct GapProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<10
  #else
    static let seeds: Range<UInt64> = 0..<200
  #endif

  @Test(arguments: seeds)
  func `Gaps share out the buildings beyond, do not overlap, and promise no more than there is`(
    seed: UInt64
  ) throws {
    let county = CoverageProperties.County(seed: seed)
    let coverage = try county.coverage(.senior)
    let cutoff = coverage.cutoffs[0]
    let gaps = try GapFinder(distance: 250).gaps(
      of: coverage, within: cutoff, buildings: county.buildings, on: .flat, workers: .inline)
    let beyond = (0..<county.buildings.count).filter {
      county.buildings.isCovered($0) && coverage.state($0, within: cutoff) == .beyond
    }
    #expect(gaps.flatMap(\.buildings).sorted() == beyond)
    let total = beyond.reduce(0) { $0 + county.buildings.households[$1] }
    #expect(gaps.reduce(0) { $0 + $1.households } == total)
    for gap in gaps {
      #expect(gap.shape.polygons.count == 1)
      #expect(gap.gainedHouseholds <= total && gap.buildings.contains(gap.best))
      expectAround(gap, county.buildings.positions, radius: 0.4 * 250, longest: 250)
    }
    for (place, gap) in gaps.enumerated() {
      for other in gaps[(place + 1)...] {
        #expect(try gap.shape.sharedArea(with: other.shape) == 0)
      }
    }
    #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $0.households >= $1.households })
  }

  /// All around each building is in the gap, and nothing is farther than `radius` from its links.
  private func expectAround(
    _ gap: Gap, _ positions: [Position], radius: Double, longest: Double
  ) {
    let locator = PolygonLocator(gap.shape)
    let own = gap.buildings.map { positions[$0] }
    for place in own {
      let around = (0..<8).map { eighth in
        let angle = Double(eighth) * .pi / 4
        // Round ends have corners, between which they are nearer, and GEOS lets go of bends of a
        // line that are smaller than a hundredth of the distance.
        return Position(
          x: place.x + 0.98 * radius * cos(angle), y: place.y + 0.98 * radius * sin(angle))
      }
      #expect(around.allSatisfy { locator.location(of: $0) == .inside })
    }
    // Links are among those.
    var links = own.map { Segment($0, $0) }
    for (place, start) in own.enumerated() {
      links += own[(place + 1)...].filter { $0.distance(to: start) <= longest }.map {
        Segment(start, $0)
      }
    }
    for corner in gap.shape.polygons.flatMap(\.rings).flatMap(\.positions) {
      #expect(links.contains { $0.distance(to: corner) <= 1.02 * radius })
    }
  }

  @Test(arguments: seeds)
  func `No gap lies on both sides of a barrier that none can pass`(seed: UInt64) throws {
    let county = CoverageProperties.County(seed: seed)
    let coverage = try county.coverage(.senior)
    let positions = county.buildings.positions
    let middle = positions.filter(\.isFinite).map(\.x).sorted()[positions.count / 3]
    let cutoff = coverage.cutoffs[0]
    let gaps = try GapFinder(distance: 250).gaps(
      of: coverage, within: cutoff, buildings: county.buildings, on: .flat,
      linked: { row, others in
        others.filter { (positions[row].x < middle) == (positions[$0].x < middle) }
      }, workers: .inline)
    for gap in gaps {
      #expect(Set(gap.buildings.map { positions[$0].x < middle }).count == 1)
      let locator = PolygonLocator(gap.shape)
      #expect(gap.buildings.allSatisfy { locator.location(of: positions[$0]) == .inside })
    }
    for (place, gap) in gaps.enumerated() {
      for other in gaps[(place + 1)...] {
        #expect(try gap.shape.sharedArea(with: other.shape) < 20)
      }
    }
  }

  @Test(arguments: seeds)
  func `A station at the best place gains exactly what was promised`(seed: UInt64) throws {
    var county = CoverageProperties.County(seed: seed)
    let before = try county.coverage(.senior)
    let cutoff = before.cutoffs[0]
    let gaps = try GapFinder().gaps(
      of: before, within: cutoff, buildings: county.buildings, on: .flat, workers: .inline)
    guard let gap = gaps.first else { return }
    county.stations.append(county.buildings.positions[gap.best])
    let after = try county.coverage(.senior)
    func reached(_ coverage: Coverage) -> Double {
      coverage.rates(
        of: county.buildings, within: cutoff, groups: county.groups,
        groupCount: county.groupCount
      ).total(.households).reached
    }
    #expect(reached(after) - reached(before) == Double(gap.gainedHouseholds))
  }
}
