import Diagnostics
import FacilityLocation
import Geometry
import StationSiting
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct CandidateSitesTests {
  @Test func `A layer gives its candidates with community and compound`() throws {
    let town = try TownPlan(
      """
      A------B------E
      |  p   |   q  |
      D------C------F
      """)
    var survey = town.survey
    try town.addCommunity("ABCD", code: "C1", to: &survey)
    try town.addCommunity("BEFC", code: "C2", to: &survey)
    try town.addCompound("ABCD", to: &survey)
    town.addCandidates("pq", to: &survey)
    survey.candidates.costs = [5, .nan]
    let sites = CandidateSites.layer(survey)
    #expect(sites.ids == ["p", "q"] && sites.source == .layer)
    #expect(sites.community == [0, 1] && sites.compound == [0, -1])
    #expect(sites.rows == [0, 1])
    #expect(throws: Failure.self) { try sites.wholeCosts() }
  }

  @Test func `What the layer, an area or the streets forbid is dropped with its reason`() throws {
    let town = try TownPlan(
      """
      A------B
      |  p   |  q r s
      D------C
      """)
    var survey = town.survey
    town.addCandidates("pqrs", to: &survey)
    survey.candidates.isForbidden = [false, true, false, false]
    survey.candidates.floorAreas = [.nan, 10, 20, 30]
    survey.forbidden.ids = ["F1"]
    survey.forbidden.names = [""]
    survey.forbidden.shapes = [MultiPolygon([try town.map.polygon("ABCD")])]
    var sites = CandidateSites.layer(survey)
    sites.keepOut(of: survey.forbidden)
    #expect(sites.ids == ["r", "s"])
    sites.keep(floorAreaAtLeast: 25)
    #expect(sites.ids == ["s"])
    sites.keepLinked([.noStreetWithin])
    #expect(sites.count == 0)
    #expect(sites.dropped.map(\.id) == ["q", "p", "r", "s"])
    #expect(
      sites.dropped.map(\.reason) == [.forbidden, .forbiddenArea, .areaTooSmall, .offNetwork])
    #expect(sites.dropped[1].detail == "F1" && sites.dropped[2].detail == "20")
    #expect(sites.dropCounts.map(\.count) == [1, 1, 1, 1])
    for dropped in sites.dropped {
      #expect(dropped.finding.words(in: .english).contains(dropped.id))
    }
  }

  @Test func `A candidate that no street is near is off the network`() throws {
    let town = try TownPlan("a-----b   p" + String(repeating: " ", count: 60) + "q")
    var survey = town.survey
    survey.streets.ids = ["R1"]
    survey.streets.lines = [try town.map.line("ab")]
    survey.streets.classes = ["residential"]
    survey.streets.names = [""]
    survey.streets.isBridge = [false]
    survey.streets.walkDirection = [0]
    town.addCandidates("pq", to: &survey)
    let network = StreetNetwork(survey, preset: .cn67)
    var sites = CandidateSites.layer(survey)
    sites.keepLinked(try network.links(of: sites.positions, workers: .inline).indecisions)
    #expect(sites.ids == ["p"])
    #expect(sites.dropped.map(\.detail) == [Indecision.noStreetWithin.rawValue])
    let told = sites.dropped[0].finding.words(in: .english)
    #expect(told.contains("(no street near enough)"), "\(told)")
  }

  @Test func `Only what stands inside the areas asked for stays`() throws {
    let town = try TownPlan(
      """
      A------B
      |  p   |  q
      D------C
      """)
    var survey = town.survey
    town.addCandidates("pq", to: &survey)
    var sites = CandidateSites.layer(survey)
    sites.keepInside([MultiPolygon([try town.map.polygon("ABCD")])])
    #expect(sites.ids == ["p"] && sites.dropped.map(\.reason) == [.outside])
  }

  @Test func `Buildings are candidates: all, of a use, or by id`() throws {
    let town = try TownPlan("a   b   c")
    var survey = town.survey
    town.addBuildings("abc", households: 10, to: &survey)
    survey.buildings.uses = [.residential, .other, .residential]
    survey.buildings.positions[2] = Position(x: .nan, y: .nan)
    let all = try CandidateSites.buildings(.all, of: survey)
    #expect(all.ids == ["a", "b"] && all.dropped.map(\.reason) == [.noPosition])
    #expect(try CandidateSites.buildings(.use(.other), of: survey).ids == ["b"])
    #expect(try CandidateSites.buildings(.ids(["b", "a", "b"]), of: survey).ids == ["a", "b"])
    #expect(throws: Failure.self) { try CandidateSites.buildings(.ids(["z"]), of: survey) }
  }

  @Test func `Places along streets are called by number`() throws {
    let survey = CountySurvey()
    let positions = (0..<12).map { Position(x: Double($0), y: 0) }
    let sites = CandidateSites.streets(
      positions, names: positions.map { "路\($0.x)" }, of: survey)
    #expect(sites.ids.first == "P01" && sites.ids.last == "P12")
    #expect(sites.community.allSatisfy { $0 == -1 })
  }

  @Test func `Thinning keeps the higher priority, then the lower id`() throws {
    let town = try TownPlan("a b     c d")
    var survey = town.survey
    town.addCandidates("badc", to: &survey)
    var sites = CandidateSites.layer(survey)
    sites.thin(apart: 25, on: .flat)
    #expect(sites.ids == ["a", "c"])
    #expect(sites.dropped.map(\.detail) == ["a", "c"])
    sites = CandidateSites.layer(survey)
    sites.thin(apart: 25, on: .flat, priorities: [9, 0, 0, 0])
    #expect(sites.ids == ["b", "c"])
    // At exactly the distance both stay.
    sites = CandidateSites.layer(survey)
    sites.thin(apart: 20, on: .flat)
    #expect(sites.count == 4)
  }

  @Test func `Capacity is what the list says or the floor area allows, whichever is less`() throws {
    let town = try TownPlan("a b c d")
    var survey = town.survey
    town.addCandidates("abcd", to: &survey)
    survey.candidates.floorAreas = [300, 300, .nan, .nan]
    survey.candidates.capacities = [2000, 500, 700.9, .nan]
    let sites = CandidateSites.layer(survey)
    #expect(sites.households(squareMetresPer100: 30) == [1000, 500, 700, nil])
    #expect(sites.households() == [2000, 500, 700, nil])
  }

  @Test func `Costs become whole numbers by the least power of ten`() throws {
    let town = try TownPlan("a b c")
    var survey = town.survey
    town.addCandidates("abc", to: &survey)
    survey.candidates.costs = [12.5, 0.1, 3]
    var (costs, scale) = try CandidateSites.layer(survey).wholeCosts()
    #expect(costs == [125, 1, 30] && scale == 10)
    survey.candidates.costs = [12, 7, 3]
    (costs, scale) = try CandidateSites.layer(survey).wholeCosts()
    #expect(costs == [12, 7, 3] && scale == 1)
    for bad in [1.0 / 3, 1e15] {
      survey.candidates.costs = [12, bad, 3]
      #expect(throws: Failure.self) { try CandidateSites.layer(survey).wholeCosts() }
    }
  }
}

