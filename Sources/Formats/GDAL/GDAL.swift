internal import CGDAL
package import Diagnostics

/// The formats of other programs, through GDAL: GeoPackage, Shapefile, spreadsheets and their like.
package enum GDAL {
  /// Whether the program was built with the trait `GDAL`, which needs libgdal.
  package static var isBuilt: Bool { gr_gdal_is_built() == 1 }

  package struct Options: Sendable {
    /// What text is in where the format does not settle it; told by the file where `nil`.
    package var encoding: TextEncoding?
    /// Whether cells of spreadsheets stay text as they stand.
    package var keepsText: Bool
    /// Whether a closed line of a drawing is an area, as the outline of a building is.
    package var closedLinesAreAreas: Bool

    package init(
      encoding: TextEncoding? = nil, keepsText: Bool = false, closedLinesAreAreas: Bool = true
    ) {
      self.encoding = encoding
      self.keepsText = keepsText
      self.closedLinesAreAreas = closedLinesAreAreas
    }
  }

  /// What a layer may hold at most: a province, not a continent.
  static let limits = gr_gdal_limits(
    rows: 50_000_000, positions: 200_000_000, text_bytes: 4_000_000_000, values: 500_000_000)

  /// Reads a layer of a file.
  ///
  /// - Parameters:
  ///   - path: of the file, with `:layer` behind it where there are several.
  ///   - findings: what was odd is added to it.
  /// - Throws: `gdal.…`, `file.unreadable`, `text.encoding.…`.
  package static func read(
    path: String, options: Options = Options(), findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    guard let address = GDALAddress(path) else {
      throw Failure(
        .gdalBroken, ["format": .text("GDAL"), "reason": .text(path.fileExtension)],
        at: Place(file: path))
    }
    return try GDALFile(address).table(options, findings: &findings)
  }

  /// A call's message as a failure.
  static func failure(
    _ status: gr_gdal_status, _ message: gr_gdal_message, _ format: GDALFormat, at place: Place
  ) -> Failure {
    var message = message
    let words = unsafe withUnsafeBytes(of: &message.words) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    var place = place
    if message.row > 0 { place.row = message.row }
    let arguments: [String: Argument] = ["format": .text(format.name), "reason": .text(words)]
    switch status {
    case gr_gdal_not_built: return Failure(.gdalNotBuilt, arguments, at: place)
    case gr_gdal_not_here: return Failure(.gdalNotHere, arguments, at: place)
    case gr_gdal_too_large where words.hasPrefix("it unpacks to more"):
      return Failure(.gdalUnpacksOtherwise, arguments, at: place)
    case gr_gdal_too_large where words.hasPrefix("it unpacks to too much"):
      return Failure(
        .gdalUnpacksTooLarge, ["megabytes": .text("> \(ZipDirectory.mostBytes / 1_000_000)")],
        at: place)
    case gr_gdal_broken where words.hasPrefix("it declares entities"):
      return Failure(.gdalEntities, arguments, at: place)
    case gr_gdal_broken where words.hasPrefix("it is a view"):
      return Failure(.gdalView, arguments, at: place)
    case gr_gdal_too_large: return Failure(.gdalTooLarge, arguments, at: place)
    default: return Failure(.gdalBroken, arguments, at: place)
    }
  }
}
