package import Diagnostics
package import Workers

/// GeoJSON (RFC 7946), also as text sequence (RFC 8142) and with one feature a line.
package enum GeoJSON {
  package struct Options: Sendable {
    package enum Strictness: Sendable {
      /// What RFC 7946 only advises, or what real files often get wrong without harm, is told.
      case tolerant
      /// It is refused.
      case strict
    }

    package var strictness: Strictness
    /// Bytes of the file in memory at first; a larger feature makes the window grow.
    package var window: Int
    /// Whether a feature that is JSON but no feature has no shape and a fault in its row, rather
    /// than that it ends the reading.
    package var keepsFaults: Bool
    /// Who reads the pieces of a large text; what comes out does not depend on it.
    package var workers: Workers
    /// Bytes of such a piece, about.
    package var piece: Int

    package init(
      strictness: Strictness = .tolerant, window: Int = 1 << 20, keepsFaults: Bool = false,
      workers: Workers = .inline, piece: Int = 1 << 24
    ) {
      self.strictness = strictness
      self.window = window
      self.keepsFaults = keepsFaults
      self.workers = workers
      self.piece = piece
    }
  }

  /// More decimals than these are told: 1e-7 of a degree is 1.1 cm.
  package static let usefulDecimals = 7

  /// How deep geometry collections may be nested; RFC 7946 advises against the second level.
  package static let deepestCollection = 16

  /// Reads a whole file; "-" is standard input.
  ///
  /// - Parameter findings: what was odd is added to it, each kind once, with the first place.
  /// - Throws: `file.unreadable`, or a `json.…` or `geojson.…` failure with line and column.
  package static func read(
    path: String, options: Options = Options(), findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    let file = try InputFile(path: path)
    var reader = GeoJSONReader(.file(file), name: path, options: options)
    return try reader.readTable(&findings)
  }

  /// Reads a whole file and keeps quiet about what is odd.
  package static func read(
    path: String, options: Options = Options()
  ) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try read(path: path, options: options, findings: &findings)
  }

  /// Reads a whole file that need not fit into memory beside its table, and hashes its bytes.
  ///
  /// Text of more than one and a half pieces is read by all workers of the options.
  ///
  /// - Throws: as ``read(path:options:findings:)``.
  package static func readHashing(
    path: String, options: Options = Options(), findings: inout [Finding]
  ) throws(Failure) -> (table: FeatureTable, hash: SHA256) {
    let file = try InputFile(path: path)
    var reader = GeoJSONReader(.file(file), name: path, options: options, hashes: true)
    let table = try reader.readTable(&findings)
    return (table, reader.scanner.hash ?? SHA256())
  }

  /// Whether a file is worth all threads by itself: four pieces or more.
  package static func isLarge(path: String) -> Bool {
    guard let file = try? InputFile(path: path), let size = file.shared?.size else { return false }
    return size >= 4 * Options().piece
  }

  /// Reads a file that is in memory.
  ///
  /// - Parameter name: what messages call it.
  package static func read(
    bytes: [UInt8], name: String, options: Options = Options(), findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    var reader = GeoJSONReader(.memory(bytes), name: name, options: options)
    return try reader.readTable(&findings)
  }

  /// Reads a file that is in memory and keeps quiet about what is odd.
  package static func read(
    bytes: [UInt8], name: String, options: Options = Options()
  ) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try read(bytes: bytes, name: name, options: options, findings: &findings)
  }

  /// Reads a file piece by piece, in memory that does not grow with it.
  ///
  /// Each batch has the columns seen so far, and each column the widest type so far: a column can
  /// be new, or wider, in a later batch. Members beside the features are in a batch if they stood
  /// before it.
  ///
  /// - Parameters:
  ///   - batchRows: features in each batch but the last.
  ///   - body: takes each batch; what it throws ends the reading.
  /// - Returns: a table without rows that has all columns with their widest types, and all the
  ///   members.
  @discardableResult
  package static func readBatches(
    path: String, batchRows: Int, options: Options = Options(), findings: inout [Finding],
    _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) -> FeatureTable {
    let file = try InputFile(path: path)
    var reader = GeoJSONReader(.file(file), name: path, options: options)
    return try reader.readBatches(batchRows, &findings, body)
  }

  /// Reads a file that is in memory piece by piece.
  @discardableResult
  package static func readBatches(
    bytes: [UInt8], name: String, batchRows: Int, options: Options = Options(),
    findings: inout [Finding], _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) -> FeatureTable {
    var reader = GeoJSONReader(.memory(bytes), name: name, options: options)
    return try reader.readBatches(batchRows, &findings, body)
  }
}
