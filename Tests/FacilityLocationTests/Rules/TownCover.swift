import FacilityLocation
import Workers

/// Towns by chance: households on a square, candidates among them, communities as squares.
struct TownCover {
  let problem: CoveringProblem
  /// The rows of each community.
  let communities: [[Int32]]
  /// The candidates of each community.
  let places: [[Int32]]

  /// - Parameter reach: as a share of the square's side.
  init(rows: Int, columns: Int, reach: Double, seed: UInt64, side: Int = 3) {
    var random = SeededRandom(seed: seed)
    let homes = (0..<rows).map { _ in (random.unit(), random.unit()) }
    let sites = (0..<columns).map { _ in (random.unit(), random.unit()) }
    var sets: [[Int32]] = []
    var walks: [Int32] = []
    for site in sites {
      var covered: [Int32] = []
      for (row, home) in homes.enumerated() {
        let (x, y) = (home.0 - site.0, home.1 - site.1)
        let square = x * x + y * y
        guard square <= reach * reach else { continue }
        covered.append(Int32(row))
        walks.append(Int32(square / (reach * reach) * 1000))
      }
      sets.append(covered)
    }
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: rows, sets),
      weights: (0..<rows).map { _ in Int64(1 + random.below(120)) })
    problem.walks = walks
    problem.costs = (0..<columns).map { _ in Int64(20 + random.below(80)) }
    self.problem = problem
    let square = { (place: (Double, Double)) in
      Int(place.0 * Double(side)) * side + Int(place.1 * Double(side))
    }
    communities = (0..<(side * side)).map { number in
      homes.indices.filter { square(homes[$0]) == number }.map { Int32($0) }
    }
    places = (0..<(side * side)).map { number in
      sites.indices.filter { square(sites[$0]) == number }.map { Int32($0) }
    }
  }

  /// `percent` of each community's households.
  func floors(_ percent: Int64) -> [CoverFloor] {
    communities.map { rows in
      let weights = rows.map { problem.weights[Int($0)] }
      return CoverFloor(
        rows: rows, weights: weights, least: (weights.reduce(0, +) * percent + 99) / 100)
    }
  }

  /// `percent` of all households.
  func total(_ percent: Int64) -> CoverFloor {
    let rows = problem.weights.indices.map { Int32($0) }
    return CoverFloor(
      rows: rows, weights: problem.weights,
      least: (problem.weights.reduce(0, +) * percent + 99) / 100)
  }
}
