package import FacilityLocation
package import Geometry
package import Survey

/// What becomes of planned stations.
package enum PlannedStations: String, CaseIterable, Sendable {
  /// They may be chosen like candidates, and count as new.
  case candidates
  /// They stand already.
  case standing
  /// They are not there.
  case ignored
}

/// Which stations stand while siting looks for more, and which of them it may touch.
package struct StandingRules: Hashable, Sendable {
  package var planned = PlannedStations.candidates
  /// Whether every standing station may move, or close; else the columns of the file decide.
  package var allMayMove = false
  package var allMayClose = false

  package init() {}
}

/// What a column of the sets is.
package enum SitingColumnKind: String, CaseIterable, Sendable {
  case fixed
  /// A standing station that may give its place up for another.
  case mayMove = "may_move"
  /// A standing station that may be given up.
  case mayClose = "may_close"
  case planned
  case candidate
}

/// Where stations stand or may stand: the columns of the sets, stations before candidates.
///
/// A station that may move has a column for staying, free like a candidate's: where it is not chosen,
/// the station has gone to one of the candidates that are. So as many more columns may be chosen as
/// stations may move.
package struct SitingColumns: Sendable {
  package private(set) var kinds: [SitingColumnKind] = []
  /// Row of the station table, or of the candidates.
  package private(set) var rows: [Int32] = []
  package private(set) var ids: [String] = []
  package private(set) var names: [String] = []
  package private(set) var positions: [Position] = []
  /// Row of the communities and of the compounds that it lies in, −1 for none.
  package private(set) var community: [Int32] = []
  package private(set) var compound: [Int32] = []
  /// Seconds before anybody sets out.
  package private(set) var delaySeconds: [Double] = []
  /// A cutoff of its own in minutes, `nan` for the level's.
  package private(set) var cutoffMinutes: [Double] = []
  /// How many columns are stations.
  package private(set) var stationCount = 0

  /// - Complexity: O(*n* log *m*) for *n* columns and *m* corners of communities and compounds.
  package init(_ survey: CountySurvey, _ candidates: CandidateSites, rules: StandingRules = .init())
  {
    addStations(survey, rules)
    stationCount = kinds.count
    kinds += Array(repeating: .candidate, count: candidates.count)
    rows += (0..<candidates.count).map { Int32($0) }
    ids += candidates.ids
    names += candidates.names
    positions += candidates.positions
    community += candidates.community
    compound += candidates.compound
    delaySeconds += Array(repeating: 0, count: candidates.count)
    cutoffMinutes += Array(repeating: .nan, count: candidates.count)
  }

  package var count: Int { kinds.count }
  /// Those that may be chosen anew.
  package var candidateCount: Int { kinds.count { $0 == .candidate || $0 == .planned } }
  /// The column of a candidate.
  package func column(ofCandidate row: Int) -> Int { stationCount + row }

  /// How many columns may be chosen where `newStations` more shall stand: those that may move need
  /// a place each, their own or another.
  package func limit(newStations: Int) -> Int {
    newStations + kinds.count { $0 == .mayMove }
  }

  /// What the engine may do with each column.
  ///
  /// Closing a station never covers more, so only a question for fewest or cheapest closes one.
  package func states(for goal: CoveringProblem.Goal) -> [SiteState] {
    kinds.map { kind in
      switch kind {
      case .fixed: .fixed
      case .mayClose: goal == .mostWeight ? .fixed : .free
      case .mayMove, .planned, .candidate: .free
      }
    }
  }

  private mutating func addStations(_ survey: CountySurvey, _ rules: StandingRules) {
    let stations = survey.stations
    let areas = PolygonIndex(survey.communities.shapes)
    let compounds = PolygonIndex(survey.compounds.shapes)
    for row in 0..<stations.count {
      guard let kind = rules.kind(of: row, in: stations) else { continue }
      kinds.append(kind)
      rows.append(Int32(row))
      ids.append(stations.ids[row])
      names.append(stations.names[row])
      positions.append(stations.positions[row])
      community.append(areas.first(covering: stations.positions[row]).map { Int32($0) } ?? -1)
      compound.append(compounds.first(covering: stations.positions[row]).map { Int32($0) } ?? -1)
      delaySeconds.append(stations.delaySeconds.isEmpty ? 0 : stations.delaySeconds[row])
      cutoffMinutes.append(stations.cutoffMinutes.isEmpty ? .nan : stations.cutoffMinutes[row])
    }
  }
}

extension StandingRules {
  /// `nil` for a station that is not there.
  fileprivate func kind(of row: Int, in stations: StationTable) -> SitingColumnKind? {
    switch stations.statuses[row] {
    case .closed: return nil
    case .planned where planned == .ignored: return nil
    case .planned where planned == .candidates: return .planned
    case .planned, .built, .inUse: break
    }
    if allMayMove || (!stations.mayMove.isEmpty && stations.mayMove[row]) { return .mayMove }
    if allMayClose || (!stations.mayClose.isEmpty && stations.mayClose[row]) { return .mayClose }
    return .fixed
  }
}

extension SitingColumns {
  /// Groups of the columns that have one label, as "at most one of a compound" and "one in each
  /// community" (F34) ask.
  ///
  /// Where more stations stand than a group allows, they are what it allows: nothing is closed for it.
  ///
  /// - Parameters:
  ///   - labels: of each column, ``community`` or ``compound``; those below 0 are in no group.
  ///   - count: labels are below it; a label without columns has an empty group where `atLeast` is
  ///     above 0, which nothing can keep.
  package func groups(
    by labels: [Int32], count: Int, atLeast: Int = 0, atMost: Int = .max
  ) -> [SiteGroup] {
    var members = [[Int32]](repeating: [], count: count)
    for column in labels.indices where labels[column] >= 0 {
      members[Int(labels[column])].append(Int32(column))
    }
    return members.compactMap { columns in
      let standing = columns.count { [.fixed, .mayClose].contains(kinds[Int($0)]) }
      let most = max(atMost, standing)
      guard columns.count > most || atLeast > 0 else { return nil }
      return SiteGroup(columns: columns, atLeast: atLeast, atMost: most)
    }
  }
}
