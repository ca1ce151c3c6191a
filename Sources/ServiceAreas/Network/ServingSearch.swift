internal import WalkNetwork

/// A search from stations some of which serve no longer walks than their own: each place belongs
/// to the station that serves it soonest.
///
/// The first search is from all of them. Where the nearest does not serve a place, nor does any
/// whose longest walk is no longer, so the next search is from the others; and so on.
struct ServingSearch {
  private(set) var nearest: WalkSearch
  /// Searches from ever fewer stations; none where all serve equally far.
  private var others: [WalkSearch] = []
  /// The longest walk of each station; empty where that plays no part.
  private(set) var longest: [Double] = []
  /// For each search the walk that all its stations serve, ascending; of the last one no station
  /// serves a longer one.
  private(set) var bounds = [Double.infinity]

  init(_ search: WalkSearch) { nearest = search }

  /// Searches from stations as far as `limit` metres.
  ///
  /// - Parameters:
  ///   - seeds: of each station, by row.
  ///   - longest: by row, `infinity` for stations that serve whatever is asked; empty if all do.
  /// - Complexity: that of a search for each different walk in `longest`.
  mutating func run(from seeds: [[WalkSeed]], longest: [Double], limit: Double) {
    nearest.run(from: seeds.flatMap(\.self), limit: limit)
    others = []
    let isBounded = longest.contains { $0 < .infinity }
    self.longest = isBounded ? longest : []
    bounds = isBounded ? Set(longest).sorted() : [.infinity]
    for bound in bounds.dropFirst() {
      var search = WalkSearch(nearest.graph, direction: nearest.direction)
      let rest = seeds.indices.filter { longest[$0] >= bound }
      search.run(from: rest.flatMap { seeds[$0] }, limit: limit)
      others.append(search)
    }
  }

  /// A search by its row of ``bounds``.
  subscript(row: Int) -> WalkSearch { row == 0 ? nearest : others[row - 1] }

  /// What the nearest station's stretches of an edge become where each place belongs to the
  /// station that serves it soonest.
  func served(_ stretches: [CostStretch], of edge: Int) -> [CostStretch] {
    var served = stretches
    var farther: [CostStretch] = []
    for search in others {
      search.profile(of: edge, into: &farther)
      served = served.flatMap { replaced($0, by: farther) }
    }
    return served
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
