package import Audit
internal import Diagnostics
package import Survey

/// What was reported beside what is counted (核对表).
package enum ReportedTables {
  /// A row a community, and the records behind the differences on a second sheet.
  package static func document(_ audit: ReportedAudit, _ survey: CountySurvey) -> OfficeDocument {
    var summary = summary(audit, survey)
    summary.addTotal(of: summary.layer.fields.map(\.key).filter { $0 != "conclusion" })
    let kind = survey.buildings.householdKind.word
    summary.definitions = [(.householdKind, .phrase(kind.phrase))]
    return OfficeDocument(
      .tableReported, note: .readmeTableReported, [summary, records(audit, survey)])
  }

  private static func summary(_ audit: ReportedAudit, _ survey: CountySurvey) -> OfficeTable {
    let rows = audit.rows
    var layer = LayerTable(name: "reported", rowCount: rows.count)
    layer.add(.communityCode, rows.map { $0.code.isEmpty ? nil : $0.code })
    layer.add(.communityName, rows.map { $0.name.isEmpty ? nil : $0.name })
    let parts: [(what: Word, path: KeyPath<ReportedAudit.Counts, Int?>)] = [
      (Word("hh", .wordWhatHouseholds), \.households),
      (Word("bldg", .wordWhatBuildings), \.buildings),
      (Word("persons", .wordWhatPersons), \.persons),
    ]
    for (what, path) in parts {
      let reported = rows.map { $0.reported?[keyPath: path] }
      guard reported.contains(where: { $0 != nil }) else { continue }
      layer.add(.reportedCount(what), reported)
      layer.add(.counted(what), rows.map { $0.counted?[keyPath: path] })
      layer.add(.difference(what), rows.map { $0.difference[keyPath: path] })
      layer.add(
        .explained(what),
        rows.map { row in
          row.difference[keyPath: path] == nil ? nil : row.explained[keyPath: path] ?? 0
        })
    }
    layer.add(.explainingRecords, rows.map(\.records))
    layer.add(.conclusion, rows.map { Optional($0.verdict.word) })
    return OfficeTable(nil, layer)
  }

  private static func records(_ audit: ReportedAudit, _ survey: CountySurvey) -> OfficeTable {
    let records = audit.records
    var layer = LayerTable(name: "records", rowCount: records.count)
    layer.add(
      .communityCode, records.map { $0.community.map { survey.communities.codes[$0] } })
    layer.add(
      .communityName, records.map { $0.community.map { survey.communities.names[$0] } })
    layer.add(.layer, records.map(\.layer))
    layer.add(.row, records.map(\.row))
    layer.add(.id, records.map(\.id))
    layer.add(.effect(Word("hh", .wordWhatHouseholds)), records.map(\.effect.households))
    layer.add(.effect(Word("bldg", .wordWhatBuildings)), records.map(\.effect.buildings))
    if records.contains(where: { $0.effect.persons != nil }) {
      layer.add(.effect(Word("persons", .wordWhatPersons)), records.map(\.effect.persons))
    }
    layer.add(.reason, sentences: records.map(\.reason))
    var table = OfficeTable(.tableDifferences, layer)
    table.addTotal(of: ["effect_hh", "effect_bldg", "effect_persons"])
    return table
  }
}

extension ReportedAudit.Verdict {
  var word: Word {
    switch self {
    case .agrees: Word(rawValue, .wordReportedAgrees)
    case .explained: Word(rawValue, .wordReportedExplained)
    case .perhaps: Word(rawValue, .wordReportedPerhaps)
    case .open: Word(rawValue, .wordReportedOpen)
    case .oneSided: Word(rawValue, .wordReportedOneSided)
    }
  }
}

extension Field {
  static let explainingRecords = Field("records", .fieldExplainingRecords)
  static let conclusion = Field("conclusion", .fieldConclusion)

  static func reportedCount(_ what: Word) -> Field {
    Field("reported_\(what.key)", .fieldReportedCount, ["what": .phrase(what.phrase)])
  }

  static func counted(_ what: Word) -> Field {
    Field("counted_\(what.key)", .fieldCounted, ["what": .phrase(what.phrase)])
  }

  static func difference(_ what: Word) -> Field {
    Field("difference_\(what.key)", .fieldDifference, ["what": .phrase(what.phrase)])
  }

  static func explained(_ what: Word) -> Field {
    Field("explained_\(what.key)", .fieldExplained, ["what": .phrase(what.phrase)])
  }

  static func effect(_ what: Word) -> Field {
    Field("effect_\(what.key)", .fieldEffect, ["what": .phrase(what.phrase)])
  }
}
