internal import Diagnostics
internal import Formats
internal import Geometry
package import GridPartition
package import Survey

/// Layers of groups of units.
package enum GroupLayers {
  /// The groups of all levels, one a row, from the lowest level up, in the order of their codes.
  package static func groups(_ result: UnitGroups) -> LayerTable {
    let rows = result.levels.flatMap { level in level.groups.map { (level, $0) } }
    let groups = rows.map(\.1)
    let units = result.units
    let kind = units.householdKind.word
    var layer = LayerTable(
      name: "groups", rowCount: rows.count, geometry: geometry(of: groups, units))
    layer.add(.groupLevel, rows.map(\.0.name))
    layer.add(.groupCode, groups.map(\.code))
    layer.add(.groupAbove, groups.map { $0.above.isEmpty ? nil : $0.above })
    layer.add(.groupParent, groups.map { $0.parent.isEmpty ? nil : $0.parent })
    layer.add(.households(kind.phrase), groups.map(\.households))
    layer.add(.householdKind, groups.map { _ in kind })
    layer.add(.groupMembers, groups.map(\.members.count))
    layer.add(.groupParts, groups.map(\.parts))
    layer.add(
      .groupMemberCodes,
      groups.map { group in group.members.map { units.ids[$0] }.joined(separator: " ") })
    layer.add(.bandState, groups.map { $0.state?.word })
    layer.add(.violation, groups.map(\.violation))
    layer.add(.groupLoad, result.levels.flatMap(\.loads), decimals: 3)
    layer.add(
      .explanation,
      sentences: groups.map { group in
        group.explanations.isEmpty ? nil : .sentences(group.explanations.map(\.argument))
      })
    layer.add(.area, groups.map { $0.hasArea ? $0.shape.area : nil }, decimals: 1)
    layer.add(.perimeter, groups.map { $0.hasArea ? $0.shape.perimeter : nil }, decimals: 1)
    layer.add(.compactness, groups.map { $0.hasArea ? $0.compactness : nil }, decimals: 3)
    layer.add(.groupPolygons, groups.map { $0.hasArea ? $0.shape.polygons.count : nil })
    return layer
  }

  /// The ground of a group, or the points of its units where they have none.
  private static func geometry(
    of groups: [UnitGroups.Group], _ units: UnitTable
  ) -> GeometryColumn {
    var column = GeometryColumn()
    for group in groups {
      guard !group.hasArea else {
        column.append(group.shape)
        continue
      }
      for unit in group.members {
        column.positions.append(units.positions[unit])
        column.endRing()
        column.endPart()
      }
      column.endRow(.multiPoint)
    }
    return column
  }

  /// Which group of the lowest level each unit belongs to, in the order of their identifiers.
  package static func members(_ result: UnitGroups) -> LayerTable {
    let units = result.units
    let kind = units.householdKind.word
    var layer = LayerTable(name: "members", rowCount: units.count)
    layer.add(.groupUnit, units.ids)
    layer.add(.groupUnitName, units.names)
    layer.add(
      .groupCode,
      units.ids.indices.map { unit in
        result.levels.first.map { $0.groups[$0.groupOfUnit[unit]].code }
      })
    if !units.parents.isEmpty { layer.add(.groupParent, units.parents) }
    layer.add(.households(kind.phrase), units.households)
    layer.add(.householdKind, units.ids.map { _ in kind })
    return layer
  }

  /// One row a unit, one column a level: what `group --check` reads.
  package static func hierarchy(_ result: UnitGroups) -> LayerTable {
    var layer = LayerTable(name: "hierarchy", rowCount: result.units.count)
    layer.add(.groupUnit, result.units.ids)
    for level in result.levels {
      layer.add(.groupLevel(level.name), level.groupOfUnit.map { level.groups[$0].code })
    }
    return layer
  }

  /// One row a level.
  package static func summary(_ result: UnitGroups) -> LayerTable {
    let levels = result.levels
    let kind = result.units.householdKind.word
    var layer = LayerTable(name: "summary", rowCount: levels.count)
    layer.add(.groupLevel, levels.map(\.name))
    layer.add(.groupGroups, levels.map(\.groups.count))
    layer.add(.groupMembers, levels.map { _ in result.units.count })
    layer.add(.households(kind.phrase), levels.map(\.households))
    layer.add(.householdKind, levels.map { _ in kind })
    layer.add(.groupSmallest, levels.map { $0.groups.map(\.households).min() })
    layer.add(.groupMean, levels.map(\.mean), decimals: 1)
    layer.add(.groupLargest, levels.map { $0.groups.map(\.households).max() })
    layer.add(.groupAlone, levels.map(\.unitsAlone))
    layer.add(.groupOutOfBand, levels.map(\.outOfBand))
    layer.add(.violation, levels.map { $0.groups.reduce(0) { $0 + $1.violation } })
    layer.add(.groupSeparate, levels.map(\.separateParts))
    layer.add(.groupProven, levels.map(\.isProven))
    return layer
  }

  /// The breaches of an existing hierarchy, each where its unit lies.
  package static func findings(
    _ breaches: [HierarchyCheck.Breach], _ units: UnitTable
  ) -> LayerTable {
    let geometry = GeometryColumn(
      points: breaches.map { $0.unit < 0 ? nil : units.positions[$0.unit] })
    var layer = LayerTable(name: "findings", rowCount: breaches.count, geometry: geometry)
    layer.add(.groupLevel, breaches.map { $0.level.isEmpty ? nil : $0.level })
    layer.add(.id, breaches.map(\.id))
    layer.add(.row, breaches.map(\.finding.place.row))
    layer.add(.code, breaches.map(\.finding.code))
    layer.add(
      .reason, sentences: breaches.map { .phrase($0.finding.phrase, $0.finding.arguments) })
    return layer
  }
}

extension UnitGroups.Group {
  fileprivate var hasArea: Bool { !shape.polygons.isEmpty }
}

extension UnitGroups.Level {
  /// For each group its households by those of the mean group of the level.
  fileprivate var loads: [Double?] {
    guard let mean, mean > 0 else { return groups.map { _ in nil } }
    return groups.map { Double($0.households) / mean }
  }
}
