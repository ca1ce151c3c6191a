internal import Geometry
internal import WalkNetwork

/// The triangles between the streets of a county: what areas of all stations are drawn on.
///
/// Streets are edges of it, but for those that cross another one above or below. Ground far from
/// any street has vertices of its own, which nobody reaches, and so has a frame around all.
struct StreetMesh: Sendable {
  let triangles: TriangleMesh
  /// Sites of edge `e` in its order: `offsets[e]..<offsets[e + 1]` of the columns below.
  let offsets: [Int32]
  /// Vertex of the mesh.
  let chain: [Int32]
  /// Metres from the beginning of the edge.
  let metres: [Double]
  /// The vertex of each place beside the streets, −1 where it is no vertex.
  let vertexOfPlace: [Int32]
  /// Links to edge `e`: `linkOffsets[e]..<linkOffsets[e + 1]` of the columns below.
  let linkOffsets: [Int32]
  /// Row of the places' links, and the place it belongs to.
  let links: [Int32]
  let placeOfLink: [Int32]
  /// Stretches of street that are no edge, since they cross one.
  let crossings: Int

  /// Vertices of the frame on each side.
  private static let frameSteps = 8
  /// How far the frame stands from the streets, in metres.
  private static let frameDistance = 1000.0

  /// - Complexity: O(*n* log *n*) for *n* sites within the mask, expected.
  init(_ graph: WalkGraph, within mask: GroundMask, places: LinkedPlaces) {
    let sites = StreetSites(graph, within: mask)
    var points = sites.positions
    var rows: [Int32] = []
    let isDirect = Self.direct(places)
    for row in 0..<places.count where places.positions[row].isFinite {
      let isLinked = places.links(of: row).contains {
        sites.offsets[Int($0.place.edge)] < sites.offsets[Int($0.place.edge) + 1]
      }
      guard isLinked || isDirect[row] else { continue }
      rows.append(Int32(row))
      points.append(places.positions[row])
    }
    points += mask.empty(of: points)
    // Around all streets, and not only those within the mask: the ground at the edge of a town would
    // depend on how far somebody asked to walk.
    var box = Box(around: graph.shape)
    for position in places.positions where position.isFinite { box.formUnion(position) }
    points += Self.frame(around: box)
    let triangulation = DelaunayTriangulation(points)
    let vertices = triangulation.vertexOfInput
    var constraints = StreetConstraints(TriangleMesh(triangulation))
    chain = sites.chain.map { vertices[Int($0)] }
    offsets = sites.offsets
    metres = sites.metres
    for edge in 0..<graph.edgeCount where offsets[edge] < offsets[edge + 1] {
      for slot in Int(offsets[edge])..<Int(offsets[edge + 1]) - 1 {
        constraints.add(chain[slot], chain[slot + 1])
      }
    }
    triangles = constraints.mesh
    crossings = constraints.crossings
    var vertexOfPlace = [Int32](repeating: -1, count: places.count)
    for (slot, row) in rows.enumerated() {
      vertexOfPlace[Int(row)] = vertices[sites.positions.count + slot]
    }
    self.vertexOfPlace = vertexOfPlace
    (linkOffsets, links, placeOfLink) = Self.grouped(places, edges: graph.edgeCount)
  }

  /// Points around a box, so far out that nothing drawn reaches them.
  private static func frame(around box: Box) -> [Position] {
    let box = (box.isEmpty ? Box(Position(x: 0, y: 0)) : box).expanded(by: frameDistance)
    var frame: [Position] = []
    for step in 0..<frameSteps {
      let share = Double(step) / Double(frameSteps)
      let (dx, dy) = (share * box.width, share * box.height)
      frame.append(Position(x: box.minX + dx, y: box.minY))
      frame.append(Position(x: box.maxX, y: box.minY + dy))
      frame.append(Position(x: box.maxX - dx, y: box.maxY))
      frame.append(Position(x: box.minX, y: box.maxY - dy))
    }
    return frame
  }

  private static func direct(_ places: LinkedPlaces) -> [Bool] {
    var isDirect = [Bool](repeating: false, count: places.count)
    for walks in places.direct {
      for walk in walks { isDirect[Int(walk.place)] = true }
    }
    return isDirect
  }

  /// Links in the order of their edges.
  private static func grouped(
    _ places: LinkedPlaces, edges: Int
  ) -> (offsets: [Int32], links: [Int32], places: [Int32]) {
    var offsets = [Int32](repeating: 0, count: edges + 1)
    for link in places.links { offsets[Int(link.place.edge) + 1] += 1 }
    for edge in offsets.indices.dropFirst() { offsets[edge] += offsets[edge - 1] }
    var cursor = offsets
    var links = [Int32](repeating: 0, count: places.links.count)
    var owners = links
    for place in 0..<places.count {
      for link in places.links(of: place).indices {
        let edge = Int(places.links[link].place.edge)
        links[Int(cursor[edge])] = Int32(link)
        owners[Int(cursor[edge])] = Int32(place)
        cursor[edge] += 1
      }
    }
    return (offsets, links, owners)
  }
}
