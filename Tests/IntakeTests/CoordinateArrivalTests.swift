import Diagnostics
import Foundation
import Geometry
import Intake
import Projection
import Survey
import Testing
import Workers

/// Files whose coordinates are a trap: the folders of `Tests/Fixtures/arrivals/` with a
/// `places.txt`, told in the README there.
@Suite struct CoordinateArrivalTests {
  static let traps =
    ((try? FileManager.default.contentsOfDirectory(atPath: ArrivalTests.folder.path)) ?? [])
    .filter { ArrivalTests.files(of: $0).contains("places.txt") }.sorted()

  /// What was found, what the input's record says, and where the rows lie.
  func report(_ trap: String) throws -> String {
    let input = try #require(ArrivalTests.files(of: trap).first { $0.hasPrefix("input.") })
    let said = ArrivalTests.said(of: trap)
    var source = InputSource(path: ArrivalTests.folder.appending(path: "\(trap)/\(input)").path)
    source.crs = said["crs"]
    source.datum = said["datum"].flatMap { InputDatum(rawValue: $0) }
    var sources = InputSources()
    sources.stations = source
    do throws(Failure) {
      let reading = try SurveyIntake.read(sources, workers: .inline)
      return try told(reading, input)
    } catch {
      var failure = error
      failure.place.file = input
      return "refused: \(failure.words(in: .english)) [\(failure.code)]\n"
    }
  }

  private func told(_ reading: SurveyReading, _ input: String) throws(Failure) -> String {
    let findings = reading.log.findings.map { finding in
      var finding = finding
      finding.place.file = finding.place.file.map { _ in input }
      return "\(finding.severity): \(finding.words(in: .english)) [\(finding.code)]"
    }
    let record = reading.inputs[0]
    var positions = reading.survey.stations.positions
    try reading.system.unproject(&positions)
    let rows = zip(reading.survey.stations.ids, positions).map { id, position in
      let six = { (degrees: Double) in String(format: "%.6f", degrees) }
      return "\(id): \(six(position.x)) \(six(position.y))"
    }
    let rejected = reading.log.rejected.map { "\($0.id): no place [\($0.reason.code)]" }
    let lines =
      findings + [
        "crs: \(record.crs)", "datum: \(record.datum), by \(record.datumBasis.rawValue)",
        "operation: \(record.operation.isEmpty ? "none" : record.operation)",
        "accuracy: \(record.accuracy.map { "\($0) m" } ?? "unknown")", "",
      ] + rows + rejected
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: traps) func `Coordinates as they arrive come to their place`(trap: String) throws
  {
    let expected = ArrivalTests.folder.appending(path: "\(trap)/places.txt")
    let report = try report(trap)
    if ProcessInfo.processInfo.environment["GRIDREACH_UPDATE_CASES"] == "1" {
      try report.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(report == (try String(contentsOf: expected, encoding: .utf8)))
  }
}
