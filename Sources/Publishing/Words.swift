internal import Diagnostics
internal import GridPartition
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// The words that stand in columns, one list a kind of value.

extension BandState {
  var word: Word {
    switch self {
    case .within: Word(rawValue, .wordBandWithin)
    case .below: Word(rawValue, .wordBandBelow)
    case .above: Word(rawValue, .wordBandAbove)
    }
  }
}

extension CommunityOutcome.Proof {
  var word: Word {
    switch self {
    case .exhaustive: Word(rawValue, .wordProofExhaustive)
    case .arithmetic: Word(rawValue, .wordProofArithmetic)
    case .dual: Word(rawValue, .wordProofDual)
    case .boundOnly: Word(rawValue, .wordProofBoundOnly)
    }
  }
}

extension CoverageState {
  var word: Word {
    switch self {
    case .reached: Word(rawValue, .wordStateReached)
    case .beyond: Word(rawValue, .wordStateBeyond)
    case .undetermined: Word(rawValue, .wordStateUndetermined)
    }
  }
}

extension HouseholdKind {
  package var word: Word {
    switch self {
    case .registered: Word(rawValue, .wordKindRegistered)
    case .resident: Word(rawValue, .wordKindResident)
    case .dwellings: Word(rawValue, .wordKindDwellings)
    case .occupied: Word(rawValue, .wordKindOccupied)
    case .persons: Word(rawValue, .wordKindPersons)
    case .estimated: Word(rawValue, .wordKindEstimated)
    case .unspecified: Word(rawValue, .wordKindUnspecified)
    }
  }
}

extension StationTier {
  var word: Word {
    switch self {
    case .centre: Word(rawValue, .wordTierCentre)
    case .station: Word(rawValue, .wordTierStation)
    case .micro: Word(rawValue, .wordTierMicro)
    }
  }
}

extension StationStatus {
  var word: Word {
    switch self {
    case .inUse: Word(rawValue, .wordStatusInUse)
    case .built: Word(rawValue, .wordStatusBuilt)
    case .planned: Word(rawValue, .wordStatusPlanned)
    case .closed: Word(rawValue, .wordStatusClosed)
    }
  }
}

extension TravelMethod {
  /// The word for the method with a detour factor; 1 for none.
  package func word(detour: Double) -> Word {
    switch self {
    case .straightLine:
      detour == 1 ? Word(rawValue, .wordMethodStraight) : Word("detour", .wordMethodDetour)
    case .network: Word(rawValue, .wordMethodNetwork)
    }
  }
}

extension Denominator {
  package var word: Word {
    switch self {
    case .households: Word(rawValue, .wordWhatHouseholds)
    case .occupied: Word(rawValue, .wordWhatOccupied)
    case .persons: Word(rawValue, .wordWhatPersons)
    case .elderly: Word(rawValue, .wordWhatElderly)
    case .buildings: Word(rawValue, .wordWhatBuildings)
    case .cells: Word(rawValue, .wordWhatCells)
    case .area: Word(rawValue, .wordWhatArea)
    }
  }
}
