import Foundation
import Testing

/// One case: a folder that holds a command line, its inputs, and what must come of it.
///
/// `cases/README.md` tells the form.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let folder: URL
  /// `verb/case`.
  let name: String

  var testDescription: String { name }

  /// Every case under `cases`, sorted by name; folders that begin with `_` hold shared inputs.
  static let all: [CommandCase] = {
    let verbs = subfolders(of: casesFolder)
    return verbs.flatMap { verb in
      subfolders(of: verb).map {
        CommandCase(folder: $0, name: "\(verb.lastPathComponent)/\($0.lastPathComponent)")
      }
    }
  }()

  static let casesFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "cases", directoryHint: .isDirectory)

  private static func subfolders(of folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
      .map { folder.appending(path: $0, directoryHint: .isDirectory) }
      .filter { isFolder($0.path) }
  }

  /// The text of a file of the case, `nil` where there is none.
  func text(_ path: String) throws -> String? {
    let file = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try String(contentsOf: file, encoding: .utf8)
  }
}

func isFolder(_ path: String) -> Bool {
  let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
  return values?.isDirectory ?? false
}

/// What the file `command` says.
struct CommandLineText {
  let environment: [String: String]
  /// The words behind `gridreach`.
  let arguments: [String]
  /// The file behind `<`.
  let standardInput: String?

  /// A plain line: nothing on standard input.
  init(arguments: [String], environment: [String: String] = [:]) {
    self.environment = environment
    self.arguments = arguments
    standardInput = nil
  }

  /// - Parameter text: lines `NAME=value`, then one line that begins with `gridreach`; lines that
  ///   begin with `#` are comments.
  init(_ text: String, variables: [String: String]) throws {
    var environment: [String: String] = [:]
    var words: [String]?
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      guard words == nil else { throw CaseError("text behind the command line: \(line)") }
      let pieces = try ShellWords(line, variables: variables).words
      if pieces.first == "gridreach" {
        words = pieces
      } else if pieces.count == 1, let equals = pieces[0].firstIndex(of: "=") {
        let value = pieces[0][pieces[0].index(after: equals)...]
        environment[String(pieces[0][..<equals])] = String(value)
      } else {
        throw CaseError("neither NAME=value nor a line that begins with gridreach: \(line)")
      }
    }
    guard var words else { throw CaseError("there is no line that begins with gridreach") }
    var input: String?
    if let sign = words.firstIndex(of: "<") {
      guard sign == words.count - 2 else { throw CaseError("< and one file end the line") }
      input = words.removeLast()
      words.removeLast()
    }
    self.environment = environment
    arguments = Array(words.dropFirst())
    standardInput = input
  }
}
