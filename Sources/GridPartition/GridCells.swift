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
    package var isSpecial: Bool { kind == .special }
    package let kind: CellKind
    /// Stairwell units that it holds of buildings that are cut.
    package let cutUnits: Int
    /// Households outside the band.
    package let violation: Int
    /// Square metres and metres, of the plane.
    package let area: Double
    package let perimeter: Double
    /// Codes of the cells of the same community that share a border, ascending.
    package var neighbours: [String]
    /// Main roads, railways and rivers that lie between its parts, by name, where they have none
    /// by kind; in order of their names.
    package let straddles: [String]
    /// What forces a cell out of the band, or what a cell without ground is; else `nil`.
    package let explanation: Explanation?
    /// Buildings that force it out of the band, as far as proved: one over the band, or ones for
    /// which no connected ground inside the band exists.
    package let forcedBy: [String]
    /// Empty where the cell has no ground.
    package let shape: MultiPolygon

    /// 4πA ⁄ P²: 1 for a circle, 0.785 for a square (Polsby and Popper 1991).
    package var compactness: Double {
      perimeter > 0 ? 4 * .pi * area / (perimeter * perimeter) : 0
    }
  }

  package var cells: [Cell]
  /// The cell of each building, −1 where it has no position; of one that is cut the cell of most of
  /// its households, the first of equals.
  package let cellOfBuilding: [Int32]
  /// The stairwell units of buildings that are cut, in the order of their table.
  package let cutUnits: [CutUnit]
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

/// What a cell is.
package enum CellKind: String, CaseIterable, Sendable {
  /// Households on ground of its own.
  case base
  /// Ground without households (专属网格).
  case special
  /// Households of a building's further stairwell units; the ground is with another cell.
  case vertical
  /// Households of buildings that a list names: it has no ground, and no map shows it.
  case listed
}

/// A stairwell unit of a building that is cut.
package struct CutUnit: Hashable, Sendable {
  /// Row of `StairwellUnitTable`, and of `BuildingTable`.
  package let unit: Int32
  package let building: Int32
  package let cell: Int32
  /// As the building's households are shared out among its units.
  package let households: Int
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
