internal import TravelTimes
internal import WalkNetwork

/// A piece of an edge along which the walk grows or falls by a metre each metre.
struct CostStretch: Hashable, Sendable {
  /// Metres from the beginning of the edge.
  var from: Double
  var to: Double
  /// Metres of walk at both ends, `infinity` where there is no way.
  var fromCost: Double
  var toCost: Double
  /// Whose walk it is, −1 where there is none.
  var owner: Int32

  func cost(at metres: Double) -> Double {
    guard fromCost < .infinity else { return .infinity }
    return fromCost <= toCost ? fromCost + (metres - from) : toCost + (to - metres)
  }
}

extension WalkSearch {
  /// The walk from everywhere on an edge, as stretches from its beginning to its end: they part
  /// where two ways are equally long, and where a station stands.
  ///
  /// - Complexity: O(*k* log *s*) for *k* of *s* seeds on the edge.
  func profile(of edge: Int, into stretches: inout [CostStretch]) {
    stretches.removeAll(keepingCapacity: true)
    let opening = graph.openings[edge]
    let leadsBack = opening.contains(direction == .toStation ? .against : .along)
    let leadsOn = opening.contains(direction == .toStation ? .along : .against)
    let from = Int(graph.from[edge])
    let to = Int(graph.to[edge])
    var left = (metres: 0.0, cost: costs[from], owner: owners[from])
    for slot in seedSlots(on: Int32(edge)) {
      let metres = seeds[slot].place.metres
      let answer = answer(at: seeds[slot].place)
      let right = (metres: metres, cost: answer.cost, owner: answer.owner)
      add(left, right, leadsBack, leadsOn, &stretches)
      left = right
    }
    let right = (metres: graph.lengths[edge], cost: costs[to], owner: owners[to])
    add(left, right, leadsBack, leadsOn, &stretches)
  }

  /// The stretches between two places whose walks are known, with nobody in between.
  private func add(
    _ left: (metres: Double, cost: Double, owner: Int32),
    _ right: (metres: Double, cost: Double, owner: Int32),
    _ leadsBack: Bool, _ leadsOn: Bool, _ stretches: inout [CostStretch]
  ) {
    let length = right.metres - left.metres
    guard length > 0 else { return }
    let leftCost = leadsBack ? left.cost : .infinity
    let rightCost = leadsOn ? right.cost : .infinity
    // Infinite costs on both sides leave one stretch without an owner.
    let meeting: Double =
      if leftCost == .infinity { 0 } else if rightCost == .infinity { length } else {
        min(max((rightCost + length - leftCost) / 2, 0), length)
      }
    if meeting > 0 {
      stretches.append(
        CostStretch(
          from: left.metres, to: left.metres + meeting, fromCost: leftCost,
          toCost: leftCost + meeting, owner: left.owner))
    }
    if meeting < length {
      stretches.append(
        CostStretch(
          from: left.metres + meeting, to: right.metres,
          fromCost: rightCost + (length - meeting), toCost: rightCost,
          owner: rightCost < .infinity ? right.owner : -1))
    }
  }
}
