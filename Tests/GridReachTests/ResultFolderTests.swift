import Diagnostics
import Foundation
import GridReach
import Plans
import SampleCounty
import Survey
import TestSupport
import Testing
import Workers

/// Which folders a run takes, and which it leaves alone.
@Suite struct ResultFolderTests {
  let sample: SampleRun
  let scratch: Scratch

  init() throws {
    sample = try SampleRun.shared.get()
    scratch = try Scratch()
  }

  func run(overwrite: Bool) throws {
    _ = try sample.job(sample.plan(), into: scratch.path("out"), overwrite: overwrite).run()
  }

  @Test func `Results are replaced only when asked, and then whole`() throws {
    try run(overwrite: false)
    try scratch.write(Array("old".utf8), "out/old.txt")
    let failure = #expect(throws: Failure.self) { try run(overwrite: false) }
    #expect(failure?.code == "file.exists")
    #expect(try scratch.text("out/old.txt") == "old")
    try run(overwrite: true)
    #expect(!scratch.names(in: "out").contains("old.txt"))
    #expect(scratch.names == ["out"])
  }

  @Test func `A folder that is not one of results is never replaced`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("out"), withIntermediateDirectories: true)
    try scratch.write(Array("mine".utf8), "out/mine.txt")
    for overwrite in [false, true] {
      let failure = #expect(throws: Failure.self) { try run(overwrite: overwrite) }
      #expect(failure?.code == (overwrite ? "folder.not-ours" : "file.exists"))
    }
    #expect(scratch.names(in: "out") == ["mine.txt"] && scratch.names == ["out"])
  }

  @Test func `A file is never replaced by a folder`() throws {
    try scratch.write(Array("mine".utf8), "out")
    #expect(throws: Failure.self) { try run(overwrite: true) }
    #expect(try scratch.text("out") == "mine")
  }

  @Test func `An empty folder is taken`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("out"), withIntermediateDirectories: true)
    try run(overwrite: false)
    #expect(scratch.names(in: "out").contains("cells.geojson"))
  }

  @Test func `Folders that results lie in are made`() throws {
    _ = try sample.job(sample.plan(), into: scratch.path("new/deep/out")).run()
    #expect(scratch.names(in: "new/deep/out").contains("cells.geojson"))
    #expect(scratch.names(in: "new/deep") == ["out"])
  }

  @Test func `A folder below a file cannot hold results`() throws {
    try "mine".write(toFile: scratch.path("file"), atomically: true, encoding: .utf8)
    let failure = #expect(throws: Failure.self) {
      try sample.job(sample.plan(), into: scratch.path("file/out")).run()
    }
    #expect(failure?.code == "file.unwritable")
    #expect(scratch.names == ["file"])
  }

  @Test func `A sample county writes the same bytes again`() throws {
    for folder in ["a", "b"] {
      _ = try SampleJob(
        plan: SampleCountyPlan(households: 300, communities: 1), folder: scratch.path(folder),
        overwrite: false, language: .chinese
      ).run()
    }
    let files = scratch.names(in: "a")
    #expect(files.contains("plan.yaml") && files.contains("说明.txt"))
    for file in files { #expect(try scratch.bytes("a/\(file)") == scratch.bytes("b/\(file)")) }
  }
}
