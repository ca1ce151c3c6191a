import Audit
import Diagnostics
import Geometry
import Survey
import TestSupport
import Workers

/// A grid map drawn with letters, in metres, ten a step.
struct AuditMap {
  let drawing: Drawing
  var survey = CountySurvey()
  var rules = AuditRules()

  init(_ text: String) { drawing = Drawing(text) }

  /// Several polygons with spaces between them.
  private func shape(_ letters: String) throws -> MultiPolygon {
    MultiPolygon(try letters.split(separator: " ").map { try drawing.polygon(String($0)) })
  }

  mutating func community(_ code: String, _ letters: String) throws {
    survey.communities.codes.append(code)
    survey.communities.names.append("")
    survey.communities.shapes.append(try shape(letters))
  }

  mutating func cell(
    _ code: String, _ letters: String, community: String = "", households: Int = -1,
    isSpecial: Bool = false, until: String = ""
  ) throws {
    survey.cells.append(
      code, try shape(letters), community: community, households: households,
      isSpecial: isSpecial, until: until)
  }

  /// A building at a letter; its community is that with the letter inside.
  mutating func building(_ letter: Character, _ households: Int, compound: Int32 = -1) {
    building(at: drawing[letter], String(letter), households, compound: compound)
  }

  mutating func building(
    at position: Position, _ id: String, _ households: Int, compound: Int32 = -1
  ) {
    survey.buildings.ids.append(id)
    survey.buildings.positions.append(position)
    survey.buildings.households.append(households)
    survey.buildings.uses.append(.residential)
    survey.buildings.compound.append(compound)
    let index = PolygonIndex(survey.communities.shapes)
    survey.buildings.community.append(
      position.isFinite ? index.first(covering: position).map { Int32($0) } ?? -1 : -1)
  }

  func audited(threads: Int = 1) throws -> AuditResult {
    var audit = GridAudit()
    audit.rules = rules
    return try audit.audit(survey, workers: Workers(threads: threads))
  }

  /// Codes of the findings without their room, the gravest first.
  func codes() throws -> [String] {
    try audited().findings.map { String($0.code.dropFirst("audit.".count)) }
  }
}

extension CellTable {
  mutating func append(
    _ code: String, _ shape: MultiPolygon, community: String = "", households: Int = -1,
    isSpecial: Bool = false, until: String = ""
  ) {
    codes.append(code)
    names.append("")
    shapes.append(shape)
    communityCodes.append(community)
    self.households.append(households)
    self.isSpecial.append(isSpecial)
    validFrom.append("")
    validTo.append(until)
    sourceRows.append(Int32(codes.count))
  }
}

extension AuditMap {
  /// Two cells of 250 households that fill one community.
  ///
  ///     A-----B-----C
  ///     |  1  |  2  |
  ///     D-----E-----F
  static func clean() throws -> AuditMap {
    var map = AuditMap(
      """
      A-----B-----C
      |  1  |  2  |
      D-----E-----F
      """)
    try map.community("990101001001", "ABCFED")
    try map.cell("990101001001001", "ABED")
    try map.cell("990101001001002", "BCFE")
    map.building("1", 250)
    map.building("2", 250)
    return map
  }
}

extension MultiPolygon {
  static func ring(_ corners: [(Double, Double)]) throws -> MultiPolygon {
    MultiPolygon([Polygon(exterior: try Ring(corners.map { Position(x: $0.0, y: $0.1) }))])
  }
}
