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

  @Test func `What a killed process of the same number left is not in the way, and goes`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("half".utf8), ".a.txt.\(getpid()).partial")
    try scratch.write(Array("half".utf8), ".a.txt.4194999.partial")
    try scratch.write(Array("half".utf8), ".a.txt.4194999-3.partial")
    try write("whole", scratch.path("a.txt"), overwrite: false)
    #expect(scratch.names == ["a.txt"])
    #expect(try scratch.text("a.txt") == "whole")
  }

  @Test func `The like of other files, and hidden files of other kinds, stay`() throws {
    let scratch = try Scratch()
    let others = [".a.partial", ".a.txt.partial", ".a.txt.x1.partial", ".b.txt.12.partial"]
    for name in others { try scratch.write([], name) }
    try write("whole", scratch.path("a.txt"), overwrite: false)
    #expect(scratch.names == (others + ["a.txt"]).sorted())
  }

  @Test func `What is still being written is nobody's to take away`() throws {
    let scratch = try Scratch()
    let first = try AtomicFile(path: scratch.path("a.txt"), overwrite: true)
    let second = try AtomicFile(path: scratch.path("a.txt"), overwrite: true)
    #expect(scratch.names.count == 2)
    try first.write(Array("first".utf8))
    try second.write(Array("second".utf8))
    try first.commit()
    try second.commit()
    #expect(scratch.names == ["a.txt"])
    #expect(try scratch.text("a.txt") == "second")
  }

  @Test func `A file on its way is its owner's alone, and then as the mask has it`() throws {
    let scratch = try Scratch()
    let file = try AtomicFile(path: scratch.path("a.txt"), overwrite: false)
    #expect(try mode(scratch.path(scratch.names[0])) == 0o600)
    try file.commit()
    let mask = umask(0o022)
    umask(mask)
    #expect(try mode(scratch.path("a.txt")) == 0o666 & ~Int(mask))
  }

  private func mode(_ path: String) throws -> Int {
    try #require(
      FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}

/// Folders of results, which change places with the old ones.
@Suite struct AtomicFolderTests {
  private func write(_ text: String, _ path: String) throws {
    let folder = try AtomicFolder(path: path, marker: "run.json", overwrite: true)
    for (name, words) in [("run.json", "{}"), ("a.txt", text)] {
      let file = try AtomicFile(path: "\(folder.workingPath)/\(name)", overwrite: false)
      try file.write(Array(words.utf8))
      try file.commit()
    }
    try folder.commit()
  }

  @Test func `What killed processes left beside it goes with the next run`() throws {
    let scratch = try Scratch()
    try write("old", scratch.path("out"))
    for number in ["\(getpid())", "4194999"] {
      let left = scratch.folder.appending(path: ".out.\(number).partial/layers")
      try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
      try scratch.write([1], ".out.\(number).partial/layers/half")
    }
    try write("new", scratch.path("out"))
    #expect(scratch.names == ["out"])
    #expect(try scratch.text("out/a.txt") == "new")
  }

  @Test func `A folder on its way is its owner's alone, and then as the mask has it`() throws {
    let scratch = try Scratch()
    let folder = try AtomicFolder(path: scratch.path("out"), marker: "m", overwrite: false)
    #expect(try mode(folder.workingPath) == 0o700)
    try folder.commit()
    let mask = umask(0o022)
    umask(mask)
    #expect(try mode(scratch.path("out")) == 0o777 & ~Int(mask))
    #expect(scratch.names == ["out"])
  }

  @Test func `Two that write one folder at a time do not take each other's away`() throws {
    let scratch = try Scratch()
    let first = try AtomicFolder(path: scratch.path("out"), marker: "m", overwrite: true)
    let second = try AtomicFolder(path: scratch.path("out"), marker: "m", overwrite: true)
    for folder in [first.workingPath, second.workingPath] {
      #expect(FileManager.default.fileExists(atPath: folder))
    }
    #expect(first.workingPath != second.workingPath)
  }

  private func mode(_ path: String) throws -> Int {
    try #require(
      FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}
