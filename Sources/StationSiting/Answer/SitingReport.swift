package import Geometry

/// What a row of the answer is.
package enum SiteRole: String, CaseIterable, Sendable {
  /// A candidate that was chosen.
  case new
  /// A station that stands and stays.
  case stays
  /// A station that was allowed to close, and is not needed.
  case closes
  /// A station that was allowed to move, and does.
  case moves
}

/// A site of the answer, and why it is one.
///
/// Gains and losses are households within the deciding cutoff, whatever the objective weighs.
package struct ChosenSite: Sendable {
  package var role: SiteRole
  package var id: String
  package var name: String
  package var position: Position
  /// In which order to build; `nil` for what stands.
  package var order: Int?
  /// m² and cost, `nan` where unknown.
  package var floorArea = Double.nan
  package var cost = Double.nan
  /// What it reaches that no standing station does, were it the only new one.
  package var gainAlone: Int?
  /// What it adds to those before it in the order.
  package var gain: Int?
  /// What is lost if it alone is taken away.
  package var loss: Int?
  /// The candidate that replaces it best, and what that loses.
  package var replacementId: String?
  package var replacementLoss: Int?
  /// Households that fall to it, and what it could still take; `nan` where capacity is unknown.
  package var load = 0
  package var capacity = Double.nan
  /// What stands next to it, by name.
  package var compound: String?
  package var building: String?
  package var street: String?
  /// Other assumptions under which it is chosen too, such as `senior` and `open`.
  package var alsoChosenUnder: [String] = []

  package init(role: SiteRole, id: String, name: String, position: Position) {
    self.role = role
    self.id = id
    self.name = name
    self.position = position
  }
}

/// Why a candidate is not in the answer.
package struct PassedCandidate: Sendable {
  package var id: String
  package var name: String
  package var position: Position
  /// Weight that an answer with it loses at least, proved by the bound; 0 where nothing is proved.
  package var leastLoss: Int64
  /// Households lost by the best exchange of one chosen site for it; `nil` where none was tried.
  package var exchangeLoss: Int?
  /// The chosen site in that exchange; the candidate itself where it could stand beside all.
  package var insteadOf: String?

  package init(
    id: String, name: String, position: Position, leastLoss: Int64, exchangeLoss: Int?,
    insteadOf: String?
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.insteadOf = insteadOf
    self.leastLoss = leastLoss
    self.exchangeLoss = exchangeLoss
  }
}

/// How much so many new sites reach, and how much nobody exceeds.
package struct CurvePoint: Sendable, Equatable {
  package var sites: Int
  /// Of the objective's weight, as `bound` and `total`.
  package var value: Int64
  package var bound: Int64
  package var total: Int64
  /// The value of the build order's first `sites`; `nil` where there is no such order.
  package var inOrder: Int64?

  package init(sites: Int, value: Int64, bound: Int64, total: Int64, inOrder: Int64? = nil) {
    self.sites = sites
    self.value = value
    self.bound = bound
    self.total = total
    self.inOrder = inOrder
  }
}

/// A building, the site it goes to, and the walk.
package struct SiteAssignment: Sendable {
  package var building: Int
  /// Row of the answer's sites.
  package var site: Int
  package var metres: Double

  package init(building: Int, site: Int, metres: Double) {
    self.building = building
    self.site = site
    self.metres = metres
  }
}
