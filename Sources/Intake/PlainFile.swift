internal import Diagnostics
internal import Formats
internal import Workers

/// A file of which one layer is read: GeoJSON, CSV, or what GDAL reads.
struct PlainFile: ReadFile {
  private enum Content: Sendable {
    case bytes([UInt8])
    case gdal(GDALFile)
  }

  private var content: Content
  let byteCount: Int
  private(set) var sha256 = ""
  var attribution: String? { nil }
  var isInWorld: Bool { false }

  /// - Throws: `file.unreadable`, and what GDALFile throws.
  init(_ source: InputSource) throws(Failure) {
    try self.init(unhashed: source)
    sha256 = hash
  }

  private init(unhashed source: InputSource) throws(Failure) {
    if let address = GDALAddress(source.path, layer: source.layer) {
      let file = try GDALFile(address)
      content = .gdal(file)
      byteCount = file.byteCount
    } else {
      let bytes = try InputFile.bytes(path: source.path)
      content = .bytes(bytes)
      byteCount = bytes.count
    }
  }

  /// The file, and what `work` makes of it while a second thread hashes it: that takes a large file
  /// as long as reading it.
  ///
  /// - Throws: `file.unreadable`, what GDALFile throws, and what `work` throws.
  static func read<Result: Sendable>(
    _ source: InputSource, on workers: Workers,
    _ work: @Sendable (PlainFile) throws(Failure) -> Result
  ) throws(Failure) -> (file: PlainFile, result: Result) {
    var file = try PlainFile(unhashed: source)
    let whole = file
    let parts = try workers.map(count: 2) { (number) throws(Failure) -> (String?, Result?) in
      number == 0 ? (nil, try work(whole)) : (whole.hash, nil)
    }
    guard let hash = parts.last?.0, let result = parts.first?.1 else {
      preconditionFailure("two parts were worked on")
    }
    file.sha256 = hash
    return (file, result)
  }

  private var hash: String {
    switch content {
    case .bytes(let bytes): SHA256.hexadecimal(of: bytes)
    case .gdal(let file): SHA256.hexadecimal(of: file.bytes)
    }
  }

  /// The text of the file; `nil` where GDAL reads it.
  var bytes: [UInt8]? {
    guard case .bytes(let bytes) = content else { return nil }
    return bytes
  }

  /// Lets go of a text that nobody will read again.
  mutating func dropBytes() {
    if case .bytes = content { content = .bytes([]) }
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
