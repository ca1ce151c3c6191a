/// A partition of atoms into cells, with what is known about how good it can be.
package struct Plan: Hashable, Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// The number of its component in ``Plan/components``.
    package let component: Int
    package let atoms: Int
    /// Households.
    package let weight: Int
    /// Households too few or too many; 0 for the cell of a component without households.
    package let violation: Int
    /// It holds an atom that alone exceeds the band.
    package let hasOversizeAtom: Bool
    /// Of a cell out of band, the atoms that force it, ascending: an oversize atom, or atoms for
    /// which no connected set inside the band exists; empty where nothing of the kind is proved.
    package let forcedBy: [Int]
  }

  /// How the least violation of a component is known.
  package enum Proof: String, CaseIterable, Hashable, Sendable {
    /// What is reached is the bound that arithmetic gives.
    case arithmetic = "arithmetic"
    /// Every cell there could be, or every way to part the surroundings of cells out of band, was
    /// weighed: no plan violates less.
    ///
    /// Of the cost nothing is known but ``Component/costBound``.
    case dual = "dual"
    /// Every plan was weighed: what is reached is the least, and at the least cost.
    case exhaustive = "exhaustive"
    /// Between the bound and what is reached nothing is known.
    case boundOnly = "bound-only"
  }

  /// One connected component of the graph.
  package struct Component: Hashable, Sendable {
    package let atoms: Int
    /// Its cells in ``Plan/cells``.
    package let cells: Range<Int>
    package let feasibility: Feasibility
    /// Σ violation of its cells.
    package let violation: Int
    /// Σ violation no plan can avoid: proved.
    package let leastViolation: Int
    package let proof: Proof
    /// What its cells cost, in household·m².
    package let cost: Double
    /// No plan at least as good in violation and affected households costs less, in
    /// household·m²; the cost itself where the plan is proved best, nil for no claim.
    package let costBound: Double?
  }

  /// The cell of each atom, from 0; cells stand by component, then in order of their first atoms.
  package let labels: [Int]
  package let cells: [Cell]
  /// In order of their first atoms.
  package let components: [Component]
  /// Σ over the components; cells of components without households only cost.
  package let score: Score
  /// A cancellation ended the search before its effort was spent.
  package let wasCutShort: Bool
}
