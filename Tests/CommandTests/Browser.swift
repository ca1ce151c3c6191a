import Foundation
import Testing

/// Chromium without a window, where this machine has it.
struct Browser {
  private let path: String

  /// `nil` where there is none; `GRIDREACH_CHROMIUM` names another.
  static let installed: Browser? = {
    let asked = ProcessInfo.processInfo.environment["GRIDREACH_CHROMIUM"].map { [$0] }
    let usual = ["chromium", "chromium-browser", "google-chrome"].map { "/usr/bin/\($0)" }
    return (asked ?? usual).first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { Browser(path: $0) }
  }()

  /// A machine under load may take long to start it.
  private static let limit = 120.0

  /// The page after its scripts have run, as HTML, and what it said to its console.
  func document(of page: URL, on stage: Stage) throws -> (html: String, console: [String]) {
    try run(
      [
        "--virtual-time-budget=20000", "--enable-logging=stderr", "--dump-dom", page.absoluteString,
      ],
      on: stage)
    let log = try String(contentsOf: stage.logs.appending(path: "browser.err"), encoding: .utf8)
    return (
      try String(contentsOf: stage.logs.appending(path: "browser.out"), encoding: .utf8),
      log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init)
    )
  }

  /// The page as it prints.
  func print(_ page: URL, to file: URL, on stage: Stage) throws {
    try run(
      [
        "--virtual-time-budget=5000", "--no-pdf-header-footer", "--print-to-pdf=\(file.path)",
        page.absoluteString,
      ], on: stage)
  }

  private func run(_ words: [String], on stage: Stage) throws {
    let home = stage.logs.appending(path: "home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    // Its own sandbox needs more than a container gives; the pages are ours.
    var child = try ChildProcess(
      [
        path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(home.path)", "--window-size=1300,1000",
      ] + words,
      environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
      folder: stage.out.path, input: "/dev/null",
      output: stage.logs.appending(path: "browser.out").path,
      errors: stage.logs.appending(path: "browser.err").path)
    guard child.end(within: .seconds(Self.limit)) == .exit(0) else {
      child.kill(SIGKILL)
      _ = child.end(within: .seconds(1))
      throw CaseError("\(path) failed: see \(stage.logs.path)")
    }
  }
}
