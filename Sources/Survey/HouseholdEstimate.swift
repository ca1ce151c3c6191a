/// How households are estimated where nobody counted them.
package struct HouseholdEstimate: Hashable, Sendable {
  /// Levels of a building that does not say how many it has; `nil` where that is an error.
  package var defaultLevels: Double?
  /// m² of floor, over all levels, of one household.
  package var squareMetres = HouseholdEstimate.usualSquareMetres
  /// Whether a building of which nothing but that it is one is known (`building=yes`) is lived in.
  package var countsPlain = false

  package init() {}

  /// China's census of 2020 has 111 m² of dwelling a household of a town; walls and stairs come to
  /// it, small flats of older blocks take from it.
  package static let usualSquareMetres = 100.0

  /// How the dwellings of a building are counted.
  package enum Rule: Sendable {
    /// One household, however large.
    case single
    /// By floor area, at least one.
    case byArea
  }

  /// Values of OSM's `building` that are lived in; all others hold no household.
  ///
  /// `terrace` is a row of houses in one outline, so that its area tells how many.
  package static let residential: [String: Rule] = [
    "house": .single, "detached": .single, "semidetached_house": .single, "bungalow": .single,
    "villa": .single, "farm": .single, "static_caravan": .single, "houseboat": .single,
    "ger": .single, "apartments": .byArea, "residential": .byArea, "dormitory": .byArea,
    "terrace": .byArea,
  ]

  /// Values that say only that there is a building.
  package static let plain: Set<String> = ["yes", ""]

  /// By what the households of a building were estimated.
  package enum Basis: Int, CaseIterable, Sendable {
    case flats, single, ownLevels, defaultLevels
    /// Nobody is taken to live there.
    case none
  }

  /// What an estimate made of the buildings.
  package struct Tally: Hashable, Sendable {
    package let estimate: HouseholdEstimate
    /// Buildings by basis.
    package private(set) var buildings = [Int](repeating: 0, count: Basis.allCases.count)
    package private(set) var households = 0

    package init(_ estimate: HouseholdEstimate) { self.estimate = estimate }

    package mutating func count(_ basis: Basis, _ households: Int) {
      buildings[basis.rawValue] += 1
      self.households += households
    }

    package subscript(basis: Basis) -> Int { buildings[basis.rawValue] }
  }
}
