internal import Diagnostics
internal import Formats

extension InputSource {
  /// Reads what stood in the file as its ending says; standard input as it begins.
  ///
  /// - Parameter keepingText: whether fields of CSV stay as they are typed.
  /// - Throws: `input.format-unknown`, and what the format's reader throws.
  func readTable(
    _ bytes: [UInt8], keepingText: Bool = false, findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    switch path == "-" ? Self.sniffedExtension(bytes) : fileExtension {
    case let ending where Self.geoJSONEndings.contains(ending):
      return try GeoJSON.read(
        bytes: bytes, name: path, options: GeoJSON.Options(keepsFaults: true), findings: &findings)
    case "csv", "tsv", "txt":
      return try CSV.read(
        bytes: bytes, name: path, options: options(keepingText), findings: &findings)
    case _ where OSM.format(ofFileNamed: path) != nil:
      throw Failure(.osmNoTable, at: Place(file: path))
    case let other:
      throw Failure(.formatUnknown, ["extension": .text(other)], at: Place(file: path))
    }
  }

  /// Whether the file is GeoJSON by its ending.
  var isGeoJSON: Bool { path != "-" && Self.geoJSONEndings.contains(fileExtension) }

  private static let geoJSONEndings = [
    "geojson", "json", "geojsonl", "geojsons", "ndjson", "jsonl",
  ]

  /// Whether the bytes are those of a table in text.
  func isText(_ bytes: [UInt8]) -> Bool {
    ["csv", "tsv", "txt"].contains(path == "-" ? Self.sniffedExtension(bytes) : fileExtension)
  }

  /// Rows that tell what a table is like.
  private static let headRows = HeaderSearch.depth + 2

  /// The table in a text; one whose first line is its header is read without a look at its cells.
  func tidyText(
    _ bytes: [UInt8], _ rules: TidyRules, log: inout IntakeLog
  ) throws(Failure) -> FeatureTable {
    let options = options(rules.keepsText)
    let text = try CSVText(bytes, name: path, options: options, findings: &log.findings)
    return try tidyTable(
      rules, head: try text.cells(limit: Self.headRows),
      cells: { () throws(Failure) in try text.cells() },
      clean: { (findings) throws(Failure) in try text.table(options, findings: &findings) },
      log: &log)
  }

  private func options(_ keepingText: Bool) -> CSV.Options {
    CSV.Options(encoding: encoding.map { TextEncoding($0) }, keepsText: keepingText)
  }

  /// The ending that the bytes of a nameless file should have: JSON begins with a brace or, as a
  /// text sequence, with a record separator, and no table does.
  private static func sniffedExtension(_ bytes: [UInt8]) -> String {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == 0x1E ? "geojson" : "csv"
  }

  /// Lower case, without the dot; "" where there is none.
  var fileExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
