/// What a cell may do on the ground.
package struct GroundRules: Hashable, Sendable {
  package var towers = TowerRule.strips
  package var compounds = CompoundRule.prefer
  package var crossing = CrossingRules()

  package init() {}
}

/// How a building over the band is cut into its stairwell units (单元).
package enum TowerRule: String, CaseIterable, Sendable {
  /// Its ground is cut into strips across its longer extent.
  case strips
  /// Its ground stays with one cell; further cells take units of it without ground.
  case vertical
}

/// What a compound (小区) that fits the band is to a cell.
package enum CompoundRule: String, CaseIterable, Sendable {
  /// Never cut, whatever it does to the band elsewhere.
  case whole
  /// Whole where that costs no household outside the band and little compactness.
  case prefer
  /// Nothing: cells are drawn as if there were no compounds.
  case free
}

/// Whether cells reach across what lies on the ground.
package enum CrossingRule: String, CaseIterable, Sendable {
  /// Not at all, but where a bridge or an underpass leads across.
  case hard
  /// At a price.
  case priced
  /// As if it were not there.
  case free
}

/// The rule for each kind of ground.
package struct CrossingRules: Hashable, Sendable {
  /// The kinds that can have a rule; the others are no lines.
  package static let kinds: [GroundKind] = [.river, .railway, .mainRoad, .wall, .street]

  private var hard = GroundKinds.barriers
  private var priced = GroundKinds([.mainRoad])

  /// Rivers and railways hard, main roads at a price.
  package init() {}

  package subscript(kind: GroundKind) -> CrossingRule {
    get { hard.contains(kind) ? .hard : priced.contains(kind) ? .priced : .free }
    set {
      let others = Self.kinds.filter { $0 != kind }.map { ($0, self[$0]) }
      hard = GroundKinds(others.filter { $0.1 == .hard }.map(\.0))
      priced = GroundKinds(others.filter { $0.1 == .priced }.map(\.0))
      if newValue == .hard { hard.insert(kind) }
      if newValue == .priced { priced.insert(kind) }
    }
  }

  /// What ground without a building does not join over, and bridges lead over: a river is one
  /// whatever cells may do.
  package var barriers: GroundKinds { hard.union(.barriers) }

  /// The rules as on the command line: `river=hard,railway=hard,main_road=priced`.
  package var text: String {
    Self.kinds.filter { self[$0] != .free }
      .map { "\($0.name)=\(self[$0].rawValue)" }.joined(separator: ",")
  }

  /// Reads rules; `nil` where `text` has another form.
  ///
  /// Kinds that it does not name keep theirs.
  package init?(_ text: String) {
    self.init()
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let kind = Self.kinds.first(where: { $0.name == sides[0] }),
        let rule = CrossingRule(rawValue: String(sides[1]))
      else { return nil }
      self[kind] = rule
    }
  }
}
