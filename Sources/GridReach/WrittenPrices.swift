internal import FacilityLocation
internal import Formats
internal import StationSiting
internal import Survey

/// The prices of a `site.json`, back on the rows and buildings that they belong to.
///
/// What fits nothing is left out: prices that are missing weaken a bound and never make a false one.
struct WrittenPrices {
  let scale: Int64
  /// What they are said to prove alone, where the model needs it told.
  let bound: Int64
  let site: Int64
  let cost: Int64
  let floors: [Int64]
  let atMost: [Int64]
  let atLeast: [Int64]
  /// Of each row of the demand.
  let rows: [Int64]
  /// Of each of the demand's buildings.
  let byBuilding: [Int64]

  init(_ tree: JSONTree?, _ ground: SiteGround) {
    func number(_ name: String) -> Int64 { Int64(tree?[name]?.integer ?? 0) }
    func list(_ name: String) -> [Int64] {
      (tree?[name]?.elements ?? []).map { Int64($0.integer ?? 0) }
    }
    scale = number("scale")
    bound = number("bound")
    site = number("site")
    cost = number("cost")
    floors = list("floors")
    atMost = list("at_most")
    atLeast = list("at_least")
    rows = Self.rows(tree?["rows"]?.elements ?? [], ground)
    byBuilding = Self.byBuilding(tree?["buildings"]?.elements ?? [], ground)
  }

  func covering(for problem: CoveringProblem) -> CoveringPrices {
    var prices = CoveringPrices(scale: scale, rows: rows)
    prices.site = site
    prices.cost = cost
    prices.floors = floors
    prices.atMost = atMost
    prices.atLeast = atLeast
    return prices
  }

  var capacity: CapacityPrices {
    var prices = CapacityPrices(scale: scale, rows: rows)
    prices.cost = cost
    return prices
  }

  /// The column that serves each row, as the file says: pairs of building and site.
  func assignment(
    _ written: JSONTree?, _ ground: SiteGround, _ columns: [Int32]
  ) -> [Int32] {
    var columnOfId: [String: Int32] = [:]
    for column in columns { columnOfId[ground.columns.ids[Int(column)]] = column }
    var siteOfBuilding: [String: Int32] = [:]
    for pair in written?.elements ?? [] {
      guard let parts = pair.elements, parts.count == 2, let building = parts[0].text,
        let site = parts[1].text
      else { continue }
      siteOfBuilding[building] = columnOfId[site]
    }
    return (0..<ground.demand.rowCount).map { row in
      siteOfBuilding[ground.survey.buildings.ids[ground.demand.building(of: row)]] ?? -1
    }
  }

  private struct Label: Hashable {
    let building: String
    let minutes: Int
    let preset: String
    let stations: Int
  }

  private static func rows(_ written: [JSONTree], _ ground: SiteGround) -> [Int64] {
    let demand = ground.demand
    var rowOfLabel: [Label: Int] = [:]
    for row in 0..<demand.rowCount {
      let level = demand.levels[demand.level(of: row)]
      let label = Label(
        building: ground.survey.buildings.ids[demand.building(of: row)], minutes: level.minutes,
        preset: level.preset.name, stations: level.stations)
      if rowOfLabel[label] == nil { rowOfLabel[label] = row }
    }
    var prices = [Int64](repeating: 0, count: demand.rowCount)
    for entry in written {
      guard let parts = entry.elements, parts.count == 5, let building = parts[0].text,
        let minutes = parts[1].integer, let preset = parts[2].text,
        let stations = parts[3].integer, let price = parts[4].integer,
        let row = rowOfLabel[
          Label(building: building, minutes: minutes, preset: preset, stations: stations)]
      else { continue }
      prices[row] = Int64(price)
    }
    return prices
  }

  private static func byBuilding(_ written: [JSONTree], _ ground: SiteGround) -> [Int64] {
    let demand = ground.demand
    var slotOfId: [String: Int] = [:]
    for (slot, building) in demand.buildings.enumerated() {
      let id = ground.survey.buildings.ids[Int(building)]
      if slotOfId[id] == nil { slotOfId[id] = slot }
    }
    var prices = [Int64](repeating: 0, count: demand.buildings.count)
    for entry in written {
      guard let parts = entry.elements, parts.count == 2, let building = parts[0].text,
        let price = parts[1].integer, let slot = slotOfId[building]
      else { continue }
      prices[slot] = Int64(price)
    }
    return prices
  }
}
