package import Diagnostics
internal import Geometry
package import Intake
internal import Privacy
package import Publishing
internal import Survey
internal import Tallying
package import Workers

/// How many of a list are in each area: units and areas → counts and sums, nothing lost.
package struct TallyJob: Sendable {
  package enum Placing: String, Sendable { case place, code }

  /// What decides where a unit belongs; where `nil`, its place if there are places, else its code.
  package var placing: Placing?
  /// The count that every area must have.
  package var least: Int?
  /// Columns that are summed, and those of them whose small figures are hidden.
  package var columns: [String] = []
  package var sensitive: Set<String> = []
  package var suppressBelow = TallyJob.standardLimit
  /// Those among ``sensitive`` that are so by their header, not by the user's word.
  package var recognised: [String] = []

  /// The smallest count of people of a sensitive group that is shown, where nothing else is said.
  package static let standardLimit = 5

  package init() {}

  /// Whether the header of a column says that it counts a sensitive group.
  package static func isSensitive(_ column: String) -> Bool { HeaderMeaning.isSensitive(column) }

  /// - Throws: `tally.areas-without-shape`, `tally.units-without-place`,
  ///   `tally.code-field-missing`.
  package func run(
    on reading: TallyReading, workers: Workers
  ) throws(Failure) -> TallyResult {
    let (areas, units) = (reading.areas, reading.units)
    let byPlace = try decidesByPlace(reading)
    let placement =
      byPlace
      ? try Placement.byPlace(units, onto: areas, workers: workers)
      : Placement.byCode(units, onto: areas)
    let tally = Tally(units, in: placement.areas, areaCount: areas.count)
    let scale = TallyUnitTable.amountScale
    let suppressions = columns.enumerated().map { column, name -> Suppression? in
      guard sensitive.contains(name) else { return nil }
      let figures = tally.sums[column] + [tally.unplacedSums[column]]
      return Suppression(of: figures.map { $0 / scale }, below: suppressBelow)
    }
    let layers = TallyLayers(
      areas: areas, units: units, placement: placement, tally: tally, columns: columns,
      suppressions: suppressions, least: least)
    return TallyResult(
      layers: layers, isByPlace: byPlace,
      findings: placement.findings + (byPlace ? Self.shapeFindings(areas) : [])
        + reading.findings(of: placement.unplaced) + recognisedFindings)
  }

  private var recognisedFindings: [Finding] {
    recognised.map {
      Finding(
        .note, .privacySensitive, ["column": .text($0), "limit": .integer(suppressBelow)])
    }
  }

  private func decidesByPlace(_ reading: TallyReading) throws(Failure) -> Bool {
    let units = reading.units
    let hasPlaces = units.positions.contains { !$0.x.isNaN }
    let hasCodes = !(units.codes.isEmpty && units.names.isEmpty)
    let canPlace = hasPlaces && reading.areas.haveShapes
    guard placing ?? (canPlace || !hasCodes ? .place : .code) == .place else {
      guard hasCodes else {
        throw Failure(
          .tallyCodeFieldMissing, ["columns": .names(reading.unitColumns)],
          at: Place(file: reading.unitFile))
      }
      return false
    }
    guard reading.areas.haveShapes else {
      throw Failure(.tallyAreasWithoutShape, at: Place(file: reading.areaFile))
    }
    guard hasPlaces else {
      throw Failure(.tallyUnitsWithoutPlace, at: Place(file: reading.unitFile))
    }
    return true
  }

  private static func shapeFindings(_ areas: AreaTable) -> [Finding] {
    let bare = areas.shapes.indices.filter { areas.shapes[$0].polygons.isEmpty }
    guard let first = bare.first else { return [] }
    return [
      Finding(
        .warning, .tallyAreaWithoutShape,
        ["count": .integer(bare.count), "code": .text(areas.codes[first])])
    ]
  }
}

extension TallyReading {
  /// The units without an area, with their rows; near misses are told by name already.
  func findings(of unplaced: [UnplacedUnit]) -> [Finding] {
    unplaced.filter { $0.reason != .tallyNameNear && $0.reason != .tallyCodeNear }.map {
      Finding(
        .warning, $0.reason, $0.arguments,
        at: Place(file: unitFile, row: Int(units.sourceRows[$0.unit])))
    }
  }
}

extension TallyJob {
  package var parameters: [(String, JSONValue)] {
    [
      ("at_least", least.map { .integer($0) } ?? .null), ("sum", .strings(columns)),
      ("sensitive", .strings(sensitive.sorted())),
      ("suppress_below", sensitive.isEmpty ? .null : .integer(suppressBelow)),
    ]
  }
}
