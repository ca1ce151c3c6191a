internal import Diagnostics
internal import Glibc

extension FeatureTable {
  /// Looks whether an encoding has all characters of the table's texts; GDAL would write "?" for
  /// others, and say nothing.
  ///
  /// - Throws: `output.dbf-unencodable` with the first text that it lacks characters for.
  func requireEncodable(_ encoding: String, at place: Place) throws(Failure) {
    guard encoding != "UTF-8" else { return }
    guard let converter = unsafe iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1
    else { throw Failure(.encodingUnsupported, ["encoding": .text(encoding)], at: place) }
    defer { _ = unsafe iconv_close(converter) }
    for column in columns {
      let texts: TextColumn
      switch column.values {
      case .text(let values), .json(let values): texts = values
      case .integer, .number, .boolean: continue
      }
      for row in 0..<texts.count where column.isPresent(row) {
        let text = texts[row]
        guard !text.utf8.allSatisfy({ $0 < 0x80 }), unsafe !Self.converts(text, by: converter)
        else { continue }
        throw Failure(
          .dbfUnencodable,
          ["column": .text(column.name), "text": .text(text), "encoding": .text(encoding)],
          at: Place(file: place.file, row: row + 1))
      }
    }
  }

  private static func converts(_ text: String, by converter: iconv_t) -> Bool {
    var source = text.utf8.map { CChar(bitPattern: $0) }
    // No encoding of Chinese needs more bytes for a character than UTF-8.
    var target = [CChar](repeating: 0, count: source.count + 8)
    return unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        var (input, output) = (source.baseAddress, target.baseAddress)
        var (inputLeft, outputLeft) = (source.count, target.count)
        _ = unsafe iconv(converter, nil, nil, nil, nil)
        return unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1
      }
    }
  }
}
