internal import Diagnostics
internal import Formats
package import Survey
package import Tallying

/// Layers of an assignment: slots and codes, no places of units.
package struct AssignmentLayers: Sendable {
  package let areas: AreaTable
  package let units: TallyUnitTable
  package let assignment: Assignment

  package init(areas: AreaTable, units: TallyUnitTable, assignment: Assignment) {
    self.areas = areas
    self.units = units
    self.assignment = assignment
  }

  /// Assigned units by area, then by identifier: the order of the file has no say.
  private var order: [Int] {
    (0..<units.count).filter { assignment.areas[$0] >= 0 }.sorted { left, right in
      let (a, b) = (assignment.areas[left], assignment.areas[right])
      return a != b ? a < b : (units.ids[left], left) < (units.ids[right], right)
    }
  }

  /// The areas with what they were given.
  package var main: LayerTable {
    let geometry = areas.haveShapes ? GeometryColumn(shapes: areas.shapes) : nil
    var slots = [[String]](repeating: [], count: areas.count)
    for unit in order { slots[Int(assignment.areas[unit])].append(units.ids[unit]) }
    var layer = LayerTable(name: "tally", rowCount: areas.count, geometry: geometry)
    layer.addAreas(areas)
    layer.add(.count, assignment.loads)
    layer.add(.assignedUnits, slots.map { $0.joined(separator: " ") })
    return layer
  }

  /// One row a unit.
  package var assignments: LayerTable {
    let order = order
    var layer = LayerTable(name: "assignments", rowCount: order.count)
    layer.add(.unit, order.map { units.ids[$0] })
    layer.add(
      .areaCode(areas.level), order.map { areas.codes[Int(assignment.areas[$0])] })
    layer.add(
      .home,
      order.map { assignment.homes[$0] < 0 ? nil : areas.codes[Int(assignment.homes[$0])] })
    layer.add(
      .wayToArea,
      order.map { unit -> Double? in
        let way = assignment.millimetres[unit]
        return way < 0 ? nil : Double(way) / 1000
      }, decimals: 1)
    return layer
  }

  package var unplaced: LayerTable {
    TallyLayers.unplaced(assignment.unplaced, units, withPlaces: false)
  }
}
