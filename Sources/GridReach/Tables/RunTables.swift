internal import Diagnostics
internal import Formats
internal import GridPartition
internal import Intake
internal import Plans
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// The documents of a run, as offices know them, in a folder of their own.
struct RunTables {
  /// The folder among the results.
  static let folder = "tables"

  let results: RunResults
  /// The layers of the run of which a document is made.
  let layers: [LayerTable]

  private func layer(_ name: String) -> LayerTable? { layers.first { $0.name == name } }

  /// A document; `nil` where the run has nothing for it.
  func document(_ kind: RunDocument) -> OfficeDocument? {
    switch kind {
    case .register: register
    case .stations: stations
    case .statistics: statistics
    case .uncovered: uncovered
    case .sites: sites
    case .reported: reported
    }
  }

  private var reported: OfficeDocument? {
    results.reported.map { ReportedTables.document($0.audit, results.reading.survey) }
  }

  private var register: OfficeDocument? {
    guard let grid = results.grid else { return nil }
    let survey = results.reading.survey
    // A list without places has no layer of cells.
    let cells = layer("cells") ?? CellLayers.cells(grid, survey)
    var source = CellTables.Source(cells, grid, survey)
    if let coverage = results.coverage {
      source.minutes = coverage.deciding.minutes
      source.stations = coverage.loads.stationOfCell.map {
        $0 < 0 ? nil : coverage.survey.stations.names[Int($0)]
      }
    }
    return CellTables.register(source)
  }

  private var coverageDocuments: CoverageDocuments? {
    results.coverage.map { CoverageDocuments($0.layers, gaps: $0.gaps) }
  }

  private var stations: OfficeDocument? {
    guard let coverage = results.coverage, let documents = coverageDocuments else { return nil }
    return StationTables.register(
      coverage.allStations, counted: coverage.survey.stations, loads: coverage.loads,
      survey: results.reading.survey, definitions: documents.definitions)
  }

  private var statistics: OfficeDocument? {
    guard let coverage = results.coverage, let buildings = layer("buildings") else { return nil }
    let cutoffs = coverage.coverage.cutoffs
    let compounds = RateGroups(
      level: .community, groupOfBuilding: coverage.survey.buildings.compound,
      codes: coverage.survey.compounds.ids)
    return coverageDocuments?.statistics(
      communities: cutoffs.map { ($0.minutes, coverage.rates(coverage.coverage, within: $0)) },
      compounds: cutoffs.map {
        ($0.minutes, coverage.rates(coverage.coverage, within: $0, by: compounds))
      }, buildings: buildings)
  }

  private var uncovered: OfficeDocument? {
    guard let uncovered = layer("uncovered"), let undetermined = layer("undetermined"),
      let gaps = layer("gaps")
    else { return nil }
    return coverageDocuments?.uncovered(uncovered, undetermined: undetermined, areas: gaps)
  }

  private var sites: OfficeDocument? {
    guard let siting = results.siting, siting.isFeasible, let sites = layer("sites") else {
      return nil
    }
    return StationTables.proposals(
      sites, curve: layer("curve"), survey: results.reading.survey,
      preset: siting.job.walking.preset.name)
  }
}
