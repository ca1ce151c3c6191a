package import Audit
package import Diagnostics
package import Intake
package import Publishing
package import Survey
package import Workers

/// An existing grid map, its rosters and reported rates → findings.
package struct AuditJob: Sendable {
  package var audit = GridAudit()
  package var workers: InputSource?
  package var chain: InputSource?
  package var rates: InputSource?
  /// As typed: `90.47%/148`.
  package var typedRates: [String] = []

  package init() {}

  /// Audits the cells of `survey`, and the tables beside them.
  ///
  /// - Throws: what makes a table unusable, and what an overlay throws.
  package func run(on survey: CountySurvey, workers threads: Workers) throws(Failure) -> AuditReport
  {
    var report = try rateReport()
    let result = try audit.audit(survey, workers: threads)
    let roster = RosterAudit(survey.cells)
    var findings = result.findings
    var slots: WorkerTable?
    if let workers {
      let read = try RosterIntake.workers(workers)
      slots = read.table
      report.add(read)
      findings += roster.findings(of: read.table)
    }
    if let chain {
      let read = try RosterIntake.chain(chain)
      report.add(read)
      let found = roster.chain(read.table, buildings: survey.buildings, workers: slots)
      findings += found.findings
      report.chain = found
    }
    report.findings = (findings + report.findings).bySeverity
    report.grid = result
    return report
  }

  /// Rates alone, which need no map.
  ///
  /// - Throws: `rate.unreadable`, and what makes the table unusable.
  package func rateReport() throws(Failure) -> AuditReport {
    var report = AuditReport()
    var stated: [(rate: StatedRate, name: String)] = []
    for text in typedRates { stated.append((try StatedRate(text), text)) }
    if let rates {
      let read = try RosterIntake.rates(rates)
      report.add(read)
      for row in 0..<read.table.count {
        let name = read.table.names[row].isEmpty ? "#\(row + 1)" : read.table.names[row]
        do throws(Failure) {
          let rate = try StatedRate(
            rate: read.table.rates[row], numerator: read.table.numerators[row],
            denominator: read.table.denominators[row])
          stated.append((rate, name))
        } catch { throw error.inside(Place(file: rates.path, row: row + 1)) }
      }
    }
    let judge = RateAudit()
    for (rate, name) in stated {
      if let finding = judge.finding(rate, name: name) {
        report.findings.append(finding)
      } else if let approval = judge.approval(rate) {
        report.approvals.append(approval)
      }
    }
    return report
  }

  package var parameters: [(String, JSONValue)] {
    [
      ("band", .array([.integer(audit.rules.band.lower), .integer(audit.rules.band.upper)])),
      ("code_scheme", .string(audit.rules.scheme.name)),
      ("min_border_m", .number(audit.rules.minBorder)),
      ("sliver_m2", .number(audit.rules.slivers.area)),
      ("sliver_m", .number(audit.rules.slivers.width)),
      ("rates", .strings(typedRates)),
    ]
  }
}

/// What an ``AuditJob`` found.
package struct AuditReport: Sendable {
  /// The gravest first.
  package var findings: [AuditFinding] = []
  package var grid: AuditResult?
  package var chain: ChainResult?
  /// Sentences about rates that can be true.
  package var approvals: [Argument] = []
  /// What came to light while reading the tables, and what they were.
  package var readingFindings: [Finding] = []
  package var inputs: [InputRecord] = []

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  mutating func add<Table>(_ read: TableIntakeResult<Table>) {
    readingFindings += read.findings
    inputs.append(read.input)
  }

  /// What a reader wants first: how many of what, and whether all are reached.
  package var sentences: [Argument] {
    var sentences = approvals
    if let chain {
      let arguments: [String: Argument] = [
        "total": .integer(chain.total), "reached": .integer(chain.reached),
      ]
      let isAll = chain.findings.isEmpty && chain.reached == chain.total
      sentences.append(.phrase(isAll ? .auditChainAll : .auditChainSome, arguments))
    }
    guard let grid else { return sentences }
    if !grid.refinement.isEmpty {
      let shared = grid.refinement.count { piece in !piece.codes.contains { $0 == nil } }
      sentences.append(
        .phrase(
          .auditSummaryRefinement,
          ["pieces": .integer(grid.refinement.count), "shared": .integer(shared)]))
    }
    if grid.retiredCount > 0 {
      sentences.append(
        .phrase(.auditSummaryRetired, ["count": .integer(grid.retiredCount)]))
    }
    sentences += grid.untested.map { .phrase($0) }
    guard !findings.isEmpty else {
      return sentences + [.phrase(.auditSummaryClean, ["cells": .integer(grid.cellCount)])]
    }
    let strips = findings.count { finding in
      guard case .ground(let shape) = finding.place else { return false }
      return Slivers.isStrip(shape)
    }
    if strips > 0 {
      sentences.append(
        .phrase(
          .auditSummaryStrips,
          ["count": .integer(strips), "metres": .number(Slivers.strip)]))
    }
    sentences += findings.counts.map { severity, phrase, count in
      .phrase(
        .auditSummaryCode,
        [
          "severity": .phrase(severity.phrase), "code": .text(phrase.code),
          "count": .integer(count),
        ])
    }
    sentences.append(
      .phrase(
        .auditSummaryFound,
        [
          "cells": .integer(grid.cellCount), "errors": .integer(count(.error)),
          "warnings": .integer(count(.warning)), "notes": .integer(count(.note)),
        ]))
    return sentences
  }

  private func count(_ severity: AuditSeverity) -> Int {
    findings.count { $0.severity == severity }
  }
}

extension AuditSeverity {
  fileprivate var phrase: Phrase {
    switch self {
    case .error: .wordSeverityError
    case .warning: .wordSeverityWarning
    case .note: .wordSeverityNote
    }
  }
}
