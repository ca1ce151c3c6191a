import Foundation

/// What the folder `expected` of a case asks for, compared with what came.
struct Expectation {
  let theCase: CommandCase
  let result: CommandResult
  let out: URL
  /// Paths of this run and the names that expected texts have for them.
  let names: [(path: String, name: String)]

  /// Every difference, in words.
  func differences() throws -> [String] {
    try statusDifferences() + streamDifferences() + listDifferences() + fileDifferences()
  }

  /// The text with paths of this run replaced by their names.
  func named(_ text: String) -> String {
    names.reduce(text) { $0.replacing($1.path, with: $1.name) }
  }

  private func statusDifferences() throws -> [String] {
    guard let text = try theCase.text("expected/status") else {
      throw CaseError("expected/status is missing: every case says how it ends")
    }
    let expected = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard result.status != expected else { return [] }
    return ["exit status \(result.status), expected \(expected); standard error:\n" + errorText]
  }

  private var errorText: String { named(result.standardError) }

  private func streamDifferences() throws -> [String] {
    let streams = [("stdout", result.standardOutput), ("stderr", result.standardError)]
    return try streams.compactMap { name, text -> String? in
      guard let expected = try theCase.text("expected/\(name)") else { return nil }
      let difference = try LineMatching(expected).difference(from: named(text))
      return difference.map { "\(name): \($0)" }
    }
  }

  private func listDifferences() throws -> [String] {
    let list = try FileList(of: out)
    var differences: [String] = []
    if let listing = try theCase.text("expected/listing") {
      let difference = try LineMatching(listing)
        .difference(from: list.paths.map { $0 + "\n" }.joined())
      if let difference { differences.append("files in $OUT: \(difference)") }
    }
    for pattern in LineMatching.lines(try theCase.text("expected/absent") ?? "") {
      for path in list.matching(pattern) { differences.append("\(path) should not be there") }
    }
    return differences
  }

  private func fileDifferences() throws -> [String] {
    let folder = theCase.folder.appending(path: "expected/out")
    return try FileList(of: folder).paths.flatMap { path in
      try FileCheck(path: path, expected: Data(contentsOf: folder.appending(path: path)))
        .differences(out)
    }
  }
}

/// One file under `expected/out`: the very bytes, or by its ending a looser check.
struct FileCheck {
  enum Kind { case bytes, keys, contains }

  let kind: Kind
  /// The file in `$OUT` that is looked at.
  let path: String
  private let expected: Data

  init(path: String, expected: Data) {
    self.expected = expected
    if path.hasSuffix(".keys") {
      kind = .keys
      self.path = String(path.dropLast(".keys".count))
    } else if path.hasSuffix(".contains") {
      kind = .contains
      self.path = String(path.dropLast(".contains".count))
    } else {
      kind = .bytes
      self.path = path
    }
  }

  func differences(_ out: URL) throws -> [String] {
    guard let found = try? Data(contentsOf: out.appending(path: path)) else {
      return ["\(path) is missing"]
    }
    switch kind {
    case .bytes: return byteDifferences(found)
    case .keys:
      return try JSONKeys(String(decoding: expected, as: UTF8.self)).differences(in: found)
        .map { "\(path): \($0)" }
    case .contains: return try missingLines(String(decoding: found, as: UTF8.self))
    }
  }

  private func byteDifferences(_ found: Data) -> [String] {
    guard found != expected else { return [] }
    let common = zip(found, expected).prefix { $0 == $1 }.count
    let line = found.prefix(common).count { $0 == UInt8(ascii: "\n") } + 1
    return [
      "\(path) differs from byte \(common) (line \(line)) on; "
        + "\(found.count) bytes, expected \(expected.count)"
    ]
  }

  /// Each expected line that no line of the file is; after `!`, each line that is there.
  private func missingLines(_ found: String) throws -> [String] {
    let lines = LineMatching.lines(found)
    return try LineMatching.lines(String(decoding: expected, as: UTF8.self)).compactMap {
      line -> String? in
      let isForbidden = line.hasPrefix("!")
      let wanted = isForbidden ? String(line.dropFirst()) : line
      let isThere = try lines.contains { try holds($0, wanted) }
      guard isThere == isForbidden else { return nil }
      return "\(path) \(isForbidden ? "has" : "lacks") the line: \(wanted)"
    }
  }

  /// A plain text may stand anywhere in the line; a pattern matches the whole line.
  private func holds(_ line: String, _ wanted: String) throws -> Bool {
    wanted.hasPrefix("~") ? try LineMatching.matches(line, wanted) : line.contains(wanted)
  }
}
