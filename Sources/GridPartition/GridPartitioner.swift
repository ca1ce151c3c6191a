package import Diagnostics
package import Districting
internal import Geometry
internal import GroundMesh
package import Survey
package import Workers

/// Cuts the communities of a survey into grid cells.
package struct GridPartitioner: Sendable {
  package var band = SizeBand.standard
  package var scheme = CodeScheme.gb15
  /// The 6 digits of the county, put before community codes that have only the last 6.
  package var countyCode: String?
  /// Counted work of the search, as a multiple of the standard amount.
  package var effort = 1.0
  package var number = CellNumber.free
  /// Codes of existing cells of the survey that stay as they are.
  package var keep: [String] = []
  /// What a good cell is: the prices of the search, its seed, and who may stop it.
  package var options = PartitionOptions()

  package init() {}

  /// Households by which cells should stay inside the ends of the band.
  package var margin: Int {
    get { options.margin }
    set { options.margin = newValue }
  }

  /// The cells of all communities.
  ///
  /// Buildings are welded to atoms, the ground is divided among them, atoms are joined to cells,
  /// and cells are numbered. A cell is a union of whole faces of one mesh: cells of a community
  /// leave no gap and do not overlap.
  ///
  /// - Throws: `partition.communities-needed`, `partition.number-…`, `partition.keep-…`, `code.overflow`, `code.community-length`, and what
  ///   the mesh throws.
  /// - Complexity: O(*n* log *n*) for *n* buildings, besides the search that `effort` bounds.
  package func partition(_ survey: CountySurvey, workers: Workers) throws(Failure) -> GridCells {
    guard survey.communities.count > 0 else { throw Failure(.communitiesNeeded) }
    let atoms = BuildingAtoms(survey.buildings)
    var ground = try CountyGround(survey, atoms, workers: workers)
    let kept = try KeptCells(keep, of: survey, on: ground)
    ground.graph = ground.graph.separating(kept.rowOfNode)
    var options = options
    options.effort = max(0, Int((Double(options.effort) * effort).rounded()))
    options.cells = try cells(
      of: ground, in: survey,
      kept: ground.graph.components().map { kept.rowOfNode[$0[0]] >= 0 })
    let plan = try Districting.partition(
      ground.graph, band: districtingBand, options: options, workers: workers)
    var codes: [Int: String] = [:]
    for (node, row) in kept.rowOfNode.enumerated() where row >= 0 {
      codes[plan.labels[node]] = survey.cells.codes[row]
    }
    return try CellDrawing(self, survey, atoms, ground, plan, givenCodes: codes).drawn()
  }

  var districtingBand: Band {
    Band(checkedLower: band.lower, upper: band.upper, aim: band.aim)
  }
}

extension GridPartitioner {
  /// What the codes of a community's cells begin with.
  func prefix(_ communityCode: String) -> String {
    guard let countyCode, communityCode.utf8.count == 6 else { return communityCode }
    return countyCode + communityCode
  }
}

/// The ground of a county divided among atoms, and the graph of those that have ground.
struct CountyGround: Sendable {
  let mesh: GroundMesh
  var graph: AtomGraph
  /// Node of the graph → atom of the mesh.
  let atomOfNode: [Int32]
  /// Atom of the mesh → node of the graph, −1 where it has no ground.
  let nodeOfAtom: [Int32]
  /// The atoms of buildings that each node holds, ascending.
  let buildingAtoms: [[Int32]]

