internal import Geometry
internal import Survey

extension Town {
  /// Draws streets, bridges, underpasses, the park's footways and the drives into the table.
  mutating func drawStreets() {
    for (half, grid) in grids.enumerated() {
      for j in 0...grid.rows { drawRow(j, of: grid) }
      for i in 0...grid.columns {
        let line = grid.columnLines[i]
        draw(grid.points(column: i, 0..<grid.rows), line.streetClass.rawValue, line.name)
      }
      if river != nil { drawFootways(half) }
    }
    drawBridges()
    for drive in notes.drives { draw(drive, "service", "") }
  }

  private mutating func drawRow(_ j: Int, of grid: StreetGrid) {
    let line = grid.rowLines[j]
    let word = line.streetClass.rawValue
    guard let railway = grid.railway else {
      draw(grid.points(row: j, 0..<grid.columns), word, line.name)
      return
    }
    draw(grid.points(row: j, 0..<railway), word, line.name)
    if j == grid.underpassRow {
      let below = grid.points(row: j, railway..<railway + 1)
      draw(below, word, line.name, isUnderpass: true)
    }
    draw(grid.points(row: j, railway + 1..<grid.columns), word, line.name)
  }

  private mutating func drawBridges() {
    guard let river else { return }
    for crossing in river.crossings {
      guard let bridge = crossing.bridge else { continue }
      let line = grids[0].columnLines[crossing.line]
      let word = line.streetClass.rawValue
      draw([grids[0].node(crossing.line, 0), bridge.north], word, line.name)
      draw(
        [bridge.north, river.course[crossing.foot], bridge.south], word,
        String(line.name.dropLast()) + "桥", isBridge: true)
      draw([bridge.south, grids[1].node(crossing.line, grids[1].rows)], word, line.name)
    }
  }

  /// The footway of the park: a loop from each riverside corner to the next, so that it passes
  /// bridges by the street.
  private mutating func drawFootways(_ half: Int) {
    guard let river else { return }
    let grid = grids[half]
    let isNorth = half == 0
    let j = isNorth ? 0 : grid.rows
    let lines = layout.halves[half].columnLines
    for i in 0..<grid.columns where i != grid.railway {
      let path = river.footway(isNorth: isNorth, from: lines[i], to: lines[i + 1])
      draw([grid.node(i, j)] + path + [grid.node(i + 1, j)], "footway", "滨河步道")
    }
  }

  private mutating func draw(
    _ positions: [Position], _ word: String, _ name: String, isBridge: Bool = false,
    isUnderpass: Bool = false
  ) {
    survey.streets.lines.append(LineString(unchecked: positions))
    survey.streets.classes.append(word)
    survey.streets.names.append(name)
    survey.streets.isBridge.append(isBridge)
    survey.streets.isUnderpass.append(isUnderpass)
  }

  /// Draws the river's outline and the railway's line.
  mutating func drawBarriers() {
    if let river {
      survey.barriers.kinds.append(.river)
      survey.barriers.names.append("和溪")
      survey.barriers.lines.append([LineString(unchecked: river.outline)])
    }
    if !railway.isEmpty {
      survey.barriers.kinds.append(.railway)
      survey.barriers.names.append("和溪铁路")
      survey.barriers.lines.append([LineString(unchecked: railway)])
    }
  }
}
