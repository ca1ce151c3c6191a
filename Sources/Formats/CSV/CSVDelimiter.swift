internal import Diagnostics

/// Delimiters that occur, the likeliest first.
private let delimiters: [UInt8] = [
  UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|"),
]

/// Records looked at: enough to see what is regular, few enough to cost nothing.
private let sampleRecords = 50

/// The delimiter that cuts the first records into the same number of fields most often.
///
/// A title above the header is cut by none; then the delimiter counts that cuts most records into
/// the same number of fields. Where none cuts anything, the table has one column and the comma
/// will do.
func sniffDelimiter(_ text: [UInt8]) -> UInt8 {
  sniffDelimiter(text, asHeader: true) ?? sniffDelimiter(text, asHeader: false)
    ?? UInt8(ascii: ",")
}

/// - Parameter asHeader: whether the first record says how many fields there are.
private func sniffDelimiter(_ text: [UInt8], asHeader: Bool) -> UInt8? {
  var best: (delimiter: UInt8, regular: Int, fields: Int) = (UInt8(ascii: ","), 0, 1)
  for delimiter in delimiters {
    let (regular, fields) = regularRecords(text, delimiter, asHeader)
    if fields > 1, (regular, fields) > (best.regular, best.fields) {
      best = (delimiter, regular, fields)
    }
  }
  return best.fields > 1 ? best.delimiter : nil
}

/// How many of the first records have as many fields as the header, or else as most of them have,
/// and how many these are.
private func regularRecords(
  _ text: [UInt8], _ delimiter: UInt8, _ asHeader: Bool
) -> (regular: Int, fields: Int) {
  var records = CSVRecords(text, delimiter: delimiter)
  var fields = 0
  var regular = 0
  var counts: [Int: Int] = [:]
  do throws(Failure) {
    for _ in 0..<sampleRecords {
      guard try records.next() else { break }
      if records.isBlank { continue }
      if fields == 0 { fields = records.ends.count }
      if records.ends.count == fields { regular += 1 }
      counts[records.ends.count, default: 0] += 1
    }
  } catch {
    // A mark that this delimiter leaves open speaks against it.
    return (0, 1)
  }
  guard !asHeader else { return (regular, fields) }
  let most = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
  return most.map { ($0.value, $0.key) } ?? (0, 1)
}
