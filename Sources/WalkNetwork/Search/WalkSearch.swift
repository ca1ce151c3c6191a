package import TravelTimes

/// Where a search begins: a place on the network, and what it has cost to get there.
package struct WalkSeed: Hashable, Sendable {
  package let place: EdgePlace
  /// Metres of walk before the place: the connector, the delay times the speed.
  package let cost: Double
  /// Row of the station table.
  package let owner: Int32

  package init(place: EdgePlace, cost: Double, owner: Int32) {
    self.place = place
    self.cost = cost
    self.owner = owner
  }
}

/// The nearest seed of every place of the network, found in one pass.
///
/// Nodes are settled by buckets of equal width (Dial, CACM 12, 1969; label-correcting inside a
/// bucket, as in delta-stepping), so a cost is the least sum of lengths exactly, whatever the
/// width. Of seeds equally near, the lowest owner has the place. A value is used again and again:
/// the next run clears only what the last one touched.
///
/// - Complexity: O(*n* + *m* + cost / width) for *n* nodes and *m* edges within the limit.
package struct WalkSearch: Sendable {
  package let graph: WalkGraph
  package let direction: TravelDirection
  /// Metres of walk from each node, `infinity` where there is no way within the limit.
  package private(set) var costs: [Double]
  /// Owner of each node, −1 where there is none.
  package private(set) var owners: [Int32]
  /// Nodes that were reached by the last run, in the order of first touch.
  package private(set) var touched: [Int32] = []
  /// Seeds of the last run, by edge and then by place.
  package private(set) var seeds: [WalkSeed] = []
  package private(set) var limit = Double.infinity
  private let longestEdge: Double
  private var queue = BucketQueue()

  package init(_ graph: WalkGraph, direction: TravelDirection = .toStation) {
    self.graph = graph
    self.direction = direction
    costs = Array(repeating: .infinity, count: graph.nodeCount)
    owners = Array(repeating: -1, count: graph.nodeCount)
    longestEdge = graph.lengths.max() ?? 0
  }

  /// Searches from `seeds` as far as `limit` metres; places at exactly the limit are reached.
  package mutating func run(from seeds: [WalkSeed], limit: Double = .infinity) {
    for node in touched {
      costs[Int(node)] = .infinity
      owners[Int(node)] = -1
    }
    touched.removeAll(keepingCapacity: true)
    self.limit = limit
    self.seeds = seeds.filter { $0.cost <= limit }.sorted {
      ($0.place.edge, $0.place.metres, $0.cost, $0.owner)
        < ($1.place.edge, $1.place.metres, $1.cost, $1.owner)
    }
    let farthest = self.seeds.reduce(0) { max($0, $1.cost) }
    queue.begin(spread: farthest + longestEdge)
    for seed in self.seeds { enter(seed) }
    settle()
  }

  /// Puts the ends of a seed's edge into the queue.
  private mutating func enter(_ seed: WalkSeed) {
    let edge = Int(seed.place.edge)
    let opening = graph.openings[edge]
    // To a station people walk towards the seed, so from the end of the edge against its shape.
    let reachesStart = opening.contains(direction == .toStation ? .along : .against)
    let reachesEnd = opening.contains(direction == .toStation ? .against : .along)
    if reachesStart { relax(graph.from[edge], seed.cost + seed.place.metres, seed.owner) }
    if reachesEnd {
      relax(graph.to[edge], seed.cost + (graph.lengths[edge] - seed.place.metres), seed.owner)
    }
  }

  /// Settles what waits.
  ///
  /// Columns are taken once as plain memory: a check of ownership at each write would take longer
  /// than the search. Every row comes from the graph, whose columns have equal counts.
  private mutating func settle() {
    var queue = BucketQueue()
    var touched: [Int32] = []
    swap(&queue, &self.queue)
    swap(&touched, &self.touched)
    let (limit, isToStation) = (limit, direction == .toStation)
    unsafe graph.arcs.withUnsafeBufferPointer { arcs in
      unsafe graph.arcOffsets.withUnsafeBufferPointer { offsets in
        unsafe costs.withUnsafeMutableBufferPointer { costs in
          unsafe owners.withUnsafeMutableBufferPointer { owners in
            while let (node, cost) = queue.pop() {
              let row = Int(node)
              guard unsafe cost == costs[row] else { continue }
              let owner = unsafe owners[row]
              for slot in unsafe Int(offsets[row])..<Int(offsets[row + 1]) {
                let arc = unsafe arcs[slot]
                let (head, reached) = (Int(arc.head), cost + arc.length)
                let known = unsafe costs[head]
                guard reached <= limit, reached <= known, arc.isOpen(toStation: isToStation) else {
                  continue
                }
                guard unsafe reached < known || owner < owners[head] else { continue }
                if known == .infinity { touched.append(arc.head) }
                unsafe costs[head] = reached
                unsafe owners[head] = owner
                queue.push(arc.head, reached)
              }
            }
          }
        }
      }
    }
    swap(&queue, &self.queue)
    swap(&touched, &self.touched)
  }

  @inline(__always)
  private mutating func relax(_ node: Int32, _ cost: Double, _ owner: Int32) {
    let row = Int(node)
    let known = costs[row]
    guard cost <= limit, cost < known || (cost == known && owner < owners[row]) else { return }
    if known == .infinity { touched.append(node) }
    costs[row] = cost
    owners[row] = owner
    queue.push(node, cost)
  }
}
