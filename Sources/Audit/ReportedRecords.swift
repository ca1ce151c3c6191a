internal import Diagnostics
internal import Geometry
internal import Survey

/// Finds the community that each reported row means, by code first, then by name.
struct ReportedMatching {
  private let reported: ReportedTable
  /// Row of `CommunityTable`, −1 where there is none.
  private var communities: [Int] = []
  private let table: CommunityTable
  private(set) var findings: [Finding] = []

  init(_ reported: ReportedTable, _ table: CommunityTable) {
    self.reported = reported
    self.table = table
    let rowOfCode = Dictionary(
      zip(table.codes, table.codes.indices), uniquingKeysWith: { first, _ in first })
    let rowOfName = Dictionary(
      zip(table.names, table.names.indices).filter { !$0.0.isEmpty },
      uniquingKeysWith: { first, _ in first })
    let near = NearNames(table.names)
    for row in 0..<reported.count {
      let (code, name) = (reported.codes[row], reported.names[row])
      let found = rowOfCode[code] ?? rowOfName[name]
      communities.append(found ?? -1)
      guard found == nil else { continue }
      let meant = near.nearest(to: name).map { table.names[Int($0.0)] }
      findings.append(
        Finding(
          .warning, meant == nil ? .reportedUnknown : .reportedUnknownNear,
          [
            "name": .text(name.isEmpty ? code : name), "row": .integer(row + 1),
            "meant": .text(meant ?? ""),
          ]))
    }
  }

  private func counts(_ row: Int) -> ReportedAudit.Counts {
    ReportedAudit.Counts(
      households: reported.households?[row], buildings: reported.buildings?[row],
      persons: reported.persons?[row])
  }

  /// What was reported of each community, rows of one added up; `nil` where there is none.
  mutating func sums() -> [ReportedAudit.Counts?] {
    var sums = [ReportedAudit.Counts?](repeating: nil, count: table.count)
    for (row, community) in communities.enumerated() where community >= 0 {
      var sum = sums[community] ?? ReportedAudit.Counts()
      sum.add(counts(row))
      sums[community] = sum
    }
    return sums
  }

  /// Reported rows of communities that the map does not have.
  var strangers: [ReportedAudit.Row] {
    communities.indices.filter { communities[$0] < 0 }.map { row in
      var stranger = ReportedAudit.Row(
        community: nil, code: reported.codes[row], name: reported.names[row],
        reported: counts(row), counted: nil)
      stranger.verdict = .oneSided
      return stranger
    }
  }
}

/// Gathers records that make a count other than what a community's own list adds up to.
struct ReportedRecords {
  private let survey: CountySurvey
  private let lost: [ReportedAudit.Lost]
  private var rowOfTyped: [String: Int] = [:]

  init(_ survey: CountySurvey, _ lost: [ReportedAudit.Lost]) {
    self.survey = survey
    self.lost = lost
    for texts in [survey.communities.names, survey.communities.codes] {
      for (row, text) in texts.enumerated() where !text.isEmpty { rowOfTyped[text] = row }
    }
  }

  /// By community, those of none at the end; in each by layer and row.
  var all: [ReportedAudit.Record] {
    let found = rejected + elsewhere + repeated + empty
    func key(_ record: ReportedAudit.Record) -> (Int, String, Int) {
      (record.community ?? .max, record.layer, record.row ?? .max)
    }
    return found.indices.sorted {
      let (left, right) = (key(found[$0]), key(found[$1]))
      return left != right ? left < right : $0 < $1
    }.map { found[$0] }
  }

