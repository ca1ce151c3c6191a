internal import Diagnostics
internal import Formats

/// A file of which one layer is read: GeoJSON, CSV, or what GDAL reads.
struct PlainFile: ReadFile {
  private enum Content: Sendable {
    case bytes([UInt8])
    case gdal(GDALFile)
  }

  private let content: Content
  let byteCount: Int
  let sha256: String
  var attribution: String? { nil }
  var isInWorld: Bool { false }

  /// - Throws: `file.unreadable`, and what GDALFile throws.
  init(_ source: InputSource) throws(Failure) {
    if let address = GDALAddress(source.path, layer: source.layer) {
      let file = try GDALFile(address)
      content = .gdal(file)
      byteCount = file.byteCount
      sha256 = SHA256.hexadecimal(of: file.bytes)
    } else {
      let bytes = try InputFile.bytes(path: source.path)
      content = .bytes(bytes)
      byteCount = bytes.count
      sha256 = SHA256.hexadecimal(of: bytes)
    }
  }

  func read(
    _ source: InputSource, as roles: LayerRoles, findings: inout [Finding]
  ) throws(Failure) -> (InputSource, FeatureTable) {
    (
      source,
      try table(source, hasAreas: roles.layer != LayerRoles.streets.layer, findings: &findings)
    )
  }

  /// The table in the file.
  ///
  /// - Parameters:
  ///   - keepingText: whether fields stay as they are typed.
  ///   - hasAreas: whether a closed line of a drawing is an area.
  /// - Throws: `input.format-unknown`, and what the format's reader throws.
  func table(
    _ source: InputSource, keepingText: Bool = false, hasAreas: Bool = true,
    findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    switch content {
    case .bytes(let bytes):
      return try source.readTable(bytes, keepingText: keepingText, findings: &findings)
    case .gdal(let file):
      let options = GDAL.Options(
        encoding: source.encoding.map { TextEncoding($0) }, keepsText: keepingText,
        closedLinesAreAreas: hasAreas)
      return try file.table(options, findings: &findings)
    }
  }
}
