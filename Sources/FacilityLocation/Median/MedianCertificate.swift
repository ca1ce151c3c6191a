package import Diagnostics

/// A lower bound of a p-median problem that is nothing but additions, and what follows from it.
///
/// With any whole number `v` a demand, no choice costs less than the sum of all `v`, of
/// min(0, penalty − v) over demands, of the worths of the fixed sites, and of the *p* smallest
/// worths of the candidates, where a candidate's worth is the sum of min(0, weight × cost − v)
/// over its demands (Lagrangian relaxation of "each demand is served once"). All are in parts of
/// the value's unit; sums have 128 bits, so that no number can make them wrap.
package struct MedianCertificate: Sendable {
  private let parts: Int128
  private let scale: Int128
  /// By candidate; at most 0.
  private let worths: [Int128]
  /// The *p* smallest worths, and the largest of them.
  private let isSelected: [Bool]
  private let last: Int128

  /// - Throws: `facility.column.length` where there is not one multiplier a demand.
  /// - Complexity: O(*n* + *c* log *c*) for *n* entries of the table and *c* candidates.
  package init(_ problem: MedianProblem, multipliers: [Int64]) throws(Failure) {
    let table = problem.table
    guard multipliers.count == table.demandCount else {
      throw Failure(
        .facilityColumnLength,
        ["found": .integer(multipliers.count), "expected": .integer(table.demandCount)])
    }
    scale = Int128(problem.priceScale)
    var worths = [Int128](repeating: 0, count: table.candidateCount)
    var sum: Int128 = 0
    for demand in multipliers.indices {
      let price = Int128(multipliers[demand])
      sum += min(price, Int128(problem.penalties[demand]) * scale)
      let weight = Int128(problem.weights[demand]) * scale
      for entry in table.starts[demand]..<table.starts[demand + 1] {
        worths[Int(table.candidates[entry])] += min(0, Int128(table.costs[entry]) * weight - price)
      }
    }
    var isSelected = [Bool](repeating: false, count: table.candidateCount)
    for candidate in worths.indices where problem.isFixed[candidate] { sum += worths[candidate] }
    let ranked = problem.choices.map(Int.init).sorted {
      worths[$0] != worths[$1] ? worths[$0] < worths[$1] : $0 < $1
    }
    let selected = ranked.prefix(problem.newSites)
    for candidate in selected {
      isSelected[candidate] = true
      sum += worths[candidate]
    }
    last = selected.last.map { worths[$0] } ?? 0
    parts = sum
    (self.worths, self.isSelected) = (worths, isSelected)
  }

  /// No choice has less value.
  package var bound: Int64 { Int64(clamping: roundedUp(parts)) }

  /// No choice that takes `candidate`, one that may be chosen, has less value.
  ///
  /// With the value of an answer it tells what taking a rejected candidate loses at least.
  package func bound(taking candidate: Int) -> Int64 {
    guard !isSelected[candidate] else { return bound }
    return Int64(clamping: roundedUp(parts + worths[candidate] - last))
  }

  private func roundedUp(_ parts: Int128) -> Int128 {
    let (quotient, remainder) = parts.quotientAndRemainder(dividingBy: scale)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

extension MedianAnswer {
  /// Adds everything up again from the problem: sites, walks, value, bound.
  ///
  /// - Throws: `facility.certificate.*`: the first thing that is not as the answer says.
  package func check(against problem: MedianProblem) throws(Failure) {
    func refuse(_ part: Phrase, _ stated: Int64, _ found: Int64) throws(Failure) {
      guard stated != found else { return }
      throw Failure(
        .facilityCertificateValue,
        ["part": .phrase(part), "stated": .integer(Int(stated)), "found": .integer(Int(found))])
    }
    try problem.check(sites: chosen)
    let found = MedianAssignment(problem, chosen: chosen)
    guard found.candidates == assignments, found.costs == costs, found.unserved == unserved,
      unreachable == problem.unreachable
    else { throw Failure(.facilityCertificateWalks) }
    try refuse(.facilityPartValue, value, found.value)
    let certificate = try MedianCertificate(problem, multipliers: multipliers)
    try refuse(.facilityPartBound, multiplierBound, certificate.bound)
    switch proof {
    case .multipliers:
      try refuse(.facilityPartBound, bound, multiplierBound)
      try refuse(.facilityPartBound, value, bound)
    case .search: try refuse(.facilityPartBound, bound, value)
    case .none:
      guard bound >= multiplierBound, bound <= value else {
        throw Failure(
          .facilityCertificateValue,
          [
            "part": .phrase(.facilityPartBound), "stated": .integer(Int(bound)),
            "found": .integer(Int(multiplierBound)),
          ])
      }
    }
    try checkFeasibility(problem)
  }

  private func checkFeasibility(_ problem: MedianProblem) throws(Failure) {
    guard feasibility == problem.feasibility(unserved: unserved, bound: bound) else {
      throw Failure(.facilityCertificateWalks)
    }
  }
}

extension MedianProblem {
  /// Whether `chosen` are as many as wanted, in order, and may be chosen.
  func check(sites chosen: [Int32]) throws(Failure) {
    let choices = choices
    let wanted = min(newSites, choices.count)
    guard chosen.count == wanted else {
      throw Failure(
        .facilityCertificateValue,
        [
          "part": .phrase(.facilityPartSites), "stated": .integer(chosen.count),
          "found": .integer(wanted),
        ])
    }
    var isChoice = [Bool](repeating: false, count: table.candidateCount)
    for candidate in choices { isChoice[Int(candidate)] = true }
    var before: Int32 = -1
    for candidate in chosen {
      guard candidate > before, Int(candidate) < isChoice.count, isChoice[Int(candidate)] else {
        throw Failure(.facilityCertificateSite, ["candidate": .integer(Int(candidate))])
      }
      before = candidate
    }
  }
}
