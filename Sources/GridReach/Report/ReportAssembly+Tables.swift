internal import Diagnostics
internal import Formats
internal import Publishing

/// Tables by community, of what is not covered, and of stations.
extension ReportAssembly {
  typealias Cell = ReportTable.Cell
  typealias Column = ReportTable.Column

  /// How many rows of a list the page holds; the layer has all.
  static let mostRows = 600

  func number(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) -> Column {
    Column(words(phrase, arguments), .number)
  }

  func text(_ phrase: Phrase) -> Column { Column(words(phrase)) }

  func note(hidden: Int, _ file: String) -> String? {
    hidden > 0
      ? words(.reportMoreRows, ["count": .integer(hidden), "file": .text(file)]) : nil
  }

  var communities: ReportContents.Section? {
    let rows = CommunityRows(self)
    guard !rows.codes.isEmpty else { return nil }
    return ReportContents.Section(
      id: "communities", title: words(.reportSectionCommunities), blocks: [.table(rows.table)])
  }

  /// Areas and compounds that no station reaches.
  var uncovered: ReportContents.Section? {
    guard let cutoff = deciding else { return nil }
    let minutes: [String: Argument] = ["minutes": .integer(cutoff.minutes)]
    var blocks: [ReportContents.Block] = []
    if let gaps = layers.gaps, gaps.count > 0 {
      blocks.append(
        .table(gapTable(gaps, caption: words(.reportCaptionGaps, minutes))))
    }
    if let layer = layers.uncovered, layer.count > 0 {
      blocks.append(
        .table(UncoveredRows(layer, self).table(words(.reportCaptionUncovered, minutes))))
    } else {
      blocks.append(.paragraph(words(.reportNoneUncovered)))
    }
    return ReportContents.Section(
      id: "uncovered", title: words(.reportSectionUncovered), blocks: blocks)
  }

  private func gapTable(_ gaps: WrittenLayer, caption: String) -> ReportTable {
    let (ids, households) = (gaps.texts("gap_id"), gaps.integers("households"))
    let (buildings, missing) = (gaps.integers("buildings"), gaps.numbers("minutes_missing"))
    let (stations, best) = (gaps.texts("station_name"), gaps.texts("best_building_id"))
    let gain = gaps.integers("gain_hh")
    let shown = min(gaps.count, Self.mostRows)
    return ReportTable(
      caption: caption,
      columns: [
        text(.reportColGap), number(.reportColHouseholds), number(.reportColBuildings),
        text(.reportColNearest), number(.reportColMissing), text(.reportColBest),
        number(.reportColGain),
      ],
      rows: (0..<shown).map { row in
        [
          .code(ids[row]), .integer(households[row]), .integer(buildings[row]),
          .text(stations[row]), missing[row].map { .number($0) } ?? .none, .code(best[row]),
          .integer(gain[row]),
        ]
      },
      total: [
        .text(words(.reportAll)), .integer(households.reduce(0, +)),
        .integer(buildings.reduce(0, +)), .none, .none, .none, .none,
      ], note: note(hidden: gaps.count - shown, "gaps.geojson"))
  }

  /// What falls to each station.
  var stations: ReportContents.Section? {
    guard let layer = layers.stations, layer.count > 0 else { return nil }
    let (ids, names) = (layer.texts("station_id"), layer.texts("station_name"))
    let (tiers, statuses) = (layer.texts("station_tier"), layer.texts("status"))
    let (assigned, reached) = (layer.integers("assigned_hh"), layer.integers("reached_hh"))
    let (area, overload) = (layer.numbers("m2_per_100hh"), layer.texts("overloaded"))
    let shown = min(layer.count, Self.mostRows)
    // Those with most households first, where the page cannot hold all.
    let order =
      shown == layer.count
      ? Array(0..<shown)
      : Array((0..<layer.count).sorted { (-assigned[$0], $0) < (-assigned[$1], $1) }[..<shown])
    let table = ReportTable(
      caption: words(.reportCaptionStations),
      columns: [
        text(.reportColStation), text(.reportColId), text(.reportColTier), text(.reportColStatus),
        number(.reportColAssigned), number(.reportColReached), number(.reportColArea),
        text(.reportColOverload),
      ],
      rows: order.map { row in
        [
          .text(names[row]), .code(ids[row]), .text(words(tiers[row], WrittenWords.tier)),
          .text(words(statuses[row], WrittenWords.status)), .integer(assigned[row]),
          .integer(reached[row]), area[row].map { .number($0) } ?? .none,
          overload[row].isEmpty
            ? .none : .flag(false, words(overload[row], WrittenWords.overload)),
        ]
      },
      total: [
        .text(words(.reportAll)), .none, .none, .none, .integer(assigned.reduce(0, +)),
        .integer(reached.reduce(0, +)), .none, .none,
      ], note: note(hidden: layer.count - shown, "loads.csv"))
    return ReportContents.Section(
      id: "stations", title: words(.reportSectionStations), blocks: [.table(table)])
  }
}

/// One row a community: size from the partition, rates from coverage.
struct CommunityRows {
  let report: ReportAssembly
  let codes: [String]
  private let names: [String: String]
  private let parts: [String: JSONTree]

