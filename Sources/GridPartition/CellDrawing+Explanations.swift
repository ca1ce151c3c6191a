internal import Diagnostics
internal import Districting
internal import Survey

extension CellDrawing {
  /// Why a cell is out of the band; `nil` inside it.
  func explanation(_ cell: Plan.Cell, _ members: [Int32]) -> Explanation? {
    let band = partitioner.band
    let households: Argument = .integer(cell.weight)
    switch band.state(cell.weight) {
    case .within: return nil
    case .below:
      return Explanation(
        .explainCellBelow,
        [
          "households": households, "lower": .integer(band.lower),
          "missing": .integer(band.lower - cell.weight),
        ])
    case .above:
      let largest = members.max { left, right in
        survey.buildings.households[Int(left)] < survey.buildings.households[Int(right)]
      }
      if cell.hasOversizeAtom, let largest {
        return oversize(Int(largest))
      }
      return Explanation(
        .explainCellAbove,
        [
          "households": households, "upper": .integer(band.upper),
          "excess": .integer(cell.weight - band.upper),
        ])
    }
  }

  /// The sentence for an atom that alone exceeds the band, named by one of its buildings.
  func oversize(_ building: Int) -> Explanation {
    let atom = Int(atoms.atomOfBuilding[building])
    return Explanation(
      .explainOversize,
      [
        "building": .text(survey.buildings.ids[building]),
        "households": .integer(atom < 0 ? 0 : atoms.households[atom]),
        "upper": .integer(partitioner.band.upper),
      ])
  }
}
