package import Survey

/// A small county in which everything is that makes cells hard, with the answers.
///
/// Nine communities of 500 m each: towers with and without stairwells, totals that cannot be cut, an
/// island, an enclave, a community in three parts, special ground, stacked points. Positions are
/// metres around the middle; the same seed gives the same bytes on every machine.
package struct HardCounty: Sendable {
  package let seed: UInt64
  /// The county's name, and the six digits of its code: both belong to no real county.
  package let name = "难溪县"
  package let code = "990102"
  package let survey: CountySurvey
  /// What must come out, community by community, in the order of the survey.
  package let answers: [Answer]

  /// What must come out of one community.
  package struct Answer: Hashable, Sendable {
    /// What is hard about it, in few words.
    package let difficulty: Difficulty
    /// Cells with households.
    package let cells: Int
    package let specialCells: Int
    package let outOfBand: Int
    /// Households outside the band; no plan has fewer.
    package let violation: Int
    /// The codes of sentences that must be told; none where the band is kept.
    package let reasons: [String]
  }

  package enum Difficulty: String, CaseIterable, Sendable {
    case tower, gap, tooSmall = "too_small", island, aroundEnclave = "around_enclave", enclave
    case inParts = "in_parts", specialGround = "special_ground", stacked
  }

  package static func generate(seed: UInt64) -> HardCounty {
    var town = HardTown(seed: seed)
    let answers = Difficulty.allCases.map { town.build($0) }
    return HardCounty(seed: seed, survey: town.survey, answers: answers)
  }

  private init(seed: UInt64, survey: CountySurvey, answers: [Answer]) {
    self.seed = seed
    self.survey = survey
    self.answers = answers
  }
}
