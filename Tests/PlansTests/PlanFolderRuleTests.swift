import Diagnostics
import Foundation
import Plans
import TestSupport
import Testing

/// A plan reads and writes in its own folder.
@Suite struct PlanFolderRuleTests {
  private static func check(
    _ text: String, file: String = "county/plan.yaml", writes: Bool = true
  ) throws -> Failure? {
    let plan = try reading(text, file: file)
    do throws(Failure) { try plan.requireInside(writes: writes) } catch { return error }
    return nil
  }

  @Test func `Files beside the plan and in folders below it are inside`() throws {
    for name in [
      "b.csv", "./b.csv", "lists/b.csv", "lists/../b.csv", "a..b.csv", "../county/b.csv",
    ] {
      #expect(try Self.check("inputs: {buildings: \(name)}") == nil, "\(name)")
      if !name.hasPrefix("../") {
        #expect(try Self.check("inputs: {buildings: \(name)}", file: "plan.yaml") == nil, "\(name)")
      }
    }
  }

  @Test(arguments: [
    "../b.csv", "/etc/passwd", "lists/../../b.csv", "../county2/b.csv",
    "/vsizip/county/a.zip/b.shp", "PG:dbname=county",
    "../b.gpkg:buildings", "..",
  ])
  func `What leads out of the folder is refused with its place`(name: String) throws {
    let failure = try #require(try Self.check("inputs: {buildings: \(name)}"))
    #expect(failure.code == "plan.path.outside")
    #expect(failure.place.line == 1 && failure.place.column == 21)
    #expect(failure.words(in: .english).contains("--allow-outside"))
    #expect(try Self.check("inputs: {buildings: \(name)}", file: "plan.yaml") != nil)
  }

  @Test(arguments: [
    ("inputs: {buildings: b.csv, streets: {file: ../s.geojson}}", "inputs.streets.file"),
    (
      "inputs: {buildings: {file: b.csv, datum_parameters: /x/seven.yaml}}",
      "inputs.buildings.datum_parameters"
    ),
    ("inputs: {buildings: b.csv}\nfields_file: ../fields.yaml", "fields_file"),
    ("inputs: {buildings: b.csv}\noutput: {folder: ../results}", "output.folder"),
  ])
  func `Every path of a plan is held to it`(text: String, key: String) throws {
    let failure = try #require(try Self.check(text))
    #expect(failure.arguments["key"] == .text(key))
  }

  @Test func `A folder of results that the command names instead is not the plan's`() throws {
    let text = "inputs: {buildings: b.csv}\noutput: {folder: ../results}"
    #expect(try Self.check(text, writes: false) == nil)
  }

  @Test(arguments: [
    ("b.shp", "b.dbf"), ("b.tab", "b.dat"), ("b.gdb", "b.gdb/a00000001.gdbtable"),
  ])
  func `What is read with a file is held to it`(named: String, part: String) throws {
    let scratch = try Scratch()
    let manager = FileManager.default
    for folder in ["secrets", "county/b.gdb"] {
      try manager.createDirectory(
        at: scratch.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    if !named.hasSuffix(".gdb") { try scratch.write(Array("x".utf8), "county/\(named)") }
    try scratch.write(Array("x".utf8), "secrets/other")
    let plan = scratch.path("county/plan.yaml")
    #expect(try Self.check("inputs: {buildings: \(named)}", file: plan) == nil)
    try manager.createSymbolicLink(
      atPath: scratch.path("county/\(part)"), withDestinationPath: scratch.path("secrets/other"))
    let failure = try #require(try Self.check("inputs: {buildings: \(named)}", file: plan))
    #expect(failure.code == "plan.path.outside")
    #expect(failure.words(in: .english).contains(part))
  }

  @Test func `A link that leads out of the folder is followed, and refused`() throws {
    let scratch = try Scratch()
    let manager = FileManager.default
    for folder in ["county", "secrets"] {
      try manager.createDirectory(
        at: scratch.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try scratch.write(Array("x".utf8), "secrets/list.csv")
    try scratch.write(Array("x".utf8), "county/own.csv")
    for (link, target) in [
      ("file.csv", "../secrets/list.csv"), ("folder", "../secrets"), ("own", "."),
    ] {
      try manager.createSymbolicLink(
        atPath: scratch.path("county/\(link)"), withDestinationPath: target)
    }
    let plan = scratch.path("county/plan.yaml")
    for name in ["file.csv", "folder/list.csv", "folder/not-there.csv"] {
      #expect(try Self.check("inputs: {buildings: \(name)}", file: plan) != nil, "\(name)")
    }
    for name in ["own.csv", "own/own.csv", "not-there.csv", "none/not-there.csv"] {
      #expect(try Self.check("inputs: {buildings: \(name)}", file: plan) == nil, "\(name)")
    }
  }
}
