package import Diagnostics
internal import TravelTimes

/// Why a candidate was taken out; the raw value is the property `reason`.
package enum CandidateDrop: String, CaseIterable, Sendable {
  case noPosition = "no_position"
  /// The layer itself says so.
  case forbidden
  case forbiddenArea = "forbidden_area"
  case outside = "outside_area"
  case areaUnknown = "floor_area_unknown"
  case areaTooSmall = "floor_area_too_small"
  /// Another candidate of higher priority, or of a lower id, stands too near.
  case tooNear = "too_near"
  /// No way leads from it onto a street.
  case offNetwork = "off_network"

  var phrase: Phrase {
    switch self {
    case .noPosition: .dropNoPosition
    case .forbidden: .dropForbidden
    case .forbiddenArea: .dropForbiddenArea
    case .outside: .dropOutside
    case .areaUnknown: .dropAreaUnknown
    case .areaTooSmall: .dropAreaTooSmall
    case .tooNear: .dropTooNear
    case .offNetwork: .dropOffNetwork
    }
  }
}

extension DroppedCandidate {
  /// The reason in words, as a finding of severity `rejected`.
  package var finding: Finding {
    let indecision = reason == .offNetwork ? Indecision(rawValue: detail) : nil
    return Finding(
      .rejected, reason.phrase,
      ["id": .text(id), "detail": indecision.map { .phrase($0.phrase) } ?? .text(detail)])
  }
}
