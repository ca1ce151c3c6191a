internal import Diagnostics

/// How a layer looks on a map, and what people call it: one value a layer, no code.
///
/// Expressions are QGIS's, with keys of columns in double quotes. A rule or a label that asks for a
/// column which the layer does not have is left out.
struct MapStyle: Sendable {
  let title: Phrase
  var about: Phrase?
  let group: MapGroup
  var rules: [MapRule]
  var labels: [MapLabel] = []
  /// The layer is drawn at this scale and larger: 15,000 for 1:15,000; `nil` for always.
  var largerThan: Int?
  var isShown = true
}

/// A part of the list of layers, from the top.
enum MapGroup: Int, CaseIterable, Sendable {
  case sites, coverage, cells, check, other, base

  var title: Phrase {
    switch self {
    case .sites: .kitGroupSites
    case .coverage: .kitGroupCoverage
    case .cells: .kitGroupCells
    case .check: .kitGroupCheck
    case .other: .kitGroupOther
    case .base: .kitGroupBase
    }
  }
}

/// What of a layer is drawn how.
struct MapRule: Sendable {
  let label: Phrase?
  /// A second word of the label.
  var addition: Phrase?
  /// "" for all.
  var filter = ""
  let symbol: MapSymbol
  /// Words that must stand in the data, by column: else nobody misses the rule.
  var words: [(field: String, word: String)] = []

  init(
    _ label: Phrase?, _ symbol: MapSymbol, where filter: String = "", addition: Phrase? = nil,
    words: [(field: String, word: String)] = []
  ) {
    self.label = label
    self.addition = addition
    self.filter = filter
    self.symbol = symbol
    self.words = words
  }
}

/// Words beside what is drawn.
struct MapLabel: Sendable {
  enum Placement: Int, Sendable {
    case aroundPoint = 0
    case overPoint = 1
    case alongLine = 2
    case inside = 4
  }

  let expression: String
  let placement: Placement
  /// In points.
  let size: Double
  var colour = "#202020"
  var isBold = false
  /// Drawn at scales from one to the other: 1:25,000 to 1:6,000; 0 for no end.
  var scales: (smallest: Int, largest: Int)
  var filter = ""
  /// A column whose presence makes another label speak instead.
  var without: String?
  /// Drawn even where it hides another.
  var isForced = false
  /// Under the point, so that the mark on it stays in sight.
  var isBelow = false
  /// Between a point and the words around it, in millimetres.
  var distance = 1.2
  /// From 0 to 10: who gives way.
  var priority = 5
}
