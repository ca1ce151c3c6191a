internal import Diagnostics

/// Cuts a text into records and fields (RFC 4180).
///
/// A line ends with LF, CR LF or CR. A field in quotation marks may hold all of these, and a
/// doubled mark for one; a mark inside a field without them is a mark.
struct CSVRecords {
  private let text: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  /// Line at `position`, counted from 1.
  private(set) var line: Int32 = 1
  /// Line on which the last record began.
  private(set) var recordLine: Int32 = 1

  /// The fields of the last record, end to end.
  private(set) var bytes: [UInt8] = []
  /// Where each of them ends in `bytes`.
  private(set) var ends: [Int] = []

  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  init(_ text: [UInt8], delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  func field(_ index: Int) -> ArraySlice<UInt8> {
    bytes[range(index)]
  }

  /// Where a field stands in `bytes`.
  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Whether the last record is a line with nothing on it, not even quotation marks.
  private(set) var isBlank = false

  /// Reads the next record.
  ///
  /// - Returns: `false` at the end of the text.
  /// - Throws: `csv.quote.open`, `csv.quote.text`.
  mutating func next() throws(Failure) -> Bool {
    guard position < text.count else { return false }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    recordLine = line
    let start = position
    while true {
      if position < text.count, text[position] == Self.quote {
        try readQuotedField()
      } else {
        readPlainField()
      }
      ends.append(bytes.count)
      guard position < text.count, text[position] == delimiter else { break }
      position += 1
    }
    isBlank = position == start
    endLine()
    return true
  }

  private mutating func readPlainField() {
    let start = position
    while position < text.count {
      let byte = text[position]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position += 1
    }
    bytes.append(contentsOf: text[start..<position])
  }

  private mutating func readQuotedField() throws(Failure) {
    let opening = Place(line: Int(line))
    position += 1
    while true {
      let start = position
      while position < text.count, text[position] != Self.quote {
        countLine()
        position += 1
      }
      bytes.append(contentsOf: text[start..<position])
      guard position < text.count else { throw Failure(.csvQuote, at: opening) }
      position += 1
      guard position < text.count, text[position] == Self.quote else { break }
      bytes.append(Self.quote)
      position += 1
    }
    guard position < text.count else { return }
    let next = text[position]
    guard next == delimiter || next == Self.lineFeed || next == Self.carriageReturn else {
      throw Failure(.csvQuoteText, at: Place(line: Int(line)))
    }
  }

  /// Counts a line that ends at `position`; CR LF counts at its LF.
  private mutating func countLine() {
    let byte = text[position]
    if byte == Self.lineFeed {
      line += 1
    } else if byte == Self.carriageReturn {
      let isPair = position + 1 < text.count && text[position + 1] == Self.lineFeed
      if !isPair { line += 1 }
    }
  }

  private mutating func endLine() {
    guard position < text.count else { return }
    line += 1
    position += 1
    if text[position - 1] == Self.carriageReturn, position < text.count,
      text[position] == Self.lineFeed
    {
      position += 1
    }
  }
}
