internal import TravelTimes

extension WalkSearch {
  /// The walk from a place on an edge, and whose it is.
  package struct Answer: Hashable, Sendable {
    /// Metres; `infinity` where there is no way within the limit.
    package let cost: Double
    /// Row of the station table, −1 where there is none.
    package let owner: Int32

    package init(cost: Double, owner: Int32) {
      self.cost = cost
      self.owner = owner
    }

    package static let none = Answer(cost: .infinity, owner: -1)

    /// The shorter of two, of equal ones that of the lower owner.
    package func better(_ other: Answer) -> Answer {
      guard other.cost == cost else { return other.cost < cost ? other : self }
      return other.owner < owner ? other : self
    }
  }

  /// The least walk from a place: by either end of its edge, or straight to a seed on it.
  ///
  /// - Complexity: O(log *s* + *k*) for *s* seeds, *k* of them on the edge.
  package func answer(at place: EdgePlace) -> Answer {
    let edge = Int(place.edge)
    let opening = graph.openings[edge]
    var best = byEnds(of: edge, place.metres)
    for slot in seedSlots(on: place.edge) {
      let seed = seeds[slot]
      let offset = seed.place.metres - place.metres
      let isAlong = (offset > 0) == (direction == .toStation)
      guard offset == 0 || opening.contains(isAlong ? .along : .against) else { continue }
      best = best.better(Answer(cost: seed.cost + abs(offset), owner: seed.owner))
    }
    return best.cost <= limit ? best : .none
  }

  private func node(_ node: Int32, plus metres: Double) -> Answer {
    Answer(cost: costs[Int(node)] + metres, owner: owners[Int(node)])
  }

  /// Rows of `seeds` that stand on an edge, by place.
  package func seedSlots(on edge: Int32) -> Range<Int> {
    let low = seeds.firstSlot { $0.place.edge >= edge }
    var high = low
    while high < seeds.count, seeds[high].place.edge == edge { high += 1 }
    return low..<high
  }

  /// Calls `visit` once for each edge with a place that the last run may have reached.
  package func forEachTouchedEdge(_ visit: (Int) -> Void) {
    for node in touched {
      for slot in Int(graph.arcOffsets[Int(node)])..<Int(graph.arcOffsets[Int(node) + 1]) {
        let arc = graph.arcs[slot]
        // From its beginning an edge is visited too, if that is reached.
        if arc.isReversed, costs[Int(arc.head)] < .infinity { continue }
        visit(arc.edge)
      }
    }
    // Seeds whose limit ends before the next junction touch no node.
    var last: Int32 = -1
    for seed in seeds where seed.place.edge != last {
      last = seed.place.edge
      let edge = Int(last)
      if costs[Int(graph.from[edge])] == .infinity, costs[Int(graph.to[edge])] == .infinity {
        visit(edge)
      }
    }
  }

  /// The least walk by the ends of an edge, whatever stands on it.
  private func byEnds(of edge: Int, _ metres: Double) -> Answer {
    let opening = graph.openings[edge]
    var best = Answer.none
    if opening.contains(ways.byStart) { best = best.better(node(graph.from[edge], plus: metres)) }
    if opening.contains(ways.byEnd) {
      best = best.better(node(graph.to[edge], plus: graph.lengths[edge] - metres))
    }
    return best
  }
}

extension Array {
  /// The first slot whose element passes, in an array where all that pass stand at the end.
  func firstSlot(where passes: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
