internal import Diagnostics
internal import Districting
internal import Geometry
internal import GroundMesh
internal import Survey

extension CellDrawing {
  /// What came to light while cutting, for people to know.
  func findings(_ cells: [GridCells.Cell], _ cellOfBuilding: [Int32]) -> [Finding] {
    var findings = ground.findings
    let households = plan.cells.reduce(0) { $0 + $1.weight }
    if let finding = partitioner.numberFinding(households: households) { findings.append(finding) }
    if plan.wasCutShort { findings.append(Finding(.warning, .searchCutShort)) }
    for overlap in ground.mesh.overlaps where survey.buildings.form != .tiles {
      findings.append(
        Finding(
          .warning, .communitiesOverlap,
          [
            "first": .text(survey.communities.codes[Int(overlap.first)]),
            "second": .text(survey.communities.codes[Int(overlap.second)]),
            "area": .number((overlap.area * 10).rounded() / 10),
          ]))
    }
    if survey.communities.isOneArea {
      findings.append(
        Finding(.note, .communitiesOneArea, ["code": .text(survey.communities.codes[0])]))
    } else if survey.communities.shapes.isEmpty, survey.buildings.form != .listed {
      findings.append(
        Finding(
          .note, .communitiesDerived, ["count": .integer(survey.communities.count)]))
    }
    if let unusual = survey.communities.codes.first(where: {
      !CodeScheme.isStatistical(partitioner.prefix($0))
    }) {
      findings.append(Finding(.note, .communityCodeUnusual, ["code": .text(unusual)]))
    }
    // Those without a community were told when the files were read.
    let homeless = cellOfBuilding.indices.filter {
      cellOfBuilding[$0] < 0 && survey.buildings.community[$0] >= 0
    }
    if let first = homeless.first {
      let households = homeless.reduce(0) { $0 + survey.buildings.households[$1] }
      findings.append(
        Finding(
          .warning, .buildingsWithoutCell,
          [
            "count": .integer(homeless.count), "households": .integer(households),
            "id": .text(survey.buildings.ids[first]),
          ]))
    }
    return findings + partFindings(cells)
  }

  /// Cells and communities that are not in one piece.
  private func partFindings(_ cells: [GridCells.Cell]) -> [Finding] {
    var findings: [Finding] = []
    let torn = cells.filter { $0.shape.polygons.count > 1 }
    if let first = torn.first {
      findings.append(
        Finding(
          .warning, .cellsInParts, ["count": .integer(torn.count), "code": .text(first.code)]))
    }
    let listed = cells.count { $0.kind == .listed }
    if listed > 0 {
      findings.append(Finding(.note, .cellsListed, ["count": .integer(listed)]))
    }
    let without = cells.count { $0.kind == .vertical }
    if without > 0 {
      findings.append(Finding(.note, .cellsWithoutGround, ["count": .integer(without)]))
    }
    var pieces = [Int](repeating: 0, count: survey.communities.count)
    for component in plan.components where component.feasibility.total > 0 {
      guard let cell = component.cells.first, givenCodes[cell] == nil else { continue }
      pieces[communityOfCell[cell]] += 1
    }
    let split = pieces.indices.filter { pieces[$0] > 1 }
    if let first = split.first {
      findings.append(
        Finding(
          .note, .communitiesInParts,
          [
            "count": .integer(split.count), "code": .text(survey.communities.codes[first]),
            "parts": .integer(pieces[first]),
          ]))
    }
    return findings
  }
}