@Suite struct SpacingProperties {
  @Test(arguments: 0..<40)
  func `After thinning nobody is too near, and whoever went had a better one nearby`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let positions = (0..<120).map { _ in
      Position(
        x: Double.random(in: 0...1000, using: &random),
        y: Double.random(in: 0...1000, using: &random))
    }
    let names = positions.map { _ in "" }
    let whole = CandidateSites.streets(positions, names: names, of: CountySurvey())
    let priorities = positions.map { _ in Double(Int.random(in: 0...3, using: &random)) }
    var sites = whole
    sites.thin(apart: 90, on: .flat, priorities: priorities)
    for row in 0..<sites.count {
      for other in 0..<row {
        #expect(sites.positions[row].distance(to: sites.positions[other]) >= 90)
      }
    }
    #expect(sites.count + sites.dropped.count == positions.count)
    for dropped in sites.dropped {
      let keeper = try #require(sites.ids.firstIndex(of: dropped.detail))
      #expect(sites.positions[keeper].distance(to: dropped.position) < 90)
      #expect(
        priorities[Int(sites.rows[keeper])] >= priorities[Int(dropped.row)])
    }
    // The groups forbid exactly the pairs that are too near.
    var pairs: Set<[Int32]> = []
    for group in whole.groups(apart: 90, on: .flat, firstColumn: 7) {
      #expect(group.atMost == 1 && group.atLeast == 0)
      #expect(group.columns == group.columns.sorted())
      for (slot, one) in group.columns.enumerated() {
        for other in group.columns[(slot + 1)...] { pairs.insert([one, other]) }
      }
    }
    for row in positions.indices {
      for other in 0..<row {
        let isNear = positions[row].distance(to: positions[other]) < 90
        #expect(pairs.contains([Int32(other + 7), Int32(row + 7)]) == isNear)
      }
    }
  }
}
