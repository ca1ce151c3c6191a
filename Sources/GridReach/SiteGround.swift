internal import Diagnostics
internal import FacilityLocation
internal import Geometry
internal import StationSiting
internal import Survey
internal import TravelTimes
internal import WalkNetwork
internal import Workers

/// What a question of siting stands on: who must be reached, from where it can be, and how far it is.
struct SiteGround: Sendable {
  /// With the stations that stand, and the planned ones where they are candidates.
  let survey: CountySurvey
  let preset: WalkingPreset
  let measure: TravelMeasure
  /// `nil` where straight lines decide.
  let walks: StreetWalks?
  let candidates: CandidateSites
  let columns: SitingColumns
  let demand: SitingDemand
  let sets: SitingSets

  /// Links, candidates, demand and sets.
  ///
  /// - Parameter known: the walks of a question that differs in its preset or its walls alone.
  /// - Throws: `site.no-candidates`, what makes streets or weights unusable.
  init(
    _ job: SiteJob, on survey: CountySurvey, beside known: StreetWalks? = nil, workers: Workers
  ) throws(Failure) {
    var survey = survey
    survey.stations = job.stations(of: survey)
    let preset = job.walking.preset
    let walks = try job.streets.map { (question) throws(Failure) in
      try question.walks(on: survey, preset: preset, beside: known, workers: workers)
    }
    var candidates = try job.candidates(of: survey, walks)
    if let walks {
      candidates.keepLinked(
        try walks.network.links(of: candidates.positions, workers: workers).indecisions)
    }
    var rules = StandingRules()
    rules.planned = job.candidates == .planned ? .candidates : .standing
    rules.allMayMove = job.existing == .mayMove
    rules.allMayClose = job.existing == .mayClose
    let columns = SitingColumns(survey, candidates, rules: rules)
    guard columns.kinds.contains(where: { $0 != .fixed }) else {
      throw Failure(.siteNoCandidates, ["dropped": .integer(candidates.dropped.count)])
    }
    let demand = try SitingDemand(
      survey.buildings, asks: try job.asks, requirements: try job.siteRequirements)
    let limit = job.farthest(demand, preset)
    let travel =
      if let walks {
        try TravelSets.streets(
          from: columns.positions, walks: walks, limit: limit, workers: workers
        ).sets
      } else {
        try StraightLine.sets(
          from: columns.positions, to: survey.buildings.positions, limit: limit, on: survey.plane,
          workers: workers)
      }
    self.survey = survey
    self.preset = preset
    self.walks = walks
    measure =
      walks.map { .streets($0, workers: workers) }
      ?? .straightLine(from: survey.buildings.positions, on: survey.plane, workers: workers)
    self.candidates = candidates
    self.columns = columns
    self.demand = demand
    sets = try SitingSets(columns, demand, travel: travel, workers: workers)
  }
}

extension SiteJob {
  /// Stations that stand, and planned ones where they are the candidates.
  fileprivate func stations(of survey: CountySurvey) -> StationTable {
    let all = survey.stations
    let statuses = filter.statuses + (candidates == .planned ? [.planned] : [])
    return filter.with(statuses: filter.statuses.isEmpty ? [] : statuses).apply(to: all)
  }

  fileprivate func candidates(
    of survey: CountySurvey, _ walks: StreetWalks?
  ) throws(Failure) -> CandidateSites {
    var sites: CandidateSites
    switch candidates {
    case .layer: sites = .layer(survey)
    case .buildings: sites = try .buildings(.all, of: survey)
    case .planned: sites = CandidateSites(.planned)
    case .streets:
      guard let walks else { throw Failure(.siteNeedsStreets) }
      let places = StreetPlaces(on: walks.network, of: survey.streets, spacing: spacing)
      sites = .streets(places.positions, names: places.names, of: survey)
    }
    if survey.allowed.count > 0 { sites.keepInside(survey.allowed.shapes) }
    if survey.forbidden.count > 0 { sites.keepOut(of: survey.forbidden) }
    if let leastArea { sites.keep(floorAreaAtLeast: leastArea) }
    // Pairs of generated places are too many for groups.
    if leastDistance > 0, candidates == .streets || candidates == .buildings {
      sites.thin(apart: leastDistance, on: survey.plane)
    }
    return sites
  }

  /// What counts: each cutoff, each kind of people, a second station.
  fileprivate var asks: [SitingAsk] {
    get throws(Failure) {
      var asks: [SitingAsk] = []
      for band in bands.bands {
        for share in weights.shares {
          // Old people walk at their own pace, on the same streets.
          let preset = share.kind == .elderly ? WalkingPreset.senior : walking.preset
          for stations in backup > 0 ? [1, 2] : [1] {
            let weight = band.weight * share.factor * (stations == 2 ? backup : 1)
            asks.append(
              SitingAsk(
                try level(band.minutes, preset, stations: stations), share.kind,
                share: weight))
          }
        }
      }
      return asks
    }
  }

  fileprivate var siteRequirements: [SitingRequirement] {
    get throws(Failure) {
      var all: [SitingRequirement] = []
      for requirement in requirements {
        guard requirement.level != .cell else {
          throw Failure(
            .siteNotTogether,
            ["model": .text(model.rawValue), "option": .text("--require \(requirement.text)")])
        }
        all.append(
          SitingRequirement(
            try level(requirement.minutes, walking.preset), percent: requirement.percent,
            ofEachCommunity: requirement.level == .community))
      }
      return all
    }
  }

  private func level(
    _ minutes: Int, _ preset: WalkingPreset, stations: Int = 1
  ) throws(Failure) -> SitingLevel {
    guard let level = SitingLevel(minutes: minutes, preset: preset, stations: stations) else {
      throw Failure(
        .presetNoCircle, ["preset": .text(preset.name), "minutes": .integer(minutes)])
    }
    return level
  }

  /// How far walks are measured: to the longest cutoff, or for the median and the centre to an
  /// hour's walk, beyond which nobody goes to a station on foot.
  fileprivate func farthest(_ demand: SitingDemand, _ preset: WalkingPreset) -> Double {
    let limit = demand.searchLimit()
    guard model == .pMedian || model == .pCenter else { return limit }
    return max(limit, (preset.metresPerSecond ?? WalkingPreset.cn67.metresPerSecond ?? 1.1) * 3600)
  }
}