  init(_ report: ReportAssembly) {
    self.report = report
    let written = report.folder.summary["partition"]?["communities"]?.elements ?? []
    var parts: [String: JSONTree] = [:]
    for part in written { if let code = part["community_code"]?.text { parts[code] = part } }
    var names: [String: String] = [:]
    if let layer = report.layers.communities {
      for (code, name) in zip(layer.texts("community_code"), layer.texts("community_name")) {
        names[code] = name
      }
    }
    let groups = report.cutoffs.first?.communities ?? []
    for group in groups where !group.name.isEmpty { names[group.code] = group.name }
    self.parts = parts
    self.names = names
    codes =
      groups.isEmpty ? written.compactMap { $0["community_code"]?.text } : groups.map(\.code)
  }

  func name(_ code: String) -> String {
    let name = names[code] ?? ""
    return name.isEmpty ? code : name
  }

  private var hasParts: Bool { !parts.isEmpty }
  private var target: WrittenTarget? { report.targets.first }
  private var deciding: WrittenCutoff? { report.deciding }
  private var hasClaims: Bool { deciding?.communities.contains { $0.claimed != nil } ?? false }

  var table: ReportTable {
    ReportTable(
      caption: report.words(.reportCaptionCommunities), columns: columns,
      rows: codes.indices.map(row), total: total)
  }

  private var columns: [ReportTable.Column] {
    var columns = [report.text(.reportColCommunity), report.text(.reportColCode)]
    columns.append(report.number(.reportColHouseholds))
    if hasParts {
      columns += [report.number(.reportColCells), report.number(.reportColOutside)]
    }
    for cutoff in report.cutoffs {
      columns.append(report.number(.reportColRate, ["minutes": .integer(cutoff.minutes)]))
    }
    if let deciding {
      columns.append(
        report.number(.reportColBeyond, ["minutes": .integer(deciding.minutes)]))
      columns.append(report.number(.reportColUndetermined))
    }
    if hasClaims { columns.append(report.number(.reportColClaimed)) }
    if target != nil { columns.append(report.text(.reportColTarget)) }
    return columns
  }

  private func row(_ place: Int) -> [ReportTable.Cell] {
    let code = codes[place]
    let group = deciding.flatMap { $0.communities.indices.contains(place) ? place : nil }
      .flatMap { deciding?.communities[$0] }
    var cells: [ReportTable.Cell] = [.text(name(code)), .code(code)]
    let households = group?.households.total ?? parts[code]?["households"]?.integer
    cells.append(households.map { .integer($0) } ?? .none)
    if hasParts {
      cells.append(parts[code]?["cells"]?.integer.map { .integer($0) } ?? .none)
      cells.append(parts[code]?["out_of_band"]?.integer.map { .integer($0) } ?? .none)
    }
    for cutoff in report.cutoffs { cells.append(rate(cutoff, place)) }
    if deciding != nil {
      cells.append(group.map { .integer($0.households.beyond) } ?? .none)
      cells.append(group.map { .integer($0.households.undetermined) } ?? .none)
    }
    if hasClaims { cells.append(group?.claimed.map { .integer($0) } ?? .none) }
    if let target { cells.append(flag(target, place)) }
    return cells
  }

  private func rate(_ cutoff: WrittenCutoff, _ place: Int) -> ReportTable.Cell {
    guard cutoff.communities.indices.contains(place),
      let lower = cutoff.communities[place].households.lower
    else { return .none }
    let group = cutoff.communities[place]
    return .rate(
      lower,
      sentence: report.sentence(
        group.households, cutoff, cutoff.method,
        of: group.name.isEmpty ? group.code : group.name))
  }

  /// Whether the community by itself would meet what is asked.
  private func flag(_ target: WrittenTarget, _ place: Int) -> ReportTable.Cell {
    let cutoff = report.cutoffs.first { $0.minutes == target.minutes }
    guard let cutoff, cutoff.communities.indices.contains(place) else { return .none }
    let rate = cutoff.communities[place].households
    guard rate.total > 0 else { return .none }
    let isMet = Double(rate.reached) * 100 >= Double(rate.total) * target.percent
    return .flag(isMet, report.words(isMet ? .reportMet : .reportMissed))
  }

  private var total: [ReportTable.Cell] {
    let partition = report.folder.summary["partition"]
    var cells: [ReportTable.Cell] = [.text(report.words(.reportAll)), .none]
    let households =
      deciding?.households?.total
      ?? parts.values.reduce(0) { $0 + ($1["households"]?.integer ?? 0) }
    cells.append(.integer(households))
    if hasParts {
      cells.append(partition?["cells"]?.integer.map { .integer($0) } ?? .none)
      cells.append(partition?["out_of_band"]?.integer.map { .integer($0) } ?? .none)
    }
    for cutoff in report.cutoffs {
      cells.append(cutoff.households?.lower.map { .number($0) } ?? .none)
    }
    if let rate = deciding?.households {
      cells += [.integer(rate.beyond), .integer(rate.undetermined)]
    }
    if hasClaims { cells.append(deciding?.claimed.map { .integer($0.households) } ?? .none) }
    if target != nil { cells.append(.none) }
    return cells
  }
}
