internal import Geometry
internal import Survey

extension Town {
  /// Draws communities from street to street and to the middle of the river, and the compounds'
  /// walls with a vertex at each gate.
  mutating func drawCommunities() {
    for (half, ground) in layout.halves.enumerated() {
      for place in ground.communities {
        survey.communities.codes.append(code(place.community))
        survey.communities.names.append(Names.community(place.community) + "社区")
        let ring = outline(half, place.columns, place.rows)
        survey.communities.shapes.append(MultiPolygon([Polygon(exterior: ring)]))
      }
    }
    drawCompounds()
  }

  /// Twelve digits: county, subdistrict (a row of communities), community.
  private func code(_ community: Int) -> String {
    var left = community
    for (row, count) in layout.communityRows.enumerated() {
      if left < count { return Names.countyCode + padded(row + 1, 3) + padded(left + 1, 3) }
      left -= count
    }
    preconditionFailure("community \(community) stands in no row")
  }

  /// The ring around blocks of one bank, counter-clockwise, with every vertex of its streets.
  private func outline(_ half: Int, _ columns: Range<Int>, _ rows: Range<Int>) -> Ring {
    let grid = grids[half]
    let isNorth = half == 0
    var ring: [Position] = []
    if let river, isNorth, rows.lowerBound == 0 {
      ring += bank(river, isNorth: true, columns)
    } else {
      ring += grid.points(row: rows.lowerBound, columns)
    }
    ring += grid.points(column: columns.upperBound, rows).dropFirst()
    if let river, !isNorth, rows.upperBound == grid.rows {
      ring += bank(river, isNorth: false, columns).reversed().dropFirst()
    } else {
      ring += grid.points(row: rows.upperBound, columns).reversed().dropFirst()
    }
    ring += grid.points(column: columns.lowerBound, rows).reversed().dropFirst()
    return Ring(unchecked: ring)
  }

  /// From a riverside corner to the middle of the river, along it, and back, from west to east.
  private func bank(_ river: River, isNorth: Bool, _ columns: Range<Int>) -> [Position] {
    let grid = grids[isNorth ? 0 : 1]
    let j = isNorth ? 0 : grid.rows
    func bridgehead(_ line: Int) -> [Position] {
      guard let bridge = river.crossing(line).bridge else { return [] }
      return [isNorth ? bridge.north : bridge.south]
    }
    let west = columns.lowerBound
    let east = columns.upperBound
    return [grid.node(west, j)] + bridgehead(west) + river.course(from: west, to: east)
      + bridgehead(east) + [grid.node(east, j)]
  }

  /// The outline of the town: what all communities cover together.
  func townOutline() -> Ring {
    var ring: [Position] = []
    let columns = 0..<layout.columnCount
    if grids.count == 2, let river {
      let south = grids[1]
      ring += south.points(row: 0, columns)
      ring += south.points(column: south.columns, 0..<south.rows).dropFirst()
      ring.append(river.course[river.crossing(south.columns).foot])
    } else {
      ring += grids[0].points(row: 0, columns).dropLast()
    }
    let north = grids[0]
    ring += north.points(column: north.columns, 0..<north.rows)
    ring += north.points(row: north.rows, columns).reversed().dropFirst()
    ring += north.points(column: 0, 0..<north.rows).reversed().dropFirst()
    if grids.count == 2, let river {
      ring.append(river.course[river.crossing(0).foot])
      ring += grids[1].points(column: 0, 0..<grids[1].rows).reversed()
    }
    return Ring(unchecked: ring)
  }

  private mutating func drawCompounds() {
    // Of a hundred compounds, 71 have no manager: the "more than 80" of DOMAIN F12.
    let unmanaged = (notes.compounds.count * 71 + 50) / 100
    var dice = dice(.names)
    let ranks = notes.compounds.map { compound in
      (compound.isEstate ? 1_000 : compound.style == .lowRise ? 0 : 60) + dice.below(100)
    }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    survey.compounds.hasPropertyManager = Array(repeating: true, count: ranks.count)
    for row in order.prefix(unmanaged) { survey.compounds.hasPropertyManager[row] = false }
    for compound in notes.compounds {
      var ring: [Position] = []
      for side in Side.allCases {
        let (start, _) = compound.lot.ends(side)
        ring.append(start.onCentimetre)
        let gates = compound.gates.filter { $0.side == side }.map(\.position)
        ring += gates.sorted {
          start.squaredDistance(to: $0) < start.squaredDistance(to: $1)
        }
      }
      ring.append(ring[0])
      survey.compounds.shapes.append(
        MultiPolygon([Polygon(exterior: Ring(unchecked: ring))]))
    }
  }
}
