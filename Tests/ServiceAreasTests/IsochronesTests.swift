import Geometry
import GeometryEngine
import ServiceAreas
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct IsochronesTests {
  @Test func `A river without a bridge is not crossed`() throws {
    let map = Drawing(
      """
      A-----s-----B

      ~~~~~~~~~~~~~

      C-----------D
      """)
    let town = try StreetTown(map, ["AsB", "CD"])
    let area = try #require(try town.areas([map["s"]], minutes: [10]).areas.first)
    #expect(area.streetMetres == 120)
    for sample in town.samples([map["s"]]) {
      #expect(area.shape.holds(sample.position) == (sample.metres <= 600))
    }
    #expect(!area.shape.holds(map["C"]) && !area.shape.holds(map["D"]))
  }

  @Test func `600 seconds are reached, 601 are not`() throws {
    var town = StreetTown()
    town.add([Position(x: 0, y: 0), Position(x: 1000, y: 0)])
    town.link()
    let areas = try town.areas([Position(x: 0, y: 0)], minutes: [10])
    let shape = areas.areas[0].shape
    #expect(shape.holds(Position(x: 599, y: 0)))
    #expect(shape.holds(Position(x: 599.95, y: 0)))
    #expect(!shape.holds(Position(x: 600.05, y: 0)))
    #expect(!shape.holds(Position(x: 601, y: 0)))
    #expect(abs(areas.areas[0].streetMetres - 600) < 1e-9)
    #expect(areas.streets.map(\.toMetres) == [600])
  }

  @Test func `A network of one street gives a valid area around it`() throws {
    var town = StreetTown()
    town.add([Position(x: 0, y: 0), Position(x: 40, y: 0)])
    town.link()
    let area = try #require(try town.areas([Position(x: 10, y: 0)], minutes: [20]).areas.first)
    #expect(try area.shape.isValid())
    #expect(area.streetMetres == 40)
    #expect(area.shape.holds(Position(x: 0, y: 0)) && area.shape.holds(Position(x: 40, y: 0)))
    // Off the street nothing is claimed beyond 150 m and a hundredth of what is left to walk.
    let most = 150 + 0.01 * 1200 + 0.05
    #expect(area.shape.box.height <= 2 * most)
    #expect(area.shape.box.width <= 40 + 2 * most)
  }

  @Test func `Without a street there is no area`() throws {
    let town = StreetTown()
    let areas = try town.areas([Position(x: 0, y: 0)], minutes: [10, 15])
    #expect(areas.areas.isEmpty && areas.streets.isEmpty)
    #expect(try town.areas([Position(x: 0, y: 0)], minutes: [10], overlap: .split).areas.isEmpty)
    #expect(try town.areas([], minutes: [10], overlap: .dissolve).areas.isEmpty)
  }

  @Test func `A station in the middle of a street reaches both ways along it`() throws {
    var town = StreetTown()
    town.add([Position(x: 0, y: 0), Position(x: 997, y: 0)])
    town.link()
    let areas = try town.areas([Position(x: 333, y: 0)], minutes: [2])
    #expect(abs(areas.areas[0].streetMetres - 240) < 1e-9)
    let shape = areas.areas[0].shape
    for x in stride(from: 0.5, to: 997, by: 1) {
      #expect(shape.holds(Position(x: x, y: 0)) == (abs(x - 333) <= 120))
    }
    #expect(areas.streets.count == 2)
    #expect(areas.streets.map(\.length).reduce(0, +) == 240)
    #expect(areas.streets.map { [$0.fromMetres, $0.toMetres] } == [[120, 0], [0, 120]])
  }

  @Test func `A walk shorter than the way to the next point is drawn where it ends`() throws {
    var town = StreetTown()
    town.add([Position(x: 0, y: 0), Position(x: 500, y: 0)])
    town.link()
    let preset = WalkingPreset.custom(metresPerMinute: 4)
    let cutoff = try #require(Cutoff(minutes: 1, preset: preset))
    let areas = try Isochrones(cutoffs: [cutoff]).areas(
      of: [town.origin(Position(x: 260, y: 0))], on: town.graph, workers: .inline)
    let area = try #require(areas.areas.first)
    #expect(try area.shape.isValid())
    #expect(abs(area.streetMetres - 8) < 1e-9)
    #expect(area.shape.holds(Position(x: 263.9, y: 0)))
    #expect(!area.shape.holds(Position(x: 264.1, y: 0)))
  }

  @Test func `A station on a junction reaches each of its streets`() throws {
    let map = Drawing(
      """
            N

      W-----s-----E

            S
      """, step: 20)
    let town = try StreetTown(map, ["Ws", "sE", "Ns", "sS"])
    let area = try town.areas([map["s"]], minutes: [1]).areas[0]
    #expect(area.streetMetres == 60 + 60 + 40 + 40)
    #expect(area.shape.holds(map["N"]) && area.shape.holds(map["S"]))
    #expect(!area.shape.holds(map["W"]) && !area.shape.holds(map["E"]))
  }

  @Test func `A station on streets of their own reaches no others`() throws {
    let map = Drawing(
      """
      A---B---C---D
      |   |   |   |
      E---F---G---H
      |   |s-t|   |
      I---J---K---L
      """, step: 15)
    let main = ["ABCD", "EFGH", "IJKL", "AEI", "BFJ", "CGK", "DHL"]
    let town = try StreetTown(map, main + ["st"])
    let area = try town.areas([map["s"]], minutes: [10]).areas[0]
    #expect(area.streetMetres == 30)
    for sample in town.samples([map["s"]]) {
      #expect(area.shape.holds(sample.position) == (sample.metres < .infinity))
    }
  }

  @Test func `Streets that cannot be reached are a hole, and an island keeps to itself`() throws {
    let map = Drawing(
      """
      A-----------B
      |           |
      |   e---f   |
      |   |   |   |
      |   h---g   |
      |           |
      D-----s-----C
      """, step: 20)
    let town = try StreetTown(map, ["ABCsDA", "efghe"])
    let around = try town.areas([map["s"]], minutes: [10]).areas[0].shape
    #expect(around.polygons.count == 1 && around.holeCount == 1)
    #expect(!around.holds(map["e"]) && !around.holds(map["g"]))
    let both = try town.areas([map["s"], map["e"]], minutes: [1], overlap: .dissolve).areas[0]
    #expect(both.shape.holds(map["e"]) && both.shape.holds(map["s"]))
    #expect(try both.shape.isValid())
  }

  @Test func `The areas of 40 stations far from each other are 40 islands`() throws {
    var town = StreetTown()
    var stations: [Position] = []
    for row in 0..<8 {
      for column in 0..<5 {
        let center = Position(x: Double(column) * 900, y: Double(row) * 900)
        town.add([Position(x: center.x - 200, y: center.y), center])
        town.add([center, Position(x: center.x + 200, y: center.y)])
        stations.append(center)
      }
    }
    town.link()
    let joined = try town.areas(stations, minutes: [5], overlap: .dissolve)
    #expect(joined.areas.count == 1 && joined.areas[0].station == -1)
    #expect(joined.areas[0].shape.polygons.count == 40)
    #expect(joined.areas[0].streetMetres == 40 * 400)
    #expect(try joined.areas[0].shape.isValid())
    #expect(try town.areas(stations, minutes: [5]).areas.count == 40)
  }

  @Test func `Vertices given twice change nothing`() throws {
    let line = [0, 130, 270, 400].map { Position(x: $0, y: $0 / 3) }
    var plain = StreetTown()
    plain.add(line)
    plain.link()
    var doubled = StreetTown()
    doubled.add(line.flatMap { [$0, $0] })
    doubled.link()
    let station = [Position(x: 130, y: 130 / 3)]
    let one = try plain.areas(station, minutes: [2, 3])
    let other = try doubled.areas(station, minutes: [2, 3])
    #expect(one.areas.map(\.shape) == other.areas.map(\.shape))
    #expect(one.areas.map(\.streetMetres) == other.areas.map(\.streetMetres))
  }

  @Test func `Where two ways meet beyond the walk, the middle of the street is left out`() throws {
    // Both ends of EF are 150 m away, and it is 100 m long: at 180 m its middle 40 m are not
    // reached, though both ends are.
    let map = Drawing(
      """
      E---------F
      |         |
      |         |
      |         |
      C----s----D
      """)
    let town = try StreetTown(map, ["CsD", "CE", "DF", "EF"])
    let areas = try town.areas([map["s"]], minutes: [2])
    for sample in town.samples([map["s"]], every: 0.9) {
      #expect(areas.areas[0].shape.holds(sample.position) == (sample.metres <= 120))
    }
    #expect(abs(areas.areas[0].streetMetres - 240) < 1e-9)
  }
}
