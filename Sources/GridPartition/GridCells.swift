package import Diagnostics
package import Geometry
package import Survey

/// The grid cells of a county, in the order of their codes.
package struct GridCells: Sendable {
  /// One cell.
  package struct Cell: Sendable {
    package let code: String
    /// Counted from 1 in its community; 0 where the scheme marks an undivided one.
    package let sequence: Int
    /// Row of `CommunityTable`.
    package let community: Int
    package let households: Int
    package let buildings: Int
    /// Special cells have no households, and are no breach of the band.
    package let isSpecial: Bool
    /// Households outside the band.
    package let violation: Int
    /// Square metres and metres, of the plane.
    package let area: Double
    package let perimeter: Double
    /// Codes of the cells of the same community that share a border, ascending.
    package var neighbours: [String]
    /// What forces a cell out of the band; `nil` inside it.
    package let explanation: Explanation?
    package let shape: MultiPolygon

    /// 4πA ⁄ P²: 1 for a circle, 0.785 for a square (Polsby and Popper 1991).
    package var compactness: Double {
      perimeter > 0 ? 4 * .pi * area / (perimeter * perimeter) : 0
    }
  }

  package var cells: [Cell]
  /// The cell of each building, −1 where it has no position.
  package let cellOfBuilding: [Int32]
  /// One for each community, in the order of `CommunityTable`.
  package let communities: [CommunityOutcome]
  /// The communities drawn again from the mesh of the cells, so that their borders agree.
  package let communityShapes: [MultiPolygon]
  package let band: SizeBand
  package let scheme: CodeScheme
  /// Metres of border between cells, by what lies on the ground there.
  package let innerBorder: [GroundKind: Double]
  /// What came to light while cutting.
  package let findings: [Finding]
}

/// A sentence and what it speaks of.
package struct Explanation: Hashable, Sendable {
  package let phrase: Phrase
  package let arguments: [String: Argument]

  package init(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) {
    self.phrase = phrase
    self.arguments = arguments
  }

  package var argument: Argument { .phrase(phrase, arguments) }
}

/// What became of one community.
package struct CommunityOutcome: Sendable {
  package let community: Int
  package let households: Int
  package let buildings: Int
  /// Cells with households, and their sizes.
  package let cellSizes: [Int]
  package let outOfBand: Int
  /// Σ households outside the band, and the least that any plan could reach, as far as proved.
  package let violation: Int
  package let leastViolation: Int
  /// Whether `violation` is proved to be the least possible.
  package let isProven: Bool
  /// How the least violation is known, of the part of which least is known.
  package let proof: Proof
  /// What its cells cost, in household·m²: moment of inertia, and all that has a price.
  package let cost: Double
  /// No plan that keeps the band as well costs less; nil where nothing is known.
  package let costBound: Double?

  /// How the least violation of a community is known, the surest first.
  package enum Proof: String, CaseIterable, Sendable {
    /// Every plan was weighed.
    case exhaustive
    /// What is reached is what the totals alone allow.
    case arithmetic
    /// Every way to part the ground around the cells out of band was weighed, or bounded by
    /// prices of the buildings.
    case dual
    /// Between the bound and what is reached nothing is known.
    case boundOnly = "bound_only"
  }
  /// Why the band is not kept, one sentence a cause; empty where it is.
  package let explanations: [Explanation]
}
