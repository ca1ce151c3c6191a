internal import Geometry
internal import Survey

extension Town {
  /// Stations in use keep this far from the railway: who lives beyond it has the long way.
  private static let clearOfRailway = 320.0
  private static let openings = [
    "周一至周五 08:30-17:30", "周一至周日 08:00-20:00", "周一至周日 09:00-21:00", "全天开放",
  ]
  private static let centreServices = [
    "政务代办", "议事", "调解", "医疗", "托管", "老年食堂", "阅览", "健身", "志愿服务", "户外劳动者驿站",
  ]
  private static let microServices = ["议事", "调解", "快递代收", "便民超市", "户外劳动者驿站", "阅览", "充电"]

  /// Places stations, candidates, party homes and the workers' slots.
  mutating func placeServices() {
    var dice = dice(.services)
    let homes = compoundsOfCells()
    placeCentres(with: &dice)
    placeMicroStations(homes, with: &dice)
    placeCandidates(homes, with: &dice)
    for label in cells.indices {
      slots.slots.append("W-" + padded(label + 1, 3))
      slots.community.append(Int32(cells[label].community))
    }
    placePartyHomes()
  }

  /// The compound in which each cell's first building stands.
  private func compoundsOfCells() -> [Int] {
    var compounds = Array(repeating: -1, count: cells.count)
    for unit in notes.cellsOfUnits.indices.reversed() {
      let building = Int(survey.stairwellUnits.building[unit])
      compounds[Int(notes.cellsOfUnits[unit])] = Int(survey.buildings.compound[building])
    }
    return compounds
  }

  /// One centre a community: in its office or clinic, else in the shop or home nearest to its
  /// middle.
  private mutating func placeCentres(with dice: inout Dice) {
    var rows: [[Int]] = Array(repeating: [], count: figures.communities)
    for row in survey.buildings.community.indices where !blocks[notes.block(of: row)].isBeyond {
      rows[Int(survey.buildings.community[row])].append(row)
    }
    for community in rows.indices { placeCentre(community, among: rows[community], with: &dice) }
  }

  private mutating func placeCentre(_ community: Int, among rows: [Int], with dice: inout Dice) {
    let sum = rows.reduce(Position(x: 0, y: 0)) { $0 + survey.buildings.positions[$1] }
    let middle = sum * (1 / Double(rows.count))
    let civic = rows.filter {
      let use = blocks[notes.block(of: $0)].use
      return use == .office || use == .hospital
    }
    let shops = rows.filter { survey.buildings.uses[$0] == .other }
    let choice = civic.isEmpty ? shops.isEmpty ? rows : shops : civic
    let nearest = choice.min {
      survey.buildings.positions[$0].squaredDistance(to: middle)
        < survey.buildings.positions[$1].squaredDistance(to: middle)
    }
    guard let nearest else { return }
    // One centre is built and not yet open, where there are several.
    let isOpen = figures.communities < 4 || community != figures.communities - 1
    let services = Array(dice.shuffled(Self.centreServices).prefix(dice.between(6...9)))
    Self.addStation(
      &survey.stations, "S", Names.community(community) + "社区党群服务中心",
      at: survey.buildings.positions[nearest], tier: .centre, kind: "residential",
      status: isOpen ? .inUse : .built,
      area: Double(
        dice.chance(percent: 35) ? dice.between(1_005...1_380) : dice.between(305...820)),
      services: services, opening: Self.openings[dice.below(2)])
  }

  private mutating func placeMicroStations(_ homes: [Int], with dice: inout Dice) {
    // Every second pocket waits for its station; the others have not even a plan.
    let planned = pocketCells().enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let open = cells.indices.filter { label in
      !blocks[cells[label].block].isBeyond && isClearOfRailway(inside(homes[label]))
    }
    let beyond = min(planned.count, figures.microStations / 12)
    let count = figures.microStations - beyond
    var taken: Set<Int> = []
    for number in 0..<count where !open.isEmpty {
      let start = (2 * number + 1) * open.count / (2 * count)
      let steps = (0..<open.count).first { !taken.contains(homes[open[(start + $0) % open.count]]) }
      let label = open[(start + (steps ?? 0)) % open.count]
      taken.insert(homes[label])
      let status: StationStatus =
        number % 6 == 3 ? .built : number % 12 == 10 ? .planned : .inUse
      addMicroStation(
        homes[label], status, kind: number % 9 == 7 ? "commercial" : "residential", with: &dice)
    }
    for label in planned.prefix(beyond) {
      addMicroStation(homes[label], .planned, kind: "residential", with: &dice)
    }
  }

  private mutating func addMicroStation(
    _ compound: Int, _ status: StationStatus, kind: String, with dice: inout Dice
  ) {
    let services = Array(dice.shuffled(Self.microServices).prefix(dice.between(2...4)))
    Self.addStation(
      &survey.stations, "S", survey.compounds.names[compound] + "微驿站", at: inside(compound),
      tier: .micro, kind: kind, status: status, area: Double(dice.between(20...110)),
      services: services, opening: dice.pick(Self.openings))
  }

  /// The first cell of each pocket beyond the railway.
  func pocketCells() -> [Int] {
    var found: [Int] = []
    for label in cells.indices where blocks[cells[label].block].isBeyond {
      if let last = found.last, cells[last].community == cells[label].community { continue }
      found.append(label)
    }
    return found
  }

  private func isClearOfRailway(_ position: Position) -> Bool {
    railway.indices.dropFirst().allSatisfy { index in
      let (a, b) = (railway[index - 1], railway[index])
      let share = min(max((position - a).dot(b - a) / (b - a).dot(b - a), 0), 1)
      return position.distance(to: a.toward(b, share)) > Self.clearOfRailway
    }
  }

  /// A place three metres inside a compound's first gate, or in its middle.
  func inside(_ compound: Int) -> Position {
    let note = notes.compounds[compound]
    guard let gate = note.gates.first else { return note.lot.center.onCentimetre }
    let (from, to) = note.lot.ends(gate.side)
    return (gate.position + (to - from).unit.left * 3).onCentimetre
  }

  static func addStation(
    _ table: inout StationTable, _ letter: String, _ name: String, at position: Position,
    tier: StationTier, kind: String, status: StationStatus, area: Double, services: [String],
    opening: String
  ) {
    table.ids.append(letter + "-" + padded(table.count + 1, 3))
    table.names.append(name)
    table.positions.append(position)
    table.tiers.append(tier)
    table.kinds.append(kind)
    table.statuses.append(status)
    table.floorAreas.append(area)
    table.services.append(services)
    table.openings.append(opening)
  }
}
