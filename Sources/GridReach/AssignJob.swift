package import Diagnostics
package import Intake
package import Publishing
internal import Survey
package import Tallying
package import Workers

/// Slots or units → one area each, near and balanced.
package struct AssignJob: Sendable {
  package var assigner = Assigner()

  package init() {}

  /// - Throws: as ``Assigner/assign(_:to:workers:)``.
  package func run(
    on reading: TallyReading, workers: Workers
  ) throws(Failure) -> AssignResult {
    let assignment = try assigner.assign(reading.units, to: reading.areas, workers: workers)
    return AssignResult(
      layers: AssignmentLayers(
        areas: reading.areas, units: reading.units, assignment: assignment),
      balance: assigner.balance,
      findings: assignment.findings + reading.findings(of: assignment.unplaced))
  }

  package var parameters: [(String, JSONValue)] {
    let balance: JSONValue =
      switch assigner.balance {
      case .free: .null
      case .even: .string("even")
      case .bounds(let lower, let upper): .array([.integer(lower), .integer(upper)])
      }
    return [("balance", balance)]
  }
}

/// What ``AssignJob`` found.
package struct AssignResult: Sendable {
  package let layers: AssignmentLayers
  package let balance: Assigner.Balance
  package let findings: [Finding]

  package var sentences: [Argument] {
    let assignment = layers.assignment
    let loads = assignment.loads.sorted()
    // To the metre and upwards: what is printed is never less than what is walked.
    let metres = (assignment.totalMillimetres + 999) / 1000
    var sentences: [Argument] = [
      .phrase(
        .tallyAssigned,
        [
          "units": .integer(assignment.assignedCount), "areas": .integer(loads.count),
          "smallest": .integer(loads.first ?? 0), "largest": .integer(loads.last ?? 0),
          "home": .integer(assignment.atHomeCount), "metres": .integer(metres),
        ])
    ]
    if assignment.isProven {
      sentences.append(
        .phrase(balance == .even ? .tallyAssignedEvenest : .tallyAssignedProven))
    }
    sentences += balanceTable(loads)
    let unplaced = assignment.unplaced.count
    guard unplaced > 0 else { return sentences }
    return sentences + [.phrase(.tallyUnassigned, ["count": .integer(unplaced)])]
  }

  /// How many areas have each load.
  private func balanceTable(_ loads: [Int]) -> [Argument] {
    var rows: [(load: Int, count: Int)] = []
    for load in loads {
      if rows.last?.load == load {
        rows[rows.count - 1].count += 1
      } else {
        rows.append((load, 1))
      }
    }
    return rows.map {
      .phrase(.tallyLoad, ["load": .integer($0.load), "count": .integer($0.count)])
    }
  }
}
