internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing
internal import Survey

/// How input files are to be read: the same for all files of a command.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: """
      The coordinate system of the inputs: EPSG:4526, WKT (default: what they declare); \
      buildings=EPSG:4526 for one layer.
      """)
  var crs: [CRSArgument] = []

  @Option(
    help: """
      What longitudes and latitudes are measured against: wgs84, cgcs2000, gcj02, bd09; \
      buildings=gcj02 for one layer.
      """)
  var datum: [DatumArgument] = []

  @Option(
    help: ArgumentHelp(
      "Your parameters from Xian 1980 or Beijing 1954 to CGCS2000, a small YAML file.",
      valueName: "file"),
    transform: { try DatumFile(path: $0) })
  var datumParameters: DatumFile?

  @Option(help: "The encoding of CSV files: utf-8 or gb18030 (default: found by itself).")
  var encoding: String?

  @Option(help: "A YAML file of further headings and what they mean (compound_name: [NAME]).")
  var fields: FieldsArgument?

  @Flag(help: "Let personal columns and numbers through; the results are marked 内部 (internal).")
  var allowPersonal = false

  func source(_ path: String) -> InputSource {
    var source = InputSource(path: path, encoding: encoding)
    for word in crs {
      if let layer = word.layer {
        source.ofLayers[layer, default: .init()].crs = word.value
      } else {
        source.crs = word.value
      }
    }
    for word in datum {
      if let layer = word.layer {
        source.ofLayers[layer, default: .init()].datum = word.value
      } else {
        source.datum = word.value
      }
    }
    datumParameters?.apply(to: &source)
    source.allowsPersonal = allowPersonal
    if let fields { source.vocabulary = fields.vocabulary }
    return source
  }

  func source(_ path: String?) -> InputSource? { path.map { source($0) } }
}

/// A `--crs` value, for all layers or for one.
struct CRSArgument: ExpressibleByArgument {
  let layer: String?
  let value: String

  init?(argument: String) {
    (layer, value) = InputSource.layer(in: argument)
    if value.isEmpty { return nil }
  }
}

/// A `--datum` value, for all layers or for one.
struct DatumArgument: ExpressibleByArgument {
  let layer: String?
  let value: InputDatum

  init?(argument: String) {
    let (layer, text) = InputSource.layer(in: argument)
    guard let value = InputDatum(rawValue: text) else { return nil }
    self.layer = layer
    self.value = value
  }

  static var allValueStrings: [String] { InputDatum.allCases.map(\.rawValue) }
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

  @Flag(help: "Write rows finer than a building; the results are marked 内部 (internal).")
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

/// A `--tables` value.
enum TableFormChoice: String, ExpressibleByArgument, CaseIterable {
  case csv, xlsx

  var form: OfficeDocument.Form { self == .csv ? .csv : .xlsx }
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
