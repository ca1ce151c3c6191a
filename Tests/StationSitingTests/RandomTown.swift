import Diagnostics
import Geometry
import StationSiting
import Survey
import TestSupport
import TravelTimes
import WalkNetwork
import Workers

/// A random town on a grid of streets with gaps, with stations, candidates and their terms.
struct RandomTown {
  var survey = CountySurvey()
  let asks: [SitingAsk]
  let requirements: [SitingRequirement]

  init(seed: Int, candidates: Int = 12) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let side = 4
    let extent = Double(side) * 100
    func anywhere() -> Position {
      Position(
        x: Double.random(in: -30...(extent + 30), using: &random),
        y: Double.random(in: -30...(extent + 30), using: &random))
    }
    for row in 0...side {
      for column in 0...side {
        for (down, right) in [(0, 1), (1, 0)] where row + down <= side && column + right <= side {
          guard Int.random(in: 0..<10, using: &random) < 8 else { continue }
          survey.streets.ids.append("R\(survey.streets.count + 1)")
          survey.streets.lines.append(
            LineString(unchecked: [
              Position(x: Double(column) * 100, y: Double(row) * 100),
              Position(x: Double(column + right) * 100, y: Double(row + down) * 100),
            ]))
          survey.streets.classes.append("residential")
          survey.streets.names.append(Bool.random(using: &random) ? "路\(row)\(column)" : "")
          survey.streets.isBridge.append(false)
          survey.streets.walkDirection.append(0)
        }
      }
    }
    survey.communities.codes = ["C1", "C2"]
    survey.communities.names = ["东", "西"]
    for (left, right) in [(-50.0, 200.0), (200.0, 450.0)] {
      let ring = try Ring([
        Position(x: left, y: -50), Position(x: right, y: -50), Position(x: right, y: 450),
        Position(x: left, y: 450), Position(x: left, y: -50),
      ])
      survey.communities.shapes.append(MultiPolygon([Polygon(exterior: ring)]))
    }
    for row in 0..<40 {
      let position = row == 7 ? Position(x: .nan, y: .nan) : anywhere()
      survey.buildings.ids.append("B\(row)")
      survey.buildings.positions.append(position)
      survey.buildings.households.append(Int.random(in: 0...30, using: &random))
      survey.buildings.elderly.append(Int.random(in: -1...9, using: &random))
      survey.buildings.uses.append(.residential)
      survey.buildings.community.append(
        position.isFinite ? (position.x < 200 ? 0 : 1) : Int32(row % 2))
      survey.buildings.compound.append(-1)
    }
    for row in 0..<5 {
      survey.stations.ids.append("S\(row)")
      survey.stations.names.append("")
      survey.stations.positions.append(anywhere())
      survey.stations.tiers.append(.station)
      survey.stations.kinds.append("")
      survey.stations.statuses.append([.inUse, .built, .planned, .closed, .inUse][row])
      survey.stations.floorAreas.append(.nan)
      survey.stations.services.append([])
      survey.stations.openings.append("")
      survey.stations.delaySeconds.append(row == 1 ? 60 : 0)
      survey.stations.cutoffMinutes.append(row == 4 ? 2 : .nan)
      survey.stations.mayMove.append(row == 4)
      survey.stations.mayClose.append(row == 1)
    }
    for row in 0..<candidates {
      survey.candidates.ids.append("K\(row)")
      survey.candidates.names.append("")
      survey.candidates.positions.append(anywhere())
      survey.candidates.kinds.append("")
      survey.candidates.floorAreas.append(.nan)
      survey.candidates.sourceRows.append(Int32(row + 1))
    }
    let (near, far, slow) = try Self.levels()
    asks = [
      SitingAsk(near, .households, share: 0.5), SitingAsk(far, .households),
      SitingAsk(slow, .elderly, share: 2, priority: 1),
    ]
    requirements = [
      SitingRequirement(far, percent: 80),
      SitingRequirement(far, percent: 33.3, ofEachCommunity: true),
    ]
  }

  private static func levels() throws -> (SitingLevel, SitingLevel, SitingLevel) {
    struct NoCircle: Error {}
    guard let near = SitingLevel(minutes: 3, preset: .cn67),
      let far = SitingLevel(minutes: 5, preset: .cn67),
      let slow = SitingLevel(minutes: 5, preset: .senior, stations: 2)
    else { throw NoCircle() }
    return (near, far, slow)
  }

  func demand() throws -> SitingDemand {
    try SitingDemand(survey.buildings, asks: asks, requirements: requirements)
  }

  func walks() throws -> StreetWalks {
    try StreetWalks(
      of: survey.buildings, stations: survey.stations.positions + survey.candidates.positions,
      on: StreetNetwork(survey, preset: .cn67), workers: .inline)
  }

  func columns(rules: StandingRules = StandingRules()) -> SitingColumns {
    SitingColumns(survey, .layer(survey), rules: rules)
  }

  /// The sets of all columns along streets.
  func streetSets(threads: Int = 1) throws -> SitingSets {
    let (columns, demand) = (columns(), try demand())
    let travel = try TravelSets.streets(
      from: columns.positions, walks: walks(), limit: demand.searchLimit(),
      workers: Workers(threads: threads)
    ).sets
    return try SitingSets(columns, demand, travel: travel, workers: Workers(threads: threads))
  }

  func measure() throws -> TravelMeasure {
    let walks = try walks()
    return TravelMeasure(.network) { (stations) throws(Failure) in
      try walks.nearest(to: stations.positions, workers: .inline).table
    }
  }
}
