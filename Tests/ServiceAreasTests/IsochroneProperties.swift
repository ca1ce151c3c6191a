import Geometry
import GeometryEngine
import ServiceAreas
import TestSupport
import Testing
import WalkNetwork

@Suite struct IsochroneProperties {
  #if DEBUG
    static let seeds = Array(UInt64(1)...6)
  #else
    static let seeds = Array(UInt64(1)...200)
  #endif

  func stations(_ town: StreetTown, _ count: Int, seed: UInt64) -> [Position] {
    var chance = SeededGenerator(seed: seed &* 77)
    return (0..<count).map { _ in
      let edge = Int.random(in: 0..<town.graph.edgeCount, using: &chance)
      let metres = Double.random(in: 0...town.graph.lengths[edge], using: &chance)
      let place = town.graph.position(on: edge, at: metres)
      return Position(
        x: place.x + Double.random(in: -15...15, using: &chance),
        y: place.y + Double.random(in: -15...15, using: &chance))
    }
  }

  @Test(arguments: seeds)
  func `Areas hold what is reached along the streets, and nothing else`(seed: UInt64) throws {
    let town = StreetTown(grid: 14, seed: seed)
    let stations = stations(town, 3, seed: seed)
    let areas = try town.areas(stations, minutes: [2, 4, 6])
    for (row, station) in stations.enumerated() {
      let samples = town.samples([station])
      for area in areas.areas where area.station == row {
        #expect(try area.shape.isValid())
        let locator = PolygonLocator(area.shape)
        let wrong = samples.count {
          (locator.location(of: $0.position) != .outside) != ($0.metres <= area.metres)
        }
        #expect(Double(wrong) <= 0.001 * Double(samples.count))
        let reached = samples.count { $0.metres <= area.metres }
        #expect(abs(area.streetMetres - Double(reached) * 1.7) < 0.05 * area.streetMetres + 20)
      }
    }
  }

  @Test(arguments: seeds)
  func `Smaller areas lie in larger ones, and all in the circle`(seed: UInt64) throws {
    let town = StreetTown(grid: 12, seed: seed)
    let stations = stations(town, 4, seed: seed)
    for overlap in AreaOverlap.allCases {
      let areas = try town.areas(stations, minutes: [2, 4, 6], overlap: overlap).areas
      for (small, large) in zip(areas, areas.dropFirst()) where small.station == large.station {
        let outside = try small.shape.subtracting(large.shape)
        #expect(outside.area < 1e-6 * small.shape.area)
      }
      for area in areas where overlap == .overlap {
        let farthest =
          area.shape.polygons.flatMap(\.exterior.positions)
          .map { $0.distance(to: stations[area.station]) }.max() ?? 0
        #expect(farthest <= area.metres + 0.05)
      }
    }
  }

  @Test(arguments: seeds)
  func `An area is the same whichever others are asked for`(seed: UInt64) throws {
    let town = StreetTown(grid: 12, seed: seed)
    let stations = stations(town, 2, seed: seed)
    let alone = try town.areas(stations, minutes: [4]).areas
    let beside = try town.areas(stations, minutes: [1, 4, 5]).areas.filter { $0.minutes == 4 }
    for (one, other) in zip(alone, beside) {
      let different = try one.shape.symmetricDifference(with: other.shape)
      #expect(different.area < 1e-6 * one.shape.area)
      #expect(abs(one.streetMetres - other.streetMetres) < 1e-9)
      let (left, right) = (PolygonLocator(one.shape), PolygonLocator(other.shape))
      for sample in town.samples([stations[one.station]]) {
        #expect(left.location(of: sample.position) == right.location(of: sample.position))
      }
    }
  }

  @Test(arguments: seeds)
  func `The dissolved area is all that any station reaches`(seed: UInt64) throws {
    let town = StreetTown(grid: 14, seed: seed)
    let stations = stations(town, 5, seed: seed)
    let single = try town.areas(stations, minutes: [3]).areas.map { PolygonLocator($0.shape) }
    let joined = try town.areas(stations, minutes: [3], overlap: .dissolve).areas
    let whole = PolygonLocator(joined[0].shape)
    let samples = town.samples(stations)
    let wrong = samples.count { sample in
      let isJoined = whole.location(of: sample.position) != .outside
      return isJoined != single.contains { $0.location(of: sample.position) != .outside }
    }
    #expect(Double(wrong) <= 0.001 * Double(samples.count))
  }

  @Test(arguments: seeds)
  func `Split areas part the dissolved one without gap or overlap`(seed: UInt64) throws {
    let town = StreetTown(grid: 14, seed: seed)
    let stations = stations(town, 6, seed: seed)
    let joined = try town.areas(stations, minutes: [3, 5], overlap: .dissolve)
    let split = try town.areas(stations, minutes: [3, 5], overlap: .split)
    for whole in joined.areas {
      let parts = split.areas.filter { $0.minutes == whole.minutes }
      for part in parts { #expect(try part.shape.isValid()) }
      let sum = parts.reduce(0) { $0 + $1.shape.area }
      #expect(abs(sum - whole.shape.area) < 1e-6 * whole.shape.area)
      let union = try parts.map(\.shape).union(grid: 1e-4)
      #expect(abs(union.area - whole.shape.area) < 1e-3 * whole.shape.area)
      let metres = parts.reduce(0) { $0 + $1.streetMetres }
      #expect(abs(metres - whole.streetMetres) < 1e-6)
    }
    let samples = town.samples(stations).filter { $0.metres <= 300 }
    let wrong = samples.count { sample in
      split.areas.contains {
        $0.minutes == 5 && $0.station != Int(sample.owner) && $0.shape.holds(sample.position)
      }
    }
    // A border between stations bends up to the next point of street, 25 m.
    #expect(Double(wrong) <= 0.0025 * Double(samples.count) + 2)
  }

  @Test(arguments: seeds)
  func `Rings part the area, and pieces of street are each there once`(seed: UInt64) throws {
    let town = StreetTown(grid: 12, seed: seed)
    let stations = stations(town, 3, seed: seed)
    let disks = try town.areas(stations, minutes: [2, 4])
    let rings = try town.areas(stations, minutes: [2, 4], rings: true)
    for station in stations.indices {
      let disk = try #require(disks.areas.last { $0.station == station })
      let parts = rings.areas.filter { $0.station == station }
      #expect(abs(parts.reduce(0) { $0 + $1.shape.area } - disk.shape.area) < 1e-3)
      #expect(abs(parts.reduce(0) { $0 + $1.streetMetres } - disk.streetMetres) < 1e-6)
      let pieces = disks.streets.filter { Int($0.station) == station }
      let sum = pieces.reduce(0) { $0 + $1.length }
      #expect(abs(sum - disk.streetMetres) < 1e-6)
      #expect(pieces.allSatisfy { abs(abs($0.toMetres - $0.fromMetres) - $0.length) < 1e-6 })
      #expect(pieces.allSatisfy { abs($0.line.length - $0.length) < 1e-6 })
    }
  }

  @Test(arguments: seeds.prefix(3))
  func `Any number of threads draws the same`(seed: UInt64) throws {
    let town = StreetTown(grid: 12, seed: seed)
    let stations = stations(town, 40, seed: seed)
    let one = try town.areas(stations, minutes: [2, 4])
    let three = try town.areas(stations, minutes: [2, 4], threads: 3)
    #expect(one.areas.map(\.shape) == three.areas.map(\.shape))
    #expect(one.streets == three.streets)
  }
}
