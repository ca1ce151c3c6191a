import FacilityLocation
import TestSupport
import Testing

/// The siting instances of the shared cases, as tables.
enum SitingCases {
  /// Distances of San Francisco are whole numbers of so many parts of a metre.
  static let partsOfMetre = 10_000.0

  /// Shortest paths between all vertices, each a demand and a candidate, and *p*.
  static func pmed(_ number: Int) throws -> (table: CostTable, newSites: Int) {
    let numbers = try Cases.text("siting/pmed\(number).txt").split(whereSeparator: \.isWhitespace)
      .compactMap { Int64($0) }
    let count = Int(numbers[0])
    let far = Int64(1) << 40
    var costs = [Int64](repeating: far, count: count * count)
    for vertex in 0..<count { costs[vertex * count + vertex] = 0 }
    for edge in 0..<Int(numbers[1]) {
      let from = Int(numbers[3 + 3 * edge]) - 1
      let to = Int(numbers[4 + 3 * edge]) - 1
      // An edge given twice takes its last cost.
      costs[from * count + to] = numbers[5 + 3 * edge]
      costs[to * count + from] = numbers[5 + 3 * edge]
    }
    for middle in 0..<count {
      for from in 0..<count where costs[from * count + middle] < far {
        for to in 0..<count {
          let cost = costs[from * count + middle] + costs[middle * count + to]
          if cost < costs[from * count + to] { costs[from * count + to] = cost }
        }
      }
    }
    let table = try CostTable(
      candidateCount: count, starts: (0...count).map { $0 * count },
      candidates: (0..<(count * count)).map { Int32($0 % count) }, costs: costs)
    return (table, Int(numbers[2]))
  }

  struct City {
    var table: CostTable
    var weights: [Int64]
    /// The number in the name of each candidate.
    var names: [Int]
  }

  /// Network metres from tracts to stores, and the people of each tract.
  static func sanFrancisco() throws -> City {
    let folder = "siting/SF_network_distance_candidateStore_16_censusTract_205_new.csv"
    var tracts: [String: Int] = [:]
    var weights: [Int64] = []
    var names: [Int] = []
    var rows: [[Int64?]] = []
    for line in try Cases.text(folder).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      let name = try #require(Int(fields[1].dropFirst("Store_".count)))
      if names.last != name { names.append(name) }
      let tract = tracts[fields[2]] ?? weights.count
      if tract == weights.count {
        tracts[fields[2]] = tract
        weights.append(try #require(Int64(fields[3])))
        rows.append([])
      }
      let metres = try #require(Double(fields[0]))
      rows[tract] += [Int64?](repeating: nil, count: names.count - 1 - rows[tract].count)
      rows[tract].append(Int64((metres * partsOfMetre).rounded()))
    }
    rows = rows.map { $0 + [Int64?](repeating: nil, count: names.count - $0.count) }
    return City(
      table: try CostTable(candidateCount: names.count, rows: rows), weights: weights, names: names)
  }
}
