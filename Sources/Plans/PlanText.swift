internal import Diagnostics
internal import Yams

/// The text of a plan, and where its lines begin.
struct PlanText {
  /// A plan longer than this is no plan: the longest sensible one has some hundred lines.
  static let largestSize = 256 * 1024
  /// Aliases multiply: with 24 of them a text cannot grow more than some 7,000 times
  /// (e^(24/e)), with a hundred it can fill any memory ("billion laughs").
  static let mostAliases = 24

  let file: String
  let text: String
  private let lines: [Substring.UnicodeScalarView]

  /// - Throws: `plan.too-large`, `plan.not-utf8`, `plan.aliases`.
  init(_ bytes: [UInt8], file: String) throws(Failure) {
    self.file = file
    let start = Place(file: file)
    guard bytes.count <= Self.largestSize else {
      throw Failure(
        .planTooLarge, ["size": .integer(bytes.count), "limit": .integer(Self.largestSize)],
        at: start)
    }
    let marker: [UInt8] = [0xEF, 0xBB, 0xBF]  // the byte order mark that Notepad writes
    let content = bytes.starts(with: marker) ? bytes[marker.count...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Failure(.planNotUTF8, at: start)
    }
    self.text = text
    self.lines = Self.lines(of: text)
    let aliases = Self.aliases(in: content)
    guard aliases <= Self.mostAliases else {
      throw Failure(
        .planAliases, ["count": .integer(aliases), "limit": .integer(Self.mostAliases)], at: start)
    }
  }

  /// The place of a mark, its column turned from characters into bytes; a mark behind the text
  /// (something is missing at its end) is moved to the end.
  func place(_ mark: Mark?) -> Place {
    guard let mark else { return Place(file: file) }
    let line = min(max(mark.line, 1), lines.count)
    let column = line < mark.line ? Int.max : max(mark.column, 1)
    let before = lines[line - 1].prefix(column - 1)
    let bytes = before.reduce(0) { $0 + UTF8.width($1) }
    return Place(file: file, line: line, column: bytes + 1)
  }

  /// The last line up to `line` that is indented with a tab, which YAML forbids.
  func tabbedLine(near line: Int) -> Int? {
    // A tab is noticed where it stands, or on the line after it.
    let candidates = [line, line - 1].filter { lines.indices.contains($0 - 1) }
    return candidates.first { number in
      lines[number - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
    }
  }

  /// Cut where libyaml counts a new line.
  private static func lines(of text: String) -> [Substring.UnicodeScalarView] {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let scalars = text.unicodeScalars
    var lines: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if breaks.contains(scalars[index]) {
        let isFirstOfTwo =
          scalars[index] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
        if !isFirstOfTwo {
          lines.append(Substring(scalars[start..<index]).unicodeScalars)
          start = next
        }
      }
      index = next
    }
    lines.append(Substring(scalars[start...]).unicodeScalars)
    return lines
  }

  /// At least as many aliases as the text holds: every `*name` counts, also in text and comments.
  private static func aliases(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == UInt8(ascii: "*"), isNameByte(byte) { count += 1 }
      previous = byte
    }
    return count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    case _: false
    }
  }
}

extension PlanText {
  /// The root of the tree of nodes.
  ///
  /// - Throws: `plan.empty`, `plan.documents`, `plan.tab`, `plan.key.duplicate`, `plan.syntax`.
  func root() throws(Failure) -> Node {
    do {
      // The encoding is named because Yams otherwise asks the environment, and prints.
      if let root = try Yams.compose(yaml: padded, .default, .default, .utf8) {
        return root
      }
    } catch let error as YamlError {
      throw failure(error)
    } catch {
      throw Failure(.planSyntax, ["problem": "\(error)"], at: Place(file: file))
    }
    throw Failure(.planEmpty, at: Place(file: file))
  }

  /// The text, long enough to live on the heap.
  ///
  /// Yams keeps a pointer to the string's bytes; those of a string of up to 15 bytes lie in the
  /// string itself, and the pointer is stale before parsing starts.
  private var padded: String { text.utf8.count > 15 ? text : text + "\n# end of the plan" }

  private func failure(_ error: YamlError) -> Failure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      if let line = tabbedLine(near: mark.line) {
        return Failure(.planTab, at: Place(file: file, line: line))
      }
      return Failure(.planSyntax, ["problem": .text(problem)], at: place(mark))
    case .composer(let context, let problem, let mark, _):
      // Only a second document comes with a context.
      guard context == nil else { return Failure(.planDocuments, at: place(mark)) }
      return Failure(.planSyntax, ["problem": .text(problem)], at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return Failure(
        .planKeyDuplicate, ["key": .text(keys.first ?? "")], at: place(context.mark))
    case .reader(let problem, let offset, _, _):
      return Failure(.planSyntax, ["problem": .text(problem)], at: place(characterOffset: offset))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Failure(.planSyntax, ["problem": .text(error.description)], at: Place(file: file))
    }
  }

  private func place(characterOffset offset: Int?) -> Place {
    guard let offset else { return Place(file: file) }
    let line = Self.lines(of: String(text.prefix(offset))).count
    return Place(file: file, line: line)
  }
}
