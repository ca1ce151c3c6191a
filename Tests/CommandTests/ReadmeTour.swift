import Foundation

/// The commands of a README, and what it shows of their output.
///
/// A block of lines marked `sh` holds commands; those that begin with `gridreach` can be run, all
/// others (`make`, `apt`) are about the machine. A block without a mark directly below it is their
/// output, with `…` for lines left out. A comment `<!-- not run: why -->` above a block says that
/// it takes what the project does not bring.
struct ReadmeTour {
  struct Block {
    /// The line of the README on which it begins.
    let line: Int
    /// Whole lines, without remarks and without the language.
    var commands: [String] = []
    /// What is shown of their output.
    var output: [String] = []
    let isRun: Bool
  }

  private(set) var blocks: [Block] = []

  /// - Parameter name: of a file in the project's folder.
  init(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var remark = ""
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard line.hasPrefix("```") else {
        if !line.isEmpty { remark = line }
        continue
      }
      let start = index
      while index < lines.count, lines[index] != "```" { index += 1 }
      let inside = Array(lines[start..<min(index, lines.count)])
      let isDirectlyBelow = start >= 2 && lines[start - 2] == "```"
      if line == "```sh" {
        let commands = Self.commands(inside)
        if !commands.isEmpty {
          let isRun = !remark.hasPrefix("<!-- not run: ")
          blocks.append(Block(line: start, commands: commands, isRun: isRun))
        }
      } else if line == "```", isDirectlyBelow, !blocks.isEmpty {
        blocks[blocks.count - 1].output = inside
      }
      index += 1
      remark = ""
    }
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func commands(_ lines: [String]) -> [String] {
    let joined = lines.joined(separator: "\n").replacing(/\\\n */, with: "")
    return joined.split(separator: "\n").map { line in
      line.replacing(/[ ]+#.*$/, with: "").trimmingCharacters(in: .whitespaces)
    }.filter { $0.hasPrefix("gridreach ") }
  }

  /// A command without its language: what both READMEs must have in common.
  static func plain(_ command: String) -> String {
    command.replacing(/[ ]--lang (zh|en)/, with: "")
  }

  /// The first line of `shown` that is not in `output` behind those before it; `nil` where all are.
  static func missing(_ shown: [String], in output: String) -> String? {
    var rest = output.components(separatedBy: "\n")[...]
    for line in shown where line != "…" && !line.allSatisfy(\.isWhitespace) {
      guard let found = rest.firstIndex(of: line) else { return line }
      rest = rest[(found + 1)...]
    }
    return nil
  }
}
