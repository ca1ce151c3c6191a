internal import Geometry
internal import Survey

/// The hard county while it is being made.
struct HardTown {
  /// Metres that a community is wide and high.
  private static let side = 500.0
  /// Metres by which a building may stand off its place.
  private static let jitter = 400

  private(set) var survey = CountySurvey()
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed, stream: 77)
    survey.buildings.form = .points
    survey.buildings.householdKind = .registered
  }

  mutating func build(_ difficulty: HardCounty.Difficulty) -> HardCounty.Answer {
    switch difficulty {
    case .tower: tower()
    case .gap: gap()
    case .tooSmall: tooSmall()
    case .island: island()
    case .aroundEnclave: aroundEnclave()
    case .enclave: enclave()
    case .inParts: inParts()
    case .specialGround: specialGround()
    case .stacked: stacked()
    }
  }

  /// A tower without stairwells, one with, and houses around.
  private mutating func tower() -> HardCounty.Answer {
    let ground = addCommunity(column: 0, row: 0)
    add("塔楼甲", 420, at: Position(x: ground.minX + 150, y: ground.minY + 350))
    let cut = survey.buildings.count
    add("塔楼乙", 430, at: Position(x: ground.minX + 350, y: ground.minY + 350))
    for households in [108, 107, 108, 107] {
      survey.stairwellUnits.ids.append(
        "\(survey.buildings.ids[cut])-\(survey.stairwellUnits.count + 1)")
      survey.stairwellUnits.building.append(Int32(cut))
      survey.stairwellUnits.households.append(households)
    }
    fill(ground.half(.south), with: Array(repeating: 30, count: 8))
    return answer(.tower, cells: 4, outOfBand: 1, violation: 120, ["partition.oversize"])
  }

  private mutating func gap() -> HardCounty.Answer {
    fill(addCommunity(column: 1, row: 0), with: Array(repeating: 50, count: 7))
    return answer(.gap, cells: 2, outOfBand: 1, violation: 50, ["partition.gap"])
  }

  private mutating func tooSmall() -> HardCounty.Answer {
    fill(addCommunity(column: 2, row: 0), with: [50, 50, 50])
    return answer(.tooSmall, cells: 1, outOfBand: 1, violation: 50, ["partition.below-band"])
  }

  /// A river without a bridge.
  private mutating func island() -> HardCounty.Answer {
    let ground = addCommunity(column: 0, row: 1)
    let easting = ground.minX + 300
    survey.barriers.kinds.append(.river)
    survey.barriers.names.append("难溪")
    survey.barriers.isBridge.append(false)
    survey.barriers.lines.append([
      LineString(unchecked: [
        Position(x: easting, y: ground.minY), Position(x: easting, y: ground.maxY),
      ])
    ])
    fill(ground.part(from: 0, to: 0.56), with: Array(repeating: 25, count: 10))
    fill(ground.part(from: 0.64, to: 1), with: Array(repeating: 30, count: 4))
    return answer(.island, cells: 2, outOfBand: 1, violation: 80, ["partition.below-band"])
  }

  private mutating func aroundEnclave() -> HardCounty.Answer {
    let ground = Self.ground(column: 1, row: 1)
    addCommunity([Polygon(exterior: Self.ring(ground), holes: [Self.ring(Self.enclave).reversed])])
    for corner in [
      ground.part(from: 0, to: 0.3), ground.part(from: 0.7, to: 1),
    ] { fill(corner, with: Array(repeating: 25, count: 10)) }
    return answer(.aroundEnclave, cells: 2)
  }

  private mutating func enclave() -> HardCounty.Answer {
    addCommunity([Polygon(exterior: Self.ring(Self.enclave))])
    fill(Self.enclave, with: Array(repeating: 50, count: 5))
    return answer(.enclave, cells: 1)
  }

  /// Two parts with another community between them, and a third where nobody lives.
  private mutating func inParts() -> HardCounty.Answer {
    let ground = Self.ground(column: 2, row: 1)
    let west = ground.part(from: 0, to: 0.3)
    let east = ground.part(from: 0.7, to: 1)
    let empty = Box(
      minX: ground.maxX + 40, minY: ground.minY, maxX: ground.maxX + 100,
      maxY: ground.minY + 60)
    addCommunity([west, east, empty].map { Polygon(exterior: Self.ring($0)) })
    fill(west, with: Array(repeating: 50, count: 5))
    fill(east, with: Array(repeating: 46, count: 5))
    return answer(.inParts, cells: 2, special: 1)
  }

  /// A school whose ground is a cell of its own.
  private mutating func specialGround() -> HardCounty.Answer {
    let ground = Self.ground(column: 2, row: 1).part(from: 0.3, to: 0.7)
    addCommunity([Polygon(exterior: Self.ring(ground))])
    let school = Box(
      minX: ground.minX + 40, minY: ground.minY + 190, maxX: ground.maxX - 40,
      maxY: ground.minY + 310)
    survey.compounds.ids.append("C0001")
    survey.compounds.names.append("难溪小学")
    survey.compounds.shapes.append(MultiPolygon([Polygon(exterior: Self.ring(school))]))
    survey.compounds.isWalled.append(true)
    survey.compounds.hasPropertyManager.append(nil)
    survey.compounds.isSpecial.append(true)
    for name in ["教学楼", "体育馆"] {
      let offset = name == "教学楼" ? -25.0 : 25
      add(
        name, 0, at: Position(x: school.center.x + offset, y: school.center.y), use: .other,
        compound: 0)
    }
    fill(ground.half(.south), with: Array(repeating: 50, count: 5))
    fill(ground.half(.north), with: Array(repeating: 50, count: 5))
    return answer(.specialGround, cells: 2, special: 1)
  }

  /// Addresses placed at the gate of their compound: one stack fits a cell, one does not.
  private mutating func stacked() -> HardCounty.Answer {
    let ground = addCommunity(column: 0, row: 2)
    for _ in 0..<6 { add("", 45, at: Position(x: ground.minX + 120, y: ground.minY + 380)) }
    for _ in 0..<7 { add("", 50, at: Position(x: ground.minX + 380, y: ground.minY + 380)) }
    fill(ground.half(.south), with: Array(repeating: 50, count: 5))
    return answer(
      .stacked, cells: 3, outOfBand: 1, violation: 50, ["partition.oversize-stack"])
  }
}

