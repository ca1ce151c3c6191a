internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Survey

/// How input files are to be read: the same for all files of a command.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The coordinate system of the inputs: EPSG:4526, WKT (default: what they declare).")
  var crs: String?

  @Option(help: "What longitudes and latitudes are measured against: wgs84, cgcs2000, gcj02, bd09.")
  var datum: InputDatumChoice = .wgs84

  @Option(help: "The encoding of CSV files: utf-8 or gb18030 (default: found by itself).")
  var encoding: String?

  @Flag(help: "Let personal columns and numbers through; the results are marked 内部 (internal).")
  var allowPersonal = false

  func source(_ path: String) -> InputSource {
    var source = InputSource(path: path, crs: crs, datum: datum.value, encoding: encoding)
    source.allowsPersonal = allowPersonal
    return source
  }

  func source(_ path: String?) -> InputSource? { path.map { source($0) } }
}

/// A `--datum` value.
enum InputDatumChoice: String, ExpressibleByArgument, CaseIterable {
  case wgs84, cgcs2000, gcj02, bd09

  var value: InputDatum {
    switch self {
    case .wgs84: .wgs84
    case .cgcs2000: .cgcs2000
    case .gcj02: .gcj02
    case .bd09: .bd09
    }
  }
}

/// Which column counts households.
struct HouseholdOptions: ParsableArguments {
  @Option(help: "The column of households (default: recognised if there is only one).")
  var householdsField: String?

  @Option(help: "What it counts: registered, resident, dwellings, occupied or persons.")
  var householdKind: HouseholdKindChoice?

  func apply(to source: InputSource) -> InputSource {
    var source = source
    source.householdsField = householdsField
    source.householdKind = householdKind?.value
    return source
  }
}

/// A `--household-kind` value.
enum HouseholdKindChoice: String, ExpressibleByArgument, CaseIterable {
  case registered, resident, dwellings, occupied, persons

  var value: HouseholdKind {
    switch self {
    case .registered: .registered
    case .resident: .resident
    case .dwellings: .dwellings
    case .occupied: .occupied
    case .persons: .persons
    }
  }
}

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: """
      A file (.geojson, .csv, .gpkg, .shp, .xlsx, .fgb), a folder ending in '/', or '-' for \
      standard output.
      """)
  var output = "-"

  @Option(
    name: .customLong("output-crs"),
    help: """
      The coordinate system of a .gpkg, .shp or .fgb: EPSG:4526, WKT (default: that of the \
      communities, WGS 84 for .fgb).
      """)
  var outputCRS: String?

  @Option(help: "What the text of a .shp is in: utf-8 or gbk; a .cpg file says it.")
  var dbfEncoding: DBFEncodingChoice = .utf8

  @Flag(name: [.customShort("O"), .long], help: "Replace what is there.")
  var overwrite = false

  @Flag(
    name: .customLong("public"),
    help: "For everybody: points to 4 decimals of degrees, borders generalised, a footnote.")
  var isPublic = false

  @Flag(help: "Write rows that are households; the results are marked 内部 (internal).")
  var households = false

  var isFolder: Bool { output.hasSuffix("/") }
}

/// A `--dbf-encoding` value.
enum DBFEncodingChoice: String, ExpressibleByArgument, CaseIterable {
  case utf8 = "utf-8"
  case gbk

  /// As GDAL and `.cpg` files name it.
  var name: String { rawValue.uppercased() }
}

/// A `--layers` value.
enum LayerFormChoice: String, ExpressibleByArgument, CaseIterable {
  case geojson, gpkg, shp

  var form: LayerForm {
    switch self {
    case .geojson: .geoJSON
    case .gpkg: .geoPackage
    case .shp: .shapefile
    }
  }
}
