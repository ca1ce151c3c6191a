internal import Diagnostics
internal import Formats
internal import Geometry
package import ServiceCoverage
package import Survey

/// Compounds with their households, how many of these are lived in, and who is reached.
package enum CompoundLayers {
  /// Households of one compound.
  package struct Counts: Hashable, Sendable {
    package var buildings = 0
    package var households = 0
    /// Households, and those of them that are lived in, of buildings for which that is known.
    package var knownHouseholds = 0
    package var occupied = 0

    package init() {}

    /// Percent of the households that are lived in, two decimals cut off; `nil` where not known.
    package var occupancy: Double? {
      CoverageRate.percent(Double(occupied), of: Double(knownHouseholds))
    }
  }

  /// One row a compound.
  package static func compounds(
    _ survey: CountySurvey, _ counts: [Counts], rates: [(minutes: Int, table: RateTable)]
  ) -> LayerTable {
    let table = survey.compounds
    let geometry = GeometryColumn(shapes: table.shapes)
    var layer = LayerTable(name: "compounds", rowCount: table.count, geometry: geometry)
    let kind = survey.buildings.householdKind.word
    layer.add(.compoundId, table.ids)
    layer.add(.compoundName, table.names)
    layer.add(.propertyManager, table.hasPropertyManager.map { $0.map { $0 ? "yes" : "no" } })
    layer.add(.households(kind.phrase), counts.map(\.households))
    layer.add(.householdKind, counts.map { _ in kind })
    layer.add(.buildings, counts.map(\.buildings))
    if !survey.buildings.occupied.isEmpty {
      layer.add(.occupied, counts.map { $0.knownHouseholds > 0 ? $0.occupied : nil })
      layer.add(.occupancy, counts.map(\.occupancy), decimals: 2)
    }
    RateLayers.addRates(rates, rows: Array(0..<table.count), to: &layer)
    return layer
  }
}
