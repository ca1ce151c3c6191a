package import Geometry
package import Survey
internal import TravelTimes

/// Places along the streets that people walk on, at most so many metres apart: where a station
/// could stand if nothing better is known.
///
/// Each stretch between junctions is divided evenly, and junctions stand between the stretches, each
/// once; of junctions closer together than half the spacing along the streets, the one where more
/// streets meet has the place. So nobody on a street is farther than the spacing from a place, along the streets. None
/// stands on a bridge or in a tunnel, and none on streets that lead nowhere: stations there would
/// change who counts as linked.
package struct StreetPlaces: Sendable {
  package private(set) var positions: [Position] = []
  /// Names of the streets that meet there, with a stroke between them; "" where none has a name.
  package private(set) var names: [String] = []
  /// Row of the street table; of a junction the lowest.
  package private(set) var streets: [Int32] = []

  /// - Parameters:
  ///   - network: of `walks`, or one whose stations are known.
  ///   - table: the streets that the network was built from.
  ///   - spacing: metres along the streets, above 0.
  /// - Complexity: O(*n* log *n* + *p*) for *n* stretches and *p* places.
  package init(on network: StreetNetwork, of table: StreetTable, spacing: Double) {
    precondition(spacing > 0, "places stand some metres apart")
    let graph = network.graph
    let isUsed = (0..<graph.edgeCount).map { edge in
      network.linker.isPreferred[Int(graph.component(ofEdge: edge))]
    }
    var seen: Set<Position> = []
    addJunctions(graph, table, isUsed, spacing, &seen)
    for edge in 0..<graph.edgeCount where isUsed[edge] {
      let count = Int((graph.lengths[edge] / spacing).rounded(.up))
      guard count > 1 else { continue }
      for number in 1..<count {
        let metres = graph.lengths[edge] * Double(number) / Double(count)
        let street = graph.streets[graph.segment(on: edge, at: metres)]
        guard !table.isAboveOrBelow(street) else { continue }
        add(graph.position(on: edge, at: metres), table.names[Int(street)], street, &seen)
      }
    }
  }

  package var count: Int { positions.count }

  private mutating func addJunctions(
    _ graph: WalkGraph, _ table: StreetTable, _ isUsed: [Bool], _ spacing: Double,
    _ seen: inout Set<Position>
  ) {
    var search = WalkSearch(graph)
    var isTaken = [Bool](repeating: false, count: graph.nodeCount)
    // Where more streets meet, more people come by.
    let order = (0..<graph.nodeCount).sorted {
      (graph.arcCount(of: $1), $0) < (graph.arcCount(of: $0), $1)
    }
    for node in order {
      let arcs = graph.arcs[Int(graph.arcOffsets[node])..<Int(graph.arcOffsets[node + 1])]
      let streets = arcs.filter { isUsed[$0.edge] }.map { graph.street(leaving: $0) }
        .filter { !table.isAboveOrBelow($0) }
      guard let arc = arcs.first, let lowest = streets.min() else { continue }
      let start = EdgePlace(
        edge: Int32(arc.edge), metres: arc.isReversed ? graph.lengths[arc.edge] : 0)
      search.run(
        from: [WalkSeed(place: start, cost: 0, owner: 0)], limit: spacing / 2)
      guard !search.touched.contains(where: { isTaken[Int($0)] }) else { continue }
      isTaken[node] = true
      var named: [String] = []
      for street in streets.sorted() {
        let name = table.names[Int(street)]
        if !name.isEmpty, !named.contains(name) { named.append(name) }
      }
      add(graph.nodes[node], named.joined(separator: "/"), lowest, &seen)
    }
  }

  private mutating func add(
    _ position: Position, _ name: String, _ street: Int32, _ seen: inout Set<Position>
  ) {
    guard seen.insert(position).inserted else { return }
    positions.append(position)
    names.append(name)
    streets.append(street)
  }
}

extension StreetTable {
  /// Whether a street leads over something or below: nobody opens a room there.
  fileprivate func isAboveOrBelow(_ street: Int32) -> Bool {
    isBridge[Int(street)] || (!isUnderpass.isEmpty && isUnderpass[Int(street)])
  }
}

extension WalkGraph {
  fileprivate func arcCount(of node: Int) -> Int {
    Int(arcOffsets[node + 1] - arcOffsets[node])
  }

  /// The row of the street that an arc begins with.
  fileprivate func street(leaving arc: Arc) -> Int32 {
    let vertices = vertices(of: arc.edge)
    return streets[arc.isReversed ? vertices.upperBound - 2 : vertices.lowerBound]
  }
}
