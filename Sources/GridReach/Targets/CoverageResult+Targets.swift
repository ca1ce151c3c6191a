package import Publishing
internal import ServiceCoverage
internal import Survey

extension CoverageResult {
  /// The tables of requirements and targets; none where nothing is asked.
  package var targetFiles: [PendingLayer] {
    guard !outcomes.isEmpty else { return [] }
    return [
      PendingLayer("targets", "csv") { targetLayers.targets },
      PendingLayer("target_buildings", "csv") { targetLayers.buildings },
    ]
  }

  private var targetLayers: TargetLayers { TargetLayers(targetRows, survey: survey) }

  private var targetRows: [TargetLayers.Row] {
    var rowOfId: [String: Int] = [:]
    if outcomes.contains(where: { !$0.isMet }) {
      for (row, id) in survey.buildings.ids.enumerated() where rowOfId[id] == nil {
        rowOfId[id] = row
      }
    }
    return outcomes.enumerated().flatMap { index, outcome in
      let figures = outcome.figures
      func row(_ shortfall: Shortfall?, level: RateLevel, isWhole: Bool) -> TargetLayers.Row {
        TargetLayers.Row(
          number: index + 1, name: figures.name, level: level,
          group: isWhole ? nil : shortfall?.group, minutes: figures.minutes,
          preset: figures.preset, method: figures.method,
          denominator: figures.weight.denominator, stations: figures.stations,
          percent: figures.percent, rate: isWhole ? figures.rate : shortfall?.rate ?? figures.rate,
          isMet: isWhole && figures.isMet, short: shortfall?.short ?? (isWhole ? figures.short : 0),
          mending: (shortfall?.mending ?? []).compactMap { mending in
            rowOfId[mending.building].map { ($0, mending.amount, mending.state, mending.excess) }
          })
      }
      let isOfAll = figures.level == .county
      let whole = row(isOfAll ? figures.shortfalls.first : nil, level: .county, isWhole: true)
      guard !isOfAll else { return [whole] }
      let level: RateLevel = figures.level == .cell ? .cell : .community
      return [whole] + figures.shortfalls.map { row($0, level: level, isWhole: false) }
    }
  }
}
