import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// What holds of every town.
@Suite struct RandomTownProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<2
  #else
    static let seeds: Range<UInt64> = 0..<300
  #endif

  /// Two communities side by side, a river across both in some, streets and bridges in some.
  struct RandomTown {
    var survey = CountySurvey()
    let width = 600.0
    let height = 400.0
    var riverNorthing: Double?
    var bridges: [Double] = []

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      let middle = Double(Int.random(in: 100...500, using: &random))
      for (code, west, east) in [
        ("990101001001", 0, middle), ("990101001002", middle, width),
      ] {
        survey.communities.codes.append(code)
        survey.communities.names.append("")
        survey.communities.shapes.append(
          MultiPolygon([Polygon(exterior: try Self.rectangle(west, 0, east, height))]))
      }
      if Bool.random(using: &random) {
        let northing = Double(Int.random(in: 100...300, using: &random)) + 0.5
        riverNorthing = northing
        addBarrier(.river, [(-50, northing), (300, northing), (650, northing)])
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let easting = Double(Int.random(in: 30...570, using: &random)) + 0.3
          bridges.append(easting)
          addStreet([(easting, northing - 40), (easting, northing + 40)], isBridge: true)
        }
      }
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let easting = Double(Int.random(in: 20...580, using: &random)) + 0.7
        if let riverNorthing {
          addStreet([(easting, -20), (easting, riverNorthing - 15)])
        } else {
          addStreet([(easting, -20), (easting, 420)])
        }
      }
      for number in 0..<Int.random(in: 1...60, using: &random) {
        // On whole metres, so that some stand at one place; off the lines.
        let place = Position(
          x: Double(Int.random(in: 1...599, using: &random)),
          y: Double(Int.random(in: 1...399, using: &random)))
        let households = Int.random(in: 0..<12, using: &random) == 0 ? 0 : 5
        survey.addBuilding(
          "H\(number)", at: place,
          households: households * Int.random(in: 1...20, using: &random))
      }
    }

    private static func rectangle(
      _ west: Double, _ south: Double, _ east: Double, _ north: Double
    ) throws -> Ring {
      try Ring(
        [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
          Position(x: $0, y: $1)
        })
    }

    private mutating func addBarrier(_ kind: GroundKind, _ places: [(Double, Double)]) {
      survey.barriers.kinds.append(kind)
      survey.barriers.names.append("")
      survey.barriers.lines.append([Self.line(places)])
    }

    private mutating func addStreet(_ places: [(Double, Double)], isBridge: Bool = false) {
      survey.streets.lines.append(Self.line(places))
      survey.streets.classes.append("residential")
      survey.streets.names.append("")
      survey.streets.isBridge.append(isBridge)
      survey.streets.isUnderpass.append(false)
    }

    private static func line(_ places: [(Double, Double)]) -> LineString {
      LineString(unchecked: places.map { Position(x: $0.0, y: $0.1) })
    }
  }

  @Test(arguments: seeds)
  func `A random town is cut soundly, and no cell crosses its river`(seed: UInt64) throws {
    let town = try RandomTown(seed: seed)
    let grid = try town.survey.cells()
    try expectSound(grid, town.survey)
    guard let river = town.riverNorthing, town.bridges.isEmpty else { return }
    for cell in grid.cells.indices {
      let banks = Set(
        town.survey.buildings.positions.indices.filter {
          grid.cellOfBuilding[$0] == Int32(cell)
        }.map { town.survey.buildings.positions[$0].y > river })
      #expect(banks.count <= 1)
    }
  }

  @Test(arguments: seeds)
  func `A second run, and one with more threads, gives the same cells`(seed: UInt64) throws {
    let survey = try RandomTown(seed: seed).survey
    let rows = try survey.cells().rows
    #expect(try survey.cells().rows == rows)
    #expect(try survey.cells(threads: 3).rows == rows)
  }

  @Test(arguments: seeds)
  func `More search is never worse`(seed: UInt64) throws {
    let survey = try RandomTown(seed: seed).survey
    let little = try survey.cells { $0.effort = 0.1 }
    let much = try survey.cells { $0.effort = 2 }
    for (before, after) in zip(little.communities, much.communities) {
      #expect(after.violation <= before.violation)
    }
  }

  @Test(arguments: seeds)
  func `What is called proved is what arithmetic allows at least`(seed: UInt64) throws {
    for outcome in try RandomTown(seed: seed).survey.cells().communities {
      #expect(outcome.isProven == (outcome.violation == outcome.leastViolation))
      if outcome.violation == 0 { #expect(outcome.outOfBand == 0) }
    }
  }
}
