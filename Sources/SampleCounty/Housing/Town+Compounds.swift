internal import Geometry
internal import Survey

extension Town {
  /// Adds a compound around `lot` and returns its row; its walls are drawn in `drawCompounds`,
  /// once all its gates are known.
  mutating func addCompound(
    _ lot: Quad, style: HousingStyle, isEstate: Bool, with dice: inout Dice
  ) -> Int {
    let row = survey.compounds.count
    let kinds =
      isEstate
      ? ["花园", "华庭", "府", "公馆", "新城"]
      : style == .lowRise
        ? ["小区", "里", "家属院", "新村", "大院"] : ["小区", "家园", "花园", "苑", "嘉园"]
    survey.compounds.ids.append("C" + padded(row + 1, 4))
    survey.compounds.names.append(Names.compound(row) + dice.pick(kinds))
    survey.compounds.isWalled.append(isEstate || dice.chance(percent: 82))
    // The youngest estates stand half empty: sold, not lived in.
    let isEmpty = style == .highRise && dice.chance(percent: 16)
    let usual = dice.between(style.occupancy)
    notes.compounds.append(
      CompoundNotes(
        lot: lot, occupancy: isEmpty ? dice.between(34...48) : usual,
        isEstate: isEstate, style: style))
    return row
  }

  /// A gate in the wall toward the quietest street that has none yet, and the drive to it.
  mutating func addGate(
    _ lot: Quad, to compound: Int, _ site: inout Site, with dice: inout Dice
  ) {
    let fronts = blocks[site.block].fronts
    let taken = notes.compounds[compound].gates.map(\.side)
    let free = Side.allCases.filter { lot.outer.contains($0) && !taken.contains($0) }
    let quietest = free.min { fronts[$0.rawValue].halfWidth < fronts[$1.rawValue].halfWidth }
    guard let side = quietest else { return }
    let (from, to) = lot.ends(side)
    let share = Double(dice.between(38...62)) / 100
    addGate(at: from.toward(to, share), side, to: compound, &site)
  }

  /// The drive through an estate from one side to the other, with a gate at each end.
  mutating func addLane(
    _ lane: (from: Position, to: Position, sides: (Side, Side)), to compound: Int,
    _ site: inout Site
  ) {
    addGate(at: lane.from, lane.sides.0, to: compound, &site)
    addGate(at: lane.to, lane.sides.1, to: compound, &site)
    notes.drives.append([lane.from.onCentimetre, lane.to.onCentimetre])
  }

  private mutating func addGate(
    at place: Position, _ side: Side, to compound: Int, _ site: inout Site
  ) {
    let gate = place.onCentimetre
    let block = blocks[site.block]
    let junction = grids[block.half].join(gate, block: block.column, block.row, side)
    site.drives.append((side, gate))
    notes.drives.append([junction, gate])
    notes.compounds[compound].gates.append((side, gate))
    survey.gates.ids.append("G" + padded(survey.gates.count + 1, 4))
    survey.gates.positions.append(gate)
    survey.gates.compound.append(Int32(compound))
    guard notes.compounds[compound].gates.count == 1 else { return }
    notes.compounds[compound].address = grids[block.half].address(
      of: gate, block: block.column, block.row, side)
  }
}
