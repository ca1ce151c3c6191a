internal import Geometry
internal import WalkNetwork

/// The walk at each vertex of the mesh for one search, and where between vertices it bends.
struct CostField {
  /// A place between two neighbouring sites of a street where the walk stops growing, begins to
  /// grow, or jumps.
  struct Kink {
    let start: Int32
    let end: Int32
    let position: Position
    let cost: Double
    let owner: Int32
  }

  let mesh: StreetMesh
  /// Metres at each vertex, `infinity` where there is no way within the limit.
  private(set) var costs: [Double]
  private(set) var owners: [Int32]
  /// Vertices with a way, in the order in which they were found.
  private(set) var reached: [Int32] = []
  /// By edge, and along it.
  private(set) var kinks: [Kink] = []
  /// Metres from each place beside the streets, `infinity` where there is no way within the limit.
  private(set) var placeCosts: [Double]
  private(set) var placeOwners: [Int32]
  /// Places with a way, in the order in which they were found.
  private(set) var reachedPlaces: [Int32] = []
  private var stretches: [CostStretch] = []

  /// Kinks nearer than this to a site are that site, in metres.
  private static let nearest = 0.001
  /// How far the two sides of a jump stand from it, in metres: below what a file can say.
  private static let jump = 0.01

  init(_ mesh: StreetMesh) {
    self.mesh = mesh
    costs = Array(repeating: .infinity, count: mesh.triangles.positions.count)
    owners = Array(repeating: -1, count: costs.count)
    placeCosts = Array(repeating: .infinity, count: mesh.vertexOfPlace.count)
    placeOwners = Array(repeating: -1, count: placeCosts.count)
  }

  /// Takes over what a search found.
  ///
  /// - Parameter visit: is told the stretches of each edge that was touched, once.
  mutating func fill(
    _ search: WalkSearch, places: LinkedPlaces, visit: (Int, [CostStretch]) -> Void
  ) {
    for vertex in reached {
      costs[Int(vertex)] = .infinity
      owners[Int(vertex)] = -1
    }
    reached.removeAll(keepingCapacity: true)
    kinks.removeAll(keepingCapacity: true)
    for place in reachedPlaces {
      placeCosts[Int(place)] = .infinity
      placeOwners[Int(place)] = -1
    }
    reachedPlaces.removeAll(keepingCapacity: true)
    search.forEachTouchedEdge { edge in
      search.profile(of: edge, into: &stretches)
      visit(edge, stretches)
      addSites(of: edge, search)
      addKinks(of: edge, search)
      addPlaces(of: edge, search, places)
    }
  }

  /// Sets the walk at a vertex if it is shorter than what is known.
  mutating func lower(_ vertex: Int32, to cost: Double, owner: Int32) {
    let row = Int(vertex)
    guard cost < costs[row] || (cost == costs[row] && owner < owners[row]) else { return }
    if costs[row] == .infinity { reached.append(vertex) }
    costs[row] = cost
    owners[row] = owner
  }

  /// Adds a vertex for a kink, after all others.
  mutating func append(_ kink: Kink) {
    costs.append(kink.cost)
    owners.append(kink.owner)
  }

  /// Takes the vertices for kinks away.
  mutating func removeAppended() {
    let count = mesh.triangles.positions.count
    costs.removeLast(costs.count - count)
    owners.removeLast(owners.count - count)
  }

  private mutating func addSites(of edge: Int, _ search: WalkSearch) {
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

  private mutating func addKinks(of edge: Int, _ search: WalkSearch) {
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

  private mutating func addPlaces(of edge: Int, _ search: WalkSearch, _ places: LinkedPlaces) {
    for slot in Int(mesh.linkOffsets[edge])..<Int(mesh.linkOffsets[edge + 1]) {
      let link = places.links[Int(mesh.links[slot])]
      let answer = search.answer(at: link.place)
      let cost = answer.cost + link.cost
      guard cost <= search.limit else { continue }
      lowerPlace(mesh.placeOfLink[slot], to: cost, owner: answer.owner)
    }
  }

  /// Sets the walk of a place if it is shorter than what is known.
  mutating func lowerPlace(_ place: Int32, to cost: Double, owner: Int32) {
    let row = Int(place)
    guard cost < placeCosts[row] || (cost == placeCosts[row] && owner < placeOwners[row])
    else { return }
    if placeCosts[row] == .infinity { reachedPlaces.append(place) }
    placeCosts[row] = cost
    placeOwners[row] = owner
    if mesh.vertexOfPlace[row] >= 0 { lower(mesh.vertexOfPlace[row], to: cost, owner: owner) }
  }
}