  init(_ survey: CountySurvey, _ atoms: BuildingAtoms, workers: Workers) throws(Failure) {
    let mesh = try GroundMesh(of: survey, atoms, workers: workers)
    var atomOfNode: [Int32] = []
    var nodeOfAtom = [Int32](repeating: -1, count: mesh.atomCount)
    for atom in 0..<mesh.atomCount where mesh.atomCommunities[atom] >= 0 {
      nodeOfAtom[atom] = Int32(atomOfNode.count)
      atomOfNode.append(Int32(atom))
    }
    var held = [[Int32]](repeating: [], count: atomOfNode.count)
    for atom in 0..<atoms.count where mesh.hosts[atom] >= 0 {
      let node = nodeOfAtom[Int(mesh.hosts[atom])]
      if node >= 0 { held[Int(node)].append(Int32(atom)) }
    }
    self.graph = try AtomGraph(
      atoms: Self.nodes(atomOfNode, held, mesh, atoms),
      borders: Self.borders(mesh, nodeOfAtom))
    self.mesh = mesh
    self.atomOfNode = atomOfNode
    self.nodeOfAtom = nodeOfAtom
    self.buildingAtoms = held
  }

  private static func nodes(
    _ atomOfNode: [Int32], _ held: [[Int32]], _ mesh: GroundMesh, _ atoms: BuildingAtoms
  ) -> [AtomGraph.Atom] {
    let areas = mesh.atomAreas()
    let perimeters = mesh.atomPerimeters()
    let empty = Self.places(ofEmpty: mesh)
    return atomOfNode.indices.map { node in
      let atom = Int(atomOfNode[node])
      let first = held[node].first.map { Int($0) }
      let place = first.map { atoms.positions[$0] } ?? empty[atom] ?? Position(x: 0, y: 0)
      let compound = first.flatMap { atoms.compound[$0] >= 0 ? Int(atoms.compound[$0]) : nil }
      return AtomGraph.Atom(
        x: place.x, y: place.y,
        weight: held[node].reduce(0) { $0 + atoms.households[Int($1)] },
        area: areas[atom], perimeter: perimeters[atom], compound: compound)
    }
  }

  /// A place for ground that no building takes.
  private static func places(ofEmpty mesh: GroundMesh) -> [Int: Position] {
    guard !mesh.emptyAtoms.isEmpty else { return [:] }
    let shapes = mesh.atomShapes()
    return Dictionary(
      uniqueKeysWithValues: mesh.emptyAtoms.map { ($0, shapes[$0].box.center) })
  }

  /// Borders a cell may reach across: not rivers and railways, but where a bridge leads over them.
  ///
  /// A main road can be crossed, at a price; so can a bridge.
  private static func borders(_ mesh: GroundMesh, _ nodeOfAtom: [Int32]) -> [AtomGraph.Border] {
    let bridged = Set(mesh.bridgeLinks.map { AtomPair(a: $0.a, b: $0.b) })
    return mesh.borders.compactMap { border in
      let nodes = (nodeOfAtom[Int(border.a)], nodeOfAtom[Int(border.b)])
      // Ground around derived communities has no community, and so no node.
      guard nodes.0 >= 0, nodes.1 >= 0 else { return nil }
      let open = border.lengths.open
      let isBridged = bridged.contains(AtomPair(a: border.a, b: border.b))
      guard open > 0 || isBridged else { return nil }
      let isPriced = open == 0 || border.lengths[.mainRoad] == open
      return AtomGraph.Border(
        Int(nodes.0), Int(nodes.1),
        length: open > 0 ? open : border.length, kind: isPriced ? .priced : .free)
    }
  }
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
    of survey: CountySurvey, _ atoms: BuildingAtoms, workers: Workers
  ) throws(Failure) {
    if survey.buildings.form == .tiles {
      var tiles = PolygonColumn()
      for atom in 0..<atoms.count {
        tiles.append(survey.buildings.shapes[Int(atoms.members(of: atom).first ?? 0)])
      }
      try self.init(
        tiles: tiles, communities: atoms.community, communityCount: survey.communities.count)
      return
    }
    guard !survey.communities.shapes.isEmpty else {
      try self.init(
        around: survey.sites(atoms), in: atoms.community,
        communityCount: survey.communities.count, along: survey.groundLines, workers: workers)
      return
    }
    try self.init(
      dividing: survey.communities.shapes, along: survey.groundLines, among: survey.sites(atoms),
      workers: workers)
  }
}
