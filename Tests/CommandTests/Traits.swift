import Foundation
import Testing

/// The traits that a program was built with, as its `--version` tells them.
enum Traits {
  /// - Throws: where the program does not run.
  static func ofProgram(_ binary: String) throws -> Set<String> {
    let stage = try Stage.bare()
    defer { stage.strike() }
    let text = try CommandRun(
      binary: binary, line: CommandLineText(arguments: ["--version"]), faults: [], stage: stage
    ).result().standardOutput
    let line = text.split(separator: "\n").first { $0.hasPrefix("traits ") } ?? "traits"
    return Set(line.dropFirst("traits".count).split { " ,".contains($0) }.map(String.init))
  }

  /// What keeps a case with the file `traits` from being run, in words.
  ///
  /// - Parameter wanted: a trait a line; `!` before one that must not be there.
  static func obstacle(_ wanted: String, _ built: Set<String>) -> String? {
    for line in wanted.split(whereSeparator: \.isWhitespace) {
      let isUnwanted = line.hasPrefix("!")
      let trait = String(isUnwanted ? line.dropFirst() : line)
      if built.contains(trait) == isUnwanted {
        return "the program was built with\(isUnwanted ? "" : "out") the trait \(trait)"
      }
    }
    return nil
  }
}

extension CommandCase {
  /// Cancels the test where the program lacks a trait that the case is about.
  func requireTraits(of binary: String) throws {
    guard let wanted = try text("traits") else { return }
    if let obstacle = Traits.obstacle(wanted, try Traits.ofProgram(binary)) {
      try Test.cancel("\(name): \(obstacle)")
    }
  }
}
