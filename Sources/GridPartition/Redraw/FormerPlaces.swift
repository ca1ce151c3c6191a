internal import Diagnostics
internal import Districting
internal import Geometry
internal import GroundMesh
internal import Survey

/// What lies in which of the former cells.
struct FormerPlaces {
  /// The former cells that lie on the ground of the run, each with its community.
  private(set) var cells: [FormerCells.Cell] = []
  private(set) var community: [Int] = []
  /// By building the former cell that covers it, −1 for none.
  private(set) var ofBuilding: [Int]
  /// By node of the graph the former cell of its own community, −1 for none.
  private(set) var ofNode: [Int] = []
  /// By stairwell unit of a building that is cut the former cell in which its part of the ground
  /// lies, −1 for none.
  private(set) var ofUnit: [Int]
  private(set) var findings: [Finding] = []

  private let survey: CountySurvey

  /// - Throws: `redraw.other-community` where a cell lies elsewhere than its code says.
  init(
    _ former: FormerCells, in survey: CountySurvey, _ atoms: BuildingAtoms, _ ground: CountyGround
  ) throws(Failure) {
    self.survey = survey
    ofBuilding = [Int](repeating: -1, count: survey.buildings.count)
    ofUnit = [Int](repeating: -1, count: survey.stairwellUnits.count)
    let index = PolygonIndex(former.cells.map { survey.cells.shapes[$0.row] })
    locateBuildings(former, index)
    try settle(former)
    ofNode = nodes(former, index, atoms, ground)
    for (node, held) in ground.buildingAtoms.enumerated() {
      for unit in held.flatMap({ atoms.parts[Int($0)]?.units ?? [] }) {
        ofUnit[Int(unit)] = ofNode[node]
      }
    }
    settleWithoutGround()
    tellWithout()
  }

  /// Stairwells whose part has no ground of its own, or lies in no former cell, were where their
  /// building is.
  private mutating func settleWithoutGround() {
    for (unit, building) in survey.stairwellUnits.building.enumerated() where ofUnit[unit] < 0 {
      ofUnit[unit] = ofBuilding[Int(building)]
    }
  }

  /// The households and buildings of a former cell in one community.
  private struct Share: Comparable {
    var households = 0
    var buildings = 0

    static func < (left: Share, right: Share) -> Bool {
      (left.households, left.buildings) < (right.households, right.buildings)
    }
  }

  private mutating func locateBuildings(_ former: FormerCells, _ index: PolygonIndex) {
    let buildings = survey.buildings
    var doubled: [(building: Int, first: Int, second: Int)] = []
    for row in 0..<buildings.count where buildings.hasPosition(row) && buildings.community[row] >= 0
    {
      let position = buildings.positions[row]
      let covering = index.all(covering: position)
      guard covering.count > 1 else {
        ofBuilding[row] = covering.first ?? -1
        continue
      }
      // On a common border nothing overlaps.
      let inside = covering.filter { index.location(of: position, in: $0) == .inside }
      ofBuilding[row] = inside.first ?? covering[0]
      if inside.count > 1 { doubled.append((row, inside[0], inside[1])) }
    }
    guard let first = doubled.first else { return }
    findings.append(
      Finding(
        .warning, .redrawOverlap,
        [
          "count": .integer(doubled.count), "id": .text(buildings.ids[first.building]),
          "first": survey.titleOfCell(former.cells[first.first].row),
          "second": survey.titleOfCell(former.cells[first.second].row),
        ]))
  }

