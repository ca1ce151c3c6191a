package import Geometry
internal import Survey

/// Gates, given and assumed, one a row.
package struct GateSites: Sendable {
  package private(set) var positions: [Position] = []
  /// Row of the compound table.
  package private(set) var compounds: [Int32] = []
  /// Whether no file names it: it stands where a street adjoins the wall.
  package private(set) var isAssumed: [Bool] = []
  /// As the file calls it; "" where assumed.
  package private(set) var ids: [String] = []

  package var count: Int { positions.count }

  mutating func append(_ position: Position, of compound: Int32, id: String?) {
    positions.append(position)
    compounds.append(compound)
    isAssumed.append(id == nil)
    ids.append(id ?? "")
  }
}

/// Which compounds are entered through gates alone, and where.
struct WalledCompounds: Sendable {
  private(set) var gates = GateSites()
  private(set) var isWalled: [Bool]
  /// Compounds without a known gate, whether open or opened by assumption.
  private(set) var areGatesAssumed: [Bool]
  let compounds: CompoundTable
  private let locations: PolygonIndex

  /// - Parameter mode: with `walled` the gates of compounds without one are added later, by
  ///   ``assumeGates(on:)``.
  init(_ survey: CountySurvey, mode: LinkRules.Compounds) {
    compounds = survey.compounds
    locations = PolygonIndex(survey.compounds.shapes)
    var known = [Bool](repeating: false, count: survey.compounds.count)
    for row in 0..<survey.gates.count where mode != .open {
      guard let compound = Self.compound(ofGate: row, survey, locations) else { continue }
      known[compound] = true
      gates.append(survey.gates.positions[row], of: Int32(compound), id: survey.gates.ids[row])
    }
    areGatesAssumed = known.map { !$0 }
    isWalled =
      switch mode {
      case .open: known.map { _ in false }
      case .known: known
      case .walled: survey.compounds.shapes.map { !$0.polygons.isEmpty }
      }
  }

  /// A gate's compound: its own word, else the one it lies in or nearest to.
  private static func compound(
    ofGate row: Int, _ survey: CountySurvey, _ locations: PolygonIndex
  ) -> Int? {
    if survey.gates.compound[row] >= 0 { return Int(survey.gates.compound[row]) }
    let position = survey.gates.positions[row]
    if let inside = locations.first(covering: position) { return inside }
    let near = survey.compounds.shapes.indices.map { compound in
      let outline = survey.compounds.shapes[compound].outline
      return (outline.reduce(.infinity) { min($0, $1.distance(to: position)) }, compound)
    }.min { $0 < $1 }
    guard let near, near.0 <= LinkRules.gateTolerance else { return nil }
    return near.1
  }

  /// Opens walled compounds without a gate where streets adjoin them.
  ///
  /// Where no street does, a compound stays closed: nobody can say how it is entered.
  mutating func assumeGates(on index: StreetIndex) {
    for compound in isWalled.indices where isWalled[compound] && areGatesAssumed[compound] {
      let outline = compounds.shapes[compound].outline
      for (_, place) in index.nearestPlaces(on: outline, within: LinkRules.adjoining) {
        gates.append(place, of: Int32(compound), id: nil)
      }
    }
  }

  /// The walled compound that a place lies in, −1 for none.
  func walled(at position: Position) -> Int32 {
    guard position.isFinite else { return -1 }
    return Int32(locations.all(covering: position).first { isWalled[$0] } ?? -1)
  }

  var walls: [(compound: Int32, walls: [Segment])] {
    isWalled.indices.filter { isWalled[$0] }.map { (Int32($0), compounds.shapes[$0].outline) }
  }
}
