import Foundation
import Testing

/// The same input gives the same bytes, whatever the number of threads.
@Suite struct SameBytesTests {
  /// A small county made by the program itself, so that every layer has something in it.
  private static let sample = ["sample", "--households", "3000", "--communities", "3", "-o"]

  @Test func `A county is the same whenever it is made`() throws {
    let stage = try Stage.bare()
    defer { stage.strike() }
    for folder in ["first", "second"] { try Self.run(Self.sample + [folder], on: stage) }
    #expect(try Self.differences("first", "second", on: stage) == [])
  }

  @Test func `Another seed makes another county`() throws {
    let stage = try Stage.bare()
    defer { stage.strike() }
    try Self.run(Self.sample + ["first"], on: stage)
    try Self.run(Self.sample + ["second", "--seed", "7"], on: stage)
    #expect(try Self.differences("first", "second", on: stage).contains("buildings.geojson"))
  }

  @Test func `A run is the same with 1, 2 and 8 threads, and again`() throws {
    let stage = try Stage.bare()
    defer { stage.strike() }
    try Self.run(Self.sample + ["county"], on: stage)
    let runs = [("one", "1"), ("two", "2"), ("eight", "8"), ("again", "1")]
    for (folder, threads) in runs {
      try Self.run(["run", "county/plan.yaml", "-o", folder, "--threads", threads], on: stage)
    }
    for (folder, _) in runs.dropFirst() {
      #expect(try Self.differences("one", folder, on: stage) == [], "one and \(folder)")
    }
  }

  private static func run(_ words: [String], on stage: Stage) throws {
    // The report tells the day: two runs may lie on both sides of midnight.
    let result = try CommandRun.result(
      of: words, environment: ["SOURCE_DATE_EPOCH": "1700000000"], on: stage)
    guard result.status == "0" else {
      throw CaseError("\(words.joined(separator: " ")): \(result.status)\n\(result.standardError)")
    }
  }

  /// Files that are in one folder alone or differ; in `run.json` the object `measured` may.
  private static func differences(
    _ first: String, _ second: String, on stage: Stage
  ) throws -> [String] {
    let folders = [first, second].map { stage.out.appending(path: $0) }
    let lists = try folders.map { try FileList(of: $0).paths }
    guard lists[0] == lists[1] else { return ["\(lists[0]) and \(lists[1])"] }
    return try lists[0].filter { path in
      let contents = try folders.map {
        try comparable(Data(contentsOf: $0.appending(path: path)), path)
      }
      return contents[0] != contents[1]
    }
  }

  private static func comparable(_ data: Data, _ path: String) throws -> Data {
    guard path == "run.json" else { return data }
    var record = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    #expect(record.removeValue(forKey: "measured") != nil, "run.json without measured")
    return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
  }
}
