internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import Survey
internal import Workers

/// Each building in one cell, and whole.
struct BuildingChecks: Sendable {
  let ground: CellGround

  /// Footprints that are looked at at once.
  private static let chunk = 512

  func findings(workers: Workers) throws(Failure) -> [AuditFinding] {
    guard ground.hasBuildings else { return [] }
    return outside + several + unplaced + onBorder + (try cut(workers))
  }

  private var buildings: BuildingTable { ground.survey.buildings }

  private var outside: [AuditFinding] {
    ground.placed.outside.map { row in
      let households = buildings.households[row]
      // What lies in no community is not for its cells to hold; reading has told it.
      let isOurs = !ground.hasCommunities || buildings.community[row] >= 0
      return AuditFinding(
        households > 0 && isOurs ? .error : .warning, .auditBuildingOutside,
        ["building": .text(buildings.ids[row]), "households": .integer(households)],
        at: .point(buildings.positions[row])
      ).about(
        community: community(row), subject: buildings.ids[row], households: households)
    }
  }

  private var several: [AuditFinding] {
    ground.placed.several.map { row, cells in
      let names = cells.map { ground.name($0) }
      return AuditFinding(
        .error, .auditBuildingTwice,
        ["building": .text(buildings.ids[row]), "cells": .names(names)],
        at: .point(buildings.positions[row])
      ).about(
        cell: names[0], other: names[1], community: community(row), subject: buildings.ids[row],
        households: buildings.households[row])
    }
  }

  private var unplaced: [AuditFinding] {
    (0..<buildings.count).filter { !buildings.hasPosition($0) }.map { row in
      AuditFinding(
        .warning, .auditBuildingUnplaced,
        [
          "building": .text(buildings.ids[row]),
          "households": .integer(buildings.households[row]),
        ]
      ).about(
        community: community(row), subject: buildings.ids[row],
        households: buildings.households[row])
    }
  }

  private var onBorder: [AuditFinding] {
    ground.placed.onBorder.map { row in
      let name = ground.name(Int(ground.placed.cell[row]))
      return AuditFinding(
        .note, .auditBuildingOnBorder,
        ["building": .text(buildings.ids[row]), "cell": .text(name)],
        at: .point(buildings.positions[row])
      ).about(
        cell: name, community: community(row), subject: buildings.ids[row],
        households: buildings.households[row])
    }
  }

  /// Footprints that reach out of their cell.
  private func cut(_ workers: Workers) throws(Failure) -> [AuditFinding] {
    guard buildings.form.hasShapes else { return [] }
    let locators = ground.shapes.map { PolygonLocator($0) }
    let chunks = try workers.map(0..<buildings.count, chunk: Self.chunk) {
      (range) throws(Failure) in
      var found: [AuditFinding] = []
      for row in range
      where ground.placed.cell[row] >= 0 && !buildings.shapes.isEmpty(row)
        && !ground.isDivided(row)
      {
        let cell = Int(ground.placed.cell[row])
        let footprint = buildings.shapes[row]
        let corners = footprint.polygons.flatMap(\.exterior.positions)
        guard corners.contains(where: { locators[cell].location(of: $0) == .outside }) else {
          continue
        }
        let rest = ground.rules.slivers.real(try footprint.subtracting(ground.shapes[cell]))
        if !rest.polygons.isEmpty { found.append(cutFinding(row, cell, rest)) }
      }
      return found
    }
    return chunks.flatMap(\.self)
  }

  private func cutFinding(_ row: Int, _ cell: Int, _ rest: MultiPolygon) -> AuditFinding {
    let area = rest.area
    return AuditFinding(
      .warning, .auditBuildingCut,
      [
        "building": .text(buildings.ids[row]), "cell": .text(ground.name(cell)),
        "area": .area(area),
      ], at: .ground(rest)
    ).about(
      cell: ground.name(cell), community: community(row), subject: buildings.ids[row], area: area,
      households: buildings.households[row])
  }

  private func community(_ row: Int) -> String {
    guard row < buildings.community.count, buildings.community[row] >= 0 else { return "" }
    return ground.survey.communities.codes[Int(buildings.community[row])]
  }
}

/// Compounds (小区) that fit the band and are in several cells all the same.
struct CompoundChecks {
  let ground: CellGround

  func findings() -> [AuditFinding] {
    let buildings = ground.survey.buildings
    let compounds = ground.survey.compounds
    guard compounds.count > 0, ground.hasBuildings else { return [] }
    var totals = [Int](repeating: 0, count: compounds.count)
    var cells = [Set<Int32>](repeating: [], count: compounds.count)
    for row in 0..<buildings.count where buildings.compound[row] >= 0 {
      let compound = Int(buildings.compound[row])
      totals[compound] += buildings.households[row]
      if ground.placed.cell[row] >= 0, buildings.households[row] > 0 {
        cells[compound].insert(ground.placed.cell[row])
      }
    }
    return (0..<compounds.count).compactMap { row in
      guard totals[row] <= ground.rules.band.upper, cells[row].count > 1 else { return nil }
      let names = cells[row].sorted().map { ground.name(Int($0)) }
      return AuditFinding(
        .note, .auditCompoundCut,
        [
          "compound": .text(name(row)), "households": .integer(totals[row]),
          "cells": .names(names), "upper": .integer(ground.rules.band.upper),
        ], at: .ground(compounds.shapes[row])
      ).about(
        cell: names[0], other: names[1], subject: compounds.ids[row], households: totals[row])
    }
  }

  private func name(_ row: Int) -> String {
    let compounds = ground.survey.compounds
    return compounds.names[row].isEmpty ? compounds.ids[row] : compounds.names[row]
  }
}
