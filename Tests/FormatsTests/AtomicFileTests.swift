import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  func write(_ text: String, _ path: String, overwrite: Bool, commits: Bool = true) throws {
    let file = try AtomicFile(path: path, overwrite: overwrite)
    try file.write(Array(text.utf8))
    if commits { try file.commit(isDurable: true) }
  }

  @Test func `A file appears under its name only when it is complete`() throws {
    let scratch = try Scratch()
    let file = try AtomicFile(path: scratch.path("a.txt"), overwrite: false)
    try file.write(Array("甲".utf8))
    #expect(scratch.names.count == 1 && scratch.names[0].hasPrefix("."))
    try file.commit()
    #expect(scratch.names == ["a.txt"])
    #expect(try scratch.text("a.txt") == "甲")
  }

  @Test func `A file that is given up leaves nothing`() throws {
    let scratch = try Scratch()
    try write("x", scratch.path("a.txt"), overwrite: false, commits: false)
    #expect(scratch.names == [])
  }

  @Test func `Nothing is replaced unless asked`() throws {
    let scratch = try Scratch()
    try write("old", scratch.path("a.txt"), overwrite: false)
    let failure = #expect(throws: Failure.self) {
      try write("new", scratch.path("a.txt"), overwrite: false)
    }
    #expect(failure?.code == "file.exists")
    #expect(try scratch.text("a.txt") == "old")
    try write("new", scratch.path("a.txt"), overwrite: true)
    #expect(try scratch.text("a.txt") == "new")
    #expect(scratch.names == ["a.txt"])
  }

  @Test func `A name taken meanwhile is not replaced`() throws {
    let scratch = try Scratch()
    let file = try AtomicFile(path: scratch.path("a.txt"), overwrite: false)
    try scratch.write(Array("theirs".utf8), "a.txt")
    var code = ""
    do { try file.commit() } catch { code = error.code }
    #expect(code == "file.exists")
    #expect(try scratch.text("a.txt") == "theirs")
    #expect(scratch.names == ["a.txt"])
  }

  @Test func `A stopped process leaves no half-written file`() async throws {
    let folder = try Scratch()
    let path: String = folder.path("a.txt")
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      let file = try AtomicFile(path: path, overwrite: false)
      try file.write(Array("half".utf8))
      TemporaryPaths.removeAll(thenExit: 130)
    }
    #expect(folder.names == [])
  }

  @Test func `A full disk is told in words, with the file`() {
    let failure = #expect(throws: Failure.self) {
      try write("x", "/dev/full", overwrite: false)
    }
    #expect(failure?.code == "file.unwritable")
    #expect(
      failure?.words(in: .english)
        == "/dev/full cannot be written: no space left on the disk")
    #expect(failure?.words(in: .chinese).contains("磁盘空间不足") == true)
  }

  @Test func `A folder that is missing, or in the place of the file, is told`() throws {
    let scratch = try Scratch()
    for (path, words) in [
      (scratch.path("no/a.txt"), "no such file or folder"), (scratch.path(""), "it is a folder"),
    ] {
      let failure = #expect(throws: Failure.self) { try write("x", path, overwrite: true) }
      #expect(failure?.words(in: .english).contains(words) == true)
    }
  }
}
