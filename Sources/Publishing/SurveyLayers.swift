internal import Diagnostics
internal import Formats
internal import Geometry
package import Survey

/// The tables of a survey as layers that Intake reads again.
package struct SurveyLayers: Sendable {
  package let survey: CountySurvey

  package init(_ survey: CountySurvey) { self.survey = survey }

  package var communities: LayerTable {
    let table = survey.communities
    let geometry = GeometryColumn(shapes: table.shapes)
    var layer = LayerTable(name: "communities", rowCount: table.count, geometry: geometry)
    layer.add(.communityCode, table.codes)
    layer.add(.communityName, table.names)
    return layer
  }

  package var compounds: LayerTable {
    let table = survey.compounds
    let geometry = GeometryColumn(shapes: table.shapes)
    var layer = LayerTable(name: "compounds", rowCount: table.count, geometry: geometry)
    layer.add(.compoundId, table.ids)
    layer.add(.compoundName, table.names)
    layer.add(.walled, table.isWalled.map { $0.map { $0 ? "yes" : "no" } })
    layer.add(.propertyManager, table.hasPropertyManager.map { $0.map { $0 ? "yes" : "no" } })
    if !table.isSpecial.isEmpty {
      layer.add(.gridKind, table.isSpecial.map { $0 ? "special" : nil })
    }
    return layer
  }

  package var buildings: LayerTable {
    let table = survey.buildings
    var layer = LayerTable(name: "buildings", rowCount: table.count, geometry: table.geometry)
    layer.add(.buildingId, table.ids)
    if !table.names.isEmpty { layer.add(.buildingName, table.names) }
    if !table.addresses.isEmpty { layer.add(.address, table.addresses) }
    layer.add(.use, table.uses.map(\.rawValue))
    layer.add(
      .communityCode, table.community.map { $0 < 0 ? nil : survey.communities.codes[Int($0)] })
    layer.add(.compoundId, survey.compoundIds)
    layer.add(.households(table.householdKind.word.phrase), table.households)
    for (field, column) in [
      (Field.occupied, table.occupied), (.persons, table.persons), (.elderly, table.elderly),
      (.stairwells, table.stairwells), (.floors, table.floors),
    ] where !column.isEmpty {
      layer.add(field, column.map { $0 < 0 ? nil : $0 })
    }
    if !table.areas.isEmpty { layer.add(.residentialArea, table.areas, decimals: 1) }
    return layer
  }

  package var stairwellUnits: LayerTable {
    let table = survey.stairwellUnits
    var layer = LayerTable(name: "stairwells", rowCount: table.count)
    layer.add(.unitId, table.ids)
    layer.add(.buildingId, table.building.map { survey.buildings.ids[Int($0)] })
    layer.add(.households(survey.buildings.householdKind.word.phrase), table.households)
    return layer
  }

  package var streets: LayerTable {
    let table = survey.streets
    let geometry = GeometryColumn(lines: table.lines)
    var layer = LayerTable(name: "streets", rowCount: table.count, geometry: geometry)
    layer.add(.streetId, table.lines.indices.map { "R\($0 + 1)" })
    layer.add(.name, table.names)
    layer.add(.streetClass, table.classes)
    layer.add(.bridge, table.isBridge.map { $0 ? "yes" : "no" })
    layer.add(.tunnel, table.isUnderpass.map { $0 ? "yes" : "no" })
    return layer
  }

  /// One row a line: a barrier of several lines has several rows of its name.
  package var barriers: LayerTable {
    let table = survey.barriers
    let rows = (0..<table.count).flatMap { row in table.lines[row].map { (row, $0) } }
    let geometry = GeometryColumn(lines: rows.map(\.1))
    var layer = LayerTable(name: "barriers", rowCount: rows.count, geometry: geometry)
    layer.add(.barrierId, rows.indices.map { "B\($0 + 1)" })
    layer.add(.name, rows.map { table.names[$0.0] })
    layer.add(.barrierKind, rows.map { table.kinds[$0.0].name })
    return layer
  }

  package var gates: LayerTable {
    let table = survey.gates
    let geometry = GeometryColumn(points: table.positions)
    var layer = LayerTable(name: "gates", rowCount: table.count, geometry: geometry)
    layer.add(.gateId, table.ids)
    layer.add(
      .compoundId, table.compound.map { $0 < 0 ? nil : survey.compounds.ids[Int($0)] })
    return layer
  }

  package var stations: LayerTable { AreaLayers.stations(survey.stations) }

  package var candidates: LayerTable {
    let table = survey.candidates
    let geometry = GeometryColumn(points: table.positions)
    var layer = LayerTable(name: "candidates", rowCount: table.count, geometry: geometry)
    layer.add(.candidateId, table.ids)
    layer.add(.name, table.names)
    layer.add(.floorArea, table.floorAreas, decimals: 1)
    return layer
  }

  package func roleSlots(_ slots: RoleSlotTable) -> LayerTable {
    var layer = LayerTable(name: "workers", rowCount: slots.count)
    layer.add(.slot, slots.slots)
    layer.add(
      .communityCode, slots.community.map { $0 < 0 ? nil : survey.communities.codes[Int($0)] })
    return layer
  }

  package func partyHomes(_ homes: PointTable) -> LayerTable {
    let geometry = GeometryColumn(points: homes.positions)
    var layer = LayerTable(name: "party_homes", rowCount: homes.count, geometry: geometry)
    layer.add(.homeId, homes.ids)
    layer.add(.name, homes.names)
    return layer
  }

  /// The known answer of a sample county: which cell each building, or each stairwell of one that
  /// is cut, belongs to.
  package func witness(cellOfBuilding: [Int32], cellOfUnit: [Int32]) -> LayerTable {
    let units = survey.stairwellUnits
    var rows: [(building: String, unit: String?, cell: Int)] = []
    for row in cellOfBuilding.indices where cellOfBuilding[row] >= 0 {
      rows.append((survey.buildings.ids[row], nil, Int(cellOfBuilding[row]) + 1))
    }
    for row in cellOfUnit.indices where cellOfBuilding[Int(units.building[row])] < 0 {
      let building = survey.buildings.ids[Int(units.building[row])]
      rows.append((building, units.ids[row], Int(cellOfUnit[row]) + 1))
    }
    var layer = LayerTable(name: "known_answer", rowCount: rows.count)
    layer.add(.buildingId, rows.map(\.building))
    layer.add(.unitId, rows.map(\.unit))
    layer.add(.witnessCell, rows.map(\.cell))
    return layer
  }
}

extension BuildingTable {
  /// Footprints where there are any, else places; null where a building has neither.
  var geometry: GeometryColumn {
    var geometry = GeometryColumn()
    for row in 0..<count {
      if shapes.count > 0 {
        geometry.append(shapes[row])
      } else if hasPosition(row) {
        geometry.append(positions[row])
      } else {
        geometry.appendNull()
      }
    }
    return geometry
  }
}
