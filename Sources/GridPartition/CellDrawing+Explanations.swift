internal import Diagnostics
internal import Districting
internal import Survey

extension CellDrawing {
  /// Why a cell of the plan is out of the band; `nil` inside it.
  func explanation(_ cell: Plan.Cell, _ number: Int) -> Explanation? {
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
      if cell.hasOversizeAtom, let atom = heaviestAtom(number) { return oversize(atom) }
      return Explanation(
        .explainCellAbove,
        [
          "households": households, "upper": .integer(band.upper),
          "excess": .integer(cell.weight - band.upper),
        ])
    }
  }

  /// The atom of most households in a cell of the plan, the first of equals.
  private func heaviestAtom(_ cell: Int) -> Int? {
    let whole = contents.buildings[cell].map { Int(atoms.atomOfBuilding[Int($0)]) }
    return (whole + contents.parts[cell]).max { left, right in
      (atoms.households[left], right) < (atoms.households[right], left)
    }
  }

  /// The sentence for an atom that alone exceeds the band, and what would mend it.
  func oversize(_ atom: Int) -> Explanation {
    var arguments: [String: Argument] = [
      "building": .text(survey.buildings.ids[atoms.anyBuilding(of: atom)]),
      "households": .integer(atoms.households[atom]),
      "upper": .integer(partitioner.band.upper),
    ]
    let building = atoms.anyBuilding(of: atom)
    let units = survey.stairwellUnits.building.indices.filter {
      survey.stairwellUnits.building[$0] == Int32(building)
    }
    if atoms.parts[atom] == nil, units.count == 1 {
      arguments["unit"] = .text(unitNames(units.map { Int32($0) }))
      return Explanation(.explainOversizeUnit, arguments)
    }
    guard let part = atoms.parts[atom] else {
      if atoms.members(of: atom).count > 1 {
        arguments["buildings"] = .integer(atoms.members(of: atom).count)
        return Explanation(.explainOversizeStack, arguments)
      }
      return Explanation(.explainOversize, arguments)
    }
    arguments["unit"] = .text(unitNames(part.units))
    return Explanation(.explainOversizeUnit, arguments)
  }

  /// Where the ground is of a cell that has none.
  func groundOfVertical(
    _ cell: Int, _ isVertical: Bool, _ all: [Numbered], _ place: [Int32]
  ) -> Explanation? {
    guard isVertical, let atom = contents.parts[cell].first, let part = atoms.parts[atom] else {
      return nil
    }
    let units = contents.units[cell].map(\.unit)
    let first = atoms.towers[part.tower].atoms.lowerBound
    let host = contents.parts.firstIndex { $0.contains(first) } ?? cell
    return Explanation(
      .explainVertical,
      [
        "units": .text(unitNames(units)),
        "building": .text(survey.buildings.ids[atoms.anyBuilding(of: atom)]),
        "cell": .text(all[Int(place[host])].code),
      ])
  }

  private func unitNames(_ units: [Int32]) -> String {
    units.map { survey.stairwellUnits.ids[Int($0)] }.joined(separator: ", ")
  }
}
