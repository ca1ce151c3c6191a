internal import Diagnostics
internal import Districting
internal import Geometry
internal import GroundMesh
internal import Survey

/// Turns a plan of atoms into cells with shapes, codes and sentences.
struct CellDrawing {
  let partitioner: GridPartitioner
  let survey: CountySurvey
  let atoms: BuildingAtoms
  let ground: CountyGround
  let plan: Plan
  /// Cell of the plan → the code that it has already.
  let givenCodes: [Int: String]
  /// By community the highest number that was ever used, which others follow; 0 where none was.
  let usedNumbers: [Int]
  /// Cell of the plan → its community.
  private let communityOfCell: [Int]

  init(
    _ partitioner: GridPartitioner, _ survey: CountySurvey, _ atoms: BuildingAtoms,
    _ ground: CountyGround, _ plan: Plan, givenCodes: [Int: String] = [:],
    usedNumbers: [Int]? = nil
  ) {
    self.givenCodes = givenCodes
    self.usedNumbers = usedNumbers ?? survey.communities.codes.map { _ in 0 }
    self.partitioner = partitioner
    self.survey = survey
    self.atoms = atoms
    self.ground = ground
    self.plan = plan
    var communityOfCell = [Int](repeating: 0, count: plan.cells.count)
    for (node, cell) in plan.labels.enumerated() {
      communityOfCell[cell] = Int(ground.mesh.atomCommunities[Int(ground.atomOfNode[node])])
    }
    self.communityOfCell = communityOfCell
  }

  func drawn() throws(Failure) -> GridCells { try drawnWithRows().grid }

  /// The cells, and for each cell of the plan its row among them.
  func drawnWithRows() throws(Failure) -> (grid: GridCells, rows: [Int32]) {
    let members = buildingsOfCells()
    let shapes = ground.mesh.unions(labelsOfAtoms())
    let numbered = try numbers(members, shapes)
    var place = [Int32](repeating: -1, count: plan.cells.count)
    for (row, cell) in numbered.enumerated() { place[cell.planCell] = Int32(row) }
    var cells = numbered.map { self.cell($0, members[$0.planCell], shapes[$0.planCell]) }
    addNeighbours(to: &cells, place)
    var cellOfBuilding = [Int32](repeating: -1, count: survey.buildings.count)
    for (cell, buildings) in members.enumerated() {
      for building in buildings { cellOfBuilding[Int(building)] = place[cell] }
    }
    let grid = GridCells(
      cells: cells, cellOfBuilding: cellOfBuilding,
      communities: CommunityOutcomes(self, cells, communityOfCell).all,
      communityShapes: ground.mesh.communityShapes(), band: partitioner.band,
      scheme: partitioner.scheme, innerBorder: innerBorder(), findings: findings(cellOfBuilding))
    return (grid, place)
  }

  /// Atom of the mesh → cell of the plan, −1 for atoms without ground.
  private func labelsOfAtoms() -> [Int32] {
    ground.nodeOfAtom.map { $0 < 0 ? -1 : Int32(plan.labels[Int($0)]) }
  }

  private func buildingsOfCells() -> [[Int32]] {
    var members = [[Int32]](repeating: [], count: plan.cells.count)
    for (node, cell) in plan.labels.enumerated() {
      for atom in ground.buildingAtoms[node] { members[cell] += atoms.members(of: Int(atom)) }
    }
    return members.map { $0.sorted() }
  }

  private struct Numbered {
    let planCell: Int
    let community: Int
    let sequence: Int
    let code: String
  }

  /// The cells in the order of communities and of their numbers.
  private func numbers(
    _ members: [[Int32]], _ shapes: [MultiPolygon]
  ) throws(Failure) -> [Numbered] {
    var byCommunity = [[Int]](repeating: [], count: survey.communities.count)
    for cell in plan.cells.indices { byCommunity[communityOfCell[cell]].append(cell) }
    var numbered: [Numbered] = []
    for (community, cells) in byCommunity.enumerated() {
      let order = CellOrder.order(
        cells.map { cell in
          CellOrder.Cell(
            representative: shapes[cell].centroid ?? Position(x: 0, y: 0),
            height: shapes[cell].box.height,
            smallestBuilding: members[cell].map { survey.buildings.ids[Int($0)] }.min() ?? "")
        })
      let codes = try codes(of: order.map { cells[$0] }, in: community)
      let own = order.enumerated().map { place, slot in
        Numbered(
          planCell: cells[slot], community: community,
          sequence: Int(codes[place].suffix(partitioner.scheme.sequenceDigits)) ?? place + 1,
          code: codes[place])
      }
      numbered += own.sorted { $0.sequence < $1.sequence }
    }
    return numbered
  }

  /// The codes of `cells`, which stand in the order of their numbers: those that are given, and
  /// free numbers in order for the others.
  private func codes(of cells: [Int], in community: Int) throws(Failure) -> [String] {
    let prefix = partitioner.prefix(survey.communities.codes[community])
    let given = cells.compactMap { givenCodes[$0] }
    guard usedNumbers[community] == 0 else { return try laterCodes(of: cells, in: community) }
    guard !given.isEmpty else {
      return try partitioner.scheme.codes(community: prefix, count: cells.count)
    }
    let taken = Set(given)
    var free = try partitioner.scheme.codes(community: prefix, count: cells.count + given.count)
      .filter { !taken.contains($0) }[...]
    return cells.map { givenCodes[$0] ?? free.removeFirst() }
  }

  /// The codes of `cells` where cells had codes before: those that are given, and for the others
  /// the numbers after the highest that was ever used.
  private func laterCodes(of cells: [Int], in community: Int) throws(Failure) -> [String] {
    let prefix = partitioner.prefix(survey.communities.codes[community])
    var last = usedNumbers[community]
    var codes: [String] = []
    for cell in cells {
      if let given = givenCodes[cell] {
        codes.append(given)
      } else {
        last += 1
        codes.append(try partitioner.scheme.code(community: prefix, sequence: last))
      }
    }
    return codes
  }

  private func cell(
    _ numbered: Numbered, _ members: [Int32], _ shape: MultiPolygon
  ) -> GridCells.Cell {
    let planned = plan.cells[numbered.planCell]
    let isSpecial = planned.weight == 0
    return GridCells.Cell(
      code: numbered.code, sequence: numbered.sequence, community: numbered.community,
      households: planned.weight, buildings: members.count, isSpecial: isSpecial,
      violation: planned.violation, area: shape.area, perimeter: shape.perimeter, neighbours: [],
      explanation: isSpecial ? nil : explanation(planned, members), shape: shape)
  }

  private func addNeighbours(to cells: inout [GridCells.Cell], _ place: [Int32]) {
    var neighbours = [Set<Int>](repeating: [], count: cells.count)
    for border in ground.mesh.borders {
      let nodes = (ground.nodeOfAtom[Int(border.a)], ground.nodeOfAtom[Int(border.b)])
      guard nodes.0 >= 0, nodes.1 >= 0 else { continue }
      let a = Int(place[plan.labels[Int(nodes.0)]])
      let b = Int(place[plan.labels[Int(nodes.1)]])
      guard a != b else { continue }
      neighbours[a].insert(b)
      neighbours[b].insert(a)
    }
    for row in cells.indices {
      cells[row].neighbours = neighbours[row].sorted().map { cells[$0].code }
    }
  }

  private func innerBorder() -> [GroundKind: Double] {
    let lengths = ground.mesh.innerBorder(labelsOfAtoms())
    return Dictionary(uniqueKeysWithValues: GroundKind.allCases.map { ($0, lengths[$0]) })
  }
}
