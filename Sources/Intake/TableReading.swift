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
    case "geojson", "json", "geojsonl", "geojsons", "ndjson", "jsonl":
      return try GeoJSON.read(bytes: bytes, name: path, findings: &findings)
    case "csv", "tsv", "txt":
      let options = CSV.Options(
        encoding: encoding.map { TextEncoding($0) }, keepsText: keepingText)
      return try CSV.read(bytes: bytes, name: path, options: options, findings: &findings)
    case _ where OSM.format(ofFileNamed: path) != nil:
      throw Failure(.osmNoTable, at: Place(file: path))
    case let other:
      throw Failure(.formatUnknown, ["extension": .text(other)], at: Place(file: path))
    }
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
