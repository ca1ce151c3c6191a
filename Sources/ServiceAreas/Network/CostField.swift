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
  var kinks: [Kink] = []
  /// Metres from each place beside the streets, `infinity` where there is no way within the limit.
  private(set) var placeCosts: [Double]
  private(set) var placeOwners: [Int32]
  /// Places with a way, in the order in which they were found.
  private(set) var reachedPlaces: [Int32] = []
  /// Of the edge being looked at.
  var stretches: [CostStretch] = []

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
