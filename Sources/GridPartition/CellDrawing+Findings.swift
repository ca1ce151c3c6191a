internal import Diagnostics
internal import Districting
internal import GroundMesh
internal import Survey

extension CellDrawing {
  /// What came to light while cutting, for people to know.
  func findings(_ cellOfBuilding: [Int32]) -> [Finding] {
    var findings: [Finding] = []
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
    if survey.communities.areDerived {
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
    return findings
  }
}
