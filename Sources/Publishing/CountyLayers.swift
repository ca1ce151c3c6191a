internal import Diagnostics
internal import Formats
package import Geometry
package import ServiceCoverage
package import Survey
package import TravelTimes

/// How the run of one county of many ended.
package enum CountyStatus: String, CaseIterable, Sendable {
  case done
  /// The machine or the program failed it.
  case failed
  /// Its plan or its files cannot be used.
  case unusable
  /// A signal ended it, as where memory is short.
  case killed

  package var word: Word {
    switch self {
    case .done: Word(rawValue, .wordRunDone)
    case .failed: Word(rawValue, .wordRunFailed)
    case .unusable: Word(rawValue, .wordRunUnusable)
    case .killed: Word(rawValue, .wordRunKilled)
    }
  }
}

/// What stands in the results of one county.
package struct CountyFigures: Sendable {
  /// Who is reached within one cutoff.
  package struct Rate: Sendable {
    package let minutes: Int
    package let households: CoverageRate

    package init(minutes: Int, households: CoverageRate) {
      self.minutes = minutes
      self.households = households
    }
  }

  package var name: String?
  package var communities = 0
  package var buildings = 0
  package var households: Int?
  package var kind: HouseholdKind?
  /// `nil` where there are no communities to cut.
  package var cells: Int?
  package var specialCells: Int?
  package var outOfBand: Int?
  package var smallest: Int?
  package var largest: Int?
  /// Those that count; `nil` where nobody asked who is reached.
  package var stations: Int?
  package var preset: String?
  package var method: TravelMethod?
  package var rates: [Rate] = []
  /// The cutoff that decides.
  package var decidingMinutes: Int?
  package var targets: Int?
  package var targetsMet: Int?
  package var rejected = 0
  package var warnings = 0

  package init() {}

  package var deciding: CoverageRate? {
    rates.first { $0.minutes == decidingMinutes }?.households
  }
}

/// The counties of one run as one layer.
package enum CountyLayers {
  package struct Row: Sendable {
    /// Of its folder.
    package let folder: String
    package let status: CountyStatus
    /// What its run said where it did not end well.
    package let reason: String?
    package let figures: CountyFigures?
    package let outline: MultiPolygon?

    package init(
      folder: String, status: CountyStatus, reason: String?, figures: CountyFigures?,
      outline: MultiPolygon?
    ) {
      self.folder = folder
      self.status = status
      self.reason = reason
      self.figures = figures
      self.outline = outline
    }
  }

  /// One row a county; figures are null where its run did not end well.
  package static func counties(_ rows: [Row]) -> LayerTable {
    var shapes = GeometryColumn()
    for row in rows {
      if let outline = row.outline { shapes.append(outline) } else { shapes.appendNull() }
    }
    var layer = LayerTable(name: "counties", rowCount: rows.count, geometry: shapes)
    let figures = rows.map(\.figures)
    layer.add(.county, rows.map(\.folder))
    layer.add(.countyName, figures.map { $0?.name })
    layer.add(.runStatus, rows.map(\.status.word))
    layer.add(.reason, rows.map(\.reason))
    layer.add(.communityCount, figures.map { $0?.communities })
    layer.add(.buildings, figures.map { $0?.buildings })
    layer.add(.countyHouseholds, figures.map { $0?.households })
    layer.add(.householdKind, figures.map { $0?.kind?.word })
    addCells(of: figures, to: &layer)
    addRates(of: figures, to: &layer)
    layer.add(.targetCount, figures.map { $0?.targets })
    layer.add(.targetsMet, figures.map { $0?.targetsMet })
    layer.add(.rejectedCount, figures.map { $0?.rejected })
    layer.add(.warnings, figures.map { $0?.warnings })
    return layer
  }

  private static func addCells(of figures: [CountyFigures?], to layer: inout LayerTable) {
    layer.add(.cells, figures.map { $0?.cells })
    layer.add(.specialCells, figures.map { $0?.specialCells })
    layer.add(
      .inBand,
      figures.map { figures in
        figures?.cells.flatMap { cells in figures?.outOfBand.map { cells - $0 } }
      })
    layer.add(.outOfBand, figures.map { $0?.outOfBand })
    layer.add(.smallest, figures.map { $0?.smallest })
    layer.add(.largest, figures.map { $0?.largest })
  }

  private static func addRates(of figures: [CountyFigures?], to layer: inout LayerTable) {
    layer.add(.countedStations, figures.map { $0?.stations })
    layer.add(.preset, figures.map { $0?.preset })
    layer.add(.method, figures.map { $0?.method?.word(detour: 1) })
    layer.add(.stateMinutes, figures.map { $0?.decidingMinutes })
    layer.add(.lower, figures.map { $0?.deciding?.lowerPercent }, decimals: 2)
    layer.add(.upper, figures.map { $0?.deciding?.upperPercent }, decimals: 2)
    for minutes in Set(figures.flatMap { $0?.rates.map(\.minutes) ?? [] }).sorted() {
      let rates = figures.map { figures in
        figures?.rates.first { $0.minutes == minutes }?.households
      }
      layer.add(.reachedHouseholds(minutes), rates.map { $0.map { Int($0.reached.rounded()) } })
      layer.add(
        .lower(Denominator.households.word, minutes), rates.map { $0?.lowerPercent }, decimals: 2)
      layer.add(
        .upper(Denominator.households.word, minutes), rates.map { $0?.upperPercent }, decimals: 2)
    }
  }
}
