internal import ArgumentParser
internal import Audit
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Survey

/// The rules of an audit.
struct AuditRuleOptions: ParsableArguments {
  @Option(help: "Households of a cell, from-to.")
  var band = BandBounds(lower: 200, upper: 300)

  @Option(help: "Code scheme: gb15 (15 digits) or cjt349 (20 digits).")
  var codeScheme: SchemeChoice = .gb15

  @Option(help: "The 6 digits of the county, for community codes that have only the last 6.")
  var countyCode: String?

  @Option(help: "Metres of common border below which parts of a cell only touch.")
  var minBorder = 0.5

  @Option(help: "Metres by which borders may be apart and still be one.")
  var snap = 0.01

  func validate() throws {
    guard snap >= 0, snap <= 10 else {
      throw ValidationError("--snap takes a number of metres from 0 to 10.")
    }
    if let countyCode, countyCode.utf8.count != 6 || Int(countyCode) == nil {
      throw ValidationError("--county-code takes 6 digits.")
    }
    guard minBorder >= 0, minBorder <= 1000 else {
      throw ValidationError("--min-border takes a number of metres from 0 to 1000.")
    }
  }

  func value() throws(Failure) -> AuditRules {
    var rules = AuditRules()
    rules.band = try SizeBand(lower: band.lower, upper: band.upper)
    rules.scheme =
      codeScheme == .gb15 ? .gb15 : .cjt349(objectClass: CodeScheme.unstatedObjectClass)
    rules.countyCode = countyCode
    rules.minBorder = minBorder
    rules.slivers.width = snap
    return rules
  }
}

/// Layers that an audit lays over the cells.
struct AuditLayerOptions: ParsableArguments {
  @Option(help: "The buildings with their households.")
  var buildings: String?

  @OptionGroup var towers: TowerOptions

  @Option(help: "The communities that the cells should cover.")
  var communities: String?

  @Option(help: "Residential compounds, to tell those that are divided without need.")
  var compounds: String?

  @Option(help: "Rivers, railways and main roads as lines or polygons.")
  var barriers: String?

  @Option(help: "Streets as lines, of which bridges and underpasses join what barriers part.")
  var streets: String?

  @Option(help: "Another department's grid map, to lay over this one; may be given several times.")
  var against: [String] = []

  func fill(
    _ sources: inout InputSources, _ reading: ReadingOptions, _ households: HouseholdOptions
  ) {
    sources.buildings = buildings.map { households.apply(to: reading.source($0)) }
    sources.stairwells = reading.source(towers.stairwells)
    sources.communities = reading.source(communities)
    sources.compounds = reading.source(compounds)
    sources.barriers = reading.source(barriers)
    sources.streets = reading.source(streets)
    sources.otherCells = against.map { reading.source($0) }
  }
}

/// Tables that an audit reads beside the map.
struct AuditTableOptions: ParsableArguments {
  @Option(help: "A CSV of grid workers: grid_code, worker_slot.")
  var workers: String?

  @Option(
    help: "A CSV of the chain: unit_id, uh_slot, building_id, bh_slot, grid_code, worker_slot.")
  var chain: String?

  @Option(help: "A rate to audit, as 90.47%/148 or 104/115=90.4%; may be given several times.")
  var rate: [String] = []

  @Option(help: "A CSV of rates: rate, denominator, and numerator and name if known.")
  var rates: String?

  func fill(_ job: inout AuditJob, _ reading: ReadingOptions) {
    job.workers = reading.source(workers)
    job.chain = reading.source(chain)
    job.rates = reading.source(rates)
    job.typedRates = rate
  }
}
