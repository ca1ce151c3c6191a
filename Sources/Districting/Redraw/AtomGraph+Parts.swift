extension AtomGraph {
  /// The connected parts of equal labels, each as its atoms, in order of their first atoms.
  ///
  /// - Precondition: one label an atom.
  /// - Complexity: O(*n* + *m*).
  package func parts(of labels: [Int]) -> [[Int]] { Contiguity.parts(of: labels, in: self) }
}
