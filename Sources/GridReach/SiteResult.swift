package import Diagnostics
internal import FacilityLocation
internal import Geometry
package import Publishing
internal import ServiceCoverage
internal import StationSiting
internal import Survey

/// Where the next stations should stand, or why nowhere does.
package struct SiteResult: Sendable {
  let job: SiteJob
  let ground: SiteGround
  let outcome: SiteOutcome
  let sites: [ChosenSite]
  let passed: [PassedCandidate]
  let curve: SiteCurve?
  /// Each building's site, within the longest cutoff that counts.
  let assignments: [SiteAssignment]
  /// Households within each cutoff, before and after.
  let rates: [SiteRate]
  let walk: WalkMeans?
  /// Other assumptions, and how many of the new sites are chosen under each.
  let stability: [(name: String, count: Int)]
  let wasStopped: Bool

  /// Whether there is an answer that keeps all that was asked.
  package var isFeasible: Bool {
    if case .solved = outcome { true } else { false }
  }

  package var layers: SiteLayers { SiteLayers(sites, survey: ground.survey) }

  /// The layers and tables of a folder, with the ending of their files.
  package func files(withLines: Bool, withSets: Bool) -> [(LayerTable, String)] {
    var files: [(LayerTable, String)] = [(layers.points, "geojson")]
    if !passed.isEmpty { files.append((SiteLayers.passed(passed), "geojson")) }
    if !ground.candidates.dropped.isEmpty {
      files.append((SiteLayers.dropped(ground.candidates.dropped), "csv"))
    }
    if let curve { files.append((SiteLayers.curve(curve.points, target: curve.target), "csv")) }
    let unreached = unreachedBuildings
    if !unreached.isEmpty {
      files.append((layers.unreachable(unreached), "geojson"))
    }
    if withLines { files.append((layers.lines(assignments), "geojson")) }
    if withSets { files.append((SiteLayers.sets(ground.sets, ground.survey), "csv")) }
    return files
  }

  /// The curve as a picture; `nil` where there is none.
  package func picture(in language: Language) -> String? {
    curve.flatMap { CurvePicture($0.points, target: $0.target, language: language).svg }
  }

  /// The covering program for a solver of one's own.
  ///
  /// - Throws: `site.not-together` for the median and the centre.
  package func program() throws(Failure) -> String {
    if job.model == .pMedian || job.model == .pCenter || job.capacity != .none {
      throw Failure(
        .siteNotTogether,
        ["model": .text(job.model.word), "option": .text("--write-mps")])
    }
    return MPS.write(try job.coveringProblem(ground))
  }

  package var findings: [Finding] {
    var findings = ground.candidates.dropped.map(\.finding)
    if let sites = job.sites, sites > ground.columns.candidateCount, isFeasible {
      findings.append(
        Finding(
          .warning, .siteTooFew,
          ["asked": .integer(sites), "free": .integer(ground.columns.candidateCount)]))
    }
    if wasStopped { findings.append(Finding(.warning, .siteStopped)) }
    return findings + infeasibility
  }

  /// Rows of buildings that no column reaches at the longest cutoff.
  var unreachedBuildings: [Int] {
    let demand = ground.demand
    guard let level = demand.levels.indices.last(where: { demand.levels[$0].stations == 1 }) else {
      return []
    }
    return demand.buildings.indices.filter { slot in
      ground.sets.cover.columns(of: demand.row(of: slot, at: level)).isEmpty
    }.map { Int(demand.buildings[$0]) }
  }
}

/// The share of households within a cutoff, before and after.
struct SiteRate: Sendable {
  let minutes: Int
  let before: CoverageRate
  let after: CoverageRate
}
