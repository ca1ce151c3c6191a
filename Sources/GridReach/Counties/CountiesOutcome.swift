package import Diagnostics
package import Publishing

/// What many counties came to.
package struct CountiesOutcome: Sendable {
  /// In the order of their names.
  package let runs: [CountyRun]
  package let folder: String
  package let noteName: String
  /// The sums of all, in sentences.
  package let summary: [Argument]
  package let findings: [Finding]

  /// How the whole ended: `nil` where every county is done; `unusable` where some have plans or files
  /// that cannot be used, and nothing else went wrong; else `failed`.
  package var worst: CountyStatus? {
    let bad = runs.map(\.status).filter { $0 != .done }
    guard !bad.isEmpty else { return nil }
    return bad.allSatisfy { $0 == .unusable } ? .unusable : .failed
  }
}
