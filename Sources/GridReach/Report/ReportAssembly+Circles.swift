internal import Diagnostics
internal import Formats
internal import Publishing

/// The circle beside the street, and the same households under other words for "10 minutes".
extension ReportAssembly {
  var circles: ReportContents.Section? {
    guard !cutoffs.isEmpty else { return nil }
    var blocks: [ReportContents.Block] = [.table(circleTable)]
    if let presets = presetTable { blocks.append(.table(presets)) }
    blocks.append(.table(countTable))
    return ReportContents.Section(
      id: "circles", title: words(.reportSectionCircles), blocks: blocks)
  }

  private var circleTable: ReportTable {
    let hasStreets = cutoffs.contains { $0.circle != nil }
    let detour = cutoffs.first { $0.detour != 1 }?.detour
    var columns = [number(.reportColMinutes), number(.reportColMetres)]
    if hasStreets { columns.append(number(.reportColStreets)) }
    columns.append(number(.reportColCircle))
    if let detour { columns.append(number(.reportColEstimate, ["detour": .number(detour)])) }
    if hasStreets { columns.append(number(.reportColClaimed)) }
    return ReportTable(
      caption: words(.reportCaptionCircles), columns: columns,
      rows: cutoffs.map { cutoff in
        var cells: [Cell] = [.integer(cutoff.minutes), .number(cutoff.metres)]
        if hasStreets { cells.append(rate(cutoff.households, cutoff, cutoff.method)) }
        cells.append(
          rate(hasStreets ? cutoff.circle : cutoff.households, cutoff, "straight_line"))
        if detour != nil { cells.append(rate(cutoff.estimate, cutoff, "detour")) }
        if hasStreets { cells.append(cutoff.claimed.map { .integer($0.households) } ?? .none) }
        return cells
      })
  }

  private func rate(_ rate: WrittenRate?, _ cutoff: WrittenCutoff, _ method: String) -> Cell {
    guard let rate, let lower = rate.lower else { return .none }
    return .rate(lower, sentence: sentence(rate, cutoff, method, of: area))
  }

  private var presetTable: ReportTable? {
    let entries = folder.summary["presets"]?.elements ?? []
    guard !entries.isEmpty else { return nil }
    return ReportTable(
      caption: words(.reportCaptionPresets),
      columns: [
        text(.reportColPreset), text(.reportColMethod), number(.reportColMinutes),
        number(.reportColReachedCount), number(.reportColLower), number(.reportColUpper),
      ],
      rows: entries.compactMap { entry in
        guard let rate = WrittenRate(entry["hh"]) else { return nil }
        return [
          .code(entry["preset"]?.text ?? ""),
          .text(words(entry["method"]?.text, WrittenWords.method)),
          entry["minutes"]?.integer.map { .integer($0) } ?? .none, .integer(rate.reached),
          rate.lower.map { .number($0) } ?? .none, rate.upper.map { .number($0) } ?? .none,
        ]
      })
  }

  /// Households, persons, buildings, cells, area: each its own rate.
  private var countTable: ReportTable {
    ReportTable(
      caption: words(.reportCaptionReached),
      columns: [
        text(.reportColOf), number(.reportColMinutes), number(.reportColReachedCount),
        number(.reportColBeyondCount), number(.reportColUndeterminedCount),
        number(.reportColTotal), number(.reportColLower), number(.reportColUpper),
      ],
      rows: cutoffs.flatMap { cutoff in
        cutoff.rates.map { key, rate in
          [
            .text(words(key, WrittenWords.denominator)), .integer(cutoff.minutes),
            .integer(rate.reached), .integer(rate.beyond), .integer(rate.undetermined),
            .integer(rate.total), rate.lower.map { .number($0) } ?? .none,
            rate.upper.map { .number($0) } ?? .none,
          ]
        }
      })
  }
}
