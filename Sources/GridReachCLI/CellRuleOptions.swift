internal import ArgumentParser
internal import Diagnostics
internal import GridPartition
internal import Intake
internal import Survey

/// What cells are cut from, what sizes they should have and how they are coded: the same wherever
/// cells are made.
struct CellRuleOptions: ParsableArguments {
  @Option(help: "The communities; without them the buildings' column of community codes is used.")
  var communities: String?

  @OptionGroup var communityOptions: CommunityOptions

  @Option(help: "Residential compounds; walled ones part the ground.")
  var compounds: String?

  @Option(help: "Streets as lines: borders follow them.")
  var streets: String?

  @Option(help: "Rivers, railways, main roads and walls as lines or polygons.")
  var barriers: String?

  @Option(help: "Households of a cell, from-to.")
  var band = BandBounds(lower: 200, upper: 300)

  @Option(help: "Households a cell should best have (default: the middle of the band).")
  var aim: Int?

  @Option(help: "Code scheme: gb15 (15 digits) or cjt349 (20 digits).")
  var codeScheme: SchemeChoice = .gb15

  @Option(help: "The 6 digits that begin a code of cjt349 (class of CJ/T 348).")
  var objectClass: String = CodeScheme.unstatedObjectClass

  @Option(help: "The 6 digits of the county, for community codes that have only the last 6.")
  var countyCode: String?

  func validate() throws {
    for (name, digits) in [
      ("--object-class", objectClass), ("--county-code", countyCode ?? "000000"),
    ]
    where digits.count != 6 || !digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      throw ValidationError("\(name) takes 6 digits.")
    }
  }

  var scheme: CodeScheme {
    codeScheme == .gb15 ? .gb15 : .cjt349(objectClass: objectClass)
  }

  /// - Throws: `band.empty`, `band.aim-outside`.
  func size() throws(Failure) -> SizeBand {
    try SizeBand(lower: band.lower, upper: band.upper, aim: aim)
  }

  /// Passes on the rules.
  ///
  /// - Throws: as ``size()``.
  func apply(to partitioner: inout GridPartitioner) throws(Failure) {
    partitioner.band = try size()
    partitioner.scheme = scheme
    partitioner.countyCode = countyCode
  }

  /// Passes on the files.
  func apply(to sources: inout InputSources, _ reading: ReadingOptions) {
    sources.communities = communityOptions.apply(to: reading.source(communities))
    sources.compounds = reading.source(compounds)
    sources.streets = reading.source(streets)
    sources.barriers = reading.source(barriers)
  }
}

/// A `--code-scheme` value.
enum SchemeChoice: String, ExpressibleByArgument, CaseIterable {
  case gb15, cjt349
}
