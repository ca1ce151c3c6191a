extension GaussKruger {
  /// A run of codes that counts up with the zones.
  private struct Run {
    let datum: Datum
    let width: Width
    let hasPrefix: Bool
    let zones: ClosedRange<Int>
    let firstCode: Int
    var isDeprecated = false

    func code(of zone: Int) -> Int { firstCode + zone - zones.lowerBound }
  }

  /// The 267 codes of the EPSG database, v10.076; a test compares each with PROJ's.
  private static let runs: [Run] = [
    Run(datum: .cgcs2000, width: .six, hasPrefix: true, zones: 13...23, firstCode: 4491),
    Run(datum: .cgcs2000, width: .six, hasPrefix: false, zones: 13...23, firstCode: 4502),
    Run(datum: .cgcs2000, width: .three, hasPrefix: true, zones: 25...45, firstCode: 4513),
    Run(datum: .cgcs2000, width: .three, hasPrefix: false, zones: 25...45, firstCode: 4534),
    Run(datum: .xian1980, width: .six, hasPrefix: true, zones: 13...23, firstCode: 2327),
    Run(datum: .xian1980, width: .six, hasPrefix: false, zones: 13...23, firstCode: 2338),
    Run(datum: .xian1980, width: .three, hasPrefix: true, zones: 25...45, firstCode: 2349),
    Run(datum: .xian1980, width: .three, hasPrefix: false, zones: 25...45, firstCode: 2370),
    Run(datum: .beijing1954, width: .six, hasPrefix: true, zones: 13...23, firstCode: 21413),
    Run(datum: .beijing1954, width: .six, hasPrefix: false, zones: 13...23, firstCode: 21453),
    Run(datum: .beijing1954, width: .three, hasPrefix: true, zones: 25...45, firstCode: 2401),
    Run(datum: .beijing1954, width: .three, hasPrefix: false, zones: 25...45, firstCode: 2422),
    Run(datum: .newBeijing, width: .six, hasPrefix: true, zones: 13...23, firstCode: 4568),
    Run(datum: .newBeijing, width: .six, hasPrefix: false, zones: 13...23, firstCode: 4579),
    Run(datum: .newBeijing, width: .three, hasPrefix: true, zones: 25...29, firstCode: 4652),
    Run(datum: .newBeijing, width: .three, hasPrefix: true, zones: 30...45, firstCode: 4766),
    Run(datum: .newBeijing, width: .three, hasPrefix: false, zones: 25...43, firstCode: 4782),
    Run(datum: .newBeijing, width: .three, hasPrefix: false, zones: 44...44, firstCode: 4812),
    Run(datum: .newBeijing, width: .three, hasPrefix: false, zones: 45...45, firstCode: 4822),
    Run(
      datum: .beijing1954, width: .six, hasPrefix: false, zones: 13...23, firstCode: 21473,
      isDeprecated: true),
  ]

  /// All zones, in the order of the table above.
  package static let all: [GaussKruger] = runs.filter { !$0.isDeprecated }.flatMap { run in
    run.zones.compactMap {
      GaussKruger(datum: run.datum, width: run.width, zone: $0, hasPrefix: run.hasPrefix)
    }
  }

  /// The code in the EPSG database.
  package var code: Int {
    for run in Self.runs
    where run.datum == datum && run.width == width && run.hasPrefix == hasPrefix
      && run.zones.contains(zone) && !run.isDeprecated
    {
      return run.code(of: zone)
    }
    preconditionFailure("the table of codes has no \(name)")
  }

  /// The zone with `code`, deprecated codes included; `nil` where it is no zone of China's.
  package init?(code: Int) {
    for run in Self.runs {
      let zone = run.zones.lowerBound + code - run.firstCode
      guard run.zones.contains(zone) else { continue }
      self.init(datum: run.datum, width: run.width, zone: zone, hasPrefix: run.hasPrefix)
      return
    }
    return nil
  }

  /// The zone with these parameters, in degrees and metres; `nil` where there is none.
  ///
  /// A grid without prefix on a meridian that zones of 3° and 6° share is told as one of 3°: the
  /// numbers are the same.
  package init?(datum: Datum, centralMeridian: Double, falseEasting: Double) {
    for width in Width.allCases {
      for zone in width.zones
      where Double(width.centralMeridian(of: zone)) == centralMeridian {
        for hasPrefix in [false, true] {
          guard
            let candidate = GaussKruger(
              datum: datum, width: width, zone: zone, hasPrefix: hasPrefix),
            Double(candidate.falseEasting) == falseEasting
          else { continue }
          self = candidate
          return
        }
      }
    }
    return nil
  }
}
