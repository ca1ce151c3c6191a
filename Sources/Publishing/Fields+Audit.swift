internal import Diagnostics

/// Columns of findings and of the common refinement.
extension Field {
  static let severity = Field("severity", .fieldSeverity)
  /// The rule that is broken: a stable code.
  static let rule = Field("code", .fieldAuditCode)
  static let otherCode = Field("other_code", .fieldOtherCode)
  static let subject = Field("subject", .fieldSubject)
  static let finding = Field("finding", .fieldFinding)
  static let findings = Field("findings", .fieldFindings)
  static let concernedHouseholds = Field("households", .fieldConcernedHouseholds)

  /// The code that another map gives to the same ground: `against_1`.
  static func against(_ number: Int) -> Field {
    Field("against_\(number)", .fieldAgainst, ["number": .integer(number)])
  }
}
