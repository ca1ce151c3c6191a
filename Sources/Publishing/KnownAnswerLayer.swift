internal import Diagnostics

/// What must come out of a community of a sample county.
package struct KnownAnswer: Sendable {
  package let community: String
  package let cells: Int
  package let specialCells: Int
  package let outOfBand: Int
  package let violation: Int
  package let reasons: [String]

  package init(
    community: String, cells: Int, specialCells: Int, outOfBand: Int, violation: Int,
    reasons: [String]
  ) {
    self.community = community
    self.cells = cells
    self.specialCells = specialCells
    self.outOfBand = outOfBand
    self.violation = violation
    self.reasons = reasons
  }

  /// The answers as a table, one row a community.
  package static func layer(_ answers: [KnownAnswer]) -> LayerTable {
    var layer = LayerTable(name: "known_answer", rowCount: answers.count)
    layer.add(.communityCode, answers.map(\.community))
    layer.add(.cells, answers.map(\.cells))
    layer.add(.specialCells, answers.map(\.specialCells))
    layer.add(.outOfBand, answers.map(\.outOfBand))
    layer.add(.leastViolation, answers.map(\.violation))
    layer.add(.reasons, answers.map { $0.reasons.joined(separator: " ") })
    return layer
  }
}
