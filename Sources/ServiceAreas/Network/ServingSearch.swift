internal import WalkNetwork

/// A search from stations some of which serve no longer walks than their own: each place belongs
/// to the station that serves it soonest.
///
/// The first search is from all of them. Where the nearest does not serve a place, nor does any
/// whose longest walk is no longer, so the next search is from the others; and so on.
struct ServingSearch {
  private(set) var nearest: WalkSearch
  /// Searches from ever fewer stations; none where all serve as far as is searched.
  private var others: [WalkSearch] = []
  /// The longest walk of each station; empty where that plays no part.
  private(set) var longest: [Double] = []

  init(_ search: WalkSearch) { nearest = search }

  /// Searches from stations as far as `limit` metres.
  ///
  /// - Parameters:
  ///   - seeds: of each station, by row.
  ///   - longest: by row, `infinity` for stations that serve whatever is asked.
  mutating func run(from seeds: [[WalkSeed]], longest: [Double], limit: Double) {
    nearest.run(from: seeds.flatMap(\.self), limit: limit)
    others = []
    self.longest = []
    guard var least = longest.min(), least < limit else { return }
    self.longest = longest
    while least < limit {
      let rest = seeds.indices.filter { longest[$0] > least }
      guard let next = rest.map({ longest[$0] }).min() else { return }
      least = next
      var search = WalkSearch(nearest.graph, direction: nearest.direction)
      search.run(from: rest.flatMap { seeds[$0] }, limit: limit)
      others.append(search)
    }
  }

  var graph: WalkGraph { nearest.graph }
  var limit: Double { nearest.limit }

  /// Whose a node is.
  func answer(node: Int32) -> WalkSearch.Answer {
    first { WalkSearch.Answer(cost: $0.costs[Int(node)], owner: $0.owners[Int(node)]) }
  }

  /// Whose a place is that walks `cost` metres to get onto an edge.
  func answer(at place: EdgePlace, after cost: Double) -> WalkSearch.Answer {
    first {
      let answer = $0.answer(at: place)
      return WalkSearch.Answer(cost: answer.cost + cost, owner: answer.owner)
    }
  }

  /// The answer of the first search that is served; else of the last that reaches the place.
  @inline(__always)
  private func first(_ answer: (WalkSearch) -> WalkSearch.Answer) -> WalkSearch.Answer {
    var found = answer(nearest)
    for search in others where !longest.serves(found.owner, found.cost) {
      let other = answer(search)
      if other.owner >= 0 { found = other }
    }
    return found
  }

  /// The walk from everywhere on an edge, as ``WalkNetwork/WalkSearch`` tells it.
  func profile(of edge: Int, into stretches: inout [CostStretch]) {
    nearest.profile(of: edge, into: &stretches)
    var farther: [CostStretch] = []
    for search in others {
      search.profile(of: edge, into: &farther)
      stretches = stretches.flatMap { replaced($0, by: farther) }
    }
  }

  /// A stretch with what is not served of it replaced by what of others is reached.
  private func replaced(_ stretch: CostStretch, by others: [CostStretch]) -> [CostStretch] {
    let served = stretch.within(longest.limit(stretch.owner))
    var pieces: [CostStretch] = []
    func replace(_ from: Double, _ to: Double) {
      guard from < to else { return }
      for other in others where other.from < to && other.to > from {
        let (start, end) = (max(from, other.from), min(to, other.to))
        pieces.append((other.owner >= 0 ? other : stretch).cut(from: start, to: end))
      }
    }
    guard let served else {
      replace(stretch.from, stretch.to)
      return pieces
    }
    replace(stretch.from, served.from)
    pieces.append(served)
    replace(served.to, stretch.to)
    return pieces
  }
}

/// Longest walks by station; an empty list is no bound.
extension [Double] {
  @inline(__always)
  func limit(_ owner: Int32) -> Double {
    isEmpty || owner < 0 ? .infinity : self[Int(owner)]
  }

  /// Whether a station serves a walk of its own.
  @inline(__always)
  func serves(_ owner: Int32, _ cost: Double) -> Bool { owner >= 0 && cost <= limit(owner) }
}

extension CostStretch {
  /// The part whose walk is no longer than `limit`.
  func within(_ limit: Double) -> CostStretch? {
    guard owner >= 0, min(fromCost, toCost) <= limit else { return nil }
    if max(fromCost, toCost) <= limit { return self }
    let metres = limit - min(fromCost, toCost)
    return fromCost <= toCost
      ? cut(from: from, to: from + metres) : cut(from: to - metres, to: to)
  }

  /// The part between two places on the edge.
  func cut(from start: Double, to end: Double) -> CostStretch {
    if start == from, end == to { return self }
    return CostStretch(
      from: start, to: end, fromCost: cost(at: start), toCost: cost(at: end), owner: owner)
  }
}
