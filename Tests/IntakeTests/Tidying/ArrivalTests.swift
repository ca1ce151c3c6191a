import Diagnostics
import Formats
import Foundation
import Intake
import Survey
import Testing
import Workers

/// Files as they arrive, a trap each: `Tests/Fixtures/arrivals/NN-name/`, told in the README there.
@Suite struct ArrivalTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/arrivals")

  static let traps =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.contains(/^\d\d-/) && files(of: $0).contains("table.txt") }.sorted()

  static func files(of trap: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: trap).path)) ?? [])
      .sorted()
  }

  /// What is said of the file: lines `name value` of `said`.
  static func said(of trap: String) -> [String: String] {
    let text = try? String(
      contentsOf: folder.appending(path: "\(trap)/said"), encoding: .utf8)
    let pairs = (text ?? "").split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    return Dictionary(
      pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) },
      uniquingKeysWith: { first, _ in first })
  }

  static let layers: [String: LayerRoles] = [
    "buildings": .buildings, "compounds": .compounds, "communities": .communities,
    "stations": .stations, "stairwells": .stairwells,
  ]

  /// The encoding, what was found and put right, and the table, in lines.
  func report(_ trap: String) throws -> String {
    let input = try #require(Self.files(of: trap).first { $0.hasPrefix("input.") })
    let said = Self.said(of: trap)
    var source = InputSource(path: Self.folder.appending(path: "\(trap)/\(input)").path)
    source.encoding = said["encoding"]
    let roles = try #require(Self.layers[said["layer"] ?? "buildings"])
    let tidied = Tidied(try TidyTable(source, as: roles))
    let findings = tidied.findings.map { finding in
      var finding = finding
      finding.place.file = finding.place.file.map { _ in input }
      return "\(finding.severity): \(finding.words(in: .english)) [\(finding.code)]"
    }
    return
      (["encoding: \(tidied.encoding ?? "of the format")"] + findings + [""] + tidied.lines)
      .joined(separator: "\n") + "\n"
  }

  @Test(arguments: traps) func `A file as it arrives is read as it is meant`(trap: String) throws {
    let input = Self.files(of: trap).first { $0.hasPrefix("input.") } ?? ""
    let isText = ["csv", "tsv", "txt"].contains(input.split(separator: ".").last ?? "")
    guard isText || GDAL.isBuilt else { return }
    let expected = Self.folder.appending(path: "\(trap)/table.txt")
    let report = try report(trap)
    if ProcessInfo.processInfo.environment["GRIDREACH_UPDATE_CASES"] == "1" {
      try report.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(report == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test(arguments: [
    ("01-gbk-csv", "GB18030", "滨江社区|甲苑"), ("02-utf8-mark-csv", "UTF-8 BOM", "滨江社区|甲苑"),
    ("10-gbk-dbf-unsaid", "GB18030", "滨江花园|1幢"),
  ])
  func `A17: GBK and marked UTF-8 in CSV, and GBK that a DBF does not say, are read as Chinese`(
    trap: String, encoding: String, words: String
  ) throws {
    guard trap.hasSuffix("csv") || GDAL.isBuilt else { return }
    let report = try report(trap)
    #expect(report.hasPrefix("encoding: \(encoding)\n") && report.contains("\n\(words)"))
  }

  /// The figure that is printed at the foot of the list.
  @Test(arguments: ["11-title-merged-total-csv", "12-title-merged-total-xlsx"])
  func `A18: header in row 3, merged cells and a row of totals: the household sum is right`(
    trap: String
  ) throws {
    guard trap.hasSuffix("csv") || GDAL.isBuilt else { return }
    let input = try #require(Self.files(of: trap).first { $0.hasPrefix("input.") })
    var sources = InputSources()
    sources.buildings = InputSource(path: Self.folder.appending(path: "\(trap)/\(input)").path)
    let buildings = try SurveyIntake.read(sources, workers: .inline).survey.buildings
    #expect(buildings.households.reduce(0, +) == 604 && buildings.count == 8)
  }

  @Test func `Every trap is there`() { #expect(Self.traps.count >= 10) }
}
