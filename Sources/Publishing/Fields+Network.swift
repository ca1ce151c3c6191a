internal import Diagnostics

/// Columns of the walking network and of walks along it.
extension Field {
  static let edgeNumber = Field("edge", .fieldEdge)
  static let lengthMetres = Field("length_m", .fieldLength)
  static let component = Field("component", .fieldComponent)
  static let componentMetres = Field("component_m", .fieldComponentMetres)
  /// Which ways an edge may be walked: both, along, against.
  static let walkOpening = Field("open", .fieldWalkOpening)
  /// Why nobody walks on a street.
  static let closedReason = Field("closed", .fieldClosed)
  static let isAssumed = Field("gates_assumed", .fieldGatesAssumed)
  static let isWalled = Field("walled_used", .fieldWalledUsed)
  static let step = Field("step", .fieldStep)
  static let walkGround = Field("ground", .fieldWalkGround)
  static let stretchSeconds = Field("stretch_s", .fieldStretchSeconds)
  static let elapsedSeconds = Field("elapsed_s", .fieldElapsedSeconds)
  static let linkedShare = Field("net_linked_pct", .fieldLinkedShare)
  static let streetDensity = Field("net_m_per_ha", .fieldStreetDensity)
  static let componentCount = Field("net_components", .fieldComponentCount)
  static let walls = Field("walls", .fieldWalls)
  static let beyondHouseholds = Field("beyond_hh", .fieldBeyondHouseholds)
  static let undeterminedHouseholds = Field("undetermined_hh", .fieldUndeterminedHouseholds)
  static let reachedBuildings = Field("reached_bldg", .fieldReachedBuildings)
}
