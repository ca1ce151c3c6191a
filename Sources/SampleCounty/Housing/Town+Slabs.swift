internal import Geometry
internal import Survey

extension Town {
  /// Puts slabs in rows on a lot.
  mutating func buildSlabs(
    _ buildings: [[Int]], labels: [Int], on lot: Quad, of compound: Int, _ site: Site,
    with dice: inout Dice
  ) {
    let style = cells[labels[0]].style
    let room = site.frame.room(in: lot.inset(Demand.setback))
    let plan = SlabRows(buildings.map(\.count), in: room, style)
    let align = Double(dice.between(20...80)) / 100
    let occupancy = notes.compounds[compound].occupancy
    let spare = room.height - plan.pitch * Double(plan.rows.count - 1) - plan.depth
    var y = room.minY + max(0, spare) / 2
    for row in plan.rows {
      let lengths = row.map { Double(buildings[$0].count) * plan.unitWidth }
      let free = room.width - lengths.reduce(0, +) - plan.gap * Double(row.count - 1)
      let extra = min(max(0, free) / Double(row.count), 9)
      let taken = extra * Double(row.count - 1)
      var x = room.minX + max(0, free - taken) * align
      for (index, length) in zip(row, lengths) {
        let box = Box(minX: x, minY: y, maxX: x + length, maxY: y + plan.depth)
        let hasWing =
          style == .lowRise && length > 24 && plan.pitch - plan.depth > 15
          && y + plan.depth + 6 <= room.maxY && dice.chance(percent: 25)
        let ring = hasWing ? wing(on: box, site.frame) : site.frame.rectangle(box)
        add(
          residential(
            ring, at: site.frame.ground(box.center.x, box.center.y), units: buildings[index],
            cells: labels, compound: compound, style: style, occupancy: occupancy, with: &dice),
          in: site.block, with: &dice)
        x += length + plan.gap + extra
      }
      y += plan.pitch
    }
  }

  /// A slab with a wing of 6 m behind its eastern end.
  private func wing(on box: Box, _ frame: Frame) -> Ring {
    frame.ring([
      (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY + 6),
      (box.maxX - 9, box.maxY + 6), (box.maxX - 9, box.maxY), (box.minX, box.maxY),
    ])
  }

  /// A tower in the shape of a cross, at the end of its lot that is nearest to a main street.
  mutating func buildTower(
    _ labels: [Int], on lot: Quad, of compound: Int, _ site: Site, with dice: inout Dice
  ) {
    let room = site.frame.room(in: lot.inset(Demand.setback))
    let side = min(Demand.towerRoom - 8, room.width, room.height)
    let fronts = blocks[site.block].fronts
    let isNorth = fronts[Side.north.rawValue].halfWidth >= fronts[Side.south.rawValue].halfWidth
    let isEast = fronts[Side.east.rawValue].halfWidth >= fronts[Side.west.rawValue].halfWidth
    let x = isEast ? room.maxX - side : room.minX
    let y = isNorth ? room.maxY - side : room.minY
    let (a, b) = (side * 0.28, side * 0.72)
    let ring = site.frame.ring(
      [
        (a, 0), (b, 0), (b, a), (side, a), (side, b), (b, b), (b, side), (a, side), (a, b),
        (0, b), (0, a), (a, a),
      ].map { (x + $0.0, y + $0.1) })
    let units = labels.flatMap { label in cells[label].buildings[0].map { (label, $0) } }
    add(
      residential(
        ring, at: site.frame.ground(x + side / 2, y + side / 2), units: units.map(\.1),
        cells: units.map(\.0), compound: compound, style: .highRise,
        occupancy: notes.compounds[compound].occupancy, with: &dice),
      in: site.block, with: &dice)
  }

  private mutating func residential(
    _ ring: Ring, at position: Position, units: [Int], cells: [Int], compound: Int,
    style: HousingStyle, occupancy: Int, with dice: inout Dice
  ) -> BuildingSketch {
    let fullest = units.max() ?? 0
    // Two flats a floor; towers have four around their lifts.
    let perFloor = fullest > 60 ? 4 : style == .lowRise && fullest > 10 ? 3 : 2
    notes.compounds[compound].buildings += 1
    let number = notes.compounds[compound].buildings
    return BuildingSketch(
      ring: ring, position: position, use: .residential, units: units,
      floors: max((fullest + perFloor - 1) / perFloor, 3),
      name: "\(survey.compounds.names[compound])\(number)号楼",
      address: notes.compounds[compound].address, compound: Int32(compound), cells: cells,
      occupancy: min(100, occupancy + dice.between(-4...4)),
      elderlyPercent: style == .lowRise ? dice.between(24...36) : dice.between(12...24))
  }
}
