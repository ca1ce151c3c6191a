internal import Diagnostics
internal import Formats
internal import ServiceCoverage
package import Survey
package import Tallying

/// Layers of the share of areas that have something.
package struct AttributeLayers: Sendable {
  package let areas: AreaTable
  package let rates: AttributeRates
  /// The column that was asked for.
  package let attribute: String

  package init(areas: AreaTable, rates: AttributeRates, attribute: String) {
    self.areas = areas
    self.rates = rates
    self.attribute = attribute
  }

  /// The areas, each with its yes or no; null where it is not known.
  package var main: LayerTable {
    let geometry = areas.haveShapes ? GeometryColumn(shapes: areas.shapes) : nil
    var layer = LayerTable(name: "tally", rowCount: areas.count, geometry: geometry)
    layer.addAreas(areas)
    if !areas.kinds.isEmpty { layer.add(.areaKind, areas.kinds.map { $0.isEmpty ? nil : $0 }) }
    if !areas.households.isEmpty {
      let kind = areas.householdKind.word
      layer.add(.households(kind.phrase), areas.households.map { $0 < 0 ? nil : $0 })
      layer.add(.householdKind, areas.codes.map { _ in kind })
    }
    let (yes, no) = (Word("yes", .wordYes), Word("no", .wordNo))
    layer.add(.own(attribute, in: layer), areas.flags.map { $0.map { $0 ? yes : no } })
    return layer
  }

  /// Rates by number and by households, of all and of each kind.
  package var table: LayerTable {
    let all = Word("all", .wordScopeCounty)
    let ofAreas = Word("areas", .wordOfAreas)
    var rows: [(kind: String?, of: Word, rate: CoverageRate)] = []
    for group in rates.groups {
      rows.append((group.kind, ofAreas, group.areas))
      guard !areas.households.isEmpty else { continue }
      rows.append((group.kind, Denominator.households.word, group.households))
    }
    var layer = LayerTable(name: "rates", rowCount: rows.count)
    layer.add(.scope, rows.map { $0.kind == nil ? all : nil })
    layer.add(.areaKind, rows.map { $0.kind == "" ? "–" : $0.kind })
    layer.add(.denominator, rows.map(\.of))
    layer.add(.having, rows.map { Int($0.rate.reached) })
    layer.add(.lacking, rows.map { Int($0.rate.beyond) })
    layer.add(.unknown, rows.map { Int($0.rate.undetermined) })
    layer.add(.total, rows.map { Int($0.rate.total) })
    layer.add(.lower, rows.map(\.rate.lowerPercent), decimals: 2)
    layer.add(.upper, rows.map(\.rate.upperPercent), decimals: 2)
    return layer
  }
}
