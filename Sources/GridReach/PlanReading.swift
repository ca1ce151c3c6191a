package import Diagnostics
internal import Formats
internal import GridPartition
package import Intake
package import Plans
internal import ServiceAreas
internal import Survey
internal import TravelTimes
internal import WalkNetwork

/// A plan as the questions of the engines.
extension Plan {
  /// The files to read, and how.
  ///
  /// - Throws: what a file of datum parameters is refused for.
  package var sources: InputSources {
    get throws(Failure) { try given() }
  }

  private func given() throws(Failure) -> InputSources {
    var sources = InputSources()
    sources.communities = try inputs.communities.map(source)
    sources.compounds = try inputs.compounds.map(source)
    sources.buildings = try source(inputs.buildings)
    sources.households = try inputs.households.map(source)
    sources.stations = try inputs.stations.map(source)
    sources.candidates = try inputs.candidates.map(source)
    sources.streets = try inputs.streets.map(source)
    sources.closures = try inputs.closedStreets.map(source)
    sources.barriers = try inputs.barriers.map(source)
    sources.gates = try inputs.gates.map(source)
    sources.stairwells = try inputs.stairwells.map(source)
    sources.adjacency = try inputs.adjacency.map(source)
    sources.buildings?.mayBeList = true
    sources.communities?.mayBeList = true
    return sources
  }

  /// What communities reported; `nil` where the plan names no such table.
  ///
  /// - Throws: what makes the plan's file of headings unusable.
  package func reportedSource() throws(Failure) -> InputSource? {
    guard let input = inputs.reported else { return nil }
    var reported = try source(input)
    reported.vocabulary = try vocabulary()
    return reported
  }

  package var partitionJob: PartitionJob {
    var job = PartitionJob()
    job.partitioner.band = partition.size
    job.partitioner.effort = partition.effort
    job.partitioner.number = partition.cells.map { .total($0) } ?? .free
    job.partitioner.margin = partition.margin
    job.partitioner.countyCode = partition.countyCode
    job.partitioner.scheme = partition.codeScheme
    job.partitioner.rules = partition.rules
    return job
  }

  package var walking: WalkingQuestion {
    WalkingQuestion(preset: reach.walking, minutes: reach.minutes, detour: reach.detour)
  }

  package var stationFilter: StationFilter {
    StationFilter(
      statuses: reach.statuses, tiers: reach.tiers, kinds: reach.kinds, services: reach.services)
  }

  package var reachJob: ReachJob {
    var job = ReachJob()
    job.walking = walking
    job.filter = stationFilter
    job.asRings = reach.rings
    job.streets = streetQuestion
    switch reach.overlap {
    case .overlap: job.overlap = .overlap
    case .dissolve: job.overlap = .dissolve
    case .split: job.overlap = .split
    }
    return job
  }

  package var coverageJob: CoverageJob {
    var job = CoverageJob()
    job.walking = walking
    job.filter = stationFilter
    job.requirements = coverage.requirements.map {
      GridReach.Requirement(minutes: $0.minutes, percent: $0.percent, level: $0.level)
    }
    job.targets = targets.map { GridReach.Target($0, besides: stationFilter) }
    job.leastFloorArea = coverage.leastFloorArea
    job.gapDistance = coverage.gapDistance
    job.streets = walks.decide ? streetQuestion : nil
    return job
  }

  /// Where the next stations should stand; `nil` where the plan does not ask.
  package var siteJob: SiteJob? {
    guard let siting else { return nil }
    var job = SiteJob()
    job.model = siting.model
    job.walking = walking
    job.filter = stationFilter
    job.streets = walks.decide ? streetQuestion : nil
    job.sites = siting.sites
    job.bands = siting.within
    job.requirements = siting.requirements.map {
      GridReach.Requirement(minutes: $0.minutes, percent: $0.percent, level: $0.level)
    }
    job.weights = siting.weight
    job.backup = siting.backup
    job.worstFirst = siting.worstFirst
    job.curve = siting.curve > 0 ? siting.curve : nil
    job.candidates = siting.candidates
    job.spacing = siting.spacing
    job.leastDistance = siting.leastDistance
    job.existing = siting.existing
    job.atMostOne = siting.atMostOne
    job.atLeastOne = siting.atLeastOne
    job.budget = siting.budget
    job.capacity = siting.capacity
    job.areaPer100 = siting.areaPer100
    job.effort = siting.effort
    job.tellsStability = true
    return job
  }

  /// How people walk on the plan's streets; `nil` where it has none.
  private var streetQuestion: StreetQuestion? {
    guard inputs.streets != nil else { return nil }
    var question = StreetQuestion()
    question.rules.streetLimit = walks.streetLimit
    question.rules.offNetworkLimit = walks.offNetworkLimit
    question.noding = walks.noding > 0 ? walks.noding : nil
    question.profile = walks.profile == .walking ? .walking : .stepFree
    question.direction = walks.direction == .toStation ? .toStation : .fromStation
    question.rules.compounds =
      switch walks.walls {
      case .known: .known
      case .walled: .walled
      case .open: .open
      }
    return question
  }
}

extension Plan {
  /// What headings mean, by the plan's file of them.
  ///
  /// - Throws: what makes that file unusable.
  package func vocabulary() throws(Failure) -> FieldVocabulary {
    guard let fieldsFile else { return FieldVocabulary() }
    let path = path(fieldsFile)
    return FieldVocabulary(try FieldsFile.reading(try InputFile.bytes(path: path), file: path))
  }

  private func source(_ input: Input) throws(Failure) -> InputSource {
    var source = InputSource(path: path(input.file))
    source.layer = input.layer
    source.householdsField = input.householdsField
    source.householdKind = input.householdKind == .unspecified ? nil : input.householdKind
    source.crs = input.crs
    source.datum = input.datum.map(InputDatum.init)
    if let file = input.datumParameters { try DatumFile(path: path(file)).apply(to: &source) }
    source.encoding = input.encoding == .auto ? nil : input.encoding.rawValue
    source.osmTags = input.osmTags
    source.estimate = input.estimate
    source.communityKinds = input.kinds
    source.allowsPersonal = output.allowsPersonal
    for field in input.fields {
      // A plan's roles are those of Intake, name by name; a test holds the two lists together.
      guard let role = Intake.Role(rawValue: field.role.rawValue) else { continue }
      source.fields[role] = field.column
    }
    return source
  }
}

extension FieldVocabulary {
  package init(_ file: FieldsFile) {
    self.init(file.entries.map { Entry(role: $0.role, header: $0.header, layer: $0.layer) })
  }
}

extension Target {
  /// - Parameter filter: what the plan says of stations, where the target does not.
  init(_ target: Plan.Target, besides filter: StationFilter) {
    self.init(
      Requirement(minutes: target.minutes, percent: target.share, level: target.level))
    name = target.name
    weight = target.weight
    measure = target.measure
    preset = target.walking
    let own = StationFilter(
      statuses: target.statuses ?? filter.statuses, tiers: target.tiers ?? filter.tiers,
      kinds: target.kinds ?? filter.kinds, services: target.services ?? filter.services)
    self.filter = own == filter ? nil : own
  }
}

extension InputDatum {
  init(_ datum: Plan.Datum) {
    switch datum {
    case .wgs84: self = .wgs84
    case .cgcs2000: self = .cgcs2000
    case .gcj02: self = .gcj02
    case .bd09: self = .bd09
    }
  }
}
