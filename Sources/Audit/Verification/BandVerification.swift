internal import Diagnostics
internal import Survey

/// What the files say about the band, from the households that they state.
struct BandVerification {
  let grid: WrittenGrid
  let members: Membership
  let band: SizeBand

  func checks() -> [VerificationCheck] {
    let cells = grid.cells
    let states = cells.codes.indices.filter { cell in
      let expected = cells.isSpecial[cell] ? "" : band.state(cells.households[cell]).rawValue
      return cells.bandStates[cell] != expected
    }.map { "\(cells.codes[$0]): \(cells.bandStates[$0])" }
    let violations = cells.codes.indices.filter { violation($0) != cells.violations[$0] }
      .map { "\(cells.codes[$0]): \(cells.violations[$0]) ≠ \(violation($0))" }
    let special = cells.codes.indices
      .filter { cells.isSpecial[$0] != (cells.households[$0] == 0) }.map { cells.codes[$0] }
    var checks = [
      VerificationCheck(.verifyBandStates, wrong: states, of: cells.count),
      VerificationCheck(.verifyViolations, wrong: violations, of: cells.count),
      VerificationCheck(.verifySpecial, wrong: special, of: cells.count),
    ]
    if grid.communities.areWritten { checks += [figures(), bounds()] }
    return checks
  }

  private func violation(_ cell: Int) -> Int {
    grid.cells.isSpecial[cell] ? 0 : band.violation(grid.cells.households[cell])
  }

  /// Cells, smallest, largest, cells out of band and violation of each community.
  private func figures() -> VerificationCheck {
    let communities = grid.communities
    let wrong = communities.codes.indices.filter { row in
      let inhabited = members.cells[row].filter { !grid.cells.isSpecial[$0] }
      let sizes = inhabited.map { grid.cells.households[$0] }
      let violations = inhabited.map { violation($0) }
      return communities.cells[row] != sizes.count
        || communities.smallest[row] != sizes.min() ?? -1
        || communities.largest[row] != sizes.max() ?? -1
        || communities.outOfBand[row] != violations.count { $0 > 0 }
        || communities.violations[row] != violations.reduce(0, +)
    }.map { communities.codes[$0] }
    return VerificationCheck(.verifyFigures, wrong: wrong, of: communities.count)
  }

  /// Arithmetic of the total ≤ the least violation claimed ≤ the violation there is.
  private func bounds() -> VerificationCheck {
    let communities = grid.communities
    var arithmetic = 0
    var wrong: [String] = []
    for row in communities.codes.indices {
      let least = band.leastViolation(communities.households[row])
      arithmetic += least
      let claimed = communities.leastViolations[row]
      if least > claimed || claimed > communities.violations[row] {
        wrong.append(
          "\(communities.codes[row]): \(least) ≤ \(claimed) ≤ \(communities.violations[row])")
      }
    }
    return VerificationCheck(
      .verifyBounds,
      [
        "arithmetic": .integer(arithmetic),
        "claimed": .integer(communities.leastViolations.reduce(0, +)),
        "violation": .integer(communities.violations.reduce(0, +)),
        "wrong": .integer(wrong.count), "count": .integer(communities.count),
      ], passed: wrong.isEmpty, example: wrong.first ?? "")
  }
}
