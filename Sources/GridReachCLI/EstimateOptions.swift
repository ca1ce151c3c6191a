internal import ArgumentParser
internal import Intake
internal import Survey

/// Where households come from that the buildings' file does not count.
struct EstimateOptions: ParsableArguments {
  @Option(
    help: """
      A list of households, joined to the buildings by code, else by exact names of community, \
      compound and building, or by address; a row without a count is one household.
      """)
  var householdsFrom: String?

  @Flag(
    help: """
      Estimate households where no column counts them: by flats, else by floor area; houses are \
      one household. Every figure then says so.
      """)
  var estimateHouseholds = false

  @Option(help: "For the estimate: levels of a building that does not say how many it has.")
  var defaultLevels: Double?

  @Option(help: "For the estimate: m² of floor of one household (default: 100).")
  var squareMetresPerHousehold: Double?

  @Flag(help: "For the estimate: buildings without a use (building=yes) are lived in too.")
  var plainBuildings = false

  func validate() throws {
    guard (defaultLevels ?? 1) > 0, (defaultLevels ?? 1) <= 200 else {
      throw ValidationError("--default-levels takes a number from above 0 to 200.")
    }
    guard (10...1000).contains(squareMetresPerHousehold ?? 100) else {
      throw ValidationError("--square-metres-per-household takes m² from 10 to 1000.")
    }
    if householdsFrom != nil, estimateHouseholds {
      throw ValidationError("Give --households-from or --estimate-households, not both.")
    }
    let isSpecified = defaultLevels != nil || squareMetresPerHousehold != nil || plainBuildings
    if isSpecified, !estimateHouseholds {
      throw ValidationError(
        "--default-levels, --square-metres-per-household and --plain-buildings need "
          + "--estimate-households.")
    }
  }

  private var estimate: HouseholdEstimate? {
    guard estimateHouseholds else { return nil }
    var estimate = HouseholdEstimate()
    estimate.defaultLevels = defaultLevels
    estimate.squareMetres = squareMetresPerHousehold ?? HouseholdEstimate.usualSquareMetres
    estimate.countsPlain = plainBuildings
    return estimate
  }

  /// Passes on the list of households.
  func apply(
    to sources: inout InputSources, _ reading: ReadingOptions, _ households: HouseholdOptions
  ) {
    sources.households = householdsFrom.map { households.apply(to: reading.source($0)) }
  }

  func apply(to source: InputSource) -> InputSource {
    var source = source
    source.estimate = estimate
    return source
  }
}

/// Which points are communities, where these are no polygons.
struct CommunityOptions: ParsableArguments {
  @Option(
    help: """
      Kinds of point that are communities, with commas between them (default: quarter, village, \
      社区, 居委会, 村 and their like).
      """)
  var communityKinds: String?

  func apply(to source: InputSource?) -> InputSource? {
    var source = source
    source?.communityKinds = (communityKinds ?? "").split(separator: ",").map(String.init)
    return source
  }
}
