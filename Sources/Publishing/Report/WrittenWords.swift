package import Diagnostics
internal import GridPartition
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// The words for keys that stand in written files; `nil` for a key that no version wrote.
package enum WrittenWords {
  package static func householdKind(_ key: String) -> Phrase? {
    HouseholdKind(rawValue: key)?.word.phrase
  }

  package static func denominator(_ key: String) -> Phrase? {
    Denominator(rawValue: key)?.word.phrase
  }

  /// Also for `detour`, which is a straight line with a factor.
  package static func method(_ key: String) -> Phrase? {
    key == "detour"
      ? TravelMethod.straightLine.word(detour: 2).phrase
      : TravelMethod(rawValue: key)?.word(detour: 1).phrase
  }

  package static func reason(_ key: String) -> Phrase? {
    BeyondReason(rawValue: key)?.word.phrase ?? Indecision(rawValue: key)?.word.phrase
  }

  package static func proof(_ key: String) -> Phrase? {
    CommunityOutcome.Proof(rawValue: key)?.word.phrase
  }

  package static func tier(_ key: String) -> Phrase? { StationTier(rawValue: key)?.word.phrase }

  package static func status(_ key: String) -> Phrase? {
    StationStatus(rawValue: key)?.word.phrase
  }

  package static func overload(_ key: String) -> Phrase? {
    StationLoads.Overload(rawValue: key)?.word.phrase
  }
}
