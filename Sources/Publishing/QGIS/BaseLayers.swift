internal import Formats
package import Survey

/// The ground under the maps, as it was read.
package struct BaseLayers: Sendable {
  package let survey: CountySurvey
  /// The code of each building's cell; empty where there are no cells.
  package let codes: [String?]

  /// Before the names of their files.
  package static let folder = "base/"

  /// - Parameter codes: one a building, `nil` where it is in no cell.
  package init(_ survey: CountySurvey, codes: [String?]) {
    self.survey = survey
    self.codes = codes
  }

  /// Those that have rows, in a folder of their own.
  package var layers: [PendingLayer] {
    let all = SurveyLayers(survey)
    var layers: [PendingLayer] = []
    if survey.buildings.count > 0 {
      layers.append(PendingLayer("\(Self.folder)houses", "geojson") { houses })
    }
    if survey.streets.count > 0 {
      layers.append(PendingLayer("\(Self.folder)streets", "geojson") { all.streets })
    }
    if survey.barriers.lines.contains(where: { !$0.isEmpty }) {
      layers.append(PendingLayer("\(Self.folder)barriers", "geojson") { all.barriers })
    }
    if survey.gates.count > 0 {
      layers.append(PendingLayer("\(Self.folder)gates", "geojson") { all.gates })
    }
    return layers
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
