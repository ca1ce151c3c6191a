import Geometry
import Survey
import TestSupport

/// A survey drawn with letters: what stands at a letter is called by it.
struct TownPlan {
  let map: Drawing
  let survey = CountySurvey()

  init(_ text: String, step: Double = 10) throws { map = Drawing(text, step: step) }

  func addCommunity(_ ring: String, code: String, to survey: inout CountySurvey) throws {
    survey.communities.codes.append(code)
    survey.communities.names.append("")
    survey.communities.shapes.append(MultiPolygon([try map.polygon(ring)]))
  }

  func addCompound(_ ring: String, name: String = "", to survey: inout CountySurvey) throws {
    survey.compounds.ids.append("Q\(survey.compounds.count + 1)")
    survey.compounds.names.append(name)
    survey.compounds.shapes.append(MultiPolygon([try map.polygon(ring)]))
    survey.compounds.isWalled.append(nil)
    survey.compounds.hasPropertyManager.append(nil)
  }

  func addBuildings(
    _ letters: String, households: Int, community: Int32 = -1, to survey: inout CountySurvey
  ) {
    for letter in letters {
      survey.buildings.ids.append(String(letter))
      survey.buildings.positions.append(map[letter])
      survey.buildings.households.append(households)
      survey.buildings.uses.append(.residential)
      survey.buildings.community.append(community)
      survey.buildings.compound.append(-1)
    }
  }

  func addCandidates(_ letters: String, to survey: inout CountySurvey) {
    for letter in letters {
      survey.candidates.ids.append(String(letter))
      survey.candidates.names.append("")
      survey.candidates.positions.append(map[letter])
      survey.candidates.kinds.append("")
      survey.candidates.floorAreas.append(.nan)
      survey.candidates.sourceRows.append(Int32(survey.candidates.count))
    }
  }

  func addStations(_ letters: String, to survey: inout CountySurvey) {
    for letter in letters {
      survey.stations.ids.append(String(letter))
      survey.stations.names.append("")
      survey.stations.positions.append(map[letter])
      survey.stations.tiers.append(.station)
      survey.stations.kinds.append("")
      survey.stations.statuses.append(.inUse)
      survey.stations.floorAreas.append(.nan)
      survey.stations.services.append([])
      survey.stations.openings.append("")
    }
  }
}