  /// Gives each former cell its community, and leaves out those that lie elsewhere.
  private mutating func settle(_ former: FormerCells) throws(Failure) {
    var shares = [[Int: Share]](repeating: [:], count: former.cells.count)
    for (building, cell) in ofBuilding.enumerated() where cell >= 0 {
      let community = Int(survey.buildings.community[building])
      shares[cell][community, default: Share()].households += survey.buildings.households[building]
      shares[cell][community, default: Share()].buildings += 1
    }
    let ground = PolygonIndex(survey.communities.shapes)
    var number = [Int](repeating: -1, count: former.cells.count)
    var outside: [Int] = []
    var across: [Int] = []
    for (place, cell) in former.cells.enumerated() {
      guard let home = try home(of: cell, shares[place], ground) else {
        outside.append(cell.row)
        continue
      }
      number[place] = cells.count
      cells.append(cell)
      community.append(home)
      if shares[place].keys.contains(where: { $0 != home }) { across.append(cell.row) }
    }
    for building in ofBuilding.indices where ofBuilding[building] >= 0 {
      ofBuilding[building] = number[ofBuilding[building]]
    }
    tell(outside, .note, .redrawElsewhere)
    tell(across, .warning, .redrawAcross)
  }

  /// The community a cell belongs to; nil where it has no ground in the run.
  private func home(
    of cell: FormerCells.Cell, _ shares: [Int: Share], _ ground: PolygonIndex
  ) throws(Failure) -> Int? {
    // Of equal shares the first community.
    let most = shares.keys.sorted().max { (shares[$0] ?? Share()) < (shares[$1] ?? Share()) }
    switch cell.home {
    case .unsaid:
      if let most { return most }
      return survey.cells.shapes[cell.row].pointOnSurface.flatMap { ground.first(covering: $0) }
    case .community(let stated):
      guard let most, (shares[stated] ?? Share()) < (shares[most] ?? Share()) else { return stated }
      throw contradiction(cell, stated: survey.communities.codes[stated], found: most)
    case .elsewhere(let stated):
      guard let most else { return nil }
      throw contradiction(cell, stated: stated, found: most)
    }
  }

  private func contradiction(_ cell: FormerCells.Cell, stated: String, found: Int) -> Failure {
    Failure(
      .redrawOtherCommunity,
      [
        "cell": survey.titleOfCell(cell.row), "stated": .text(stated),
        "found": .text(survey.communities.codes[found]),
      ], at: survey.placeOfCell(cell.row))
  }

  /// By node the former cell of most households that stand there; of empty ground the one in
  /// which it lies.
  private func nodes(
    _ former: FormerCells, _ index: PolygonIndex, _ atoms: BuildingAtoms, _ ground: CountyGround
  ) -> [Int] {
    let numbers = Dictionary(
      uniqueKeysWithValues: cells.enumerated().map { ($1.row, $0) })
    // Parts of a tower are placed by their ground too.
    let isEmpty =
      !atoms.parts.isEmpty || ground.buildingAtoms.contains { $0.isEmpty }
    let shapes = isEmpty ? ground.mesh.atomShapes() : []
    return ground.atomOfNode.indices.map { node in
      let home = Int(ground.communityOfNode[node])
      let buildings = ground.buildingAtoms[node].flatMap { atoms.members(of: Int($0)) }
        .map { Int($0) }
      var found = buildings.max {
        (survey.buildings.households[$0], $1) < (survey.buildings.households[$1], $0)
      }.map { ofBuilding[$0] }
      let atom = Int(ground.atomOfNode[node])
      if buildings.isEmpty, atom >= 0, let place = shapes[atom].pointOnSurface {
        found = index.first(covering: place).flatMap { numbers[former.cells[$0].row] }
      }
      guard let found, found >= 0, community[found] == home else { return -1 }
      return found
    }
  }

  private mutating func tell(_ rows: [Int], _ severity: Finding.Severity, _ phrase: Phrase) {
    guard let first = rows.first else { return }
    findings.append(
      Finding(
        severity, phrase,
        ["count": .integer(rows.count), "cell": survey.titleOfCell(first)]))
  }

  private mutating func tellWithout() {
    let buildings = survey.buildings
    let without = ofBuilding.indices.filter {
      ofBuilding[$0] < 0 && buildings.hasPosition($0) && buildings.community[$0] >= 0
    }
    guard let first = without.first else { return }
    findings.append(
      Finding(
        .note, .redrawWithout,
        [
          "count": .integer(without.count), "id": .text(buildings.ids[first]),
          "households": .integer(without.reduce(0) { $0 + buildings.households[$1] }),
        ]))
  }
}