extension HardTown {
  private static let enclave = Box(minX: -75, minY: -75, maxX: 75, maxY: 75)

  /// The square of a community, three in a row from west to east and from north to south.
  private static func ground(column: Int, row: Int) -> Box {
    let west = (Double(column) - 1.5) * side
    let north = (1.5 - Double(row)) * side
    return Box(minX: west, minY: north - side, maxX: west + side, maxY: north)
  }

  private static func ring(_ box: Box) -> Ring {
    Ring(unchecked: [
      Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
      Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
      Position(x: box.minX, y: box.minY),
    ])
  }

  private mutating func addCommunity(column: Int, row: Int) -> Box {
    let ground = Self.ground(column: column, row: row)
    addCommunity([Polygon(exterior: Self.ring(ground))])
    return ground
  }

  private mutating func addCommunity(_ polygons: [Polygon]) {
    let number = survey.communities.count + 1
    survey.communities.codes.append("990102001" + padded(number, 3))
    survey.communities.names.append(Names.community(number + 40) + "社区")
    survey.communities.shapes.append(MultiPolygon(polygons))
  }

  /// Houses in rows over some ground, each a little off its place.
  private mutating func fill(_ ground: Box, with households: [Int]) {
    var columns = 1
    while columns * columns < households.count { columns += 1 }
    let rows = (households.count + columns - 1) / columns
    let isWide = ground.width >= ground.height
    let (across, down) = isWide ? (columns, rows) : (rows, columns)
    for (number, count) in households.enumerated() {
      let x = (Double(number % across) + 0.5) / Double(across)
      let y = (Double(number / across) + 0.5) / Double(down)
      add(
        "", count,
        at: Position(
          x: ground.minX + x * ground.width + Double(dice.between(-Self.jitter...Self.jitter))
            / 100,
          y: ground.minY + y * ground.height + Double(dice.between(-Self.jitter...Self.jitter))
            / 100
        ).onCentimetre)
    }
  }

  private mutating func add(
    _ name: String, _ households: Int, at position: Position, use: BuildingUse = .residential,
    compound: Int32 = -1
  ) {
    survey.buildings.ids.append("B" + padded(survey.buildings.count + 1, 4))
    survey.buildings.names.append(name)
    survey.buildings.positions.append(position)
    survey.buildings.households.append(households)
    survey.buildings.uses.append(use)
    survey.buildings.community.append(Int32(survey.communities.count - 1))
    survey.buildings.compound.append(compound)
    survey.buildings.sourceRows.append(Int32(survey.buildings.ids.count))
  }

  private func answer(
    _ difficulty: HardCounty.Difficulty, cells: Int, special: Int = 0, outOfBand: Int = 0,
    violation: Int = 0, _ reasons: [String] = []
  ) -> HardCounty.Answer {
    HardCounty.Answer(
      difficulty: difficulty, cells: cells, specialCells: special, outOfBand: outOfBand,
      violation: violation, reasons: reasons)
  }
}

extension Box {
  /// The southern or northern two fifths.
  fileprivate func half(_ side: Side) -> Box {
    side == .south
      ? Box(minX: minX, minY: minY, maxX: maxX, maxY: minY + 0.36 * height)
      : Box(minX: minX, minY: maxY - 0.36 * height, maxX: maxX, maxY: maxY)
  }

  /// A part from west to east, by shares of the width.
  fileprivate func part(from start: Double, to end: Double) -> Box {
    Box(minX: minX + start * width, minY: minY, maxX: minX + end * width, maxY: maxY)
  }
}
