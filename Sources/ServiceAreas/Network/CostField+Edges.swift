internal import Geometry
internal import WalkNetwork

/// What the edges of a search bring to the vertices of the mesh.
extension CostField {
  /// Kinks nearer than this to a site are that site, in metres.
  private static let nearest = 0.001
  /// How far the two sides of a jump stand from it, in metres: below what a file can say.
  private static let jump = 0.01

  mutating func addSites(of edge: Int, _ search: WalkSearch) {
    let slots = Int(mesh.offsets[edge])..<Int(mesh.offsets[edge + 1])
    guard let first = slots.first, let last = slots.last else { return }
    for (slot, node) in [(first, search.graph.from[edge]), (last, search.graph.to[edge])]
    where search.costs[Int(node)] < .infinity {
      lower(mesh.chain[slot], to: search.costs[Int(node)], owner: search.owners[Int(node)])
    }
    var piece = 0
    for slot in first + 1..<max(last, first + 1) {
      let metres = mesh.metres[slot]
      while piece + 1 < stretches.count, stretches[piece].to < metres { piece += 1 }
      let cost = stretches[piece].cost(at: metres)
      if cost <= search.limit { lower(mesh.chain[slot], to: cost, owner: stretches[piece].owner) }
    }
  }

  mutating func addKinks(of edge: Int, _ search: WalkSearch) {
    guard let first = stretches.first, let last = stretches.last else { return }
    let graph = search.graph
    if first.fromCost != search.costs[Int(graph.from[edge])] {
      addKink(edge, at: Self.jump, in: first)
    }
    for (one, next) in zip(stretches, stretches.dropFirst()) {
      if one.toCost == next.fromCost || abs(one.toCost - next.fromCost) < Self.nearest {
        addKink(edge, at: one.to, in: one)
      } else {
        addKink(edge, at: one.to - Self.jump, in: one)
        addKink(edge, at: one.to + Self.jump, in: next)
      }
    }
    if last.toCost != search.costs[Int(graph.to[edge])] {
      addKink(edge, at: graph.lengths[edge] - Self.jump, in: last)
    }
  }

  private mutating func addKink(_ edge: Int, at metres: Double, in stretch: CostStretch) {
    var low = Int(mesh.offsets[edge])
    var high = Int(mesh.offsets[edge + 1]) - 1
    guard low < high, metres >= stretch.from, metres <= stretch.to else { return }
    while high - low > 1 {
      let middle = (low + high) / 2
      if mesh.metres[middle] <= metres { low = middle } else { high = middle }
    }
    let before = metres - mesh.metres[low]
    let after = mesh.metres[high] - metres
    guard before > Self.nearest, after > Self.nearest else { return }
    let positions = mesh.triangles.positions
    let segment = Segment(
      positions[Int(mesh.chain[low])], positions[Int(mesh.chain[high])])
    kinks.append(
      Kink(
        start: mesh.chain[low], end: mesh.chain[high],
        position: segment.position(at: before / (before + after)),
        cost: stretch.cost(at: metres), owner: stretch.owner))
  }

  mutating func addPlaces(of edge: Int, _ search: WalkSearch, _ places: LinkedPlaces) {
    for slot in Int(mesh.linkOffsets[edge])..<Int(mesh.linkOffsets[edge + 1]) {
      let link = places.links[Int(mesh.links[slot])]
      let answer = search.answer(at: link.place)
      let cost = answer.cost + link.cost
      guard cost <= search.limit else { continue }
      lowerPlace(mesh.placeOfLink[slot], to: cost, owner: answer.owner)
    }
  }
}
