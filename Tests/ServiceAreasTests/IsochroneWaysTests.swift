import Geometry
import GeometryEngine
import ServiceAreas
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

/// Directions, streets of odd form, buildings, splitting and pieces of street.
@Suite struct IsochroneWaysTests {
  @Test(arguments: TravelDirection.allCases)
  func `A street of one way leads to the station or from it`(direction: TravelDirection) throws {
    let map = Drawing(
      """
      A----s----B
      """, step: 20)
    let town = try StreetTown(map, ["AsB"], oneWay: [0])
    let areas = try town.areas([map["s"]], minutes: [1], direction: direction)
    let shape = areas.areas[0].shape
    let behind = Position(x: map["s"].x - 50, y: 0)
    let ahead = Position(x: map["s"].x + 50, y: 0)
    #expect(shape.holds(behind) == (direction == .toStation))
    #expect(shape.holds(ahead) == (direction == .fromStation))
    #expect(areas.areas[0].streetMetres == 60)
  }

  @Test func `Loops, parallel streets and streets without length are walked`() throws {
    let map = Drawing(
      """
      A-------B
      |       |
      D---s---C
          |
          E
          |
      F---G
      """, step: 20)
    let town = try StreetTown(map, ["sDABCs", "sEG", "GFEG", "ss"])
    let areas = try town.areas([map["s"]], minutes: [2, 4])
    for area in areas.areas {
      #expect(try area.shape.isValid())
      for sample in town.samples([map["s"]]) {
        #expect(area.shape.holds(sample.position) == (sample.metres <= area.metres))
      }
    }
    let sum = areas.streets.reduce(0) { $0 + $1.length }
    #expect(abs(sum - areas.areas[1].streetMetres) < 1e-6)
  }

  @Test func `A building farther from the street than the walk lies outside`() throws {
    let map = Drawing(
      """
      .....b.....
      A----+----B
      .....c.....
      """, step: 20)
    var town = StreetTown()
    town.add([map["A"], map["B"]])
    town.link()
    var places = LinkedPlaces()
    for (letter, connector) in [("b", 20.0), ("c", 90.0)] {
      let link = WalkLink(place: EdgePlace(edge: 0, metres: 100), cost: connector)
      places.append(map[Character(letter)], [link])
    }
    let areas = try town.areas([map["A"]], minutes: [3], places: places)
    #expect(areas.reached.map { $0.map(\.place) } == [[0]])
    #expect(areas.reached[0].map(\.metres) == [120])
    #expect(areas.areas[0].shape.holds(map["b"]))
    #expect(!areas.areas[0].shape.holds(map["c"]))
  }

  @Test func `Split areas meet where both stations are equally far`() throws {
    var town = StreetTown()
    town.add([Position(x: 0, y: 0), Position(x: 400, y: 0)])
    town.link()
    let stations = [Position(x: 0, y: 0), Position(x: 400, y: 0)]
    let split = try town.areas(stations, minutes: [5], overlap: .split)
    #expect(split.areas.map(\.station) == [0, 1])
    #expect(split.areas[0].shape.holds(Position(x: 199.9, y: 0)))
    #expect(!split.areas[0].shape.holds(Position(x: 200.1, y: 0)))
    #expect(split.areas[1].shape.holds(Position(x: 200.1, y: 0)))
    #expect(split.areas.map(\.streetMetres) == [200, 200])
    #expect(split.streets.map(\.station) == [0, 1])
  }

  @Test func `Pieces of street tell their street and the walk at both ends`() throws {
    let map = Drawing(
      """
      A----s----B----C
      """, step: 10)
    let town = try StreetTown(map, ["AsB", "BC"])
    let streets = try town.areas([map["s"]], minutes: [1, 2]).streets
    #expect(streets.map(\.street) == [0, 0, 1, 1])
    #expect(streets.map(\.band) == [0, 0, 0, 1])
    #expect(streets.map(\.length) == [50, 50, 10, 40])
    #expect(streets.map(\.fromMetres) == [50, 0, 50, 60])
    #expect(streets.map(\.toMetres) == [0, 50, 60, 100])
    #expect(streets[2].line.positions == [map["B"], Position(x: map["B"].x + 10, y: 0)])
  }
}
