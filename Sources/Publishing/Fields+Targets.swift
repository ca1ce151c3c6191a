internal import Diagnostics

/// Columns of targets.
extension Field {
  static let target = Field("target", .fieldTarget)
  static let targetName = Field("target_name", .fieldTargetName)
  static let targetPercent = Field("asked_pct", .fieldTargetPercent)
  static let targetMet = Field("met", .fieldTargetMet)
  static let targetShort = Field("short", .fieldTargetShort)
  static let targetMending = Field("mending_bldg", .fieldTargetMending)
  static let targetAmount = Field("amount", .fieldTargetAmount)
  static let targetState = Field("state", .fieldTargetState)
  static let targetExcess = Field("excess_m", .fieldTargetExcess)
}
