internal import Diagnostics
internal import Districting
internal import Survey

/// Adds up what became of each community, and says why where the band is not kept.
struct CommunityOutcomes {
  let all: [CommunityOutcome]

  init(_ drawing: CellDrawing, _ cells: [GridCells.Cell], _ communityOfCell: [Int]) {
    let plan = drawing.plan
    let count = drawing.survey.communities.count
    var components = [[Int]](repeating: [], count: count)
    for (number, component) in plan.components.enumerated() {
      guard let cell = component.cells.first else { continue }
      components[communityOfCell[cell]].append(number)
    }
    let mending = CommunityMending(drawing)
    let holdsFolded = Self.holdsFolded(drawing)
    var rows = [[Int]](repeating: [], count: count)
    for (row, cell) in cells.enumerated() { rows[cell.community].append(row) }
    all = (0..<count).map { community in
      let parts = components[community].map { plan.components[$0] }
      let populated = rows[community].map { cells[$0] }.filter { !$0.isSpecial }
      let explanations = Self.explanations(
        drawing, components[community], mending, holdsFolded)
      return CommunityOutcome(
        community: community, households: populated.reduce(0) { $0 + $1.households },
        buildings: rows[community].reduce(0) { $0 + cells[$1].buildings },
        cellSizes: populated.map(\.households),
        outOfBand: populated.count { $0.violation > 0 },
        violation: parts.reduce(0) { $0 + $1.violation },
        leastViolation: parts.reduce(0) { $0 + $1.leastViolation },
        isProven: parts.allSatisfy { $0.violation == $0.leastViolation },
        proof: Self.weakest(parts.map(\.proof)),
        cost: parts.reduce(0) { $0 + $1.cost },
        costBound: Self.total(parts.filter { $0.feasibility.total > 0 }.map(\.costBound)),
        explanations: explanations.isEmpty ? [Self.kept(populated, drawing)] : explanations)
    }
  }

  /// The proof of the part of which least is known.
  private static func weakest(_ proofs: [Plan.Proof]) -> CommunityOutcome.Proof {
    if proofs.contains(.boundOnly) { return .boundOnly }
    if proofs.contains(.dual) { return .dual }
    return proofs.allSatisfy { $0 == .exhaustive } ? .exhaustive : .arithmetic
  }

  private static func total(_ bounds: [Double?]) -> Double? {
    let known = bounds.compactMap { $0 }
    return known.count == bounds.count && !known.isEmpty ? known.reduce(0, +) : nil
  }

  private static func kept(_ cells: [GridCells.Cell], _ drawing: CellDrawing) -> Explanation {
    guard !cells.isEmpty else { return Explanation(.explainNoHouseholds) }
    let band = drawing.partitioner.band
    return Explanation(
      .explainKept,
      [
        "cells": .integer(cells.count), "lower": .integer(band.lower),
        "upper": .integer(band.upper),
      ])
  }

  /// One sentence for each cause that a component of a community cannot keep the band.
  private static func explanations(
    _ drawing: CellDrawing, _ components: [Int], _ mending: CommunityMending,
    _ holdsFolded: [Bool]
  ) -> [Explanation] {
    let band = drawing.partitioner.band
    var sentences: [Explanation] = []
    for number in components {
      let part = drawing.plan.components[number]
      guard part.violation > 0 else { continue }
      let arguments: [String: Argument] = [
        "total": .integer(part.feasibility.total), "lower": .integer(band.lower),
        "upper": .integer(band.upper), "violation": .integer(part.violation),
        "least": .integer(part.leastViolation),
        "first": .integer(part.feasibility.gap?.lowerBound ?? 0),
        "last": .integer(part.feasibility.gap?.upperBound ?? 0),
        "cells": .integer(part.cells.count),
      ]
      // Of the band only what is not in oversize buildings can be asked.
      var ofRest = arguments
      ofRest["total"] = .integer(part.feasibility.rest)
      for reason in part.feasibility.reasons {
        switch reason {
        case .empty: continue
        case .belowBand:
          let isAll = part.feasibility.oversizeAtoms.isEmpty
          sentences.append(
            Explanation(isAll ? .explainBelowBand : .explainRestBelowBand, ofRest))
          if isAll { sentences.append(mending.sentence(for: part)) }
        case .gap:
          sentences.append(Explanation(.explainGap, ofRest))
          guard part.feasibility.oversizeAtoms.isEmpty else { continue }
          sentences.append(mending.sentence(for: part))
        case .cellNumber: sentences.append(Explanation(.explainCellNumber, arguments))
        case .oversizeAtom: sentences += oversize(part.feasibility.oversizeAtoms, drawing)
        }
      }
      if part.violation > part.feasibility.leastViolation {
        let isFolded = part.cells.contains { holdsFolded[$0] }
        sentences.append(Explanation(beyondTotals(part, isFolded: isFolded), arguments))
      }
    }
    return sentences
  }

  /// What is said of households outside the band that totals do not account for.
  ///
  /// - Parameter isFolded: whether compounds had to stay whole; what is proved holds for that.
  private static func beyondTotals(_ part: Plan.Component, isFolded: Bool) -> Phrase {
    if part.violation == part.leastViolation {
      return isFolded ? .explainGranularityWhole : .explainGranularity
    }
    return isFolded ? .explainSearchWhole : .explainSearch
  }

  /// By cell of the plan, whether it holds a compound that was joined whole.
  private static func holdsFolded(_ drawing: CellDrawing) -> [Bool] {
    var holdsFolded = [Bool](repeating: false, count: drawing.plan.cells.count)
    for (node, isFolded) in drawing.ground.isFolded.enumerated() where isFolded {
      holdsFolded[drawing.plan.labels[node]] = true
    }
    return holdsFolded
  }

  private static func oversize(_ nodes: [Int], _ drawing: CellDrawing) -> [Explanation] {
    nodes.compactMap { node in
      drawing.ground.buildingAtoms[node].first.map { drawing.oversize(Int($0)) }
    }
  }
}
