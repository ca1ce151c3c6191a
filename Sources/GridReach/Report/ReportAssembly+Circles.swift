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

  /// One row a preset and distance, one column a number of minutes.
  private var presetTable: ReportTable? {
    let entries = folder.summary["presets"]?.elements ?? []
    var rows: [(preset: String, method: String, rates: [Int: WrittenRate])] = []
    for entry in entries {
      guard let preset = entry["preset"]?.text, let method = entry["method"]?.text,
        let minutes = entry["minutes"]?.integer, let rate = WrittenRate(entry["hh"])
      else { continue }
      let known = rows.firstIndex { $0.preset == preset && $0.method == method }
      if known == nil { rows.append((preset, method, [:])) }
      rows[known ?? rows.count - 1].rates[minutes] = rate
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      caption: words(.reportCaptionPresets),
      columns: [text(.reportColPreset), text(.reportColMethod)]
        + cutoffs.map { number(.reportColRate, ["minutes": .integer($0.minutes)]) },
      rows: rows.map { row in
        [.code(row.preset), .text(words(row.method, WrittenWords.method))]
          + cutoffs.map { cutoff in
            row.rates[cutoff.minutes]?.lower.map { .number($0) } ?? .none
          }
      })
  }

  /// Households, persons, buildings, cells, area: each its own rate.
  private var countTable: ReportTable {
    var keys: [String] = []
    for cutoff in cutoffs {
      for (key, _) in cutoff.rates where !keys.contains(key) { keys.append(key) }
    }
    func rate(_ key: String, _ cutoff: WrittenCutoff) -> WrittenRate? {
      cutoff.rates.first { $0.key == key }?.rate
    }
    let columns = cutoffs.flatMap { cutoff in
      let minutes: [String: Argument] = ["minutes": .integer(cutoff.minutes)]
      return [number(.reportColReachedWithin, minutes), number(.reportColRate, minutes)]
    }
    return ReportTable(
      caption: words(.reportCaptionReached),
      columns: [text(.reportColOf), number(.reportColTotal)] + columns,
      rows: keys.map { key in
        let total = cutoffs.lazy.compactMap { rate(key, $0)?.total }.first
        let rates = cutoffs.flatMap { cutoff -> [Cell] in
          let found = rate(key, cutoff)
          return [
            found.map { .integer($0.reached) } ?? .none,
            found.map { .text(words($0)) } ?? .none,
          ]
        }
        return [
          .text(words(key, WrittenWords.denominator)), total.map { .integer($0) } ?? .none,
        ] + rates
      })
  }
}
