package import ServiceCoverage
package import Survey
package import TravelTimes

/// Targets, and the buildings that would mend those that are missed, as tables.
package struct TargetLayers: Sendable {
  /// A target as asked of all together, or of one group that misses it.
  package struct Row: Sendable {
    /// From 1, in the order of the plan.
    package let number: Int
    package let name: String?
    package let level: RateLevel
    /// The group's code; `nil` for all together.
    package let group: String?
    package let minutes: Int
    package let preset: String
    package let method: TravelMethod
    package let denominator: Denominator
    package let stations: Int
    package let percent: Double
    package let rate: CoverageRate
    package let isMet: Bool
    /// How many more would have to be reached.
    package let short: Double
    /// Rows of the survey's buildings that would mend it, the largest first, and who lives there.
    package let mending: [(building: Int, amount: Double, state: CoverageState, excess: Double?)]

    package init(
      number: Int, name: String?, level: RateLevel, group: String?, minutes: Int, preset: String,
      method: TravelMethod, denominator: Denominator, stations: Int, percent: Double,
      rate: CoverageRate, isMet: Bool, short: Double,
      mending: [(building: Int, amount: Double, state: CoverageState, excess: Double?)]
    ) {
      self.number = number
      self.name = name
      self.level = level
      self.group = group
      self.minutes = minutes
      self.preset = preset
      self.method = method
      self.denominator = denominator
      self.stations = stations
      self.percent = percent
      self.rate = rate
      self.isMet = isMet
      self.short = short
      self.mending = mending
    }
  }

  package let rows: [Row]
  package let survey: CountySurvey

  package init(_ rows: [Row], survey: CountySurvey) {
    self.rows = rows
    self.survey = survey
  }

  /// One row a target, then one for each group that misses it.
  package var targets: LayerTable {
    var layer = LayerTable(name: "targets", rowCount: rows.count)
    layer.add(.target, rows.map(\.number))
    layer.add(.targetName, rows.map(\.name))
    layer.add(.scope, rows.map(\.level.word))
    layer.add(.group, rows.map(\.group))
    layer.add(.minutes, rows.map(\.minutes))
    layer.add(.preset, rows.map(\.preset))
    layer.add(.method, rows.map { $0.method.word(detour: 1) })
    layer.add(.denominator, rows.map(\.denominator.word))
    layer.add(.countedStations, rows.map(\.stations))
    layer.add(.targetPercent, rows.map(\.percent), decimals: 2)
    layer.add(.lower, rows.map(\.rate.lowerPercent), decimals: 2)
    layer.add(.upper, rows.map(\.rate.upperPercent), decimals: 2)
    layer.add(.reached, rows.map { Int($0.rate.reached) })
    layer.add(.undetermined, rows.map { Int($0.rate.undetermined) })
    layer.add(.total, rows.map { Int($0.rate.total) })
    layer.add(.targetMet, rows.map(\.isMet))
    layer.add(.targetShort, rows.map { Int($0.short) })
    layer.add(.targetMending, rows.map(\.mending.count))
    return layer
  }

  /// The fewest buildings that would mend each missed target, by target and group.
  package var buildings: LayerTable {
    let lines = rows.flatMap { row in row.mending.map { (row: row, mending: $0) } }
    let table = survey.buildings
    let compounds = survey.compoundNames
    var layer = LayerTable(name: "target_buildings", rowCount: lines.count)
    layer.add(.target, lines.map(\.row.number))
    layer.add(.group, lines.map(\.row.group))
    layer.add(.buildingId, lines.map { table.ids[$0.mending.building] })
    if !table.names.isEmpty {
      layer.add(.buildingName, lines.map { table.names[$0.mending.building] })
    }
    if survey.compounds.count > 0 {
      layer.add(.compoundName, lines.map { compounds[$0.mending.building] })
    }
    if survey.communities.count > 0 {
      let rows = lines.map { Int(table.community[$0.mending.building]) }
      layer.add(.communityCode, rows.map { $0 < 0 ? nil : survey.communities.codes[$0] })
      layer.add(.communityName, rows.map { $0 < 0 ? nil : survey.communities.names[$0] })
    }
    layer.add(.denominator, lines.map(\.row.denominator.word))
    layer.add(.targetAmount, lines.map { Int($0.mending.amount) })
    layer.add(.targetState, lines.map(\.mending.state.word))
    layer.add(.targetExcess, lines.map(\.mending.excess), decimals: 1)
    return layer
  }
}
