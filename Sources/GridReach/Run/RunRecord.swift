internal import Diagnostics
internal import GridPartition
internal import Intake
internal import Plans
internal import Publishing
internal import Survey

extension RunWriter {
  /// `run.json`: all that is needed to judge the results and to make them again.
  func record(
    _ files: [String], _ watch: Stopwatch, threads: Int, _ metadata: JSONValue
  ) -> JSONValue {
    let findings = results.findings.map { finding in
      JSONValue.object([
        ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code)),
        ("message", .string(finding.words(in: language))),
      ])
    }
    let survey = results.reading.survey
    return .object([
      ("gridreach", metadata),
      ("made_from", results.origin?.json ?? .null),
      ("name", results.plan.name.map { .string($0) } ?? .null),
      ("language", .string(language.rawValue)),
      ("files", .strings(files.sorted())),
      (
        "counts",
        .object([
          ("communities", .integer(survey.communities.count)),
          ("buildings", .integer(survey.buildings.count)),
          ("stations", .integer(survey.stations.count)),
          ("stations_used", .integer(results.coverage?.survey.stations.count ?? 0)),
          ("cells", .integer(results.grid?.cells.count { !$0.isSpecial } ?? 0)),
          ("special_cells", .integer(results.grid?.cells.count { $0.isSpecial } ?? 0)),
          ("rejected", .integer(results.reading.log.rejected.count)),
        ])
      ),
      ("findings", .array(findings)),
      ("masked", results.reading.log.maskedRecord),
      ("measured", watch.measured(threads: threads)),
    ])
  }

}
