internal import Geometry

extension BuildingTable {
  /// The rows for which `keep` is true, in their order.
  package func keeping(_ keep: [Bool]) -> BuildingTable {
    let rows = keep.indices.filter { keep[$0] }
    func pick<Value>(_ column: [Value]) -> [Value] {
      column.isEmpty ? [] : rows.map { column[$0] }
    }
    var kept = self
    kept.ids = pick(ids)
    kept.positions = pick(positions)
    if shapes.count > 0 {
      kept.shapes = PolygonColumn()
      for row in rows { kept.shapes.append(shapes[row]) }
    }
    kept.households = pick(households)
    kept.occupied = pick(occupied)
    kept.persons = pick(persons)
    kept.elderly = pick(elderly)
    kept.stairwells = pick(stairwells)
    kept.floors = pick(floors)
    kept.names = pick(names)
    kept.addresses = pick(addresses)
    kept.uses = pick(uses)
    kept.areas = pick(areas)
    kept.community = pick(community)
    kept.compound = pick(compound)
    kept.sourceRows = pick(sourceRows)
    return kept
  }
}
