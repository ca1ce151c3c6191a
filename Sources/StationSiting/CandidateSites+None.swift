extension CandidateSites {
  /// No candidates: planned stations alone may be chosen.
  package static let none = CandidateSites(.layer)
}
