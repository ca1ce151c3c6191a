import Geometry
import Survey
import TestSupport
import TravelTimes
import WalkNetwork
import Workers

/// A small survey drawn with letters: streets are strings of them, buildings and stations letters.
struct TownSketch {
  let map: Drawing
  var survey = CountySurvey()

  init(_ text: String, streets: [String] = [], step: Double = 10) throws {
    map = Drawing(text, step: step)
    for letters in streets { try addStreet(letters) }
  }

  mutating func addStreet(
    _ letters: String, class highway: String = "residential", name: String = "",
    direction: Int8 = 0
  ) throws {
    addStreet(letters.map { map[$0] }, class: highway, name: name, direction: direction)
  }

  mutating func addStreet(
    _ positions: [Position], class highway: String = "residential", name: String = "",
    direction: Int8 = 0
  ) {
    survey.streets.ids.append("R\(survey.streets.count + 1)")
    survey.streets.lines.append(LineString(unchecked: positions))
    survey.streets.classes.append(highway)
    survey.streets.names.append(name)
    survey.streets.isBridge.append(false)
    survey.streets.walkDirection.append(direction)
  }

  mutating func addBuildings(_ letters: String, compound: Int32 = -1) {
    addBuildings(letters.map { map[$0] }, compound: compound)
  }

  mutating func addBuildings(_ positions: [Position], compound: Int32 = -1) {
    for position in positions {
      survey.buildings.ids.append("B\(survey.buildings.count + 1)")
      survey.buildings.positions.append(position)
      survey.buildings.households.append(10)
      survey.buildings.uses.append(.residential)
      survey.buildings.community.append(-1)
      survey.buildings.compound.append(compound)
    }
  }

  mutating func addCompound(_ ring: String) throws {
    survey.compounds.ids.append("C\(survey.compounds.count + 1)")
    survey.compounds.names.append("")
    survey.compounds.shapes.append(MultiPolygon([try map.polygon(ring)]))
    survey.compounds.isWalled.append(nil)
    survey.compounds.hasPropertyManager.append(nil)
  }

  mutating func addGate(_ letter: Character, of compound: Int32 = -1) {
    survey.gates.ids.append("G\(survey.gates.count + 1)")
    survey.gates.positions.append(map[letter])
    survey.gates.compound.append(compound)
  }

  mutating func addBarrier(_ letters: String, kind: GroundKind = .river) throws {
    survey.barriers.kinds.append(kind)
    survey.barriers.names.append("")
    survey.barriers.lines.append([try map.line(letters)])
  }

  /// The walks of all buildings to stations at some letters.
  func travel(
    to stations: String, rules: LinkRules = LinkRules(), preset: WalkingPreset = .cn67,
    profile: WalkProfile = .walking, direction: TravelDirection = .toStation,
    noding: StreetNoding? = nil
  ) throws -> NetworkTravel {
    let network = StreetNetwork(
      survey, rules: rules, preset: preset, profile: profile, noding: noding)
    let places = stations.map { map[$0] }
    return try StreetWalks(
      of: survey.buildings, stations: places, on: network, direction: direction, workers: .inline
    ).nearest(to: places, workers: .inline)
  }
}
