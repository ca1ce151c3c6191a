package import Diagnostics
package import Survey
package import Workers

/// An existing grid map held against the rules, by place and by code.
///
/// | rule | codes of its findings |
/// |---|---|
/// | no gap, no overlap inside the community | `audit.gap`, `audit.overlap` |
/// | each cell in one community (属地) | `audit.cell-outside`, `audit.crosses-community`, `audit.community-differs` |
/// | connected over a border, not over a corner | `audit.parts`, `audit.corner-contact` |
/// | households in the band | `audit.band`, `audit.no-households`, `audit.households-differ` |
/// | each building in one cell | `audit.building-outside`, `audit.building-twice`, … |
/// | no river or railway through it without a bridge | `audit.barrier-crossed` |
/// | compounds whole if they fit the band | `audit.compound-cut` |
/// | codes unique, of the scheme, never used again | `audit.code-…` |
///
/// Nothing is tested for which there is no input: without communities no gap is known.
package struct GridAudit: Sendable {
  package var rules = AuditRules()

  package init() {}

  /// Audits `survey.cells`.
  ///
  /// Cells with a date in `validTo` are history: their codes count, their ground does not.
  ///
  /// - Throws: `geometry.engine.failed`.
  /// - Complexity: O(*n* log *n*) for *n* cells and buildings, besides an overlay for each pair of
  ///   cells whose boxes overlap and for each community.
  package func audit(_ survey: CountySurvey, workers: Workers) throws(Failure) -> AuditResult {
    let ground = try CellGround(survey, rules, workers: workers)
    var findings = try CoverageChecks(ground: ground).findings(workers: workers)
    findings += NestingChecks(ground: ground).findings()
    findings += ContactChecks(ground: ground).findings()
    findings += try BuildingChecks(ground: ground).findings(workers: workers)
    findings += SizeChecks(ground: ground).findings()
    findings += CodeChecks(ground: ground).findings()
    findings += try BarrierChecks(ground: ground).findings(workers: workers)
    findings += CompoundChecks(ground: ground).findings()
    let others = try GridComparison(ground: ground).compared(workers: workers)
    findings += others.findings
    return AuditResult(
      findings: findings.bySeverity, cellCount: ground.active.count,
      retiredCount: survey.cells.count - ground.active.count,
      households: ground.hasBuildings ? ground.households : nil, refinement: others.pieces,
      untested: ground.untested)
  }
}

/// What an audit found.
package struct AuditResult: Sendable {
  /// The gravest first, then in the order of the rules and of the cells.
  package var findings: [AuditFinding]
  /// Cells in force, and cells that are history.
  package let cellCount: Int
  package let retiredCount: Int
  /// Households counted in each cell in force; `nil` where no buildings are given.
  package let households: [Int]?
  /// The common refinement with other maps; empty where none is given.
  package let refinement: [RefinementPiece]
  /// What could not be tested for want of an input.
  package let untested: [Phrase]

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension [AuditFinding] {
  /// The gravest first; those of one severity keep their order.
  package var bySeverity: [AuditFinding] {
    AuditSeverity.allCases.flatMap { severity in filter { $0.severity == severity } }
  }

  /// How often each code was found, in the order of first appearance.
  package var counts: [(severity: AuditSeverity, phrase: Phrase, count: Int)] {
    var order: [String: Int] = [:]
    var counts: [(severity: AuditSeverity, phrase: Phrase, count: Int)] = []
    for finding in self {
      let key = "\(finding.severity.rawValue) \(finding.code)"
      if let place = order[key] {
        counts[place].count += 1
      } else {
        order[key] = counts.count
        counts.append((finding.severity, finding.phrase, 1))
      }
    }
    return counts
  }
}
