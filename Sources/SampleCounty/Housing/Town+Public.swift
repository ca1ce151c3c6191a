internal import Geometry

extension Town {
  /// Public buildings keep this far apart, in metres.
  private static let apart = 4.0

  /// One building of a public block: its place and size as shares of the room, and its limits in
  /// metres.
  private struct Draft {
    let name: String
    let floors: Int
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  /// Builds what stands in a block without housing.
  mutating func buildPublic(_ site: Site, with dice: inout Dice) {
    let block = blocks[site.block]
    let room = site.frame.room(in: site.ground.inset(8))
    guard room.width > 20, room.height > 20 else { return }
    var built: [Box] = []
    for draft in drafts(block, with: &dice) {
      let low = (x: room.minX + draft.x * room.width, y: room.minY + draft.y * room.height)
      let box = Box(
        minX: low.x, minY: low.y, maxX: min(low.x + draft.width, room.maxX),
        maxY: min(low.y + draft.height, room.maxY))
      // On a small plot some of the drafts have no room.
      let isFree = !built.contains { $0.expanded(by: Self.apart).intersects(box) }
      guard box.width > 6, box.height > 6, isFree else { continue }
      built.append(box)
      let center = site.frame.ground(box.center.x, box.center.y)
      add(
        BuildingSketch(
          ring: site.frame.rectangle(box), position: center, floors: draft.floors,
          name: draft.name,
          address: grids[block.half].address(of: center, block: block.column, block.row, .south)),
        in: site.block, with: &dice)
    }
  }

  private func drafts(_ block: Block, with dice: inout Dice) -> [Draft] {
    let number = block.community + 1
    switch block.use {
    case .school:
      return [
        Draft(name: "第\(number)小学教学楼", floors: 4, x: 0, y: 0.84, width: 62, height: 14),
        Draft(name: "第\(number)小学综合楼", floors: 4, x: 0, y: 0.56, width: 54, height: 14),
        Draft(name: "第\(number)小学体育馆", floors: 1, x: 0, y: 0.05, width: 28, height: 42),
      ]
    case .market:
      return [
        Draft(name: "农贸市场东厅", floors: 1, x: 0.52, y: 0.2, width: 34, height: 56),
        Draft(name: "农贸市场西厅", floors: 1, x: 0.06, y: 0.2, width: 34, height: 56),
      ]
    case .hospital:
      return [
        Draft(name: "社区卫生服务中心门诊楼", floors: 5, x: 0.12, y: 0.12, width: 72, height: 17),
        Draft(name: "社区卫生服务中心住院楼", floors: 8, x: 0.2, y: 0.6, width: 58, height: 18),
      ]
    case .office:
      return [
        Draft(name: "便民服务大楼", floors: 6, x: 0.18, y: 0.62, width: 70, height: 18),
        Draft(name: "便民服务大楼东附楼", floors: 3, x: 0.8, y: 0.18, width: 15, height: 40),
        Draft(name: "便民服务大楼西附楼", floors: 3, x: 0.02, y: 0.18, width: 15, height: 40),
      ]
    case .park:
      return [Draft(name: "公园凉亭", floors: 1, x: 0.45, y: 0.5, width: 12, height: 12)]
    case .square:
      return [
        Draft(name: "火车站候车楼", floors: 2, x: 0.86, y: 0.14, width: 24, height: 86),
        Draft(name: "长途客运站", floors: 2, x: 0.04, y: 0.72, width: 58, height: 22),
      ]
    case .works:
      return works(with: &dice)
    case .housing:
      return []
    }
  }

  private func works(with dice: inout Dice) -> [Draft] {
    (0..<6).map { shed in
      Draft(
        name: "\(shed + 1)号厂房", floors: 1, x: shed < 3 ? 0.02 : 0.3,
        y: 0.04 + 0.32 * Double(shed % 3), width: dice.metres(66, 92),
        height: dice.metres(24, 32))
    } + [
      Draft(name: "仓库", floors: 1, x: 0.62, y: 0.06, width: 58, height: 78),
      Draft(name: "成品库", floors: 1, x: 0.8, y: 0.06, width: 44, height: 60),
      Draft(name: "办公楼", floors: 3, x: 0.68, y: 0.76, width: 58, height: 15),
    ]
  }
}
