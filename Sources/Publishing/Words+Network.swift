internal import Diagnostics
internal import WalkNetwork

/// Words of the walking network.

extension ClosedReason {
  var word: Word {
    switch self {
    case .notForWalking: Word(rawValue, .wordClosedClass)
    case .noAccess: Word(rawValue, .wordClosedAccess)
    case .steps: Word(rawValue, .wordClosedSteps)
    case .closedByUser: Word(rawValue, .wordClosedUser)
    }
  }
}

extension EdgeOpening {
  var word: Word {
    switch self {
    case .along: Word("along", .wordOpenAlong)
    case .against: Word("against", .wordOpenAgainst)
    default: Word("both", .wordOpenBoth)
    }
  }
}

extension WalkRoute.Ground {
  var word: Word {
    switch self {
    case .connector(let gate, _): gate < 0 ? Self.connector : Self.gate
    case .street: Word("street", .wordGroundStreet)
    case .arrival: Word("arrival", .wordGroundArrival)
    case .direct: Word("direct", .wordGroundDirect)
    }
  }

  private static let connector = Word("connector", .wordGroundConnector)
  private static let gate = Word("gate", .wordGroundGate)
}

extension LinkRules.Compounds {
  var word: Word {
    switch self {
    case .known: Word(rawValue, .wordWallsKnown)
    case .walled: Word(rawValue, .wordWallsWalled)
    case .open: Word(rawValue, .wordWallsOpen)
    }
  }
}
