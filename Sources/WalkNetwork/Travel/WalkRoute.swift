package import Geometry
internal import TravelTimes

/// One building's walk, stretch by stretch.
package struct WalkRoute: Sendable {
  /// What is walked on.
  package enum Ground: Hashable, Sendable {
    /// From the building to the street, or to a gate of its compound and on to the street.
    case connector(gate: Int32, isOffNetwork: Bool)
    /// A row of the street table.
    case street(Int32)
    /// From the street to the station.
    case arrival(gate: Int32, isOffNetwork: Bool)
    /// Straight to a station of the same block or compound.
    case direct
  }

  package struct Stretch: Sendable {
    package let ground: Ground
    /// Metres of walk; their sum is the walk of the travel table.
    package let metres: Double
    /// In walking order; two positions at least.
    package var positions: [Position]
  }

  package private(set) var stretches: [Stretch] = []

  package var metres: Double { stretches.reduce(0) { $0 + $1.metres } }
}

extension NetworkTravel {
  /// The walk of a building; `nil` where no station is reached.
  ///
  /// Found by going down the costs of the search, so it is the walk that was measured.
  /// - Complexity: O(length of the walk).
  package func route(of building: Int) -> WalkRoute? {
    let owner = Int(table.owner[building])
    guard owner >= 0 else { return nil }
    var route = WalkRoute()
    let position = walks.positions[building]
    guard chosen[building] >= 0 else {
      route.add(.direct, table.metres[building], [position, stationPositions[owner]])
      return route
    }
    let link = walks.links.links[Int(chosen[building])]
    let start = search.graph.position(on: Int(link.place.edge), at: link.place.metres)
    route.add(
      .connector(gate: link.gate, isOffNetwork: link.isOffNetwork), link.cost,
      [position] + gate(link.gate) + [start])
    var place = link.place
    var next = firstStep(from: place, owner: table.owner[building])
    while let step = next {
      route.addStreets(of: search.graph, from: step.start ?? place, to: step.place)
      place = step.place
      guard let node = step.node else {
        arrive(by: step.seed, at: stationPositions[owner], &route)
        return route
      }
      next = onward(from: node)
    }
    return nil
  }

  private func gate(_ row: Int32) -> [Position] {
    row >= 0 ? [walks.network.gates.positions[Int(row)]] : []
  }

  private struct Step {
    /// Where it begins, if not where the last one ended: a node is a place on several edges.
    var start: EdgePlace?
    let place: EdgePlace
    /// The node it leads to; `nil` for a seed.
    var node: Int32?
    var seed = -1
  }

  /// From a place on an edge to the seed on it, or the end of it, that its cost comes from.
  private func firstStep(from place: EdgePlace, owner: Int32) -> Step? {
    let edge = Int(place.edge)
    let graph = search.graph
    let cost = search.answer(at: place).cost
    if let seed = seed(from: place, cost: cost, owner: owner) {
      return Step(place: search.seeds[seed].place, seed: seed)
    }
    for (node, metres) in [(graph.from[edge], 0), (graph.to[edge], graph.lengths[edge])] {
      let isAlong = metres > 0 || graph.lengths[edge] == 0
      guard isOpen(edge, along: isAlong) else { continue }
      let rest = metres == 0 ? place.metres : graph.lengths[edge] - place.metres
      if search.costs[Int(node)] + rest == cost, search.owners[Int(node)] == owner {
        return Step(place: EdgePlace(edge: place.edge, metres: metres), node: node)
      }
    }
    return nil
  }

  /// From a node to the next one, or to the seed, that its cost comes from.
  private func onward(from node: Int32) -> Step? {
    let graph = search.graph
    let cost = search.costs[Int(node)]
    let owner = search.owners[Int(node)]
    for slot in Int(graph.arcOffsets[Int(node)])..<Int(graph.arcOffsets[Int(node) + 1]) {
      let arc = graph.arcs[slot]
      let ends = [0, graph.lengths[arc.edge]].map { EdgePlace(edge: Int32(arc.edge), metres: $0) }
      let start = ends[arc.isReversed ? 1 : 0]
      if let seed = seed(from: start, cost: cost, owner: owner) {
        return Step(start: start, place: search.seeds[seed].place, seed: seed)
      }
      guard isOpen(arc.edge, along: !arc.isReversed), search.owners[Int(arc.head)] == owner,
        search.costs[Int(arc.head)] + arc.length == cost, arc.length > 0
      else { continue }
      return Step(start: start, place: ends[arc.isReversed ? 0 : 1], node: arc.head)
    }
    return nil
  }

  /// The seed on the edge of a place that gives the place its cost.
  private func seed(from place: EdgePlace, cost: Double, owner: Int32) -> Int? {
    search.seedSlots(on: place.edge).first { slot in
      let seed = search.seeds[slot]
      let offset = seed.place.metres - place.metres
      return seed.owner == owner && seed.cost + abs(offset) == cost
        && (offset == 0 || isOpen(Int(place.edge), along: offset > 0))
    }
  }

  /// Whether the building's walk may lead along an edge, or against it.
  private func isOpen(_ edge: Int, along: Bool) -> Bool {
    let isAlong = along == (search.direction == .toStation)
    return search.graph.openings[edge].contains(isAlong ? .along : .against)
  }

  private func arrive(by slot: Int, at station: Position, _ route: inout WalkRoute) {
    let seed = search.seeds[slot]
    let own = stations.links(of: Int(seed.owner)).first { $0.place == seed.place }
    let start = search.graph.position(on: Int(seed.place.edge), at: seed.place.metres)
    route.add(
      .arrival(gate: own?.gate ?? -1, isOffNetwork: own?.isOffNetwork ?? false), seed.cost,
      [start] + gate(own?.gate ?? -1) + [station])
  }
}

extension WalkRoute {
  fileprivate mutating func add(_ ground: Ground, _ metres: Double, _ positions: [Position]) {
    stretches.append(Stretch(ground: ground, metres: metres, positions: positions))
  }

  /// The streets between two places of one edge, in walking order.
  fileprivate mutating func addStreets(
    of graph: WalkGraph, from start: EdgePlace, to end: EdgePlace
  ) {
    guard start.metres != end.metres else { return }
    let edge = Int(start.edge)
    let low = min(start.metres, end.metres)
    let high = max(start.metres, end.metres)
    let inner = graph.vertices(of: edge).filter {
      graph.along[$0] > low && graph.along[$0] < high
    }
    let marks = [low] + inner.map { graph.along[$0] } + [high]
    var pieces: [(street: Int32, from: Double, to: Double)] = []
    for (from, to) in zip(marks, marks.dropFirst()) {
      let street = graph.streets[graph.segment(on: edge, at: (from + to) / 2)]
      pieces.append((street, from, to))
    }
    if start.metres > end.metres {
      pieces = pieces.reversed().map { ($0.street, $0.to, $0.from) }
    }
    for piece in pieces {
      let target = graph.position(on: edge, at: piece.to)
      if let last = stretches.last, last.ground == .street(piece.street) {
        stretches[stretches.count - 1] = Stretch(
          ground: last.ground, metres: last.metres + abs(piece.to - piece.from),
          positions: last.positions + [target])
      } else {
        add(
          .street(piece.street), abs(piece.to - piece.from),
          [graph.position(on: edge, at: piece.from), target])
      }
    }
  }
}
