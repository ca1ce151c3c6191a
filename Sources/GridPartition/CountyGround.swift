internal import Diagnostics
package import Districting
internal import Geometry
package import GroundMesh
internal import Survey
internal import Workers

/// The ground of a county divided among atoms, and the graph of what cells are made of.
///
/// Nodes of the graph are the atoms of the mesh that have ground, and after them atoms of buildings
/// that have none: further parts of a tower that stays whole, buildings on a place that another
/// has already.
package struct CountyGround: Sendable {
  let atoms: BuildingAtoms
  package let mesh: GroundMesh
  package internal(set) var graph: AtomGraph
  /// Node of the graph → atom of the mesh, −1 where it has no ground; the first of several.
  let atomOfNode: [Int32]
  /// Atom of the mesh → node of the graph, −1 where it has no ground.
  let nodeOfAtom: [Int32]
  /// The community of each node.
  let communityOfNode: [Int32]
  /// For each node the special compound it is a part of, or −1.
  let specialOfNode: [Int32]
  /// The atoms of buildings that each node holds, ascending.
  let buildingAtoms: [[Int32]]
  /// For each node whether it is several that belong together; empty where none are.
  let isFolded: [Bool]
  /// What came to light.
  let findings: [Finding]

  init(
    _ survey: CountySurvey, over band: SizeBand, _ rules: GroundRules, workers: Workers
  ) throws(Failure) {
    let whole = BuildingAtoms(survey.buildings, isWelding: survey.adjacency == nil)
    var cutting = TowerCutting(survey, upper: band.upper, rules)
    let cut = cutting.parts(of: whole)
    let atoms = cut.isEmpty ? whole : BuildingAtoms(whole, cut: cut)
    let mesh = try GroundMesh(of: survey, atoms, rules.crossing.barriers, workers: workers)
    let nodes = Nodes(survey, atoms, mesh)
    try nodes.refuseHouseholds(survey, atoms)
    var findings = cutting.findings
    var borders: [AtomGraph.Border] = []
    if let adjacency = survey.adjacency {
      let pairs = AdjacencyBorders(adjacency, atoms, nodes)
      borders = pairs.borders
      findings += pairs.findings(survey)
    } else {
      borders = Self.borders(mesh, nodes, rules.crossing)
    }
    borders += nodes.towerLinks(atoms, isMesh: survey.adjacency == nil)
    self.graph = try AtomGraph(atoms: nodes.graphAtoms(atoms, mesh), borders: borders)
    self.atoms = atoms
    self.mesh = mesh
    self.atomOfNode = nodes.atomOfNode
    self.nodeOfAtom = nodes.nodeOfAtom
    self.communityOfNode = nodes.communities
    self.specialOfNode = nodes.specials
    self.buildingAtoms = nodes.held
    self.isFolded = []
    self.findings = findings
  }

  /// The same ground, with atoms that belong together as one node.
  func folded(_ folding: CompoundFolding) -> CountyGround {
    CountyGround(self, folding)
  }

  private init(_ ground: CountyGround, _ folding: CompoundFolding) {
    atoms = ground.atoms
    mesh = ground.mesh
    graph = folding.graph
    nodeOfAtom = ground.nodeOfAtom.map { $0 < 0 ? -1 : Int32(folding.nodes[Int($0)]) }
    var held = [[Int32]](repeating: [], count: folding.graph.count)
    var communities = [Int32](repeating: -1, count: folding.graph.count)
    var specials = communities
    var first = communities
    var isFolded = [Bool](repeating: false, count: folding.graph.count)
    for (node, folded) in folding.nodes.enumerated().reversed() {
      isFolded[folded] = communities[folded] >= 0
      first[folded] = ground.atomOfNode[node]
      held[folded] += ground.buildingAtoms[node]
      communities[folded] = ground.communityOfNode[node]
      specials[folded] = ground.specialOfNode[node]
    }
    atomOfNode = first
    buildingAtoms = held.map { $0.sorted() }
    communityOfNode = communities
    specialOfNode = specials
    self.isFolded = isFolded
    findings = ground.findings
  }

  /// Borders a cell may reach across: not what is hard, but where a bridge leads over it, nor the
  /// border of ground that is a cell of its own.
  private static func borders(
    _ mesh: GroundMesh, _ nodes: Nodes, _ crossing: CrossingRules
  ) -> [AtomGraph.Border] {
    let bridged = Set(mesh.bridgeLinks.map { AtomPair(a: $0.a, b: $0.b) })
    let all = GroundKind.allCases
    let passable = all.filter { crossing[$0] != .hard }
    let priced = all.filter { crossing[$0] == .priced }
    return mesh.borders.compactMap { border in
      let a = nodes.nodeOfAtom[Int(border.a)]
      let b = nodes.nodeOfAtom[Int(border.b)]
      // Ground around derived communities has no community, and so no node.
      guard a >= 0, b >= 0, nodes.specials[Int(a)] == nodes.specials[Int(b)] else { return nil }
      let isSpecial = nodes.specials[Int(a)] >= 0
      let open = border.lengths.total(of: isSpecial ? all : passable)
      let isBridged = !bridged.isEmpty && bridged.contains(AtomPair(a: border.a, b: border.b))
      guard open > 0 || isBridged else { return nil }
      let toPay = border.lengths.total(of: priced)
      let isPriced = !isSpecial && (open == 0 || toPay == open)
      let felt = open > 0 ? open : border.length
      let onLines = max(0, felt - border.lengths[.between])
      return AtomGraph.Border(
        Int(a), Int(b), length: felt - (1 - Self.lineShare) * onLines,
        kind: isPriced ? .priced : .free)
    }
  }
}

extension CountyGround {
  /// What a metre of border on a street or wall weighs in the price of a perimeter: people find it
  /// without a map, so cells rather end there than between two buildings.
  private static let lineShare = 0.25
}

private struct AtomPair: Hashable {
  let a: Int32
  let b: Int32
}

extension GroundMesh {
  /// The ground of a survey, divided along its lines among its atoms.
  ///
  /// Tiles divide it themselves; communities without shapes are the ground of their buildings.
  fileprivate init(
    of survey: CountySurvey, _ atoms: BuildingAtoms, _ barriers: GroundKinds, workers: Workers
  ) throws(Failure) {
    if survey.buildings.form == .listed {
      try self.init(withoutGround: atoms.count, communityCount: survey.communities.count)
      return
    }
    if survey.buildings.form == .tiles {
      try self.init(
        tiles: survey.shapes(of: atoms), communities: atoms.community,
        communityCount: survey.communities.count, along: survey.groundLines, barriers: barriers)
      return
    }
    guard !survey.communities.shapes.isEmpty else {
      try self.init(
        around: survey.sites(atoms), in: atoms.community,
        communityCount: survey.communities.count, along: survey.groundLines, barriers: barriers,
        workers: workers)
      return
    }
    try self.init(
      dividing: survey.communities.shapes, along: survey.groundLines, among: survey.sites(atoms),
      apart: survey.specialCompounds.map { survey.compounds.shapes[$0] }, barriers: barriers,
      workers: workers)
  }
}
