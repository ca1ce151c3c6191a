package import Diagnostics
package import Formats

/// The table of one file, brought to one record a row.
package struct TidyTable: Sendable {
  package let table: FeatureTable
  package let findings: [Finding]
  /// What was put right, a kind each.
  package let repairs: [Repair]

  /// Reads a file as a layer, without a look at what its columns mean beyond that.
  ///
  /// - Throws: `input.format-unknown`, and what the format's reader throws; OSM has no table.
  package init(_ source: InputSource, as roles: LayerRoles) throws(Failure) {
    var log = IntakeLog()
    table = try PlainFile(source).table(source, TidyRules(roles), log: &log)
    findings = log.findings
    repairs = log.repairs
  }
}
