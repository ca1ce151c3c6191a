internal import Formats
package import Survey

/// The ground under the maps, as it was read.
package struct BaseLayers: Sendable {
  package let survey: CountySurvey
  /// The code of each building's cell; empty where there are no cells.
  package let codes: [String?]

  /// - Parameter codes: one a building, `nil` where it is in no cell.
  package init(_ survey: CountySurvey, codes: [String?]) {
    self.survey = survey
    self.codes = codes
  }

  /// Those that have rows.
  package var layers: [LayerTable] {
    let all = SurveyLayers(survey)
    return [houses, all.streets, all.barriers, all.gates].filter { $0.rowCount > 0 }
  }

  /// Buildings of every use, with name and cell: what pages of a map book list.
  private var houses: LayerTable {
    let table = survey.buildings
    var layer = LayerTable(name: "houses", rowCount: table.count, geometry: table.geometry)
    layer.add(.buildingId, table.ids)
    if !table.names.isEmpty {
      layer.add(.buildingName, table.names.map { $0.isEmpty ? nil : $0 })
    }
    layer.add(.use, table.uses.map(\.rawValue))
    if !codes.isEmpty { layer.add(.gridCode, codes) }
    layer.add(.households(table.householdKind.word.phrase), table.households)
    return layer
  }
}
