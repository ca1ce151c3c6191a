package import Diagnostics
internal import Geometry
package import Intake
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

  /// The smallest count of people of a sensitive group that is shown, where nothing else is said.
  package static let standardLimit = 5

  package init() {}

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
    let scale = UnitTable.amountScale
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
        + reading.findings(of: placement.unplaced))
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

/// What ``TallyJob`` counted.
package struct TallyResult: Sendable {
  package let layers: TallyLayers
  package let isByPlace: Bool
  package let findings: [Finding]

  /// Rows of the areas that have fewer units than they must.
  package var areasBelow: [Int] { layers.least.map { layers.tally.areas(below: $0) } ?? [] }

  /// The totals, the types, what was hidden, and who has too few.
  package var sentences: [Argument] {
    totalSentences + typeSentences + leastSentences
  }

  private var totalSentences: [Argument] {
    let tally = layers.tally
    var sentences: [Argument] = [
      .phrase(
        .tallyTotal,
        [
          "total": .integer(tally.placed + tally.unplaced), "placed": .integer(tally.placed),
          "areas": .integer(layers.areas.count), "unplaced": .integer(tally.unplaced),
        ])
    ]
    for (column, name) in layers.columns.enumerated() {
      let totals = layers.totals(column)
      let isOpen = totals.placed != .withheld
      sentences.append(
        .phrase(
          isOpen ? .tallySumTotal : .tallySumHidden,
          [
            "column": .text(name), "total": .text(totals.total.text),
            "placed": .text(totals.placed.text), "unplaced": .text(totals.unplaced.text),
          ]))
      guard let hidden = layers.suppressions[column], hidden.smallCount > 0 else { continue }
      sentences.append(
        .phrase(
          .tallySuppressed,
          [
            "column": .text(name), "limit": .integer(hidden.limit),
            "small": .integer(hidden.smallCount), "withheld": .integer(hidden.withheldCount),
          ]))
    }
    return sentences
  }

  /// How many types are told one by one.
  private static let mostTypes = 20

  private var typeSentences: [Argument] {
    let types = layers.tally.types
    let told = types.prefix(Self.mostTypes).map { type in
      Argument.phrase(
        .tallyType,
        [
          "type": type.type.isEmpty ? .phrase(.wordNotStated) : .text(type.type),
          "total": .integer(type.placed + type.unplaced), "placed": .integer(type.placed),
          "unplaced": .integer(type.unplaced),
        ])
    }
    guard types.count > told.count else { return told }
    return told + [.phrase(.tallyMoreTypes, ["count": .integer(types.count - told.count)])]
  }

  /// How many areas that miss a target are named.
  private static let mostCodes = 20

  private var leastSentences: [Argument] {
    guard let least = layers.least else { return [] }
    let areas: Argument = .integer(layers.areas.count)
    let below = areasBelow
    guard !below.isEmpty else {
      return [.phrase(.tallyLeastMet, ["least": .integer(least), "areas": areas])]
    }
    let codes = Argument.names(below.prefix(Self.mostCodes).map { layers.areas.codes[$0] })
    let more = below.count - Self.mostCodes
    let named: Argument =
      more > 0 ? .sentences([codes, .phrase(.tallyAndMore, ["count": .integer(more)])]) : codes
    return [
      .phrase(
        .tallyLeastMissed,
        [
          "least": .integer(least), "count": .integer(below.count), "areas": areas,
          "codes": named,
        ])
    ]
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

extension TallyResult {
  package var parameters: [(String, JSONValue)] {
    [("by", .string(isByPlace ? "place" : "code")), ("border", .string("lowest code"))]
  }
}
