internal import Diagnostics
internal import Districting
internal import GroundMesh
internal import Survey

/// What would mend a part of a community whose total no number of cells can hold.
struct Mending {
  private let drawing: CellDrawing
  /// By component of the plan, metres of border with components of other communities.
  private var borders: [Int: [Int: Double]] = [:]

  /// - Complexity: O(*n*) for *n* edges, and nothing where every total fits.
  init(_ drawing: CellDrawing) {
    self.drawing = drawing
    let plan = drawing.plan
    guard plan.components.contains(where: { Self.isUnfit($0) }) else { return }
    let mesh = drawing.ground.mesh
    for edge in mesh.edgeKinds.indices where mesh.edgeKinds[edge] == .communityBorder {
      guard let left = component(at: Int(mesh.halfEdges.face(2 * edge))),
        let right = component(at: Int(mesh.halfEdges.face(2 * edge + 1))), left != right
      else { continue }
      let length = mesh.halfEdges.length(2 * edge)
      if Self.isUnfit(plan.components[left]) {
        borders[left, default: [:]][right, default: 0] += length
      }
      if Self.isUnfit(plan.components[right]) {
        borders[right, default: [:]][left, default: 0] += length
      }
    }
  }

  private static func isUnfit(_ component: Plan.Component) -> Bool {
    !Set(component.feasibility.reasons).isDisjoint(with: [.belowBand, .gap])
  }

  private func component(at face: Int) -> Int? {
    let atom = Int(drawing.ground.mesh.faceAtoms[face])
    guard atom >= 0, drawing.ground.nodeOfAtom[atom] >= 0 else { return nil }
    return drawing.plan.cells[drawing.plan.labels[Int(drawing.ground.nodeOfAtom[atom])]].component
  }

  /// The neighbouring community with the longest border with which a component's total can be cut.
  func joins(_ component: Int) -> [Explanation] {
    let plan = drawing.plan
    let band = drawing.partitioner.band
    let own = plan.components[component].feasibility
    guard own.oversizeAtoms.isEmpty else { return [] }
    let candidates = (borders[component] ?? [:]).filter { other, _ in
      let feasibility = plan.components[other].feasibility
      return feasibility.oversizeAtoms.isEmpty && feasibility.total > 0
        && Self.fits(own.total + feasibility.total, band)
    }
    guard let best = candidates.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      let cell = plan.components[best.key].cells.first
    else { return [] }
    let community = drawing.communityOfCell[cell]
    return [
      Explanation(
        .explainJoin,
        [
          "community": .text(drawing.survey.communities.codes[community]),
          "sum": .integer(own.total + plan.components[best.key].feasibility.total),
        ])
    ]
  }

  private static func fits(_ total: Int, _ band: SizeBand) -> Bool {
    (total + band.upper - 1) / band.upper <= total / band.lower
  }
}
