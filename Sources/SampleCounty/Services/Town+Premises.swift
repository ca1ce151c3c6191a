internal import Geometry
internal import Survey

extension Town {
  /// Vacant shops through the town, and rooms in works and estates beyond the railway.
  mutating func placeCandidates(_ homes: [Int], with dice: inout Dice) {
    var places: [(name: String, position: Position, area: Double)] = []
    for label in pocketCells() {
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
      survey.candidates.ids.append("V-" + padded(survey.candidates.count + 1, 3))
      survey.candidates.names.append(place.name)
      survey.candidates.positions.append(place.position)
      survey.candidates.kinds.append("vacant")
      survey.candidates.floorAreas.append(place.area)
      survey.candidates.sourceRows.append(Int32(survey.candidates.count))
    }
  }

  /// One party home in each cell, and the rest in every other building as far as they go.
  mutating func placePartyHomes() {
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
