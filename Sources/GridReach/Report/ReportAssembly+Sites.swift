internal import Diagnostics
internal import Formats
internal import Publishing
internal import StationSiting

/// Where stations should stand, and how walks add up.
extension ReportAssembly {
  var sites: ReportContents.Section? {
    guard let siting = folder.summary["siting"] else { return nil }
    var blocks: [ReportContents.Block] = []
    if let layer = layers.sites { blocks += siteTable(layer).map { [.table($0)] } ?? [] }
    if siting["feasible"]?.boolean == true {
      let isProven = siting["proven"]?.boolean == true
      let gap = siting["gap_pct"]?.number ?? 0
      blocks.append(
        .paragraph(
          isProven
            ? words(.reportProvenSites)
            : words(.reportUnprovenSites, ["gap": .number(gap)])))
    } else {
      blocks.append(.paragraph(words(.reportTileSitesNone)))
    }
    if let curve = siting["curve"], let chart = Self.chart(curve) { blocks.append(.chart(chart)) }
    return ReportContents.Section(
      id: "sites", title: words(.reportSectionSites), blocks: blocks)
  }

  private func siteTable(_ layer: WrittenLayer) -> ReportTable? {
    let (roles, ids) = (layer.texts("role"), layer.texts("station_id"))
    let (names, orders) = (layer.texts("station_name"), layer.numbers("order"))
    let (gains, losses) = (layer.numbers("gain_hh"), layer.numbers("loss_hh"))
    let (others, also) = (layer.texts("replacement_id"), layer.texts("also_chosen_under"))
    let new = (0..<layer.count).filter { roles[$0] == "new" }
    guard !new.isEmpty else { return nil }
    func figure(_ value: Double?) -> Cell { value.map { .number($0) } ?? .none }
    return ReportTable(
      caption: words(.reportCaptionSites),
      columns: [
        number(.reportColOrder), text(.reportColStation), text(.reportColId),
        text(.reportColPlace), number(.reportColGain), number(.reportColLoss),
        text(.reportColReplacement), text(.reportColAlso),
      ],
      rows: new.prefix(Self.mostRows).map { row in
        [
          figure(orders[row]), .text(names[row]), .code(ids[row]), .text(place(layer, row)),
          figure(gains[row]), figure(losses[row]), .code(others[row]),
          .text(
            Argument.names(also[row].split(separator: ";").map(String.init)).words(in: language)),
        ]
      }, note: note(hidden: new.count - Self.mostRows, "sites.geojson"))
  }

  /// Compound, building and street near a site: a place that people find.
  private func place(_ layer: WrittenLayer, _ row: Int) -> String {
    let building = layer.text("near_building_id", row).map {
      words(.reportPlaceBuilding, ["id": .text($0)])
    }
    let parts = [layer.text("near_compound", row), layer.text("near_street", row), building]
    return Argument.names(parts.compactMap(\.self).filter { !$0.isEmpty }).words(in: language)
  }

  private static func chart(_ curve: JSONTree) -> ReportChart? {
    guard let total = curve["total"]?.integer else { return nil }
    let points = (curve["points"]?.elements ?? []).compactMap { point -> CurvePoint? in
      let numbers = (point.elements ?? []).compactMap(\.integer)
      guard numbers.count == 3 else { return nil }
      return CurvePoint(
        sites: numbers[0], value: Int64(numbers[1]), bound: Int64(numbers[2]), total: Int64(total))
    }
    guard points.count > 1 else { return nil }
    return .sites(points, target: curve["target"]?.integer.map { Int64($0) })
  }

  /// Households against minutes.
  var walks: ReportContents.Section? {
    guard let walks = folder.summary["walks"], let total = walks["households"]?.number, total > 0
    else { return nil }
    let speed = walks["metres_per_minute"]?.number
    var metres: [Double] = []
    var lines: [WalkCurve.Line] = []
    for (method, phrase) in [
      ("network", Phrase.reportCurveStreets), ("straight_line", .reportCurveStraight),
    ] {
      guard let points = walks[method]?.elements, points.count > 1 else { continue }
      metres = points.map { $0.elements?.first?.number ?? 0 }
      lines.append(
        WalkCurve.Line(
          name: words(phrase), households: points.map { $0.elements?.last?.integer ?? 0 }))
    }
    guard !lines.isEmpty else { return nil }
    let curve = WalkCurve(
      steps: metres.enumerated().map { speed == nil ? $1 : Double($0) }, isInMinutes: speed != nil,
      lines: lines, total: Int(total),
      marks: cutoffs.map { speed == nil ? $0.metres : Double($0.minutes) })
    return ReportContents.Section(
      id: "walks", title: words(.reportSectionWalks),
      blocks: [.chart(.walks(curve)), .folded(table(of: curve))])
  }

  private func table(of curve: WalkCurve) -> ReportTable {
    ReportTable(
      caption: words(.reportCurveFigures),
      columns: [number(curve.isInMinutes ? .reportCurveMinutes : .reportCurveMetres)]
        + curve.lines.map { Column($0.name, .number) },
      rows: curve.steps.indices.map { step in
        [.number(curve.steps[step])] + curve.lines.map { .integer($0.households[step]) }
      })
  }
}
