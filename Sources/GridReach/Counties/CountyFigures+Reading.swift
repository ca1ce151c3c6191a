internal import Diagnostics
internal import Formats
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

extension CountyFigures {
  /// What a written folder of results says of itself; nothing is counted anew.
  init(_ folder: ResultFolder) {
    self.init()
    let (record, summary) = (folder.record, folder.summary)
    func count(_ name: String) -> Int { record["counts"]?[name]?.integer ?? 0 }
    name = record["name"]?.text
    communities = count("communities")
    buildings = count("buildings")
    rejected = count("rejected")
    warnings = (record["findings"]?.elements ?? []).count { $0["severity"]?.text == "warning" }
    kind = summary["household_kind"]?.text.flatMap { HouseholdKind(rawValue: $0) }
    if let partition = summary["partition"] { readCells(partition) }
    readRates(
      (summary["coverage"]?.elements ?? []).compactMap(WrittenCutoff.init),
      deciding: summary["deciding_minutes"]?.integer)
    if stations != nil { stations = count("stations_used") }
    let all = (summary["targets"]?.elements ?? []).compactMap(WrittenTarget.init)
    if !all.isEmpty { (targets, targetsMet) = (all.count, all.count { $0.isMet }) }
  }

  private mutating func readCells(_ partition: JSONTree) {
    cells = partition["cells"]?.integer
    specialCells = partition["special_cells"]?.integer
    outOfBand = partition["out_of_band"]?.integer
    smallest = partition["min_hh"]?.integer
    largest = partition["max_hh"]?.integer
    households = (partition["communities"]?.elements ?? []).reduce(0) {
      $0 + ($1["households"]?.integer ?? 0)
    }
  }

  private mutating func readRates(_ cutoffs: [WrittenCutoff], deciding: Int?) {
    guard let first = cutoffs.first else { return }
    stations = 0
    preset = first.preset
    method = TravelMethod(rawValue: first.method)
    decidingMinutes = deciding
    for cutoff in cutoffs {
      guard let rate = cutoff.households else { continue }
      rates.append(Rate(minutes: cutoff.minutes, households: CoverageRate(rate)))
    }
    // Those of no community count, too.
    households = first.households?.total ?? households
  }
}
