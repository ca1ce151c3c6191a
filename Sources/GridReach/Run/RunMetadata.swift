internal import Diagnostics
internal import Districting
internal import GridPartition
package import Intake
package import Projection
package import Publishing
internal import ServiceAreas
package import Survey

/// What every number travels with: version, plane, inputs, parameters.
package struct RunMetadata: Sendable {
  package let verb: String
  package let inputs: [InputRecord]
  package let system: LocalMetricSystem
  /// In the order in which they are told.
  package var parameters: [(String, JSONValue)]
  /// Whether anything lies anywhere: a list alone is in no plane.
  package let hasPlaces: Bool

  package init(
    verb: String, inputs: [InputRecord], system: LocalMetricSystem,
    parameters: [(String, JSONValue)], hasPlaces: Bool = true
  ) {
    self.hasPlaces = hasPlaces
    self.verb = verb
    self.inputs = inputs
    self.system = system
    self.parameters = parameters
  }

  /// For the member `gridreach` of a GeoJSON file and for `run.json`.
  ///
  /// Nothing in it depends on the day, the machine or the number of threads. Inputs are named by
  /// file, not by folder: where somebody keeps them is nobody's business.
  package var json: JSONValue {
    let versions = Versions.current
    return .object(
      [
        ("version", .string(versions.gridreach)),
        ("verb", .string(verb)),
        ("geos", .string(versions.geos)),
        ("proj", .string(versions.proj)),
        ("crs_out", hasPlaces ? .string("OGC:CRS84") : .null),
        ("plane", hasPlaces ? .string(system.projString) : .null),
        ("parameters", .object(parameters)),
        ("inputs", .array(inputs.map(Self.json))),
      ] + inputs.attributions.map { ("attribution", .string($0)) })
  }

  private static func json(_ input: InputRecord) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("layer", .string(input.layer)),
      ("file", .string(input.fileName)),
      ("bytes", .integer(input.byteCount)),
      ("sha256", .string(input.sha256)),
      ("records", .integer(input.rows)),
      ("crs_in", .string(input.crs)),
      ("datum_in", .string(input.datum)),
    ]
    // Longitude and latitude that nobody said more of were taken as they are.
    if input.datumBasis != .assumed {
      members.append(("datum_from", .string(input.datumBasis.rawValue)))
    }
    if !input.operation.isEmpty {
      members.append(("operation", .string(input.operation)))
      members.append(("accuracy_m", input.accuracy.map { .number($0) } ?? .string("unknown")))
    }
    // What is usual is not told.
    if let encoding = input.encoding, encoding != "UTF-8" {
      members.append(("encoding", .string(encoding)))
    }
    return .object(members)
  }
}

extension [InputRecord] {
  /// The coordinate system that people there work in: of the communities, else of the buildings;
  /// `nil` for longitude and latitude on WGS 84, and where it has no code.
  package var usualCRS: String? {
    let record = first { $0.layer == "communities" } ?? first { $0.layer == "buildings" }
    guard let crs = record?.crs, crs.hasPrefix("EPSG:"), crs != "EPSG:4326" else { return nil }
    return crs
  }

  /// What everything made from these files must carry, each once: none or one, so far.
  package var attributions: [String] {
    var all: [String] = []
    for attribution in compactMap(\.attribution) where !all.contains(attribution) {
      all.append(attribution)
    }
    return all
  }
}

extension PartitionJob {
  package var parameters: [(String, JSONValue)] {
    [
      ("band", .array([.integer(partitioner.band.lower), .integer(partitioner.band.upper)])),
      ("aim", .integer(partitioner.band.aim)),
      ("code_scheme", .string(partitioner.scheme.name)),
      ("effort", .number(partitioner.effort)),
      ("towers", .string(partitioner.rules.towers.rawValue)),
      ("compounds", .string(partitioner.rules.compounds.rawValue)),
      ("crossing", .string(partitioner.rules.crossing.text)),
    ] + choices
  }

  /// What differs from what is done where nothing is said.
  private var choices: [(String, JSONValue)] {
    let standard = PartitionOptions()
    let options = partitioner.options
    var choices: [(String, JSONValue)] = []
    switch partitioner.number {
    case .free: break
    case .total(let cells): choices.append(("cells", .integer(cells)))
    case .byCommunity: choices.append(("cells", .string("by community")))
    }
    if !partitioner.keep.isEmpty {
      choices.append(("keep", .array(partitioner.keep.map { .string($0) })))
    }
    for (name, given, usual) in [
      ("opening", options.opening, standard.opening),
      ("perimeter", options.perimeter, standard.perimeter),
      ("straddling", options.zone, standard.zone),
      ("splitting", options.compound, standard.compound),
      ("margin", Double(options.margin), Double(standard.margin)),
      ("margin_price", options.marginPrice, standard.marginPrice),
    ]
    where given != usual {
      choices.append((name, .number(given)))
    }
    if options.exact { choices.append(("exact", .boolean(true))) }
    return choices
  }
}

extension WalkingQuestion {
  package var parameters: [(String, JSONValue)] {
    let rule: (String, JSONValue) =
      switch preset.rule {
      case .speed(let speed): ("metres_per_minute", .rounded(speed, 6))
      case .distances(let limits):
        (
          "distances_m",
          .object(limits.map { ("\($0.minutes)", .number($0.metres)) })
        )
      }
    return [
      ("preset", .string(preset.name)), rule,
      ("decides", .string(preset.metresPerSecond == nil ? "metres" : "seconds")),
      ("minutes", .array(minutes.map { .integer($0) })),
      ("distance", .string("straight line, upper bound")),
      ("detour_of_estimate", .number(detour)),
    ]
  }
}

extension ReachJob {
  package var parameters: [(String, JSONValue)] {
    [("rings", .boolean(asRings)), ("overlap", .string(overlap.rawValue))]
      + (streets?.parameters ?? [])
  }
}

extension CoverageJob {
  package var parameters: [(String, JSONValue)] {
    [
      ("require", .strings(requirements.map(\.text))),
      ("least_m2_per_100hh", .number(leastFloorArea)),
      ("gap_distance_m", .number(gapDistance)),
    ]
  }
}

extension CountySurvey {
  /// What the households of the survey are: no figure means anything without it.
  package var parameters: [(String, JSONValue)] {
    [("household_kind", .string(buildings.householdKind.rawValue))]
      + (buildings.estimate.map { [("household_estimate", Self.json($0))] } ?? [])
  }

  private static func json(_ tally: HouseholdEstimate.Tally) -> JSONValue {
    let estimate = tally.estimate
    let levels = estimate.defaultLevels.map { [("default_levels", JSONValue.number($0))] } ?? []
    return .object(
      levels + [
        ("square_metres_per_household", .number(estimate.squareMetres)),
        ("plain_buildings", .boolean(estimate.countsPlain)),
        ("households", .integer(tally.households)),
        ("buildings_by_flats", .integer(tally[.flats])),
        ("buildings_of_one_household", .integer(tally[.single])),
        ("buildings_with_own_levels", .integer(tally[.ownLevels])),
        ("buildings_with_default_levels", .integer(tally[.defaultLevels])),
        ("buildings_without_households", .integer(tally[.none])),
      ])
  }
}

extension StationFilter {
  package var parameters: [(String, JSONValue)] {
    [
      ("status", .strings(statuses.map(\.rawValue))), ("tiers", .strings(tiers.map(\.rawValue))),
      ("kinds", .strings(kinds)), ("services", .strings(services)),
    ]
  }
}
