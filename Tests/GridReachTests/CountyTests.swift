import Diagnostics
import Geometry
import GridReach
import SampleCounty
import Survey
import TestSupport
import Testing

/// The library as an app sees it.
@Suite struct CountyTests {
  let sample: SampleRun

  init() throws { sample = try SampleRun.shared.get() }

  func county() throws -> County {
    try County.reading(
      buildings: sample.scratch.path("county/buildings.geojson"), householdsField: "households",
      communities: sample.scratch.path("county/communities.geojson"),
      stations: sample.scratch.path("county/stations.geojson"))
  }

  @Test func `Cells hold all households, in the order of their codes`() throws {
    let county = try county()
    let cells = try county.gridCells(of: 200...300)
    #expect(
      cells.reduce(0) { $0 + $1.households }
        == sample.county.survey.buildings.households.reduce(0, +))
    #expect(cells.map(\.code) == cells.map(\.code).sorted())
    #expect(cells.allSatisfy { $0.code.hasPrefix($0.communityCode) })
    // Degrees, not metres.
    #expect(cells.allSatisfy { $0.shape.box.minX > 126 && $0.shape.box.maxX < 127 })
    #expect(county.buildingCount == sample.county.survey.buildings.count)
  }

  @Test func `Along the streets nobody more is reached than by straight line`() throws {
    let county = try County.reading(
      buildings: sample.scratch.path("county/buildings.geojson"), householdsField: "households",
      stations: sample.scratch.path("county/stations.geojson"),
      streets: sample.scratch.path("county/streets.geojson"),
      compounds: sample.scratch.path("county/compounds.geojson"),
      gates: sample.scratch.path("county/gates.geojson"))
    // Five minutes: in ten even the streets of a small county lead everywhere.
    let circles = try county.coverage(within: [2, 5, 10])
    let streets = try county.coverage(within: [2, 5, 10], alongStreets: true)
    for (street, circle) in zip(streets, circles) { #expect(street.reached <= circle.reached) }
    #expect(streets.map(\.reached).reduce(0, +) < circles.map(\.reached).reduce(0, +))
  }

  @Test func `Longer walks reach no fewer, and the lower value is not above the upper`() throws {
    let circles = try county().coverage()
    #expect(circles.map(\.minutes) == [10, 15, 20])
    for (near, far) in zip(circles, circles.dropFirst()) { #expect(near.reached <= far.reached) }
    for circle in circles {
      #expect((circle.lowerPercent ?? 0) <= (circle.upperPercent ?? 0))
    }
  }

  @Test func `An empty band is refused`() throws {
    let county = try county()
    let failure = #expect(throws: Failure.self) { try county.gridCells(of: 0...0) }
    #expect(failure?.code == "band.empty")
  }
}
