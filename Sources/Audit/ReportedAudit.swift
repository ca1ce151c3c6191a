package import Diagnostics
package import Geometry
package import Survey

/// What was reported beside what is counted, by community, and the records that explain the
/// difference (核对表).
package struct ReportedAudit: Sendable {
  /// Counts of one community; `nil` where nothing is said.
  package struct Counts: Hashable, Sendable {
    package var households: Int?
    package var buildings: Int?
    package var persons: Int?

    package init(households: Int? = nil, buildings: Int? = nil, persons: Int? = nil) {
      self.households = households
      self.buildings = buildings
      self.persons = persons
    }

    /// These less `other`, where both are known.
    func less(_ other: Counts) -> Counts {
      func part(_ path: KeyPath<Counts, Int?>) -> Int? {
        self[keyPath: path].flatMap { own in other[keyPath: path].map { own - $0 } }
      }
      return Counts(
        households: part(\.households), buildings: part(\.buildings), persons: part(\.persons))
    }

    /// What is missing where nothing is counted.
    var negated: Counts {
      Counts(
        households: households.map { -$0 }, buildings: buildings.map { -$0 },
        persons: persons.map { -$0 })
    }

    mutating func add(_ other: Counts) {
      func sum(_ left: Int?, _ right: Int?) -> Int? {
        left == nil && right == nil ? nil : (left ?? 0) + (right ?? 0)
      }
      households = sum(households, other.households)
      buildings = sum(buildings, other.buildings)
      persons = sum(persons, other.persons)
    }

    fileprivate var values: [Int?] { [households, buildings, persons] }
  }

  /// How far the records explain a difference.
  package enum Verdict: String, CaseIterable, Sendable {
    /// There is none.
    case agrees
    case explained
    /// Records of which no count is known may explain it.
    case perhaps
    case open
    /// It was not reported, or no map has it.
    case oneSided = "one_sided"
  }

  package struct Row: Sendable {
    /// Row of `CommunityTable`; `nil` where the map has no such community.
    package let community: Int?
    package let code: String
    package let name: String
    /// `nil` where nothing was reported.
    package let reported: Counts?
    package let counted: Counts?
    /// Counted less reported; all of it where one side has nothing.
    package var difference: Counts {
      guard let counted else { return reported?.negated ?? Counts() }
      return reported.map { counted.less($0) } ?? counted
    }
    /// Of the difference, what records add up to.
    package internal(set) var explained = Counts()
    package internal(set) var records = 0
    package internal(set) var verdict = Verdict.agrees
  }

  /// A record that stands behind a difference.
  package struct Record: Sendable {
    /// Row of `CommunityTable`; `nil` where it belongs to none.
    package let community: Int?
    package let layer: String
    /// Row of its file, counted from 1.
    package let row: Int?
    package let id: String
    /// What it adds to the difference; `nil` where its count is not known.
    package let effect: Counts
    package let reason: Argument
  }

  /// A record that could not be used.
  package struct Lost: Sendable {
    package let layer: String
    package let row: Int?
    package let id: String
    /// As its columns have it; "" where they name none.
    package let community: String
    package let position: Position?
    package let reason: Argument

    package init(
      layer: String, row: Int?, id: String, community: String, position: Position?,
      reason: Argument
    ) {
      self.layer = layer
      self.row = row
      self.id = id
      self.community = community
      self.position = position
      self.reason = reason
    }
  }

  package let rows: [Row]
  /// Those of communities that differ, community by community; those of none at the end.
  package let records: [Record]
  /// What was reported under names that no community has.
  package let findings: [Finding]

  /// Holds `reported` against the survey.
  ///
  /// - Parameter lost: records of buildings and of lists of households that were rejected.
  /// - Complexity: O(*n* log *n*) for *n* buildings.
  package init(_ reported: ReportedTable, _ survey: CountySurvey, lost: [Lost]) {
    var matching = ReportedMatching(reported, survey.communities)
    let sums = matching.sums()
    let counted = Self.counts(survey, reported)
    var rows = survey.communities.codes.indices.map { community in
      Row(
        community: community, code: survey.communities.codes[community],
        name: survey.communities.names[community], reported: sums[community],
        counted: counted[community])
    }
    let gathered = ReportedRecords(survey, lost).all
    for record in gathered {
      guard let community = record.community else { continue }
      rows[community].explained.add(record.effect)
      rows[community].records += 1
    }
    let unknown = Set(
      gathered.filter { $0.effect.households == nil }.compactMap(\.community))
    for index in rows.indices { rows[index].judge(hasUnknown: unknown.contains(index)) }
    let differing = Set(rows.indices.filter { rows[$0].verdict != .agrees })
    records = gathered.filter { $0.community.map { differing.contains($0) } ?? true }
    self.rows = rows + matching.strangers
    findings = matching.findings
  }

  /// What the survey has of each community: only of what was reported on.
  private static func counts(_ survey: CountySurvey, _ reported: ReportedTable) -> [Counts] {
    let buildings = survey.buildings
    var counts = survey.communities.codes.map { _ in
      Counts(
        households: reported.households == nil ? nil : 0,
        buildings: reported.buildings == nil ? nil : 0,
        persons: reported.persons == nil || buildings.persons.isEmpty ? nil : 0)
    }
    for row in 0..<buildings.count where buildings.isCovered(row) {
      let community = buildings.community.isEmpty ? -1 : Int(buildings.community[row])
      guard community >= 0 else { continue }
      if reported.households != nil {
        counts[community].households? += buildings.households[row]
      }
      counts[community].buildings? += 1
      if !buildings.persons.isEmpty { counts[community].persons? += max(0, buildings.persons[row]) }
    }
    return counts
  }
}

extension ReportedAudit.Row {
  /// Says how far the records explain the difference.
  fileprivate mutating func judge(hasUnknown: Bool) {
    guard reported != nil, counted != nil else { return verdict = .oneSided }
    let differences = difference.values
    guard differences.contains(where: { $0 != nil && $0 != 0 }) else { return verdict = .agrees }
    let isExplained = zip(differences, explained.values).allSatisfy { found, told in
      found == nil || found == told ?? 0
    }
    verdict = isExplained ? .explained : hasUnknown ? .perhaps : .open
  }
}
