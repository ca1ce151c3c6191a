/// Sites of a p-median problem, whom each serves, and how good that is.
package struct MedianAnswer: Sendable, Hashable {
  /// What shows that no choice has less value.
  package enum Proof: String, Sendable, Hashable {
    /// The bound that the multipliers give is the value: anyone can add it up again.
    case multipliers
    /// All choices that the multipliers leave were searched.
    case search
    /// Nothing yet: the value may lie above the least by ``MedianAnswer/gap``.
    case none
  }

  /// What is known of serving every demand that some candidate could.
  package enum Feasibility: String, Sendable, Hashable {
    case feasible
    /// So many sites cannot serve all, and that is proved.
    case infeasible
    /// No such choice was found, nor a proof that there is none.
    case unknown
  }

  /// The candidates chosen besides the fixed ones, ascending: *p* of them, or all where there are
  /// fewer.
  package var chosen: [Int32]
  /// The open site nearest to each demand, the least number among equals; -1: none.
  package var assignments: [Int32]
  /// What a unit of weight costs there; -1 where there is none.
  package var costs: [Int64]
  /// Cost times weight, summed, and the penalties of demands left.
  package var value: Int64
  /// No choice has less value.
  package var bound: Int64
  /// The prices of the demands, weight included, in parts of the value's unit.
  package var multipliers: [Int64]
  /// What the multipliers alone prove: ``MedianCertificate`` adds it up again.
  package var multiplierBound: Int64
  package var proof: Proof
  /// Whether no other choice of the same value has lesser numbers: then no seed changes it.
  package var isFirstOfEquals: Bool
  package var feasibility: Feasibility
  /// Demands with weight that a candidate could serve and no open one does, ascending.
  package var unserved: [Int32]
  /// Demands with weight that no candidate could serve, ascending; the value does not count them.
  package var unreachable: [Int32]
  /// Nodes of the search that proved it, and work units in all.
  package var nodes: Int
  package var workDone: Int

  package var isProven: Bool { proof != .none }

  /// What the value may lie above the least, as a share of the value.
  package var gap: Double {
    value > 0 ? Double(value - bound) / Double(value) : 0
  }
}

/// Who goes where with some sites open.
struct MedianAssignment: Sendable, Hashable {
  var candidates: [Int32] = []
  var costs: [Int64] = []
  var value: Int64 = 0
  var unserved: [Int32] = []

  /// - Parameter chosen: candidates open besides the fixed ones.
  init(_ problem: MedianProblem, chosen: [Int32]) {
    var isOpen = problem.isFixed
    for candidate in chosen { isOpen[Int(candidate)] = true }
    let table = problem.table
    candidates.reserveCapacity(table.demandCount)
    costs.reserveCapacity(table.demandCount)
    for demand in problem.weights.indices {
      let row = table.starts[demand]..<table.starts[demand + 1]
      guard let entry = row.first(where: { isOpen[Int(table.candidates[$0])] }) else {
        candidates.append(-1)
        costs.append(-1)
        value += problem.penalties[demand]
        if problem.penalties[demand] > 0 { unserved.append(Int32(demand)) }
        continue
      }
      candidates.append(table.candidates[entry])
      costs.append(table.costs[entry])
      value += problem.weights[demand] * table.costs[entry]
    }
  }
}
