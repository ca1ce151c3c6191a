import FacilityLocation
import Foundation
import TestSupport
import Testing

/// 2,713 places of New York, each a demand and a candidate that reaches 400 m.
enum NewYork {
  private static let radiusOfEarth = 6_378_100.0

  static func problem(limit: Int) throws -> CoveringProblem {
    let lines = try Cases.text("siting/mclp-newyork.txt").split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let first = try #require(lines.firstIndex(of: "NODE_COORD_SECTION")) + 1
    let middle = try #require(lines.firstIndex(of: "DEMAND_SECTION"))
    let places = try lines[first..<middle].map { line in
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      try #require(numbers.count == 2)
      return (latitude: numbers[0] * .pi / 180, longitude: numbers[1] * .pi / 180)
    }
    let weights = lines[(middle + 1)...].compactMap { Int64($0) }
    let sets = places.map { here in
      places.indices.filter { number in
        let there = places[number]
        let north = sin((there.latitude - here.latitude) / 2)
        let east = sin((there.longitude - here.longitude) / 2)
        let chord = north * north + cos(here.latitude) * cos(there.latitude) * east * east
        return 2 * radiusOfEarth * asin(chord.squareRoot()) <= 400
      }.map { Int32($0) }
    }
    return CoveringProblem(
      sets: CoverSets(rowCount: places.count, sets), weights: weights, limit: limit)
  }
}
