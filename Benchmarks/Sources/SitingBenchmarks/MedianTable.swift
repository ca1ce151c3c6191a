internal import Diagnostics
internal import FacilityLocation
internal import Glibc
internal import Workers

/// The p-median and p-center instances: case, p, value, bound, proof, seconds of processor.
enum MedianTable {
  enum Model { case median, center }

  private static let numbers = 1...40
  /// Steps for the made county: a planner waits as long.
  private static let countySteps = 160

  static func run(_ words: [String], _ model: Model) throws {
    print("case        demands sites    p          value          bound  proof        seconds")
    if let folder = words.first {
      for number in numbers {
        guard let graph = Graph(file: "\(folder)/pmed\(number).txt") else { continue }
        try row(
          "pmed\(number)", try graph.table(), [Int64](repeating: 1, count: graph.count),
          graph.newSites, model, SitingEffort())
      }
    }
    let county = MadeCounty()
    for sites in [20, 50, 100] {
      try row(
        "county", try county.table(), county.weights, sites, model,
        SitingEffort(steps: countySteps))
    }
  }

  private static func row(
    _ name: String, _ table: CostTable, _ weights: [Int64], _ newSites: Int, _ model: Model,
    _ effort: SitingEffort
  ) throws {
    let start = clock()
    let (value, bound, proof): (Int64, Int64, String)
    switch model {
    case .median:
      let answer = try MedianProblem(
        table: table, weights: weights, newSites: newSites,
        unserved: .costs(2 * (table.costs.max() ?? 0))
      ).solved(effort)
      (value, bound, proof) = (answer.value, answer.bound, answer.proof.rawValue)
    case .center:
      let answer = try CenterProblem(table: table, weights: weights, newSites: newSites)
        .solved(effort)
      (value, bound, proof) = (answer.radius ?? -1, answer.bound, answer.proof.rawValue)
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let columns = [
      pad("\(table.demandCount)", 8), pad("\(table.candidateCount)", 6), pad("\(newSites)", 5),
      pad("\(value)", 15), pad("\(bound)", 15),
    ]
    let head = name + String(repeating: " ", count: max(11 - name.count, 1))
    let tail = proof + String(repeating: " ", count: max(12 - proof.count, 1))
    print("\(head)\(columns.joined())  \(tail)\((seconds * 1000).rounded() / 1000)")
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 1)) + text
  }
}
