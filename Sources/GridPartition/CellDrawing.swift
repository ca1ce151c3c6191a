internal import Diagnostics
internal import Districting
internal import Geometry
internal import GroundMesh
internal import Survey
internal import Workers

/// Turns a plan of atoms into cells with shapes, codes and sentences.
struct CellDrawing {
  let partitioner: GridPartitioner
  let survey: CountySurvey
  let ground: CountyGround
  let plan: Plan
  let contents: CellContents
  /// Cell of the plan → the code that it has already.
  let givenCodes: [Int: String]
  /// By community the highest number that was ever used, which others follow; 0 where none was.
  let usedNumbers: [Int]
  /// Cell of the plan → its community.
  let communityOfCell: [Int]
  /// Cells of the plan that have ground.
  private let hasGround: [Bool]

  var atoms: BuildingAtoms { ground.atoms }

  init(
    _ partitioner: GridPartitioner, _ survey: CountySurvey, _ ground: CountyGround, _ plan: Plan,
    givenCodes: [Int: String] = [:], usedNumbers: [Int]? = nil
  ) {
    self.givenCodes = givenCodes
    self.usedNumbers = usedNumbers ?? survey.communities.codes.map { _ in 0 }
    self.partitioner = partitioner
    self.survey = survey
    self.ground = ground
    self.plan = plan
    contents = CellContents(ground, plan, survey)
    var communityOfCell = [Int](repeating: 0, count: plan.cells.count)
    for (node, cell) in plan.labels.enumerated() {
      communityOfCell[cell] = Int(ground.communityOfNode[node])
    }
    self.communityOfCell = communityOfCell
    var hasGround = [Bool](repeating: false, count: plan.cells.count)
    for node in ground.nodeOfAtom where node >= 0 { hasGround[plan.labels[Int(node)]] = true }
    self.hasGround = hasGround
  }

  func drawn(on workers: Workers) throws(Failure) -> GridCells {
    try drawnWithRows(on: workers).grid
  }

  /// The cells, and for each cell of the plan its row among them.
  func drawnWithRows(on workers: Workers) throws(Failure) -> (grid: GridCells, rows: [Int32]) {
    let labels = labelsOfAtoms()
    let drawn = try workers.together(
      { ground.mesh.unions(labels) }, { ground.mesh.communityShapes() },
      {
        Straddling(
          of: labels, count: plan.cells.count, ground.mesh, survey, partitioner.rules.crossing)
      })
    var shapes = drawn.0
    // Cells without ground may be the last.
    while shapes.count < plan.cells.count { shapes.append(MultiPolygon([])) }
    let numbered = try numbers(shapes)
    var place = [Int32](repeating: -1, count: plan.cells.count)
    for (row, cell) in numbered.enumerated() { place[cell.planCell] = Int32(row) }
    var cells = numbered.map {
      self.cell($0, shapes[$0.planCell], drawn.2.names[$0.planCell], numbered, place)
    }
    addNeighbours(to: &cells, place)
    let cellOfBuilding = contents.cellOfBuilding.map { $0 < 0 ? -1 : place[Int($0)] }
    let grid = GridCells(
      cells: cells, cellOfBuilding: cellOfBuilding, cutUnits: cutUnits(place),
      communities: CommunityOutcomes(self, cells, communityOfCell).all,
      communityShapes: drawn.1, band: partitioner.band,
      scheme: partitioner.scheme, innerBorder: innerBorder(labels),
      findings: findings(cells, cellOfBuilding))
    return (grid, place)
  }

  /// Atom of the mesh → cell of the plan, −1 for atoms without ground.
  private func labelsOfAtoms() -> [Int32] {
    ground.nodeOfAtom.map { $0 < 0 ? -1 : Int32(plan.labels[Int($0)]) }
  }

  private func cutUnits(_ place: [Int32]) -> [CutUnit] {
    contents.units.enumerated().flatMap { cell, units in
      units.map { unit in
        CutUnit(
          unit: unit.unit, building: survey.stairwellUnits.building[Int(unit.unit)],
          cell: place[cell], households: unit.households)
      }
    }.sorted { $0.unit < $1.unit }
  }

