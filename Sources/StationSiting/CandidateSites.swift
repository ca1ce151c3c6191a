package import Geometry
package import Survey

/// Places where siting may open a station, whatever they come from, in columns.
///
/// What is taken out stays known, with its reason: see ``dropped``.
package struct CandidateSites: Sendable {
  package let source: CandidateSource
  package internal(set) var ids: [String] = []
  package internal(set) var names: [String] = []
  package internal(set) var positions: [Position] = []
  /// As a layer has it; "" elsewhere.
  package internal(set) var kinds: [String] = []
  /// m², `nan` where unknown.
  package internal(set) var floorAreas: [Double] = []
  /// In the layer's unit, `nan` where unknown.
  package internal(set) var costs: [Double] = []
  /// Households as the layer has them, `nan` where unknown.
  package internal(set) var capacities: [Double] = []
  /// Row of the communities and of the compounds that it lies in, −1 for none.
  package internal(set) var community: [Int32] = []
  package internal(set) var compound: [Int32] = []
  /// Row in the table that it comes from: of candidates, of buildings, or its number along streets.
  package internal(set) var rows: [Int32] = []
  /// What was taken out, in the order of the reasons' steps and then of rows.
  package internal(set) var dropped: [DroppedCandidate] = []

  /// Without a candidate of its own: planned stations are columns already.
  package init(_ source: CandidateSource) { self.source = source }

  package var count: Int { ids.count }

  /// How many were taken out for each reason; only reasons that occurred.
  package var dropCounts: [(reason: CandidateDrop, count: Int)] {
    CandidateDrop.allCases.compactMap { reason in
      let count = dropped.count { $0.reason == reason }
      return count > 0 ? (reason, count) : nil
    }
  }

  mutating func append(_ id: String, _ name: String, at position: Position, row: Int) {
    ids.append(id)
    names.append(name)
    positions.append(position)
    kinds.append("")
    floorAreas.append(.nan)
    costs.append(.nan)
    capacities.append(.nan)
    community.append(-1)
    compound.append(-1)
    rows.append(Int32(row))
  }

  /// Takes out the candidates that have a reason, with what it speaks of.
  mutating func drop(_ reasons: [(CandidateDrop, String)?]) {
    var kept: [Int] = []
    for row in ids.indices {
      guard let (why, detail) = reasons[row] else {
        kept.append(row)
        continue
      }
      dropped.append(
        DroppedCandidate(
          id: ids[row], name: names[row], position: positions[row], reason: why, detail: detail,
          row: rows[row]))
    }
    guard kept.count < ids.count else { return }
    ids = kept.map { ids[$0] }
    names = kept.map { names[$0] }
    positions = kept.map { positions[$0] }
    kinds = kept.map { kinds[$0] }
    floorAreas = kept.map { floorAreas[$0] }
    costs = kept.map { costs[$0] }
    capacities = kept.map { capacities[$0] }
    community = kept.map { community[$0] }
    compound = kept.map { compound[$0] }
    rows = kept.map { rows[$0] }
  }
}

/// A candidate that was taken out before anything was computed.
package struct DroppedCandidate: Sendable {
  package let id: String
  package let name: String
  /// Not finite where it had none.
  package let position: Position
  package let reason: CandidateDrop
  /// What the reason speaks of: the forbidden area, the candidate nearby, the area in m².
  package let detail: String
  /// As ``CandidateSites/rows``.
  package let row: Int32
}
