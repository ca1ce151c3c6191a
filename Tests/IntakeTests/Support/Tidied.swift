import Diagnostics
import Formats
import Intake
import TestSupport

/// A table as Intake tidies it, in lines that can be compared.
struct Tidied {
  /// The headings, then each row, with a bar between cells and "–" for what is absent.
  let lines: [String]
  /// What was put right, as `filled 3`, in order.
  let repairs: [String]
  let all: [Repair]
  let findings: [Finding]
  /// The type of each column.
  let types: String
  let encoding: String?
  var codes: [String] { findings.map(\.code).filter { !$0.hasPrefix("table.repair.") } }

  init(
    _ text: String, as roles: LayerRoles = .buildings, name: String = "a.csv",
    adjust: (inout InputSource) -> Void = { _ in }
  ) throws {
    try self.init(Array(text.utf8), as: roles, name: name, adjust: adjust)
  }

  init(
    _ bytes: [UInt8], as roles: LayerRoles = .buildings, name: String = "a.csv",
    adjust: (inout InputSource) -> Void = { _ in }
  ) throws {
    let scratch = try Scratch()
    try scratch.write(bytes, name)
    var source = InputSource(path: scratch.path(name))
    adjust(&source)
    let tidy = try withExtendedLifetime(scratch) { try TidyTable(source, as: roles) }
    self.init(tidy)
  }

  init(_ tidy: TidyTable) {
    let columns = tidy.table.columns
    lines =
      [columns.map(\.name).joined(separator: "|")]
      + (0..<tidy.table.rowCount).map { row in
        columns.map { $0.text(row) ?? "–" }.joined(separator: "|")
      }
    types = columns.map { column in
      switch column.values {
      case .integer: "i"
      case .number: "n"
      case .boolean: "b"
      case .text: "t"
      case .json: "j"
      }
    }.joined()
    all = tidy.repairs
    repairs = tidy.repairs.map { "\($0.phrase.code.dropFirst("table.repair.".count)) \($0.count)" }
    findings = tidy.findings
    encoding = tidy.table.encoding
  }
}
