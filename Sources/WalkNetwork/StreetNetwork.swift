package import Diagnostics
package import Geometry
package import Survey
internal import TravelTimes
package import Workers

/// The streets of a county, its gates and barriers, ready to be asked who walks how far.
package struct StreetNetwork: Sendable {
  package let graph: WalkGraph
  package let rules: LinkRules
  package let plane: Plane
  /// Gates, given and assumed.
  package var gates: GateSites { linker.compounds.gates }
  /// For each compound whether it is entered through gates alone.
  package var isWalled: [Bool] { linker.compounds.isWalled }
  /// For each compound whether no file names a gate of it.
  package var areGatesAssumed: [Bool] { linker.compounds.areGatesAssumed }
  /// The links of the gates.
  package var gateLinks: PlaceLinks { linker.gateLinks }
  private(set) var linker: StreetLinker
  /// Whether a wall cuts a street.
  private let isCut: Bool
  /// The streets as joined, where that was asked for.
  private let noded: StreetTable?

  /// Builds the network of a survey.
  ///
  /// - Parameters:
  ///   - preset: what a metre over open ground counts for depends on its speed.
  ///   - noding: where streets that share no vertex are joined; `nil` for nowhere.
  ///   - known: a network that differs in its rules and its preset alone: where walls cut no street
  ///     of either, the streets are taken from there.
  /// - Complexity: O(*v* log *v*) for *v* vertices of streets, walls and barriers.
  package init(
    _ survey: CountySurvey, rules: LinkRules = LinkRules(), preset: WalkingPreset,
    profile: WalkProfile = .walking, noding: StreetNoding? = nil,
    beside known: StreetNetwork? = nil
  ) {
    var compounds = WalledCompounds(survey, mode: rules.compounds)
    noded = known?.noded ?? noding?.noded(survey.streets)
    let whole = noded ?? survey.streets
    let (streets, rows) = StreetCutting(compounds).cut(whole)
    isCut = streets.count > whole.count
    let graph: WalkGraph
    let index: StreetIndex
    if let known, !isCut, !known.isCut {
      (graph, index) = (known.graph, known.linker.index)
    } else {
      graph = Self.graph(of: streets, rows, survey, profile)
      index = StreetIndex(graph)
    }
    compounds.assumeGates(on: index)
    let barriers = BarrierIndex(
      survey.barriers, walls: compounds.walls, closed: graph.closed, streets: survey.streets)
    self.graph = graph
    self.rules = rules
    plane = survey.plane
    linker = StreetLinker(
      graph: graph, index: index, barriers: barriers, compounds: compounds, rules: rules,
      plane: survey.plane, offNetworkPace: LinkRules.offNetworkPace(preset))
    linker.linkGates()
  }

  private static func graph(
    of streets: StreetTable, _ rows: [Int32], _ survey: CountySurvey, _ profile: WalkProfile
  ) -> WalkGraph {
    guard !survey.closures.isEmpty else {
      var graph = WalkGraph(streets, on: survey.plane, profile: profile)
      graph.renumberStreets(rows)
      return graph
    }
    let (pieces, origins, closed) = StreetClosing(survey.closures).split(streets)
    var graph = WalkGraph(pieces, on: survey.plane, profile: profile, closedStreets: closed)
    graph.renumberStreets(origins.map { rows[Int($0)] })
    return graph
  }

  /// Whether all would be the same if compounds had walls as `mode` says.
  package func isSame(walls mode: LinkRules.Compounds, of survey: CountySurvey) -> Bool {
    let own = WalledCompounds(survey, mode: rules.compounds)
    let other = WalledCompounds(survey, mode: mode)
    guard own.isWalled == other.isWalled else { return false }
    // Gates of compounds that are open play no part; those of walled ones are known to both.
    return own.gates.count == other.gates.count || !own.isWalled.contains(true)
  }

  /// The links of places: stations first, since a street with a station leads somewhere.
  ///
  /// - Parameter compounds: the compound of each place where that is known, −1 elsewhere; empty
  ///   where it is not known of any.
  /// - Complexity: O(log *n* + *k*) a place, for *k* segments of street within the limit.
  package func links(
    of positions: [Position], compounds: [Int32] = [], workers: Workers
  ) throws(Failure) -> PlaceLinks {
    let chunks = try workers.map(0..<positions.count, chunk: 1024) { range in
      range.map { row in
        linker.links(of: positions[row], compound: compounds.isEmpty ? -1 : compounds[row])
      }
    }
    var links = PlaceLinks()
    for chunk in chunks { for result in chunk { links.append(result) } }
    return links
  }

  /// Counts components that stations stand on among those that lead somewhere.
  package mutating func prefer(componentsOf stations: PlaceLinks) {
    for link in stations.links {
      linker.isPreferred[Int(graph.component(ofEdge: Int(link.place.edge)))] = true
    }
    linker.linkGates()
  }
}

extension WalkGraph {
  /// Names the streets by the rows they had before they were cut.
  mutating func renumberStreets(_ rows: [Int32]) {
    for vertex in streets.indices { streets[vertex] = rows[Int(streets[vertex])] }
    var seen: Set<Int32> = []
    closed = closed.map { ClosedStreet(street: rows[Int($0.street)], reason: $0.reason) }
      .filter { seen.insert($0.street).inserted }
  }
}
