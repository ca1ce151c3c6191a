internal import Diagnostics
internal import Districting
internal import Survey

/// How many cells there shall be.
package enum CellNumber: Hashable, Sendable {
  /// As many as serve the band best.
  case free
  /// So many in the whole county: a staffing figure, shared out over the communities by
  /// households, within what each allows.
  case total(Int)
  /// As the communities' own column says; those where it is blank are free.
  case byCommunity
}

extension GridPartitioner {
  /// The number of cells of each component of `ground`, in their order; nil where all are free.
  ///
  /// - Parameter kept: by component, whether it is an existing cell that stays as it is.
  /// - Throws: `partition.number-impossible`, `partition.number-impossible-in`.
  func cells(
    of ground: CountyGround, in survey: CountySurvey, kept: [Bool]
  ) throws(Failure) -> [Int?]? {
    let parts = ground.graph.parts(band: districtingBand)
    var numbers = [Int?](repeating: nil, count: parts.count)
    for part in parts.indices where kept[part] { numbers[part] = 1 }
    let open = parts.indices.filter { !kept[$0] }
    switch number {
    case .free: return kept.contains(true) ? numbers : nil
    case .total(let total):
      try share(total - kept.count { $0 }, over: open, parts, &numbers, .cellNumberImpossible)
    case .byCommunity:
      let community = ground.communityOfComponent()
      for row in survey.communities.wantedCells.indices
      where survey.communities.wantedCells[row] > 0 {
        let members = open.filter { community[$0] == row }
        let held = parts.indices.count { kept[$0] && community[$0] == row }
        try share(
          survey.communities.wantedCells[row] - held, over: members, parts, &numbers,
          .cellNumberImpossibleIn, community: survey.communities.codes[row])
      }
    }
    return numbers
  }

  private func share(
    _ count: Int, over members: [Int], _ parts: [CellShares.Part], _ numbers: inout [Int?],
    _ phrase: Phrase, community: String = ""
  ) throws(Failure) {
    let chosen = members.map { parts[$0] }
    guard let shares = CellShares.shared(count, among: chosen, band: districtingBand) else {
      throw Failure(
        phrase,
        [
          "cells": .integer(count), "fewest": .integer(chosen.count { $0.weight > 0 }),
          "most": .integer(chosen.reduce(0) { $0 + $1.most }), "community": .text(community),
        ])
    }
    for (member, share) in zip(members, shares) where share > 0 { numbers[member] = share }
  }

  /// The sentence that number and band cannot both hold, where they cannot.
  func numberFinding(households: Int) -> Finding? {
    guard case .total(let cells) = number, households > 0 else { return nil }
    let held = districtingBand.totals(forCells: cells)
    guard !held.contains(households) else { return nil }
    let counts = districtingBand.cellCounts(for: households)
    return Finding(
      .warning, counts == nil ? .cellNumberNoGo : .cellNumberAgainstBand,
      [
        "cells": .integer(cells), "lower": .integer(band.lower), "upper": .integer(band.upper),
        "first": .integer(held.lowerBound), "last": .integer(held.upperBound),
        "total": .integer(households), "fewest": .integer(counts?.lowerBound ?? 0),
        "most": .integer(counts?.upperBound ?? 0),
      ])
  }
}

extension CountyGround {
  /// The community of each component of the graph, in their order.
  func communityOfComponent() -> [Int] {
    graph.components().map { Int(communityOfNode[$0[0]]) }
  }
}
