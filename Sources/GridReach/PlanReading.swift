package import Diagnostics
package import Intake
package import Plans
internal import GridPartition
internal import ServiceAreas
internal import Survey

/// A plan as the questions of the engines.
extension Plan {
  /// The files to read, and how.
  package var sources: InputSources {
    var sources = InputSources()
    sources.communities = inputs.communities.map(source)
    sources.compounds = inputs.compounds.map(source)
    sources.buildings = source(inputs.buildings)
    sources.stations = inputs.stations.map(source)
    sources.candidates = inputs.candidates.map(source)
    sources.streets = inputs.streets.map(source)
    sources.barriers = inputs.barriers.map(source)
    sources.gates = inputs.gates.map(source)
    return sources
  }

  package var partitionJob: PartitionJob {
    var job = PartitionJob()
    job.partitioner.band = partition.size
    job.partitioner.effort = partition.effort
    job.partitioner.countyCode = partition.countyCode
    switch partition.codeScheme {
    case .gb15: job.partitioner.scheme = .gb15
    case .cjt349:
      job.partitioner.scheme = .cjt349(
        objectClass: partition.objectClass ?? Survey.CodeScheme.unstatedObjectClass)
    }
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
      Requirement(minutes: $0.minutes, percent: $0.percent)
    }
    return job
  }
}

extension Plan {
  private func source(_ input: Input) -> InputSource {
    var source = InputSource(path: path(input.file))
    source.householdsField = input.householdsField
    source.householdKind = input.householdKind == .unspecified ? nil : input.householdKind
    source.crs = input.crs
    source.datum = input.datum.map(InputDatum.init) ?? .wgs84
    source.encoding = input.encoding == .auto ? nil : input.encoding.rawValue
    for field in input.fields { source.fields[Intake.Role(field.role)] = field.column }
    return source
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

extension Intake.Role {
  init(_ role: Plan.Role) {
    switch role {
    case .id, .code: self = .id
    case .name: self = .name
    case .x: self = .x
    case .y: self = .y
    case .community: self = .community
    case .compound: self = .compound
    case .occupied: self = .occupied
    case .persons: self = .persons
    case .elderly: self = .elderly
    case .stairwells: self = .stairwells
    case .use: self = .use
    case .area: self = .area
    case .walled: self = .walled
    case .propertyManager: self = .propertyManager
    case .tier: self = .tier
    case .kind: self = .kind
    case .status: self = .status
    case .floorArea: self = .floorArea
    case .services: self = .services
    case .opening: self = .opening
    case .streetClass: self = .streetClass
    case .bridge: self = .bridge
    }
  }
}
