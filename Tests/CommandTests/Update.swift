import Foundation

/// Writes what came into the folder `expected` of a case (`GRIDREACH_UPDATE_CASES=1`).
///
/// Files that still hold are left alone, so that patterns stay patterns; `.keys`, `.contains`
/// and `absent` are never written. The difference is then for git, and a person, to see.
struct Update {
  let expectation: Expectation

  static let isAsked = ProcessInfo.processInfo.environment["GRIDREACH_UPDATE_CASES"] == "1"

  func write() throws {
    let folder = expectation.theCase.folder.appending(path: "expected")
    let isNew = try expectation.theCase.text("expected/status") == nil
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(expectation.result.status + "\n", to: folder.appending(path: "status"))
    let streams = [
      ("stdout", expectation.result.standardOutput), ("stderr", expectation.result.standardError),
    ]
    for (name, text) in streams {
      let old = try expectation.theCase.text("expected/\(name)")
      let named = expectation.named(text)
      guard isNew || old != nil else { continue }
      if let old, try LineMatching(old).difference(from: named) == nil { continue }
      try write(named, to: folder.appending(path: name))
    }
    try writeListing(folder)
    try writeFiles(folder.appending(path: "out"))
  }

  private func writeListing(_ folder: URL) throws {
    guard let old = try expectation.theCase.text("expected/listing") else { return }
    let listing = try FileList(of: expectation.out).paths.map { $0 + "\n" }.joined()
    guard try LineMatching(old).difference(from: listing) != nil else { return }
    try write(listing, to: folder.appending(path: "listing"))
  }

  private func writeFiles(_ folder: URL) throws {
    for path in try FileList(of: folder).paths
    where FileCheck(path: path, expected: Data()).kind == .bytes {
      let found = try Data(contentsOf: expectation.out.appending(path: path))
      try found.write(to: folder.appending(path: path))
    }
  }

  private func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }
}
