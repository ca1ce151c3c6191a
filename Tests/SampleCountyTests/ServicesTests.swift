import Geometry
import SampleCounty
import Survey
import Testing

@Suite struct ServicesTests {
  let survey: CountySurvey

  init() throws { survey = try Samples.standard.get().survey }

  /// Households of a hundred that live farther than `metres` from every one of `stations`.
  private func beyond(_ metres: Double, _ stations: [Position]) -> Double {
    var households = 0
    for (row, position) in survey.buildings.positions.enumerated()
    where !stations.contains(where: { $0.distance(to: position) <= metres }) {
      households += survey.buildings.households[row]
    }
    return 100 * Double(households) / Double(survey.buildings.households.reduce(0, +))
  }

  @Test
  func
    `Some homes lie beyond ten minutes of a station in use, few beyond fifteen, none beyond twenty`()
  {
    let stations = zip(survey.stations.positions, survey.stations.statuses)
      .filter { $0.1 == .inUse }.map(\.0)
    #expect((5...15).contains(beyond(667, stations)))
    #expect((0.1...3).contains(beyond(1_000, stations)))
    #expect(beyond(1_333, stations) == 0)
  }

  @Test func `Candidates can close the gap that stations leave`() {
    #expect(beyond(667, survey.stations.positions + survey.candidates.positions) == 0)
    #expect(survey.candidates.floorAreas.allSatisfy { $0 >= 30 })
  }

  @Test func `Stations are of every state, and say what they offer and when`() {
    let stations = survey.stations
    for status in [StationStatus.inUse, .built, .planned] {
      #expect(stations.statuses.contains(status))
    }
    for row in stations.ids.indices {
      #expect(!stations.services[row].isEmpty && !stations.openings[row].isEmpty)
      #expect(
        stations.tiers[row] == .centre
          ? (300...1_400).contains(stations.floorAreas[row])
          : (20...110).contains(stations.floorAreas[row]))
    }
    #expect(zip(stations.tiers, stations.floorAreas).contains { $0 == .centre && $1 > 1_000 })
  }

  @Test func `Each community has its centre within its borders`() {
    for (row, tier) in survey.stations.tiers.enumerated() where tier == .centre {
      let ring = Shapes.rings(survey.communities.shapes[row])
      #expect(Shapes.contains(ring, survey.stations.positions[row]))
    }
  }
}
