internal import Diagnostics

/// Reads one GeoJSON text into columns, from its first byte to its last, without a tree between.
///
/// Members come in any order: what cannot be understood before a later member is stepped over
/// and looked at again, which the scanner's window allows within one feature.
struct GeoJSONReader: ~Copyable {
  var scanner: JSONScanner
  let options: GeoJSON.Options

  // The batch being filled.
  var geometry = GeometryColumn()
  var properties = PropertyColumns()
  var identifiers = ColumnBuilder.identifiers
  var featureMembers = ColumnBuilder.featureMembers
  var lines: [Int32] = []
  /// Features in the batch.
  var rows = 0
  /// Features in the batches before it.
  private(set) var rowsBefore = 0

  // The file.
  var hasIdentifiers = false
  var hasFeatureMembers = false
  var declaredCRS: String?
  var foreignMembers: [ForeignMember] = []
  var tally = FindingTally()
  /// Coordinates with more decimals than are useful.
  var fineCoordinates = 0
  /// Text with its escapes resolved, before it goes to its column.
  var scratch: [UInt8] = []

  init(
    _ source: consuming ByteSource, name: String, options: GeoJSON.Options, hashes: Bool = false,
    from start: Int = 0
  ) {
    scanner = JSONScanner(
      source, name: name, window: options.window, hashes: hashes, from: start)
    self.options = options
  }

  mutating func readTable(_ findings: inout [Finding]) throws(Failure) -> FeatureTable {
    try readAll(batchRows: .max) { (_) throws(Failure) in }
    // Where nothing is left, the file is what is wrong.
    if rows > 0, geometry.faults.count == rows, let first = geometry.faults[0] { throw first }
    tally.setCount(of: .geoJSONPrecision, to: fineCoordinates)
    findings += tally.findings
    return takeTable()
  }

  mutating func readBatches(
    _ batchRows: Int, _ findings: inout [Finding],
    _ body: (FeatureTable) throws(Failure) -> Void
  ) throws(Failure) -> FeatureTable {
    precondition(batchRows > 0)
    try readAll(batchRows: batchRows, body)
    if rows > 0 { try body(takeTable()) }
    tally.setCount(of: .geoJSONPrecision, to: fineCoordinates)
    findings += tally.findings
    return takeTable()
  }

  /// The batch as a table; the next batch starts empty.
  mutating func takeTable() -> FeatureTable {
    let table = FeatureTable(
      name: scanner.name, columns: properties.finish(rows: rows), geometry: geometry,
      rowCount: rows, identifiers: hasIdentifiers ? identifiers.finish(rows: rows) : nil,
      declaredCRS: declaredCRS, lines: lines, foreignMembers: foreignMembers,
      featureMembers: hasFeatureMembers ? featureMembers.finish(rows: rows) : nil)
    geometry = GeometryColumn()
    lines = []
    rowsBefore += rows
    rows = 0
    return table
  }

  /// Rows after which the size of a table can be told from that of its file.
  static let tellingRows = 4096

  /// Makes room for the whole table: columns that grow by doubling are copied again and again, and
  /// leave pages behind that the system has to clear each time.
  ///
  /// What is asked for too much is never touched, and so costs nothing.
  mutating func reserve() {
    let (size, read) = (scanner.sizeHint, scanner.offset)
    guard size > 4 * read else { return }
    let whole = 1.02 * Double(size) / Double(read)
    geometry.reserve(whole)
    properties.reserve(whole)
    lines.reserve(whole)
  }

  /// Tells what RFC 7946 advises against, or refuses it in strict mode.
  ///
  /// - Parameters:
  ///   - subject: the member or property, where each is counted on its own.
  ///   - offset: where it stands; the next byte otherwise.
  mutating func tell(
    _ severity: Finding.Severity, _ phrase: Phrase, _ arguments: [String: Argument] = [:],
    subject: Argument? = nil, at offset: Int? = nil
  ) throws(Failure) {
    if options.strictness == .tolerant, tally.countKnown(phrase, subject: subject) { return }
    try tell(severity, phrase, arguments, subject: subject, at: scanner.place(at: offset))
  }

  mutating func tell(
    _ severity: Finding.Severity, _ phrase: Phrase, _ arguments: [String: Argument],
    subject: Argument?, at place: Place
  ) throws(Failure) {
    if options.strictness == .tolerant, tally.countKnown(phrase, subject: subject) { return }
    if options.strictness == .strict {
      let arguments = arguments.merging(["count": 1]) { old, _ in old }
      throw Failure(phrase, arguments, at: place)
    }
    tally.add(severity, phrase, arguments, subject: subject, at: place)
  }
}
