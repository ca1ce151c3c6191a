internal import Diagnostics
internal import Formats
internal import Publishing

/// What is not proved, what is assumed, and of what nothing can be said.
extension ReportAssembly {
  var doubts: ReportContents.Section? {
    var blocks: [ReportContents.Block] = []
    let unproven = unproven
    if !unproven.isEmpty {
      blocks += [.heading(words(.reportUnproven)), .list(unproven)]
    }
    if !assumed.isEmpty { blocks += [.heading(words(.reportAssumed)), .list(assumed)] }
    blocks += [.heading(words(.reportUndetermined))] + undetermined
    let findings = (folder.record["findings"]?.elements ?? []).compactMap { $0["message"]?.text }
    if !findings.isEmpty {
      blocks += [.heading(words(.reportFindings)), .list(Array(findings.prefix(Self.mostPoints)))]
    }
    return ReportContents.Section(
      id: "doubts", title: words(.reportSectionDoubts), blocks: blocks)
  }

  /// How many points a list has; tables and files have all.
  private static let mostPoints = 60

  private var unproven: [String] {
    guard let partition = folder.summary["partition"] else { return provenSites }
    let rows = CommunityRows(self)
    let all = partition["communities"]?.elements ?? []
    // A community that keeps the band everywhere has nothing to prove.
    let points = all.filter { ($0["out_of_band"]?.integer ?? 0) > 0 }.map { part in
      let code = part["community_code"]?.text ?? ""
      let isProven = part["proven"]?.boolean == true
      return words(
        isProven ? .reportUnprovenSizes : .reportUnprovenBound,
        [
          "name": .text(rows.name(code)), "outside": .integer(part["out_of_band"]?.integer ?? 0),
          "violation": .integer(part["violation"]?.integer ?? 0),
          "least": .integer(part["least_violation"]?.integer ?? 0),
          "proof": .text(words(part["proof"]?.text, WrittenWords.proof)),
        ])
    }
    guard !points.isEmpty else { return [words(.reportUnprovenNone)] + provenSites }
    let told = Array(points.prefix(Self.mostPoints))
    let more = note(hidden: points.count - told.count, "communities.geojson").map { [$0] } ?? []
    return provenSites + told + more
  }

  private var provenSites: [String] {
    guard let siting = folder.summary["siting"], siting["feasible"]?.boolean == true else {
      return []
    }
    guard siting["proven"]?.boolean != true else { return [words(.reportProvenSites)] }
    return [
      words(.reportUnprovenSites, ["gap": .number(siting["gap_pct"]?.number ?? 0)])
    ]
  }

  private var assumed: [String] {
    guard !cutoffs.isEmpty else { return [householdAssumption].compactMap(\.self) }
    return [
      walkingAssumption, detourAssumption, statusAssumption, wallAssumption, streetAssumption,
      householdAssumption, borderAssumption,
      layers.areas == nil ? nil : words(.reportAssumeAreas),
    ].compactMap(\.self)
  }

  private var walkingAssumption: String? {
    guard let preset = folder.parameter("preset")?.text else { return nil }
    if let speed = folder.parameter("metres_per_minute")?.number {
      return words(
        .reportAssumeSpeed,
        ["preset": .text(preset), "speed": .number((speed * 10).rounded() / 10)])
    }
    let table = (folder.parameter("distances_m")?.members ?? []).map { member in
      words(.reportMapMinutes, ["minutes": .text(member.name)])
        + " \(String(shortest: member.value.number ?? 0)) m"
    }
    return words(
      .reportAssumeTable,
      ["preset": .text(preset), "table": .names(table)])
  }

  private var detourAssumption: String? {
    guard let cutoff = cutoffs.first else { return nil }
    let detour =
      cutoff.detour == 1
      ? nil : words(.reportAssumeDetour, ["detour": .number(cutoff.detour)])
    guard cutoff.isStraight else { return detour }
    return [words(.reportAssumeStraight), detour].compactMap(\.self).joined(separator: " ")
  }

  private var statusAssumption: String? {
    guard let stations = folder.summary["stations"], let used = stations["used"]?.integer,
      let all = stations["all"]?.integer
    else { return nil }
    let statuses = (folder.parameter("status")?.elements ?? []).compactMap(\.text).map {
      words($0, WrittenWords.status)
    }
    return words(
      .reportAssumeStatus,
      ["used": .integer(used), "all": .integer(all), "status": .names(statuses)])
  }

  private var wallAssumption: String? {
    switch folder.parameter("walls")?.text {
    case "known": words(.reportAssumeWallsKnown)
    case "walled": words(.reportAssumeWallsAll)
    case "open": words(.reportAssumeWallsNone)
    default: nil
    }
  }

  private var streetAssumption: String? {
    guard let limit = folder.parameter("street_limit_m")?.number,
      let off = folder.parameter("off_network_limit_m")?.number
    else { return nil }
    return words(.reportAssumeStreet, ["limit": .number(limit), "off": .number(off)])
  }

  private var householdAssumption: String? {
    folder.parameter("household_estimate")?["square_metres_per_household"]?.number.map {
      words(.reportAssumeEstimated, ["area": .number($0)])
    }
  }

  private var borderAssumption: String? {
    let derived = (layers.communities?.texts("derived") ?? []).count { $0 == "true" }
    return derived > 0 ? words(.reportAssumeDerived, ["count": .integer(derived)]) : nil
  }

  private var undetermined: [ReportContents.Block] {
    let rejected = folder.summary["rejected"]?.integer ?? 0
    let records = ReportContents.Block.paragraph(
      rejected == 0
        ? words(.reportRejectedNone) : words(.reportRejected, ["count": .integer(rejected)]))
    guard !cutoffs.isEmpty else { return [records] }
    guard let layer = layers.undetermined, layer.count > 0 else {
      return [.paragraph(words(.reportUndeterminedNone)), records]
    }
    let (reasons, households) = (layer.texts("reason"), layer.integers("households"))
    var keys: [String] = []
    for reason in reasons where !keys.contains(reason) { keys.append(reason) }
    let table = ReportTable(
      caption: words(.reportCaptionUndetermined),
      columns: [
        text(.reportColReason), number(.reportColHouseholds), number(.reportColBuildings),
      ],
      rows: keys.map { key in
        let rows = reasons.indices.filter { reasons[$0] == key }
        return [
          .text(words(key, WrittenWords.reason)),
          .integer(rows.reduce(0) { $0 + households[$1] }), .integer(rows.count),
        ]
      },
      total: [
        .text(words(.reportAll)), .integer(households.reduce(0, +)), .integer(layer.count),
      ])
    return [.table(table), records]
  }
}
