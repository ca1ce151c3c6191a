internal import GroundMesh
internal import Survey

/// Which lines of the ground lie between parts of one cell, though cells should not reach over them.
///
/// A line counts where buildings stand on both of its sides; also where the cell reaches around its
/// end. Water and tracks drawn as polygons are ground of one side, and count where the cell has
/// buildings on another side of them too.
struct Straddling {
  /// By cell the names of lines, in order.
  private(set) var names: [[String]]

  /// Metres of a line inside a cell that do not count: what snapping moves at its end.
  private static let shortest = 5.0

  /// - Parameter labels: as for ``GroundMesh/unions(_:)``.
  /// - Complexity: O(*n*) for *n* edges.
  init(
    of labels: [Int32], count: Int, _ mesh: GroundMesh, _ survey: CountySurvey,
    _ crossing: CrossingRules
  ) {
    names = [[String]](repeating: [], count: count)
    let isMinded = GroundKinds(CrossingRules.kinds.filter { crossing[$0] != .free })
    let cells = mesh.faceAtoms.map { $0 < 0 ? -1 : labels[Int($0)] }
    // Edges are looked at where they stand: a list of those inside cells is one of nearly all.
    func isInner(_ edge: Int) -> Bool {
      let cell = cells[Int(mesh.halfEdges.face(2 * edge))]
      return cell >= 0 && cell == cells[Int(mesh.halfEdges.face(2 * edge + 1))]
    }
    let minded = mesh.edgeKinds.indices.filter { edge in
      isMinded.contains(mesh.edgeKinds[edge]) && isInner(edge)
    }
    guard !minded.isEmpty else { return }
    var regions = DisjointSets(count: mesh.faceAtoms.count)
    for edge in mesh.edgeKinds.indices
    where !isMinded.contains(mesh.edgeKinds[edge]) && isInner(edge) {
      regions.join(
        Int(mesh.halfEdges.face(2 * edge)), Int(mesh.halfEdges.face(2 * edge + 1)))
    }
    var isSettled = [Bool](repeating: false, count: mesh.faceAtoms.count)
    for face in isSettled.indices where mesh.isSettled(face) {
      isSettled[regions.root(face)] = true
    }
    var lengths = [[String: Double]](repeating: [:], count: count)
    var between: [Int: [Passage]] = [:]
    for edge in minded {
      let a = regions.root(Int(mesh.halfEdges.face(2 * edge)))
      let b = regions.root(Int(mesh.halfEdges.face(2 * edge + 1)))
      guard isSettled[a] || isSettled[b] else { continue }
      let passage = Passage(
        bank: isSettled[a] ? a : b,
        name: survey.lineName(mesh.edgeSources[edge], mesh.edgeKinds[edge]),
        length: mesh.halfEdges.length(2 * edge))
      if isSettled[a], isSettled[b] {
        lengths[Int(cells[a])][passage.name, default: 0] += passage.length
      } else {
        between[isSettled[a] ? b : a, default: []].append(passage)
      }
    }
    for (region, passages) in between.sorted(by: { $0.key < $1.key })
    where Set(passages.map(\.bank)).count > 1 {
      for passage in passages {
        lengths[Int(cells[region])][passage.name, default: 0] += passage.length
      }
    }
    names = lengths.map { lines in
      lines.filter { $0.value >= Self.shortest }.map(\.key).sorted()
    }
  }

  /// A line between buildings and ground without any.
  private struct Passage {
    let bank: Int
    let name: String
    let length: Double
  }
}
