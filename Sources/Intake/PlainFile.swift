internal import Diagnostics
internal import Formats
internal import Workers

/// A file of which one layer is read: GeoJSON, CSV, or what GDAL reads.
struct PlainFile: ReadFile {
  private enum Content: Sendable {
    case bytes([UInt8])
    /// A format that is read while its bytes go by, or a table that has none.
    case table(FeatureTable, [Finding])
    case gdal(GDALFile)
  }

  private var content: Content
  let byteCount: Int
  let sha256: String
  var attribution: String? { nil }
  var isInWorld: Bool { false }

  /// - Parameter workers: who reads a large text.
  /// - Throws: `file.unreadable`, and what GDALFile and the reader of GeoJSON throw.
  init(_ source: InputSource, workers: Workers = .inline) throws(Failure) {
    if let address = source.address, address.format == .database {
      var findings: [Finding] = []
      let table = try GDALFile(address).table(GDAL.Options(), findings: &findings)
      content = .table(table, findings)
      let hash = table.contentHash()
      (byteCount, sha256) = (hash.byteCount, hash.hexadecimal())
    } else if let address = source.address {
      let file = try GDALFile(address)
      content = .gdal(file)
      (byteCount, sha256) = (file.byteCount, SHA256.hexadecimal(of: file.bytes))
    } else if source.isGeoJSON {
      var findings: [Finding] = []
      let (table, hash) = try GeoJSON.readHashing(
        path: source.path, options: GeoJSON.Options(keepsFaults: true, workers: workers),
        findings: &findings)
      content = .table(table, findings)
      (byteCount, sha256) = (hash.byteCount, hash.hexadecimal())
    } else {
      let bytes = try InputFile.bytes(path: source.path)
      content = .bytes(bytes)
      (byteCount, sha256) = (bytes.count, SHA256.hexadecimal(of: bytes))
    }
  }

  /// The text of the file; `nil` where that is not kept.
  var bytes: [UInt8]? {
    guard case .bytes(let bytes) = content else { return nil }
    return bytes
  }

  /// Lets go of what nobody will read again.
  mutating func dropContent() {
    if case .gdal = content { return }
    content = .bytes([])
  }

  func read(
    _ source: InputSource, as roles: LayerRoles, log: inout IntakeLog
  ) throws(Failure) -> (InputSource, FeatureTable) {
    (source, try table(source, TidyRules(roles), log: &log))
  }

  /// The table in the file, brought to one record a row where it is a list as offices write them.
  ///
  /// - Throws: `input.format-unknown`, and what the format's reader throws.
  func table(
    _ source: InputSource, _ rules: TidyRules, log: inout IntakeLog
  ) throws(Failure) -> FeatureTable {
    switch content {
    case .bytes(let bytes):
      guard source.isText(bytes) else {
        return try source.readTable(bytes, findings: &log.findings)
      }
      return try source.tidyText(bytes, rules, log: &log)
    case .table(let table, let told):
      log.findings += told
      return table
    case .gdal(let file) where file.isSpreadsheet:
      let cells = try file.cells(options(source, rules.keepsText, true), findings: &log.findings)
      return try source.tidyTable(rules, head: cells, cells: { cells }, log: &log)
    case .gdal:
      return try table(
        source, keepingText: rules.keepsText, hasAreas: rules.hasAreas, findings: &log.findings)
    }
  }

  /// The table in the file as it stands: its first row is the header.
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
    case .table(let table, let told):
      findings += told
      return table
    case .gdal(let file):
      return try file.table(options(source, keepingText, hasAreas), findings: &findings)
    }
  }

  private func options(
    _ source: InputSource, _ keepingText: Bool, _ hasAreas: Bool
  ) -> GDAL.Options {
    GDAL.Options(
      encoding: source.encoding.map { TextEncoding($0) }, keepsText: keepingText,
      closedLinesAreAreas: hasAreas)
  }
}
