import Diagnostics
import Foundation
import Intake
import Testing
import Workers

/// The rates in docs/coordinates.md.
///
/// `GRIDREACH_DATUM_RATES=rates.md swift test -c release --filter DatumRateProperties` measures them
/// anew, with 1,000 counties, and writes the table.
@Suite struct DatumRateProperties {
  #if DEBUG
    static let counties: UInt64 = 2
  #else
    static let counties: UInt64 =
      ProcessInfo.processInfo.environment["GRIDREACH_DATUM_RATES"] == nil ? 70 : 1_000
  #endif

  @Test func `No verdict is wrong, and the rates are as the document has them`() throws {
    let rates = try DatumRates.measured(0..<Self.counties, workers: Workers(threads: 2))
    #expect(rates.wrong == 0, "\n\(rates.markdown)")
    #expect(rates.together.found == 0)
    #expect(rates.runs == Int(Self.counties) * 28)
    let found = rates.counts.values.reduce(0) { $0 + $1.found }
    #expect(found * 4 > rates.runs)
    if let path = ProcessInfo.processInfo.environment["GRIDREACH_DATUM_RATES"] {
      try rates.markdown.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
