internal import Diagnostics
internal import Formats
internal import Geometry
package import Survey
package import Tallying

/// Layers of a tally.
package struct TallyLayers: Sendable {
  package let areas: AreaTable
  package let units: TallyUnitTable
  package let placement: Placement
  package let tally: Tally
  /// Names of the summed columns, and of each what may be shown: areas, then what is unplaced.
  package let columns: [String]
  package let suppressions: [Suppression?]
  /// The count that every area must have.
  package let least: Int?

  package init(
    areas: AreaTable, units: TallyUnitTable, placement: Placement, tally: Tally, columns: [String],
    suppressions: [Suppression?], least: Int?
  ) {
    self.areas = areas
    self.units = units
    self.placement = placement
    self.tally = tally
    self.columns = columns
    self.suppressions = suppressions
    self.least = least
  }

  /// The figures of a column: one an area, then what is unplaced.
  package func figures(_ column: Int) -> [Figure] {
    let amounts = tally.sums[column] + [tally.unplacedSums[column]]
    guard let suppression = suppressions[column] else { return amounts.map { .amount($0) } }
    return zip(amounts, suppression.marks).map { amount, mark in
      switch mark {
      case .shown: .amount(amount)
      case .small: .below(suppression.limit)
      case .withheld: .withheld
      }
    }
  }

  /// What is in areas, what is not, and both together.
  package func totals(_ column: Int) -> (placed: Figure, unplaced: Figure, total: Figure) {
    let unplaced = figures(column)[areas.count]
    let placed = tally.placedSums[column]
    let total = placed + tally.unplacedSums[column]
    guard let suppression = suppressions[column] else {
      return (.amount(placed), unplaced, .amount(total))
    }
    // Two of the three tell the third.
    let isOpen = suppression.marks[areas.count] == .shown && !suppression.isTotalWithheld
    return (
      isOpen ? .amount(placed) : .withheld, unplaced,
      suppression.isTotalWithheld ? .withheld : .amount(total)
    )
  }

  /// The areas with their counts and sums, in the order of their codes.
  package var main: LayerTable {
    let geometry = areas.haveShapes ? GeometryColumn(shapes: areas.shapes) : nil
    var layer = LayerTable(name: "tally", rowCount: areas.count, geometry: geometry)
    layer.addAreas(areas)
    layer.add(.count, tally.counts)
    for (column, name) in columns.enumerated() {
      layer.add(.own(name, in: layer), figures: Array(figures(column).dropLast()))
    }
    if suppressions.contains(where: { $0 != nil }) {
      layer.add(
        .suppressed,
        areas.codes.indices.map { area in
          suppressions.contains { $0.map { $0.marks[area] != .shown } ?? false }
        })
    }
    if !units.types.isEmpty { layer.add(.types, typeTexts) }
    if let least { layer.add(.meets, tally.counts.map { $0 >= least }) }
    return layer
  }

  /// "驿站 3; 服务站 1", in the order of the types.
  private var typeTexts: [String?] {
    var texts = [String](repeating: "", count: areas.count)
    for entry in tally.typeCounts {
      let text = "\(Self.shown(tally.types[entry.type].type)) \(entry.count)"
      texts[entry.area] += texts[entry.area].isEmpty ? text : "; \(text)"
    }
    return texts.map { $0.isEmpty ? nil : $0 }
  }

  /// A type as it is shown where it is not stated.
  private static func shown(_ type: String) -> String { type.isEmpty ? "–" : type }

  /// The units in no area, with their reasons; without what could tell of persons.
  package var unplaced: LayerTable { unplaced(hidingUnits: false) }

  /// - Parameter hidingUnits: whether units are finer than what may be written: then neither
  ///   identifier nor place stands there.
  package func unplaced(hidingUnits: Bool) -> LayerTable {
    TallyLayers.unplaced(
      placement.unplaced, units, withPlaces: !hidingUnits, withIds: !hidingUnits)
  }

  static func unplaced(
    _ unplaced: [UnplacedUnit], _ units: TallyUnitTable, withPlaces: Bool, withIds: Bool = true
  ) -> LayerTable {
    let positions = unplaced.map { unit -> Position? in
      let position = units.positions[unit.unit]
      return withPlaces && position.isFinite ? position : nil
    }
    var layer = LayerTable(
      name: "unplaced", rowCount: unplaced.count, geometry: GeometryColumn(points: positions))
    layer.add(.row, unplaced.map { Int(units.sourceRows[$0.unit]) })
    if withIds { layer.add(.id, unplaced.map { units.ids[$0.unit] }) }
    layer.add(.code, unplaced.map(\.reason.code))
    guard withIds else { return layer }
    layer.add(.reason, sentences: unplaced.map { .phrase($0.reason, $0.arguments) })
    return layer
  }

  /// Units of each type in each area, one a row.
  package var types: LayerTable {
    var layer = LayerTable(name: "types", rowCount: tally.typeCounts.count)
    layer.add(.areaCode(areas.level), tally.typeCounts.map { areas.codes[$0.area] })
    layer.add(.type, tally.typeCounts.map { Self.shown(tally.types[$0.type].type) })
    layer.add(.count, tally.typeCounts.map(\.count))
    return layer
  }

  /// What is in areas and what is not: of the records, of each column, of each type.
  package var totals: LayerTable {
    let scale = TallyUnitTable.amountScale
    typealias Row = (name: String, type: String?, placed: Figure, unplaced: Figure, total: Figure)
    func counted(_ placed: Int, _ unplaced: Int, type: String?) -> Row {
      (
        Field.count.key, type, .amount(placed * scale), .amount(unplaced * scale),
        .amount((placed + unplaced) * scale)
      )
    }
    var rows = [counted(tally.placed, tally.unplaced, type: nil)]
    for (column, name) in columns.enumerated() {
      let totals = totals(column)
      rows.append((name, nil, totals.placed, totals.unplaced, totals.total))
    }
    for type in tally.types {
      rows.append(counted(type.placed, type.unplaced, type: Self.shown(type.type)))
    }
    var layer = LayerTable(name: "totals", rowCount: rows.count)
    layer.add(.summedColumn, rows.map(\.name))
    if !tally.types.isEmpty { layer.add(.type, rows.map(\.type)) }
    // Counts beside sums: "5", not "5.0".
    layer.add(.placed, rows.map(\.placed.text))
    layer.add(.unplaced, rows.map(\.unplaced.text))
    layer.add(.total, rows.map(\.total.text))
    return layer
  }
}
