import Foundation
import Testing

/// Every folder under `cases` is a test; `cases/README.md` tells how to add one.
@Suite struct CommandTests {
  @Test(arguments: CommandCase.all)
  func `A case comes out as its folder says`(_ theCase: CommandCase) throws {
    try theCase.check(binary: Binary.path())
  }
}

/// The program under test.
enum Binary {
  /// - Throws: where it was not built.
  static func path() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let path = environment["GRIDREACH_BINARY"] ?? besideTests
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw CaseError("the program is not built: there is no \(path); run 'swift build' first")
    }
    return path
  }

  /// `gridreach` in the build folder that this test bundle lies in.
  private static var besideTests: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "gridreach").path
  }
}

extension CommandCase {
  /// Runs the case with a program and records every difference as an issue.
  ///
  /// Where the machine cannot stage a fault, the test is cancelled with the reason.
  func check(binary: String, isUpdating: Bool = Update.isAsked) throws {
    for difference in try differences(binary: binary, isUpdating: isUpdating) {
      Issue.record("\(name): \(difference)")
    }
  }

  func differences(binary: String, isUpdating: Bool = false) throws -> [String] {
    guard let command = try text("command") else { throw CaseError("there is no file command") }
    try requireTraits(of: binary)
    let faults = try Fault.parse(try text("fault") ?? "")
    try requireMemory(of: binary, faults)
    let stage = try staged(faults)
    defer { stage.strike() }
    let places = [
      "CASE": folder.standardizedFileURL.path.trimmingSuffix("/"), "OUT": stage.out.path,
      "DATA": Self.dataFolder.path,
    ]
    let line = try CommandLineText(command, variables: places)
    let result = try CommandRun(binary: binary, line: line, faults: faults, stage: stage).result()
    let expectation = Expectation(
      theCase: self, result: result, out: stage.out,
      names: places.map { (path: $0.value, name: "$\($0.key)") }.sorted { $0.name < $1.name })
    guard isUpdating else { return try expectation.differences() }
    try Update(expectation: expectation).write()
    return []
  }

  /// Cancels the test where the program cannot even start in the memory that is left to it, as
  /// under a sanitizer.
  private func requireMemory(of binary: String, _ faults: [Fault]) throws {
    guard let bytes = Fault.memory(in: faults) else { return }
    let stage = try Stage.bare()
    defer { stage.strike() }
    let result = try CommandRun(
      binary: binary, line: CommandLineText(arguments: ["--version"]),
      faults: [.littleMemory(bytes: bytes)], stage: stage
    ).result()
    if result.status != "0" {
      try Test.cancel("\(name): the program does not start in \(bytes >> 20) MB")
    }
  }

  private func staged(_ faults: [Fault]) throws -> Stage {
    do {
      return try Stage(faults, before: folder.appending(path: "before"))
    } catch let reason as Stage.Impossible {
      try Test.cancel("\(name): \(reason)")
    }
  }

  /// The data committed with the project, `$DATA`.
  private static let dataFolder = casesFolder.deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data")
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
