internal import Diagnostics
internal import FacilityLocation
internal import Glibc

/// An undirected graph in the form of OR-Library's p-median instances.
struct Graph {
  let count: Int
  let newSites: Int
  private var costs: [Int64]

  private static let far = Int64(1) << 40

  /// Nil where the file is not there or ends early.
  init?(file: String) {
    guard let stream = unsafe fopen(file, "r") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var byte = unsafe getc(stream)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = unsafe getc(stream)
    }
    let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    guard numbers.count >= 3, numbers.count >= 3 + 3 * numbers[1] else { return nil }
    (count, newSites) = (numbers[0], numbers[2])
    costs = [Int64](repeating: Self.far, count: count * count)
    for vertex in 0..<count { costs[vertex * count + vertex] = 0 }
    for edge in 0..<numbers[1] {
      let (from, to) = (numbers[3 + 3 * edge] - 1, numbers[4 + 3 * edge] - 1)
      // An edge given twice takes its last cost.
      costs[from * count + to] = Int64(numbers[5 + 3 * edge])
      costs[to * count + from] = Int64(numbers[5 + 3 * edge])
    }
    closeUp()
  }

  /// Shortest paths between all (Floyd, 1962).
  private mutating func closeUp() {
    for middle in 0..<count {
      for from in 0..<count where costs[from * count + middle] < Self.far {
        let first = costs[from * count + middle]
        for to in 0..<count {
          let cost = first + costs[middle * count + to]
          if cost < costs[from * count + to] { costs[from * count + to] = cost }
        }
      }
    }
  }

  /// Every vertex is a demand and a candidate.
  func table() throws -> CostTable {
    try CostTable(
      candidateCount: count, starts: (0...count).map { $0 * count },
      candidates: (0..<(count * count)).map { Int32($0 % count) }, costs: costs)
  }
}
