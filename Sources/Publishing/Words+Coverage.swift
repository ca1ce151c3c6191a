package import Diagnostics
package import ServiceCoverage
package import Survey
package import TravelTimes

extension BeyondReason {
  var word: Word {
    switch self {
    case .beyondCutoff: Word(rawValue, .wordReasonTooFar)
    case .stationCutoff: Word(rawValue, .wordReasonStationCutoff)
    case .stationClosed: Word(rawValue, .wordReasonStationClosed)
    case .noWay: Word(rawValue, .wordReasonNoWay)
    case .noStation: Word(rawValue, .wordReasonNoStation)
    }
  }
}

extension Indecision {
  package var word: Word { Word(rawValue, phrase) }
}

extension Restriction {
  var word: Word {
    switch self {
    case .status: Word(rawValue, .wordRestrictionStatus)
    case .tier: Word(rawValue, .wordRestrictionTier)
    case .kind: Word(rawValue, .wordRestrictionKind)
    case .withoutKind: Word(rawValue, .wordRestrictionWithoutKind)
    case .service: Word(rawValue, .wordRestrictionService)
    }
  }
}

extension RateLevel {
  var word: Word {
    switch self {
    case .county: Word(rawValue, .wordScopeCounty)
    case .community: Word(rawValue, .wordScopeCommunity)
    case .cell: Word(rawValue, .wordScopeCell)
    case .propertyManager: Word(rawValue, .wordScopeManager)
    }
  }
}

extension StationLoads.Overload {
  package var word: Word {
    switch self {
    case .capacity: Word(rawValue, .wordOverCapacity)
    case .floorArea: Word(rawValue, .wordOverFloorArea)
    case .both: Word(rawValue, .wordOverBoth)
    }
  }
}

extension StationTier {
  package var name: Phrase { word.phrase }
}

extension StationStatus {
  package var name: Phrase { word.phrase }
}
