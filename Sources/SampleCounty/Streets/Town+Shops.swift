internal import Geometry
internal import Survey

extension Town {
  /// Shops keep this far from the middle of a drive, in metres.
  private static let clearOfDrive = 6.0
  /// Shops keep this far from a corner where another row begins, in metres.
  private static let clearOfCorner = 17.0
  private static let trades = [
    "便民超市", "粮油店", "早餐店", "药店", "五金店", "理发店", "面馆", "水果店", "服装店", "文具店",
    "手机维修", "电动车行",
  ]

  /// Builds low shops along the sides of a block that want them, round the corner where two do.
  mutating func buildShops(_ site: Site, with dice: inout Dice) {
    for side in Side.allCases where site.shops[side.rawValue] {
      let before = Side.allCases[(side.rawValue + 3) % 4]
      var start = 2.0
      if site.shops[before.rawValue] {
        start = buildCorner(site, before, side, with: &dice) + 3
      }
      let after = Side.allCases[(side.rawValue + 1) % 4]
      // The next side's corner shop reaches back along this one.
      let end = site.shops[after.rawValue] ? 26.0 : 2.0
      buildRow(site, side, from: max(start, 2), clearOfEnd: end, with: &dice)
    }
  }

  private mutating func buildRow(
    _ site: Site, _ side: Side, from start: Double, clearOfEnd: Double, with dice: inout Dice
  ) {
    let line = blocks[site.block].plot.inset(Site.shopSetback).ends(side)
    let length = line.0.distance(to: line.1)
    let along = (line.1 - line.0).unit
    let drives = site.drives.filter { $0.side == side }.map { ($0.position - line.0).dot(along) }
    var x = start
    while x < length - clearOfEnd - 12 {
      let wanted = dice.metres(16, 40)
      let end = min(x + wanted, length - clearOfEnd)
      // A drive in the way: the shop ends before it, and the next begins behind it.
      let drive = drives.filter { $0 + Self.clearOfDrive > x && $0 - Self.clearOfDrive < end }.min()
      let stop = min(end, drive.map { $0 - Self.clearOfDrive } ?? end)
      if stop - x >= 9 {
        let corners = [(x, 0.0), (stop, 0), (stop, Site.shopDepth), (x, Site.shopDepth)].map {
          line.0 + along * $0.0 + along.left * $0.1
        }
        addShop(corners, site, side, with: &dice)
      }
      x = drive.map { $0 + Self.clearOfDrive } ?? stop + dice.metres(1, 5)
    }
  }

  /// An L-shaped shop at the corner where `first` ends and `second` begins; returns how far it
  /// reaches along `second`.
  private mutating func buildCorner(
    _ site: Site, _ first: Side, _ second: Side, with dice: inout Dice
  ) -> Double {
    let outer = blocks[site.block].plot.inset(Site.shopSetback)
    let inner = outer.inset(Site.shopDepth)
    let corner = outer.ends(second).0
    let bend = inner.ends(second).0
    let forth = (outer.ends(second).1 - corner).unit
    let back = (outer.ends(first).0 - corner).unit
    let reach = (dice.metres(18, 23), dice.metres(18, 23))
    let blocked = site.drives.contains { drive in
      (drive.side == first || drive.side == second)
        && drive.position.distance(to: corner) < 23 + Self.clearOfDrive + Site.shopDepth
    }
    guard !blocked else { return Self.clearOfCorner }
    let corners = [
      corner, corner + forth * reach.0, corner + forth * reach.0 + forth.left * Site.shopDepth,
      bend, corner + back * reach.1 - back.left * Site.shopDepth, corner + back * reach.1,
    ]
    addShop(corners, site, second, with: &dice)
    return reach.0
  }

  private mutating func addShop(
    _ corners: [Position], _ site: Site, _ side: Side, with dice: inout Dice
  ) {
    var positions = corners.map(\.onCentimetre)
    positions.append(positions[0])
    let middle =
      corners.count == 4
      ? corners[0].toward(corners[2], 0.5) : corners[0].toward(corners[3], 0.5)
    let block = blocks[site.block]
    let street = grids[block.half].address(of: middle, block: block.column, block.row, side)
    notes.shops.append(survey.buildings.count)
    add(
      BuildingSketch(
        ring: Ring(unchecked: positions), position: middle.onCentimetre,
        floors: dice.between(1...3), name: dice.pick(Self.trades), address: street),
      in: site.block, with: &dice)
  }
}
