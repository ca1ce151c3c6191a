internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// `counties.json`: the roll-up for programs.
struct CountiesRecord {
  let rows: [CountyLayers.Row]
  let runs: [CountyRun]
  let totals: CountyTotals
  let files: [String]
  let language: Language
  let metadata: JSONValue

  var json: JSONValue {
    .object([
      ("gridreach", metadata), ("complete", .boolean(true)),
      ("language", .string(language.rawValue)), ("files", .strings(files.sorted())),
      (
        "counts",
        .object(
          [("counties", .integer(rows.count))]
            + CountyStatus.allCases.map { status in
              (status.rawValue, .integer(rows.count { $0.status == status }))
            })
      ),
      ("totals", sums),
      ("counties", .array(rows.map(county))),
    ])
  }

  private var sums: JSONValue {
    .object([
      ("household_kinds", .strings(totals.kinds.map(\.rawValue))),
      ("households", totals.households.map { .integer($0) } ?? .null),
      ("buildings", .integer(totals.buildings)), ("cells", .integer(totals.cells)),
      ("out_of_band", .integer(totals.outOfBand)),
      ("preset", totals.preset.map { .string($0) } ?? .null),
      ("coverage", coverage(totals.rates.map { ($0.minutes, $0.households) })),
    ])
  }

  private func coverage(_ rates: [(minutes: Int, households: CoverageRate)]) -> JSONValue {
    .array(
      rates.map {
        .object([("minutes", .integer($0.minutes)), ("hh", Summary.rate($0.households))])
      })
  }

  private func county(_ row: CountyLayers.Row) -> JSONValue {
    let figures = row.figures
    func integer(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
    return .object([
      ("county", .string(row.folder)),
      ("name", figures?.name.map { .string($0) } ?? .null),
      ("run_status", .string(row.status.rawValue)),
      ("reason", row.reason.map { .string($0) } ?? .null),
      ("communities", integer(figures?.communities)), ("buildings", integer(figures?.buildings)),
      ("households", integer(figures?.households)),
      ("household_kind", figures?.kind.map { .string($0.rawValue) } ?? .null),
      ("cells", integer(figures?.cells)), ("out_of_band", integer(figures?.outOfBand)),
      ("stations", integer(figures?.stations)),
      ("preset", figures?.preset.map { .string($0) } ?? .null),
      ("method", figures?.method.map { .string($0.rawValue) } ?? .null),
      ("coverage", coverage((figures?.rates ?? []).map { ($0.minutes, $0.households) })),
      ("targets", integer(figures?.targets)), ("targets_met", integer(figures?.targetsMet)),
      ("rejected", integer(figures?.rejected)), ("warnings", integer(figures?.warnings)),
    ])
  }
}