  struct Numbered {
    let planCell: Int
    let community: Int
    let sequence: Int
    let code: String
  }

  /// The cells in the order of communities and of their numbers.
  private func numbers(_ shapes: [MultiPolygon]) throws(Failure) -> [Numbered] {
    var byCommunity = [[Int]](repeating: [], count: survey.communities.count)
    for cell in plan.cells.indices { byCommunity[communityOfCell[cell]].append(cell) }
    var numbered: [Numbered] = []
    for (community, cells) in byCommunity.enumerated() {
      let order = CellOrder.order(
        cells.map { cell in
          CellOrder.Cell(
            representative: shapes[cell].centroid ?? placeWithoutGround(cell),
            height: hasGround[cell] ? shapes[cell].box.height : heightWithoutGround,
            smallestBuilding: smallestBuilding(cell))
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

  private func placeWithoutGround(_ cell: Int) -> Position {
    if let part = contents.parts[cell].first { return atoms.positions[part] }
    guard let building = contents.buildings[cell].first else { return Position(x: 0, y: 0) }
    return survey.buildings.place(Int(building))
  }

  /// The smallest id of what a cell holds: of a building, and where it has none of a unit.
  private func smallestBuilding(_ cell: Int) -> String {
    if survey.buildings.form == .listed, let first = contents.buildings[cell].first {
      let row = String(first)
      return String(repeating: "0", count: 10 - row.count) + row
    }
    return smallestName(cell)
  }

  private func smallestName(_ cell: Int) -> String {
    contents.buildings[cell].map { survey.buildings.ids[Int($0)] }.min()
      ?? contents.units[cell].map { survey.stairwellUnits.ids[Int($0.unit)] }.min() ?? ""
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
    _ numbered: Numbered, _ shape: MultiPolygon, _ straddles: [String], _ all: [Numbered],
    _ place: [Int32]
  ) -> GridCells.Cell {
    let planned = plan.cells[numbered.planCell]
    let isVertical = !hasGround[numbered.planCell]
    let isListed = survey.buildings.form == .listed
    let kind: CellKind =
      planned.weight == 0 ? .special : isListed ? .listed : isVertical ? .vertical : .base
    let breach = kind == .special ? nil : explanation(planned, numbered.planCell)
    return GridCells.Cell(
      code: numbered.code, sequence: numbered.sequence, community: numbered.community,
      households: planned.weight, buildings: contents.counts[numbered.planCell], kind: kind,
      cutUnits: contents.units[numbered.planCell].count, violation: planned.violation,
      area: shape.area, perimeter: shape.perimeter, neighbours: [], straddles: straddles,
      explanation: breach
        ?? groundOfVertical(numbered.planCell, isVertical && !isListed, all, place),
      forcedBy: forcingBuildings(planned), shape: shape)
  }

  /// The buildings of the atoms that force a cell out of the band, each once, in their order.
  private func forcingBuildings(_ cell: Plan.Cell) -> [String] {
    let rows = cell.forcedBy.flatMap { node in
      ground.buildingAtoms[node].map { atoms.anyBuilding(of: Int($0)) }
    }
    return Set(rows).sorted().map { survey.buildings.ids[$0] }
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
    if survey.buildings.form == .listed {
      for border in ground.borders(between: plan.labels.map { Int(place[$0]) }) {
        neighbours[border.0].insert(border.1)
        neighbours[border.1].insert(border.0)
      }
    }
    for row in cells.indices {
      cells[row].neighbours = neighbours[row].sorted().map { cells[$0].code }
    }
  }

  private func innerBorder(_ labels: [Int32]) -> [GroundKind: Double] {
    let lengths = ground.mesh.innerBorder(labels)
    return Dictionary(uniqueKeysWithValues: GroundKind.allCases.map { ($0, lengths[$0]) })
  }
}
