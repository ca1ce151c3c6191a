internal import Survey

extension Town {
  /// Housing beyond the railway takes as many of a hundred cells of its community.
  private static let pocketPercent = 30
  private static let stairwellsOfTower = 4
  private static let householdsOfTowerUnit = 104...112

  mutating func layBlocks() {
    let perColumn = max(1, layout.townColumns / layout.communityColumns)
    for (half, ground) in layout.halves.enumerated() {
      for place in ground.communities {
        for row in place.rows.reversed() {
          for column in place.columns where column != grids[half].railway {
            let isBeyond = column > layout.townColumns
            let centre = min(column / perColumn, layout.communityColumns - 1)
            let fronts = grids[half].fronts(column, row)
            blocks.append(
              Block(
                half: half, column: column, row: row, community: place.community,
                isBeyond: isBeyond,
                isCentre: !isBeyond
                  && TownLayout.isCentre(centre, of: layout.communityColumns),
                plot: grids[half].block(column, row).inset(fronts.map(\.halfWidth)),
                fronts: fronts, use: column == layout.townColumns + 1 ? .works : .housing))
          }
        }
      }
    }
  }

  /// Gives every block its use, and every cell a block.
  mutating func settleCells() {
    var dice = dice(.cells)
    var inCommunity: [[Int]] = Array(repeating: [], count: figures.communities)
    for block in blocks.indices { inCommunity[blocks[block].community].append(block) }
    for community in inCommunity.indices {
      let town = inCommunity[community].filter { !blocks[$0].isBeyond }
      let pocket = inCommunity[community].filter {
        blocks[$0].isBeyond && blocks[$0].use == .housing
      }
      let wanted = figures.cells[community]
      let beyond = min(2 * pocket.count, wanted * Self.pocketPercent / 100)
      chooseSpecials(among: town, of: community, with: &dice)
      let hasTower = towerCommunities.contains(community)
      let housing = town.filter { blocks[$0].use == .housing }
      settle(wanted - beyond, in: housing, hasTower: hasTower, with: &dice)
      if !pocket.isEmpty { settle(beyond, in: pocket, hasTower: false, with: &dice) }
    }
    furnishCells(with: &dice)
  }

  private var towerCommunities: [Int] {
    let towers = figures.towers
    return (0..<towers).map { tower in
      let even = (2 * tower + 1) * figures.communities / (2 * towers)
      return tower % 2 == 0 ? even : max(even - 1, 0)
    }
  }

  /// Every fifth block is no housing: a school first, then one thing and another.
  private mutating func chooseSpecials(
    among town: [Int], of community: Int, with dice: inout Dice
  ) {
    let others: [Block.Use] = [.market, .office, .hospital, .park]
    var left = (town.count + 2) / 5
    if left > 0, let square = stationSquare(among: town) {
      blocks[square].use = .square
      left -= 1
    }
    var number = 0
    for block in dice.shuffled(town) where number < left {
      guard blocks[block].use == .housing, !hasSpecialNeighbour(block, among: town) else {
        continue
      }
      blocks[block].use = number == 0 ? .school : others[(community + number) % others.count]
      number += 1
    }
  }

  private func hasSpecialNeighbour(_ block: Int, among town: [Int]) -> Bool {
    town.contains { other in
      let apart =
        abs(blocks[other].column - blocks[block].column)
        + abs(blocks[other].row - blocks[block].row)
      return blocks[other].use != .housing && apart <= 1
    }
  }

  /// The block before the station: beside the railway, on the avenue.
  private func stationSquare(among town: [Int]) -> Int? {
    guard layout.hasRailway, town.count >= 4 else { return nil }
    return town.first {
      let block = blocks[$0]
      return block.half == 0 && block.column == layout.townColumns - 1
        && block.row == grids[0].underpassRow
    }
  }

  private mutating func settle(
    _ count: Int, in housing: [Int], hasTower: Bool, with dice: inout Dice
  ) {
    let host = hasTower ? housing.max { blocks[$0].plot.area < blocks[$1].plot.area } : nil
    // A tower with its forecourt takes a quarter of a block.
    let areas = housing.map { Int(blocks[$0].plot.area) - ($0 == host ? 5_000 : 0) }
    let shares = apportion(
      hasTower ? count - 2 : count, by: areas.map { max($0, 1) },
      atLeast: count >= 2 * housing.count + 2 ? 1 : 0)
    for (block, share) in zip(housing, shares) {
      let usual = style(of: blocks[block], with: &dice)
      var towers = block == host ? 2 : 0
      if share + towers == 0 { blocks[block].use = .park }
      for _ in 0..<share + towers {
        let style = dice.chance(percent: 75) ? usual : self.style(of: blocks[block], with: &dice)
        blocks[block].cells.append(cells.count)
        cells.append(
          Cell(
            community: blocks[block].community, block: block, style: towers > 0 ? .highRise : style,
            isTower: towers > 0))
        towers -= 1
      }
    }
  }

  private func style(of block: Block, with dice: inout Dice) -> HousingStyle {
    let roll = dice.below(100)
    if block.isCentre { return roll < 62 ? .lowRise : roll < 95 ? .walkUp : .highRise }
    if block.isBeyond { return roll < 70 ? .walkUp : .highRise }
    return roll < 26 ? .lowRise : roll < 78 ? .walkUp : .highRise
  }

  /// Shares households, buildings and stairwells out to the cells, so that all sums are exact.
  private mutating func furnishCells(with dice: inout Dice) {
    let towers = cells.indices.filter { cells[$0].isTower }
    for label in towers {
      let units = (0..<Self.stairwellsOfTower / 2).map { _ in
        dice.between(Self.householdsOfTowerUnit)
      }
      cells[label].buildings = [units]
    }
    let plain = cells.indices.filter { !cells[$0].isTower }
    let left = figures.households - towers.reduce(0) { $0 + cells[$1].households }
    let band = Figures.band
    let households = spread(
      left, over: plain.count, in: band.lower...band.upper, with: &dice)
    let buildings = apportion(
      figures.buildings - figures.towers, by: plain.map { cells[$0].style.buildings }, atLeast: 1)
    let further = zip(plain, buildings).map { max(cells[$0].style.stairwells - 100 * $1, 100) }
    let stairwells = apportion(
      figures.stairwells - Self.stairwellsOfTower * figures.towers - buildings.reduce(0, +),
      by: further)
    for (place, label) in plain.enumerated() {
      let units = apportion(
        buildings[place] + stairwells[place],
        by: (0..<buildings[place]).map { _ in dice.between(80...120) }, atLeast: 1)
      let count = units.reduce(0, +)
      var shares = apportion(
        households[place], by: (0..<count).map { _ in dice.between(90...110) }, atLeast: 1)[...]
      cells[label].buildings = units.map { number in
        defer { shares = shares.dropFirst(number) }
        return Array(shares.prefix(number))
      }
    }
  }
}
