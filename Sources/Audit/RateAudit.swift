package import Diagnostics

/// Whether whole numbers can give a rate that was reported (F33, A21).
///
/// All in whole numbers: a rate fits *n* of *N* if *n* ÷ *N*, rounded half up or cut off after the
/// decimals that were written, is that rate.
package struct RateAudit: Sendable {
  /// Denominators up to here are tried where the stated one does not fit.
  package var largestDenominator = 300

  package init() {}

  /// How a rate came from a fraction.
  package enum Fit: String, Sendable, CaseIterable {
    case rounded
    /// The decimals behind were dropped.
    case cutOff
  }

  package enum Verdict: Sendable, Hashable {
    /// These numerators of the stated denominator give the rate.
    case fits([Int], Fit)
    /// The stated numerator gives another rate; those that would give it, if any.
    case wrong(actual: String, fitting: [Int])
    /// No numerator gives it: the nearest below and above with their rates, and what fits.
    case impossible(below: Neighbour?, above: Neighbour?, fitting: [Fraction])
  }

  package struct Neighbour: Sendable, Hashable {
    package let numerator: Int
    /// In percent, rounded to the decimals of the rate, and two at least.
    package let percent: String

    package init(numerator: Int, percent: String) {
      self.numerator = numerator
      self.percent = percent
    }
  }

  package struct Fraction: Sendable, Hashable {
    package let numerator: Int
    package let denominator: Int
    package let fit: Fit
  }

  /// - Complexity: O(1) for the stated denominator, O(*d*) for the *d* others that are tried.
  package func verdict(_ rate: StatedRate) -> Verdict {
    let fitting = numerators(rate, of: rate.denominator)
    if let numerator = rate.numerator {
      if let found = fitting.first(where: { $0.numerator == numerator }) {
        return .fits([numerator], found.fit)
      }
      return .wrong(
        actual: Self.percent(numerator, of: rate.denominator, decimals: rate.decimals),
        fitting: fitting.map(\.numerator))
    }
    if let first = fitting.first { return .fits(fitting.map(\.numerator), first.fit) }
    let below = rate.digits * rate.denominator / rate.scale
    return .impossible(
      below: neighbour(below, rate), above: neighbour(below + 1, rate),
      fitting: fractions(rate))
  }

  /// All fractions up to the largest denominator that give the rate, by denominator.
  package func fractions(_ rate: StatedRate) -> [Fraction] {
    guard largestDenominator > 0 else { return [] }
    return (1...largestDenominator).flatMap { numerators(rate, of: $0) }
  }

  /// Numerators of `denominator` that give the rate: those around it, tried one by one.
  private func numerators(_ rate: StatedRate, of denominator: Int) -> [Fraction] {
    let lowest = max(0, (rate.digits - 1) * denominator / rate.scale - 1)
    let highest = min(denominator, (rate.digits + 1) * denominator / rate.scale + 1)
    // More than 100 %.
    guard lowest <= highest else { return [] }
    return (lowest...highest).compactMap { numerator in
      Self.fit(numerator, of: denominator, rate).map {
        Fraction(numerator: numerator, denominator: denominator, fit: $0)
      }
    }
  }

  private static func fit(_ numerator: Int, of denominator: Int, _ rate: StatedRate) -> Fit? {
    let scaled = numerator * rate.scale
    if (2 * scaled + denominator) / (2 * denominator) == rate.digits { return .rounded }
    return scaled / denominator == rate.digits ? .cutOff : nil
  }

  private func neighbour(_ numerator: Int, _ rate: StatedRate) -> Neighbour? {
    guard (0...rate.denominator).contains(numerator) else { return nil }
    return Neighbour(
      numerator: numerator,
      percent: Self.percent(numerator, of: rate.denominator, decimals: rate.decimals))
  }

  /// Percent, rounded half up to `decimals`, and two at least.
  static func percent(_ numerator: Int, of denominator: Int, decimals: Int) -> String {
    let places = max(2, decimals)
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let digits = (2 * numerator * 100 * unit + denominator) / (2 * denominator)
    let fraction = String(digits % unit)
    return "\(digits / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}

extension RateAudit {
  /// How many fractions are named; a coarse rate fits hundreds.
  private static let mostNamed = 20

  /// A finding where no whole number gives the rate, or the stated one does not; else `nil`.
  ///
  /// - Parameter name: what the rate is of; "" for nothing.
  package func finding(_ rate: StatedRate, name: String = "") -> AuditFinding? {
    var arguments: [String: Argument] = [
      "rate": .text(rate.text), "denominator": .integer(rate.denominator),
    ]
    switch verdict(rate) {
    case .fits: return nil
    case .wrong(let actual, let fitting):
      arguments["numerator"] = .integer(rate.numerator ?? 0)
      arguments["actual"] = .text(actual)
      let names = fitting.map { "\($0)/\(rate.denominator)" }
      arguments["hint"] =
        names.isEmpty
        ? .phrase(.rateNoNumber, arguments)
        : .phrase(.rateOther, ["rate": .text(rate.text), "fractions": .names(names)])
      return AuditFinding(.error, .rateWrong, arguments).about(subject: name)
    case .impossible(let below, let above, let fitting):
      let nearest = [below, above].compactMap { $0 }.map { neighbour in
        "\(neighbour.numerator) → \(neighbour.percent)%"
      }
      let neighbours: [Argument] =
        nearest.isEmpty ? [] : [.phrase(.rateNearest, ["nearest": .names(nearest)])]
      arguments["hint"] = .sentences(neighbours + words(fitting))
      return AuditFinding(.error, .rateImpossible, arguments).about(subject: name)
    }
  }

  /// A sentence that a rate can be true, with the numbers that give it.
  package func approval(_ rate: StatedRate) -> Argument? {
    guard case .fits(let numerators, let fit) = verdict(rate) else { return nil }
    let named = numerators.prefix(Self.mostNamed).map { numerator in
      let percent = Self.percent(numerator, of: rate.denominator, decimals: rate.decimals)
      return "\(numerator)/\(rate.denominator) = \(percent)%"
    }
    return .phrase(
      fit == .rounded ? .rateFits : .rateFitsCutOff,
      ["rate": .text(rate.text), "fractions": .names(Array(named))])
  }

  /// What fits, by how it came about; or that nothing does.
  private func words(_ fractions: [Fraction]) -> [Argument] {
    let limit = Argument.integer(largestDenominator)
    guard !fractions.isEmpty else { return [.phrase(.rateNoDenominator, ["limit": limit])] }
    return Fit.allCases.compactMap { fit -> Argument? in
      let names = fractions.filter { $0.fit == fit }.map { "\($0.numerator)/\($0.denominator)" }
      guard !names.isEmpty else { return nil }
      let arguments: [String: Argument] = [
        "fractions": .names(Array(names.prefix(Self.mostNamed))), "count": .integer(names.count),
        "limit": limit,
      ]
      return .phrase(fit == .rounded ? .rateListRounded : .rateListCutOff, arguments)
    }
  }
}
