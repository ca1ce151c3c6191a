internal import Survey

/// Who walks: what is closed to whom.
package enum WalkProfile: String, CaseIterable, Sendable {
  case walking
  /// Without steps: wheelchairs, prams, walking frames.
  case stepFree = "step_free"
}

/// Why nobody walks on a street; the raw value is the property `closed`.
package enum ClosedReason: String, CaseIterable, Sendable {
  /// Motorways and their like, and what is not built.
  case notForWalking = "not_for_walking"
  /// The street's own tags say so.
  case noAccess = "no_access"
  case steps
  /// In the layer of closed streets.
  case closedByUser = "closed_by_user"
}

/// Which streets people walk on: one table for all files.
///
/// | class | open |
/// |---|---|
/// | `motorway`, `motorway_link`, `construction`, `proposed`, `raceway`, `bus_guideway`, `razed`, `abandoned` | only with `foot=yes`, `designated` or `permissive` |
/// | `trunk`, `trunk_link` and all others, "" included | yes |
/// | `steps` | in profile `walking` |
///
/// `foot=no`, `use_sidepath` or `private`, and `access=no` without a word on `foot`, close any
/// street. `access=private` and `customers` leave it open: whoever lives there walks there, and
/// in county data that is the rule inside compounds. Trunk roads are open, as in OSM's defaults
/// for China, where county roads are tagged so and carry footways.
package enum Walkability {
  private static let closedClasses: Set<String> = [
    "motorway", "motorway_link", "construction", "proposed", "raceway", "bus_guideway", "razed",
    "abandoned", "planned", "disused", "no", "platform_edge",
  ]
  private static let openedBy: Set<String> = ["yes", "designated", "permissive", "official"]
  private static let closedBy: Set<String> = ["no", "use_sidepath", "private"]

  /// Why a street is closed; `nil` where people walk on it.
  package static func closed(
    class highway: String, foot: String, access: String, profile: WalkProfile
  ) -> ClosedReason? {
    if highway == "steps", profile == .stepFree { return .steps }
    if openedBy.contains(foot) { return nil }
    if closedClasses.contains(highway) { return .notForWalking }
    if closedBy.contains(foot) { return .noAccess }
    return access == "no" ? .noAccess : nil
  }

  static func closed(_ row: Int, of streets: StreetTable, profile: WalkProfile) -> ClosedReason? {
    closed(
      class: streets.classes[row], foot: streets.foot.isEmpty ? "" : streets.foot[row],
      access: streets.access.isEmpty ? "" : streets.access[row], profile: profile)
  }
}
