/// A problem whose weights do not count: only whether floors and rules can be kept.
///
/// A floor that asks for all there is asks for each of its rows, whatever their weights: a search
/// does better with a floor a row, whose prices rise one by one, and prices do better with rows
/// that all weigh the same.
enum BareFloors {
  /// What a row counts for in a floor that asks for all.
  private static let head: Int64 = 4

  /// With a floor for each row of floors that ask for all.
  static func byRow(_ problem: CoveringProblem) -> CoveringProblem {
    var bare = problem
    bare.weights = Array(repeating: 0, count: problem.weights.count)
    var isAsked = Array(repeating: false, count: problem.weights.count)
    bare.floors = problem.floors.filter { !$0.asksForAll }
    for floor in problem.floors where floor.asksForAll {
      for slot in floor.rows.indices where floor.weights[slot] > 0 {
        isAsked[Int(floor.rows[slot])] = true
      }
    }
    for row in isAsked.indices where isAsked[row] {
      bare.floors.append(CoverFloor(rows: [Int32(row)], weights: [1], least: 1))
    }
    return bare
  }

  /// With equal rows in floors that ask for all.
  static func byHead(_ problem: CoveringProblem) -> CoveringProblem {
    var bare = problem
    bare.goal = .mostWeight
    bare.weights = Array(repeating: 0, count: problem.weights.count)
    bare.floors = problem.floors.map { floor in
      guard floor.asksForAll else { return floor }
      let weights = floor.weights.map { $0 > 0 ? head : 0 }
      return CoverFloor(rows: floor.rows, weights: weights, least: weights.reduce(0, +))
    }
    return bare
  }

  /// Prices of ``byHead(_:)`` as prices of the problem: where all is asked, a dearer floor gives no
  /// more than what rows are sold for.
  static func refusing(_ prices: CoveringPrices, _ problem: CoveringProblem) -> CoveringPrices {
    var refusing = prices
    for (number, floor) in problem.floors.enumerated()
    where floor.asksForAll && number < prices.floors.count {
      refusing.floors[number] = prices.floors[number] * head
    }
    return refusing
  }
}

extension CoverFloor {
  /// Whether each row that counts must be covered.
  var asksForAll: Bool { least > 0 && least == weights.reduce(0, +) }
}
