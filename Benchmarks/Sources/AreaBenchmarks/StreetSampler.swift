import Geometry
import WalkNetwork
import Workers

/// Places drawn uniformly along some edges of a network.
struct StreetSampler {
  private let edges: [Int]
  private let ends: [Double]
  private let graph: WalkGraph

  init(_ graph: WalkGraph, edges: [Int]) {
    self.graph = graph
    self.edges = edges
    var sum = 0.0
    ends = edges.map { edge in
      sum += graph.lengths[edge]
      return sum
    }
  }

  func place(_ chance: inout SeededRandom) -> EdgePlace {
    let at = chance.unit() * (ends.last ?? 0)
    var low = 0
    var high = ends.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > at { high = middle } else { low = middle + 1 }
    }
    let metres = min(max(ends[low] - at, 0), graph.lengths[edges[low]])
    return EdgePlace(edge: Int32(edges[low]), metres: metres)
  }
}

/// Test points that are inside and reached, inside and not, outside and reached.
struct Agreement {
  private var both = 0
  private var drawn = 0
  private var reached = 0

  mutating func count(isDrawn: Bool, isReached: Bool) {
    if isDrawn { drawn += 1 }
    if isReached { reached += 1 }
    if isDrawn && isReached { both += 1 }
  }

  mutating func add(_ other: Agreement) {
    both += other.both
    drawn += other.drawn
    reached += other.reached
  }

  var precision: Double { drawn > 0 ? Double(both) / Double(drawn) : 1 }
  var recall: Double { reached > 0 ? Double(both) / Double(reached) : 1 }
}
