import Geometry
import GeometryEngine
import ServiceAreas
import TestSupport
import Testing

@Suite struct ServingAreaProperties {
  #if DEBUG
    static let seeds = Array(UInt64(1)...4)
  #else
    static let seeds = Array(UInt64(1)...2000)
  #endif
  /// For what follows from how areas are laid over each other, whatever the town.
  static let fewer = seeds.prefix(300)

  /// Five stations in a town, each with a wait and a longest walk of its own.
  struct Case {
    let town: StreetTown
    let stations: [Position]
    let terms: [StationTerms]

    init(seed: UInt64, longest: [Double] = [150, 220, .infinity]) {
      town = StreetTown(grid: 12, seed: seed)
      var chance = SeededGenerator(seed: seed &* 31)
      stations = (0..<5).map { _ in
        Position(
          x: Double.random(in: 0...660, using: &chance),
          y: Double.random(in: 0...660, using: &chance))
      }
      terms = stations.map { _ in
        StationTerms(
          delay: Double([0, 0, 40].randomElement(using: &chance) ?? 0),
          longest: longest.randomElement(using: &chance) ?? 0)
      }
    }

    func areas(
      _ minutes: [Int], _ overlap: AreaOverlap, rings: Bool = false
    ) throws -> NetworkAreas {
      try town.areas(stations, minutes: minutes, rings: rings, overlap: overlap, terms: terms)
    }

    /// Samples along all streets with the walk of each station, its delay in it.
    func samples() -> [(position: Position, walks: [Double])] {
      let each = stations.map { town.samples([$0], every: 2.3) }
      return each[0].indices.map { row in
        (
          each[0][row].position,
          stations.indices.map { each[$0][row].metres + terms[$0].delay }
        )
      }
    }

    /// The station that serves soonest what is walked to within a cutoff.
    func soonest(_ walks: [Double], within cutoff: Double) -> Int? {
      stations.indices.filter { walks[$0] <= min(cutoff, terms[$0].longest) }
        .min { walks[$0] < walks[$1] }
    }
  }

  @Test(arguments: seeds, AreaOverlap.allCases)
  func `Areas are those of the stations that serve`(seed: UInt64, overlap: AreaOverlap) throws {
    let drawn = Case(seed: seed)
    let samples = drawn.samples()
    for area in try drawn.areas([2, 5], overlap).areas {
      #expect(try area.shape.isValid())
      let cutoff = Double(area.minutes) * 60
      let locator = PolygonLocator(area.shape)
      var (wrong, reached) = (0, 0)
      for sample in samples {
        let soonest = drawn.soonest(sample.walks, within: cutoff)
        let isIn =
          switch overlap {
          case .overlap: sample.walks[area.station] <= area.metres
          case .dissolve: soonest != nil
          case .split: soonest == area.station
          }
        if isIn { reached += 1 }
        if (locator.location(of: sample.position) != .outside) != isIn { wrong += 1 }
      }
      #expect(Double(wrong) <= (overlap == .split ? 0.005 : 0.001) * Double(samples.count) + 2)
      #expect(abs(area.streetMetres - Double(reached) * 2.3) < 0.05 * area.streetMetres + 25)
    }
  }

  @Test(arguments: fewer)
  func `Split areas part the dissolved one, whatever each station serves`(seed: UInt64) throws {
    let drawn = Case(seed: seed)
    let joined = try drawn.areas([2, 3, 5], .dissolve)
    let split = try drawn.areas([2, 3, 5], .split)
    for whole in joined.areas {
      let parts = split.areas.filter { $0.minutes == whole.minutes }
      let sum = parts.reduce(0) { $0 + $1.shape.area }
      #expect(abs(sum - whole.shape.area) < 1e-5 * whole.shape.area)
      let union = try parts.map(\.shape).union(grid: 1e-3)
      let different = try union.symmetricDifference(with: whole.shape)
      #expect(different.area < 1e-4 * whole.shape.area)
      let metres = parts.reduce(0) { $0 + $1.streetMetres }
      #expect(abs(metres - whole.streetMetres) < 1e-6)
    }
    for areas in [joined, split] {
      let metres = areas.areas.filter { $0.minutes == 5 }.reduce(0) { $0 + $1.streetMetres }
      #expect(abs(areas.streets.reduce(0) { $0 + $1.length } - metres) < 1e-6)
    }
  }

  @Test(arguments: fewer, [AreaOverlap.dissolve, .split])
  func `Smaller areas lie in larger ones, and rings part them`(
    seed: UInt64, overlap: AreaOverlap
  ) throws {
    let drawn = Case(seed: seed)
    let disks = try drawn.areas([2, 3, 5], overlap).areas
    for (small, large) in zip(disks, disks.dropFirst()) where small.station == large.station {
      let outside = try small.shape.subtracting(large.shape)
      #expect(outside.area < 1e-5 * small.shape.area)
    }
    let rings = try drawn.areas([2, 3, 5], overlap, rings: true).areas
    for ring in rings { #expect(try ring.shape.isValid()) }
    let sum = rings.reduce(0) { $0 + $1.shape.area }
    let largest = disks.filter { $0.minutes == 5 }.reduce(0) { $0 + $1.shape.area }
    #expect(abs(sum - largest) < 1e-5 * largest)
  }

  @Test(arguments: fewer, AreaOverlap.allCases)
  func `Walks that no area comes to change nothing`(seed: UInt64, overlap: AreaOverlap) throws {
    let free = Case(seed: seed, longest: [.infinity])
    let bounded = Case(seed: seed, longest: [180, 190, 220, .infinity])
    let (one, other) = (try free.areas([2, 3], overlap), try bounded.areas([2, 3], overlap))
    #expect(one.areas.map(\.shape) == other.areas.map(\.shape))
    #expect(one.areas.map(\.streetMetres) == other.areas.map(\.streetMetres))
    #expect(one.streets == other.streets)
    guard overlap == .dissolve else { return }
    let longer = try bounded.areas([2, 3, 5], overlap).areas.prefix(2)
    for (one, other) in zip(one.areas, longer) {
      let different = try one.shape.symmetricDifference(with: other.shape)
      #expect(different.area < 1e-6 * one.shape.area)
    }
  }

  @Test(arguments: fewer, AreaOverlap.allCases)
  func `One longest walk for all is a cutoff of its length`(
    seed: UInt64, overlap: AreaOverlap
  ) throws {
    let bounded = try Case(seed: seed, longest: [120]).areas([5], overlap)
    let cutoff = try Case(seed: seed, longest: [.infinity]).areas([2], overlap)
    #expect(bounded.areas.map(\.station) == cutoff.areas.map(\.station))
    for (one, other) in zip(bounded.areas, cutoff.areas) {
      let different = try one.shape.symmetricDifference(with: other.shape)
      #expect(different.area < 1e-6 * other.shape.area)
      #expect(abs(one.streetMetres - other.streetMetres) < 1e-9)
    }
  }
}
