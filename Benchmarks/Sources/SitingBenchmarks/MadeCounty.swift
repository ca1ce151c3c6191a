internal import Diagnostics
internal import FacilityLocation
internal import Glibc
internal import Workers

/// A county of 10 km with 25 towns; a demand sees the candidates within 900 m, about 80.
struct MadeCounty {
  private static let side = 10_000.0
  private static let reach = 900.0

  private struct Place {
    var x: Double
    var y: Double
  }

  let weights: [Int64]
  private let demands: [Place]
  private let sites: [Place]

  /// The same each time.
  init(demands: Int = 5000, sites: Int = 2000) {
    var random = SeededRandom(seed: 5)
    let towns = (0..<25).map { _ in
      (random.unit() * Self.side, random.unit() * Self.side, 300 + random.unit() * 900)
    }
    func place(_ random: inout SeededRandom) -> Place {
      guard random.below(5) > 0 else {
        return Place(x: random.unit() * Self.side, y: random.unit() * Self.side)
      }
      let town = towns[random.below(towns.count)]
      func offset() -> Double { (random.unit() + random.unit() + random.unit() - 1.5) * town.2 }
      return Place(x: town.0 + offset(), y: town.1 + offset())
    }
    self.demands = (0..<demands).map { _ in place(&random) }
    self.sites = (0..<sites).map { _ in place(&random) }
    weights = (0..<demands).map { _ in Int64(random.below(80)) }
  }

  /// In decimetres.
  func table() throws -> CostTable {
    var starts = [0]
    var candidates: [Int32] = []
    var costs: [Int64] = []
    for demand in demands {
      for (number, site) in sites.enumerated() {
        let metres = hypot(demand.x - site.x, demand.y - site.y)
        guard metres <= Self.reach else { continue }
        candidates.append(Int32(number))
        costs.append(Int64(metres * 10))
      }
      starts.append(candidates.count)
    }
    return try CostTable(
      candidateCount: sites.count, starts: starts, candidates: candidates, costs: costs)
  }
}
