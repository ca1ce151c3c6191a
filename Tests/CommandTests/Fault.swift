import Foundation

/// A trouble that a case asks the runner to stage.
enum Fault: Equatable {
  case signal(name: String, number: Int32, when: Moment)
  /// The output folder lies on a disk of so many bytes.
  case fullDisk(bytes: Int)
  /// The program may have so much memory.
  case littleMemory(bytes: Int)
  /// Nothing can be written to the output folder.
  case readOnly
  /// Nobody reads the standard output.
  case closedPipe

  enum Moment: Equatable {
    case after(milliseconds: Int)
    /// As soon as a file of this pattern is in the output folder.
    case file(String)
  }

  /// The faults of a `fault` file, one a line.
  static func parse(_ text: String) throws -> [Fault] {
    try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      try parse(words: line.split(separator: " ").map(String.init))
    }
  }

  private static func parse(words: [String]) throws -> Fault {
    switch words.first {
    case "signal" where words.count == 4:
      return .signal(
        name: words[1], number: try number(ofSignal: words[1]), when: try moment(words[2...]))
    case "full-disk" where words.count == 2: return .fullDisk(bytes: try bytes(words[1]))
    case "little-memory" where words.count == 2: return .littleMemory(bytes: try bytes(words[1]))
    case "read-only" where words.count == 1: return .readOnly
    case "closed-pipe" where words.count == 1: return .closedPipe
    case _:
      throw CaseError(
        "a fault is 'signal INT after-ms 50', 'signal INT when-file PATTERN', 'full-disk 64K',"
          + " 'little-memory 300M', 'read-only' or 'closed-pipe', found '\(words.joined(separator: " "))'"
      )
    }
  }

  private static func moment(_ words: ArraySlice<String>) throws -> Moment {
    switch (words.first, words.last) {
    case ("after-ms", let text?):
      guard let milliseconds = Int(text) else { throw CaseError("no milliseconds: \(text)") }
      return .after(milliseconds: milliseconds)
    case ("when-file", let pattern?): return .file(pattern)
    case _: throw CaseError("a signal comes after-ms N or when-file PATTERN")
    }
  }

  private static let signals: [String: Int32] = [
    "HUP": SIGHUP, "INT": SIGINT, "KILL": SIGKILL, "PIPE": SIGPIPE, "TERM": SIGTERM,
    "XFSZ": SIGXFSZ,
  ]

  static func number(ofSignal name: String) throws -> Int32 {
    guard let number = signals[name] else { throw CaseError("unknown signal \(name)") }
    return number
  }

  static func name(ofSignal number: Int32) -> String {
    signals.first { $0.value == number }?.key ?? String(number)
  }

  /// The memory that faults leave to the program.
  static func memory(in faults: [Fault]) -> Int? {
    for fault in faults { if case .littleMemory(let bytes) = fault { return bytes } }
    return nil
  }

  private static func bytes(_ text: String) throws -> Int {
    let units = ["K": 1 << 10, "M": 1 << 20]
    let unit = text.last.flatMap { units[String($0)] }
    guard let count = Int(unit == nil ? text[...] : text.dropLast()) else {
      throw CaseError("no size: \(text)")
    }
    return count * (unit ?? 1)
  }
}
