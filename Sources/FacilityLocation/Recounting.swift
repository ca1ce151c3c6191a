/// What a choice comes to, counted from nothing: for answers that somebody wrote.
extension MedianProblem {
  /// The value with some candidates open besides the fixed ones.
  ///
  /// - Complexity: O(*n*) for *n* entries of the table.
  package func value(of chosen: [Int32]) -> Int64 { MedianAssignment(self, chosen: chosen).value }
}

extension CenterProblem {
  /// The longest walk with some candidates open besides the fixed ones; `nil` where somebody whom
  /// a candidate could serve is left.
  package func radius(of chosen: [Int32]) -> Int64? {
    MedianAssignment(median, chosen: chosen).radius(self)
  }
}
