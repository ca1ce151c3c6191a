internal import Geometry

/// The building site of one block.
struct Site {
  let block: Int
  let frame: Frame
  /// The sides with a row of shops.
  let shops: [Bool]
  /// The ground behind the shops.
  let ground: Quad
  /// Where drives cross the sides: shops keep away.
  var drives: [(side: Side, position: Position)] = []

  /// Shops stand this far from the pavement, in metres, and are this deep.
  static let shopSetback = 1.0
  static let shopDepth = 11.0
  /// From the pavement to the wall behind a row of shops, in metres.
  private static let behindShops = 16.0
  /// From the pavement to the wall where no shops are, in metres.
  private static let behindPavement = 2.0

  init(_ block: Int, _ plot: Quad, shops: [Bool]) {
    self.block = block
    self.shops = shops
    frame = Frame(plot)
    ground = plot.inset(shops.map { $0 ? Self.behindShops : Self.behindPavement })
  }
}

extension Site {
  /// The same site with homes where the shops of one side would have been.
  func without(_ side: Int, _ plot: Quad) -> Site {
    var fewer = shops
    fewer[side] = false
    return Site(block, plot, shops: fewer)
  }
}

extension Town {
  /// Builds every block, community by community.
  mutating func buildBlocks() {
    for block in blocks.indices {
      // A stream for each block: one block's luck does not change its neighbours.
      var dice = dice(.communities, block)
      var site = Site(block, blocks[block].plot, shops: shopSides(blocks[block], with: &dice))
      if blocks[block].use == .housing {
        buildHousing(&site, with: &dice)
      } else {
        buildPublic(site, with: &dice)
      }
      buildShops(site, with: &dice)
    }
  }

  private func shopSides(_ block: Block, with dice: inout Dice) -> [Bool] {
    block.fronts.map { street in
      let isWanted = dice.chance(percent: street.shopsPercent)
      let canTrade = block.use == .housing || block.use == .market
      return isWanted && canTrade && !block.isBeyond
    }
  }

  private mutating func buildHousing(_ site: inout Site, with dice: inout Dice) {
    let labels = blocks[site.block].cells
    var pieces: [[Int]] = labels.filter { !cells[$0].isTower }.map { [$0] }
    let towers = labels.filter { cells[$0].isTower }
    if !towers.isEmpty { pieces.insert(towers, at: 0) }
    let isEstate =
      pieces.count > 1 && dice.chance(percent: blocks[site.block].isCentre ? 8 : 30)
    let demands = pieces.map { demand($0) }
    var lots = Lots(
      site.ground, for: demands, gap: isEstate ? 10 : 5, needsStreet: true, site.frame)
    // Homes before shops: where homes would be squeezed, shops give way, side by side.
    while lots.score < Self.squeezed, let side = site.shops.firstIndex(of: true) {
      site = site.without(side, blocks[site.block].plot)
      lots = Lots(
        site.ground, for: demands, gap: isEstate ? 10 : 5, needsStreet: true, site.frame)
    }
    if isEstate {
      let compound = addCompound(site.ground, style: .highRise, isEstate: true, with: &dice)
      if let lane = lots.lane { addLane(lane, to: compound, &site) }
      for (piece, lot) in zip(pieces, lots.quads) {
        build(piece, on: lot, of: compound, site, with: &dice)
      }
    } else {
      for (piece, lot) in zip(pieces, lots.quads) {
        if cells[piece[0]].isTower {
          let compound = addCompound(lot, style: .highRise, isEstate: true, with: &dice)
          addGate(lot, to: compound, &site, with: &dice)
          build(piece, on: lot, of: compound, site, with: &dice)
        } else {
          buildCompounds(of: piece[0], on: lot, &site, with: &dice)
        }
      }
    }
  }

  private func demand(_ labels: [Int]) -> Demand {
    let cell = cells[labels[0]]
    return Demand(units: cell.isTower ? [] : cell.buildings.map(\.count), style: cell.style)
  }

  /// Cuts one cell's ground into one to four compounds.
  private mutating func buildCompounds(
    of label: Int, on lot: Quad, _ site: inout Site, with dice: inout Dice
  ) {
    let buildings = cells[label].buildings
    let style = cells[label].style
    let roll = dice.below(100)
    var count = roll < 6 ? 1 : roll < 32 ? 2 : roll < 72 ? 3 : 4
    count = min(count, buildings.count)
    var (groups, lots) = division(of: label, on: lot, into: count, site)
    while count > 1 && lots.score < Self.squeezed {
      count -= 1
      (groups, lots) = division(of: label, on: lot, into: count, site)
    }
    for (group, lot) in zip(groups, lots.quads) {
      let compound = addCompound(lot, style: style, isEstate: false, with: &dice)
      addGate(lot, to: compound, &site, with: &dice)
      if group.count >= 4 { addGate(lot, to: compound, &site, with: &dice) }
      buildSlabs(group, labels: [label], on: lot, of: compound, site, with: &dice)
    }
  }

  private func division(of label: Int, on lot: Quad, into count: Int, _ site: Site)
    -> (groups: [[[Int]]], lots: Lots)
  {
    var rest = cells[label].buildings[...]
    let sizes = apportion(rest.count, by: Array(repeating: 1, count: count))
    let groups = sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    let demands = groups.map { Demand(units: $0.map(\.count), style: cells[label].style) }
    return (groups, Lots(lot, for: demands, gap: 3, needsStreet: true, site.frame))
  }

  /// Below this score a division into fewer compounds is tried.
  private static let squeezed = 0.5

  private mutating func build(
    _ labels: [Int], on lot: Quad, of compound: Int, _ site: Site, with dice: inout Dice
  ) {
    if cells[labels[0]].isTower {
      buildTower(labels, on: lot, of: compound, site, with: &dice)
    } else {
      buildSlabs(
        cells[labels[0]].buildings, labels: labels, on: lot, of: compound, site, with: &dice)
    }
  }
}
