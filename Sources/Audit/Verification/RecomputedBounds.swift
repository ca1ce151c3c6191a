package import Diagnostics

/// What a program finds of the least violations when it cuts the communities again.
package struct RecomputedBounds: Sendable {
  /// Of one community.
  package struct Bound: Sendable {
    /// What the plan that was found violates.
    package let violation: Int
    package let leastViolation: Int
    /// As the column `proof` has it.
    package let proof: String

    package init(violation: Int, leastViolation: Int, proof: String) {
      self.violation = violation
      self.leastViolation = leastViolation
      self.proof = proof
    }
  }

  /// By code of the community.
  package var bounds: [String: Bound] = [:]
  /// Why a claim that is not found again may hold all the same; `nil` where files and rules are
  /// those that the cells were made from.
  package var doubt: Argument?

  package init() {}
}
