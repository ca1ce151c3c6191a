internal import Geometry
internal import Survey

extension Town {
  /// Stations in use keep this far from the railway: who lives beyond it has the long way.
  private static let clearOfRailway = 230.0
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
    for community in 0..<figures.communities { placeCentre(community, with: &dice) }
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

  /// In the office or the clinic of the community, else in the shop or home nearest to its middle.
  private mutating func placeCentre(_ community: Int, with dice: inout Dice) {
    let own = blocks.indices.filter { blocks[$0].community == community && !blocks[$0].isBeyond }
    let sum = own.reduce(Position(x: 0, y: 0)) { $0 + blocks[$1].plot.center }
    let middle = sum * (1 / Double(own.count))
    let inside = Set(own.map(Int32.init))
    let rows = survey.buildings.ids.indices.filter { inside.contains(notes.blocks[$0]) }
    let civic = rows.filter {
      let use = blocks[Int(notes.blocks[$0])].use
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
    let planned = pocketCells(everySecondRow: true)
    let open = cells.indices.filter { label in
      !blocks[cells[label].block].isBeyond && isClearOfRailway(inside(homes[label]))
    }
    let beyond = min(planned.count, figures.microStations / 12)
    let count = figures.microStations - beyond
    var taken: Set<Int> = []
    for number in 0..<count where !open.isEmpty {
      let start = (2 * number + 1) * open.count / (2 * count)
      let next = (0..<open.count).map { open[(start + $0) % open.count] }
      let label = next.first { !taken.contains(homes[$0]) } ?? open[start]
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
  private func pocketCells(everySecondRow: Bool) -> [Int] {
    var found: [Int] = []
    var community = -1
    var row = -1
    for label in cells.indices where blocks[cells[label].block].isBeyond {
      guard cells[label].community != community else { continue }
      community = cells[label].community
      row += 1
      if !everySecondRow || row % 2 == 0 { found.append(label) }
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
  private func inside(_ compound: Int) -> Position {
    let note = notes.compounds[compound]
    guard let gate = note.gates.first else { return note.lot.center.onCentimetre }
    let (from, to) = note.lot.ends(gate.side)
    return (gate.position + (to - from).unit.left * 3).onCentimetre
  }

  /// Vacant shops through the town, and rooms in works and estates beyond the railway.
  private mutating func placeCandidates(_ homes: [Int], with dice: inout Dice) {
    var places: [(name: String, position: Position, area: Double)] = []
    for label in pocketCells(everySecondRow: false) {
      let compound = homes[label]
      places.append(
        (
          survey.compounds.names[compound] + "闲置物业用房", inside(compound),
          Double(dice.between(60...160))
        ))
    }
    for row in survey.buildings.ids.indices where survey.buildings.names[row] == "办公楼" {
      guard places.count < figures.candidates / 3 else { break }
      places.append(
        (
          "原厂区办公楼", survey.buildings.positions[row],
          (survey.buildings.areas[row] / 3).rounded()
        ))
    }
    let shops = max(0, min(figures.candidates - places.count, notes.shops.count))
    for number in 0..<shops {
      let row = notes.shops[(2 * number + 1) * notes.shops.count / (2 * shops)]
      let floors = Double(survey.buildings.floors[row])
      places.append(
        (
          survey.buildings.addresses[row] + "闲置门市", survey.buildings.positions[row],
          min((survey.buildings.areas[row] / floors).rounded(), 420)
        ))
    }
    for place in places.prefix(figures.candidates) {
      Self.addStation(
        &survey.candidates, "V", place.name, at: place.position, tier: .station, kind: "vacant",
        status: .planned, area: place.area, services: [], opening: "")
    }
  }

  private static func addStation(
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

  /// One party home in each cell, and the rest in every other building as far as they go.
  private mutating func placePartyHomes() {
    var buildings: [[Int]] = Array(repeating: [], count: cells.count)
    for (unit, label) in notes.cellsOfUnits.enumerated() {
      let building = Int(survey.stairwellUnits.building[unit])
      if buildings[Int(label)].last != building { buildings[Int(label)].append(building) }
    }
    let shares = apportion(
      figures.partyHomes, by: Array(repeating: 1, count: cells.count), atLeast: 1)
    for (label, share) in shares.enumerated() {
      for number in 0..<share {
        let building = buildings[label][2 * number % buildings[label].count]
        partyHomes.ids.append("P-" + padded(partyHomes.count + 1, 3))
        partyHomes.names.append(survey.buildings.names[building] + "党员之家")
        partyHomes.positions.append(survey.buildings.positions[building])
      }
    }
  }
}
