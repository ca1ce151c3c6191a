internal import Diagnostics
internal import Publishing

/// Buildings that are not covered, compound by compound: what somebody walks to and looks at.
struct UncoveredRows {
  private let report: ReportAssembly
  private let isStraight: Bool
  private var groups: [Group] = []

  private struct Group {
    var compound: String
    var community: String
    var households = 0
    var buildings: [String] = []
    var nearest = ""
    var walk: Double?
    var missing: Double?
    var reasons: [String] = []
  }

  /// How many ids a row tells.
  private static let mostIds = 12

  init(_ layer: WrittenLayer, _ report: ReportAssembly) {
    self.report = report
    isStraight = !layer.has("walk_m")
    let (compounds, names) = (layer.texts("compound_id"), layer.texts("compound_name"))
    let communities = layer.texts("community_name")
    let (ids, households) = (layer.texts("building_id"), layer.integers("households"))
    let stations = layer.texts("station_name")
    let walks = layer.numbers(isStraight ? "dist_eu_m" : "walk_m")
    let (missing, reasons) = (layer.numbers("minutes_missing"), layer.texts("reason"))
    var groupOfKey: [String: Int] = [:]
    for row in 0..<layer.count {
      let key = "\(communities[row])\u{0}\(compounds[row])\u{0}\(names[row])"
      let group = groupOfKey[key] ?? groups.count
      if group == groups.count {
        groupOfKey[key] = group
        let name = names[row].isEmpty ? compounds[row] : names[row]
        groups.append(Group(compound: name, community: communities[row]))
      }
      groups[group].households += households[row]
      groups[group].buildings.append(ids[row])
      if !groups[group].reasons.contains(reasons[row]) {
        groups[group].reasons.append(reasons[row])
      }
      let isNearer = (walks[row] ?? .infinity) < (groups[group].walk ?? .infinity)
      if isNearer || groups[group].buildings.count == 1 {
        groups[group].walk = walks[row]
        groups[group].missing = missing[row]
        groups[group].nearest = stations[row]
      }
    }
    // Those with most households first; the order of the file where they are equal.
    let order = groups.indices.sorted {
      (-groups[$0].households, $0) < (-groups[$1].households, $1)
    }
    groups = order.map { groups[$0] }
  }

  func table(_ caption: String) -> ReportTable {
    let shown = groups.prefix(ReportAssembly.mostRows)
    return ReportTable(
      caption: caption,
      columns: [
        report.text(.reportColCompound), report.text(.reportColCommunity),
        report.number(.reportColHouseholds), report.number(.reportColBuildings),
        report.text(.reportColNearest),
        report.number(isStraight ? .reportColStraight : .reportColWalk),
        report.number(.reportColMissing), report.text(.reportColReason),
        report.text(.reportColListed),
      ],
      rows: shown.map(row),
      total: [
        .text(report.words(.reportAll)), .none,
        .integer(groups.reduce(0) { $0 + $1.households }),
        .integer(groups.reduce(0) { $0 + $1.buildings.count }), .none, .none, .none, .none, .none,
      ], note: report.note(hidden: groups.count - shown.count, "uncovered.geojson"))
  }

  private func row(_ group: Group) -> [ReportTable.Cell] {
    let told = group.buildings.prefix(Self.mostIds).joined(separator: " ")
    let more = group.buildings.count - Self.mostIds
    let reasons = group.reasons.map { report.words($0, WrittenWords.reason) }
    return [
      .text(group.compound.isEmpty ? "–" : group.compound), .text(group.community),
      .integer(group.households), .integer(group.buildings.count), .text(group.nearest),
      group.walk.map { .number($0) } ?? .none, group.missing.map { .number($0) } ?? .none,
      .text(Argument.names(reasons).words(in: report.language)),
      .code(more > 0 ? "\(told) +\(more)" : told),
    ]
  }
}
