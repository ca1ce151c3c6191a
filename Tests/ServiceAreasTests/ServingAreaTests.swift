import Geometry
import GeometryEngine
import ServiceAreas
import TestSupport
import Testing
import TravelTimes
import WalkNetwork

/// Areas of stations that wait before they set out, or serve no farther than they say.
@Suite struct ServingAreaTests {
  /// A street of 400 m, a minute's walk being 60 m.
  let street: StreetTown
  let ends = [Position(x: 0, y: 0), Position(x: 400, y: 0)]

  init() {
    var town = StreetTown()
    town.add([Position(x: 0, y: 0), Position(x: 400, y: 0)])
    town.link()
    street = town
  }

  @Test func `A delay is walk that is lost`() throws {
    let areas = try street.areas([ends[0]], minutes: [1, 5], terms: [StationTerms(delay: 100)])
    #expect(areas.areas.map(\.minutes) == [5])
    #expect(areas.areas.map(\.streetMetres) == [200])
  }

  @Test func `A station draws no area beyond what it serves`() throws {
    let terms = [StationTerms(longest: 120)]
    let areas = try street.areas([ends[0]], minutes: [1, 3, 5], terms: terms)
    #expect(areas.areas.map(\.minutes) == [1, 3, 5])
    #expect(areas.areas.map(\.metres) == [60, 120, 120])
    #expect(areas.areas.map(\.streetMetres) == [60, 120, 120])
    #expect(areas.areas[2].shape.holds(Position(x: 119.9, y: 0)))
    #expect(!areas.areas[2].shape.holds(Position(x: 120.1, y: 0)))
    #expect(areas.areas[2].shape == areas.areas[1].shape)
    #expect(areas.streets.map(\.length) == [60, 60])
    let rings = try street.areas([ends[0]], minutes: [1, 3, 5], rings: true, terms: terms)
    #expect(rings.areas.map(\.minutes) == [1, 3])
    #expect(rings.areas.map(\.innerMetres) == [0, 60])
  }

  @Test func `What a delay leaves of a station's own walk is less`() throws {
    let terms = [StationTerms(delay: 50, longest: 120)]
    let areas = try street.areas([ends[0]], minutes: [3], terms: terms)
    #expect(areas.areas.map(\.streetMetres) == [70])
  }

  @Test func `Where the nearest station does not serve, the next one does`() throws {
    let terms = [StationTerms(longest: 120), StationTerms()]
    let split = try street.areas(ends, minutes: [5], overlap: .split, terms: terms)
    #expect(split.areas.map(\.metres) == [120, 300])
    #expect(split.areas.map(\.streetMetres) == [120, 280])
    #expect(split.areas[0].shape.holds(Position(x: 119.9, y: 0)))
    #expect(!split.areas[0].shape.holds(Position(x: 120.1, y: 0)))
    #expect(split.areas[1].shape.holds(Position(x: 120.1, y: 0)))
    let joined = try street.areas(ends, minutes: [5], overlap: .dissolve, terms: terms)
    #expect(joined.areas.map(\.streetMetres) == [400])
  }

  @Test func `Beyond what a station serves its neighbour serves again`() throws {
    let stations = [Position(x: 200, y: 0), Position(x: 0, y: 0)]
    let terms = [StationTerms(longest: 50), StationTerms()]
    let split = try street.areas(stations, minutes: [1, 5], overlap: .split, terms: terms)
    #expect(split.areas.map(\.station) == [0, 0, 1, 1])
    #expect(split.areas.map(\.metres) == [50, 50, 60, 300])
    #expect(split.areas.map(\.streetMetres) == [100, 100, 60, 200])
    for (x, owner) in [(149.0, 1), (151, 0), (249, 0), (251, 1), (299, 1)] {
      let place = Position(x: x, y: 0)
      let holders = split.areas.filter { $0.minutes == 5 && $0.shape.holds(place) }
      #expect(holders.map(\.station) == [owner])
    }
    let joined = try street.areas(stations, minutes: [1, 5], overlap: .dissolve, terms: terms)
    #expect(joined.areas.map(\.streetMetres) == [160, 300])
    #expect(joined.areas[1].shape.holds(Position(x: 299.9, y: 0)))
    #expect(!joined.areas[1].shape.holds(Position(x: 300.1, y: 0)))
  }

  @Test func `A single station that is dissolved goes no farther than it serves`() throws {
    for overlap in AreaOverlap.allCases {
      let areas = try street.areas(
        [ends[0]], minutes: [5], overlap: overlap, terms: [StationTerms(longest: 120)])
      #expect(areas.areas.map(\.streetMetres) == [120])
      #expect(!areas.areas[0].shape.holds(Position(x: 120.1, y: 0)))
    }
  }

  @Test func `Buildings belong to the station that serves them soonest`() throws {
    var places = LinkedPlaces()
    for x in [100.0, 140, 260, 310, 390] {
      places.append(
        Position(x: x, y: 10), [WalkLink(place: EdgePlace(edge: 0, metres: x), cost: 10)])
    }
    places.direct = [[DirectWalk(place: 4, metres: 60)], []]
    let stations = [Position(x: 200, y: 0), Position(x: 0, y: 0)]
    let terms = [StationTerms(longest: 70), StationTerms()]
    let split = try street.areas(
      stations, minutes: [5], overlap: .split, places: places, terms: terms)
    #expect(split.reached.map { $0.map(\.place) } == [[1, 2, 4], [0]])
    #expect(split.reached.map { $0.map(\.metres) } == [[70, 70, 60], [110]])
    let joined = try street.areas(
      stations, minutes: [5], overlap: .dissolve, places: places, terms: terms)
    #expect(joined.reached.map { $0.map(\.place) } == [[0, 1, 2, 4]])
    #expect(joined.reached.map { $0.map(\.metres) } == [[110, 70, 70, 60]])
  }
}
