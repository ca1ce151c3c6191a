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
  /// The vertex of each place beside the streets, −1 where it is outside the mesh.
  let vertexOfPlace: [Int32]
  /// Places linked to edge `e`: `placeOffsets[e]..<placeOffsets[e + 1]` of `placesByEdge`.
  let placeOffsets: [Int32]
  let placesByEdge: [Int32]
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
    for row in places.positions.indices {
      guard let link = places.links[row], places.positions[row].isFinite,
        sites.offsets[Int(link.edge)] < sites.offsets[Int(link.edge) + 1]
      else { continue }
      rows.append(Int32(row))
      points.append(places.positions[row])
    }
    points += mask.empty(of: points)
    points += Self.frame(around: Box(around: points))
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
    (placeOffsets, placesByEdge) = Self.grouped(rows, places, edges: graph.edgeCount)
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

  private static func grouped(
    _ rows: [Int32], _ places: LinkedPlaces, edges: Int
  ) -> (offsets: [Int32], rows: [Int32]) {
    var offsets = [Int32](repeating: 0, count: edges + 1)
    let links = rows.map { places.links[Int($0)]?.edge ?? 0 }
    for edge in links { offsets[Int(edge) + 1] += 1 }
    for edge in offsets.indices.dropFirst() { offsets[edge] += offsets[edge - 1] }
    var cursor = offsets
    var grouped = [Int32](repeating: 0, count: rows.count)
    for (slot, edge) in links.enumerated() {
      grouped[Int(cursor[Int(edge)])] = rows[slot]
      cursor[Int(edge)] += 1
    }
    return (offsets, grouped)
  }
}
