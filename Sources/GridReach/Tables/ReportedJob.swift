package import Audit
package import Diagnostics
package import Intake
internal import Survey

/// What communities reported, held against what is counted.
package struct ReportedJob: Sendable {
  package let reported: InputSource

  package init(reported: InputSource) { self.reported = reported }

  /// Reads the table, adds it to the inputs, and compares.
  ///
  /// - Throws: what makes the table unusable; `reported.no-communities`.
  package func run(on reading: inout SurveyReading) throws(Failure) -> ReportedResult {
    let survey = reading.survey
    guard survey.communities.count > 0, !survey.communities.isOneArea else {
      throw Failure(.reportedNoCommunities, at: Place(file: reported.path))
    }
    let read = try RosterIntake.reported(reported)
    reading.inputs.append(read.input)
    let lost = reading.log.rejected.filter { ["buildings", "households"].contains($0.layer) }.map {
      ReportedAudit.Lost(
        layer: $0.layer, row: $0.reason.place.row, id: $0.id, community: $0.community,
        position: $0.position, reason: .phrase($0.reason.phrase, $0.reason.arguments))
    }
    let audit = ReportedAudit(read.table, survey, lost: lost)
    let findings = audit.findings.map { finding in
      var finding = finding
      finding.place.file = reported.path
      return finding
    }
    return ReportedResult(audit: audit, findings: read.findings + findings)
  }
}

/// What ``ReportedJob`` found.
package struct ReportedResult: Sendable {
  package let audit: ReportedAudit
  package let findings: [Finding]

  /// How many communities agree.
  package var sentence: Argument {
    let rows = audit.rows
    let agreeing = rows.count { $0.verdict == .agrees }
    let explained = rows.count { $0.verdict == .explained }
    return .phrase(
      .summaryReported,
      [
        "communities": .integer(rows.count), "agree": .integer(agreeing),
        "explained": .integer(explained),
        "open": .integer(rows.count - agreeing - explained),
      ])
  }
}