  /// Records that were not used.
  ///
  /// A building that lies in no community was counted for all, and is missing only in its own.
  private var rejected: [ReportedAudit.Record] {
    let index = PolygonIndex(survey.communities.shapes)
    let buildings = survey.buildings
    var kept: [Int: [Int]] = [:]
    for row in 0..<buildings.count where community(of: row) < 0 {
      kept[Int(buildings.sourceRows[row]), default: []].append(row)
    }
    return lost.flatMap { lost -> [ReportedAudit.Record] in
      let typed = rowOfTyped[lost.community]
      let place = lost.position.flatMap { $0.isFinite ? index.first(covering: $0) : nil }
      if lost.layer == "buildings", let row = lost.row, let rows = kept[row] {
        return rows.filter { buildings.isCovered($0) }.map {
          record(typed ?? named($0), $0, -1, lost.reason)
        }
      }
      return [
        ReportedAudit.Record(
          community: typed ?? place, layer: lost.layer, row: lost.row, id: lost.id,
          effect: ReportedAudit.Counts(buildings: lost.layer == "buildings" ? -1 : nil),
          reason: lost.reason)
      ]
    }
  }

  /// Buildings that lie in another community than their columns say: one has them too many, the
  /// other too few.
  private var elsewhere: [ReportedAudit.Record] {
    let buildings = survey.buildings
    guard !buildings.namedCommunity.isEmpty else { return [] }
    return (0..<buildings.count).flatMap { row -> [ReportedAudit.Record] in
      let (place, own) = (community(of: row), Int(buildings.namedCommunity[row]))
      guard place >= 0, own >= 0, place != own, buildings.isCovered(row) else { return [] }
      let reason = Argument.phrase(
        .reportedElsewhere,
        [
          "named": .text(survey.communities.names[own]),
          "place": .text(survey.communities.names[place]),
        ])
      return [record(place, row, 1, reason), record(own, row, -1, reason)]
    }
  }

  /// Buildings whose identifier an earlier one has: counted twice, if they are one.
  private var repeated: [ReportedAudit.Record] {
    var first: [String: Int] = [:]
    var records: [ReportedAudit.Record] = []
    for row in 0..<survey.buildings.count where survey.buildings.isCovered(row) {
      let id = survey.buildings.ids[row]
      guard let earlier = first[id] else {
        first[id] = row
        continue
      }
      guard community(of: row) >= 0 else { continue }
      let reason = Argument.phrase(
        .reportedRepeated,
        ["id": .text(id), "row": .integer(Int(survey.buildings.sourceRows[earlier]))])
      records.append(record(community(of: row), row, 1, reason))
    }
    return records
  }

  /// Residential buildings without households: a count may be missing.
  private var empty: [ReportedAudit.Record] {
    let buildings = survey.buildings
    return (0..<buildings.count).compactMap { row in
      guard buildings.uses[row] == .residential, buildings.households[row] == 0,
        community(of: row) >= 0
      else { return nil }
      return ReportedAudit.Record(
        community: community(of: row), layer: "buildings", row: Int(buildings.sourceRows[row]),
        id: buildings.ids[row], effect: ReportedAudit.Counts(),
        reason: .phrase(.reportedEmpty))
    }
  }

  private func community(of row: Int) -> Int {
    survey.buildings.community.isEmpty ? -1 : Int(survey.buildings.community[row])
  }

  private func named(_ row: Int) -> Int? {
    guard !survey.buildings.namedCommunity.isEmpty else { return nil }
    let community = Int(survey.buildings.namedCommunity[row])
    return community < 0 ? nil : community
  }

  /// A building's record; `sign` says whether its community has it too many or too few.
  private func record(
    _ community: Int?, _ row: Int, _ sign: Int, _ reason: Argument
  ) -> ReportedAudit.Record {
    let buildings = survey.buildings
    let persons =
      buildings.persons.isEmpty || buildings.persons[row] < 0
      ? nil : sign * buildings.persons[row]
    return ReportedAudit.Record(
      community: community, layer: "buildings", row: Int(buildings.sourceRows[row]),
      id: buildings.ids[row],
      effect: ReportedAudit.Counts(
        households: sign * buildings.households[row], buildings: sign, persons: persons),
      reason: reason)
  }
}
