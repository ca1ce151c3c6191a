import Foundation
import Testing

/// Many counties as processes: killed ones, orphans, and the same bytes for any number at once.
@Suite struct CountiesTests {
  private static let names = ["anxi", "beihe", "chengnan"]
  private static let environment = ["SOURCE_DATE_EPOCH": "1700000000"]

  /// Three counties with plans, in folders of their own.
  private static func stage() throws -> Stage {
    let stage = try Stage.bare()
    for (seed, name) in names.enumerated() {
      let words = ["sample", "-o", name, "--seed", String(seed), "--households", "1500"]
      try expectDone(words + ["--communities", "2"], on: stage)
    }
    return stage
  }

  @discardableResult
  private static func expectDone(_ words: [String], on stage: Stage) throws -> CommandResult {
    let result = try CommandRun.result(of: words, environment: environment, on: stage)
    guard result.status == "0" else {
      throw CaseError("\(words.joined(separator: " ")): \(result.status)\n\(result.standardError)")
    }
    return result
  }

  private static func run(into folder: String, _ options: [String] = []) -> [String] {
    ["run"] + names.map { "\($0)/plan.yaml" } + ["-o", folder] + options
  }

  @Test func `Any number at once gives the same, and what is whole is not run again`() throws {
    let stage = try Self.stage()
    defer { stage.strike() }
    for jobs in ["1", "3"] {
      try Self.expectDone(Self.run(into: "out\(jobs)", ["--jobs", jobs]), on: stage)
    }
    let again = try Self.expectDone(Self.run(into: "out1", ["--jobs", "2"]), on: stage)
    #expect(again.standardError.contains("counties: 3; run: 0, unchanged: 3"))
    let folders = ["out1", "out3"].map { stage.out.appending(path: $0) }
    let lists = try folders.map { try FileList(of: $0).paths }
    #expect(lists[0] == lists[1] && lists[0].contains("beihe/cells.geojson"))
    for path in lists[0] {
      let both = try folders.map { try Self.comparable($0.appending(path: path)) }
      #expect(both[0] == both[1], "\(path)")
    }
  }

  @Test func `A county alone and one of many give the same`() throws {
    let stage = try Self.stage()
    defer { stage.strike() }
    try Self.expectDone(Self.run(into: "out", ["--jobs", "3"]), on: stage)
    try Self.expectDone(["run", "beihe/plan.yaml", "-o", "alone"], on: stage)
    let folders = ["out/beihe", "alone"].map { stage.out.appending(path: $0) }
    let lists = try folders.map { try FileList(of: $0).paths }
    #expect(lists[0] == lists[1])
    for path in lists[1] {
      let both = try folders.map { try Self.comparable($0.appending(path: path)) }
      #expect(both[0] == both[1], "\(path)")
    }
  }

  private static func comparable(_ file: URL) throws -> Data {
    let data = try Data(contentsOf: file)
    guard ["run.json", "counties.json"].contains(file.lastPathComponent) else { return data }
    var record = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    #expect(record.removeValue(forKey: "measured") != nil, "\(file.path) without measured")
    return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
  }

  @Test func `A killed county is told, the others are whole, and the next run makes it good`()
    throws
  {
    let stage = try Self.stage()
    defer { stage.strike() }
    var parent = try Self.start(Self.run(into: "out", ["--jobs", "1"]), on: stage)
    let child = try Self.child(of: &parent, into: "out/beihe")
    kill(child, SIGKILL)
    #expect(parent.end(within: .seconds(CommandRun.limit)) == .exit(1))
    let errors = try String(
      contentsOf: stage.logs.appending(path: "stderr"), encoding: .utf8)
    #expect(errors.contains("beihe: was ended by signal 9"), "\(errors)")
    #expect(errors.contains("run: 2, unchanged: 0, without a new result: 1"), "\(errors)")
    let again = try Self.expectDone(Self.run(into: "out"), on: stage)
    #expect(again.standardError.contains("run: 1, unchanged: 2, without a new result: 0"))
    let left = try FileList(of: stage.out.appending(path: "out")).paths
    #expect(!left.contains { $0.contains(".partial") })
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func `No county runs on when the program has ended`(number: Int32) throws {
    let stage = try Self.stage()
    defer { stage.strike() }
    var parent = try Self.start(Self.run(into: "out", ["--jobs", "1"]), on: stage)
    let child = try Self.child(of: &parent, into: "out/beihe")
    parent.kill(number)
    _ = parent.end(within: .seconds(CommandRun.limit))
    let start = ContinuousClock.now
    while Self.words(of: child)?.contains("out/beihe") == true,
      ContinuousClock.now - start < .seconds(10)
    { usleep(5000) }
    #expect(Self.words(of: child)?.contains("out/beihe") != true, "it runs on")
    let left = try FileList(of: stage.out.appending(path: "out")).paths
    #expect(left.contains("anxi/run.json"), "what was whole stays")
    #expect(!left.contains { $0.hasPrefix("beihe/") || $0.hasPrefix(".beihe") }, "\(left)")
    let again = try Self.expectDone(Self.run(into: "out"), on: stage)
    #expect(again.standardError.contains("run: 2, unchanged: 1"), "\(again.standardError)")
  }

  private static func start(_ words: [String], on stage: Stage) throws -> ChildProcess {
    try ChildProcess(
      [Binary.path()] + words, environment: CommandRun.environment(on: stage),
      folder: stage.out.path, input: "/dev/null", output: stage.logs.appending(path: "stdout").path,
      errors: stage.logs.appending(path: "stderr").path)
  }

  /// The process that runs a county into a folder, as soon as there is one and it has begun.
  private static func child(of parent: inout ChildProcess, into folder: String) throws -> pid_t {
    let processes = { (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] }
    while parent.isRunning {
      for name in processes() {
        // Other tests have processes for folders of the same name.
        if let id = pid_t(name), let words = words(of: id), words.contains(folder),
          let mark = words.firstIndex(of: "--end-with"), words[mark + 1] == String(parent.id)
        {
          return id
        }
      }
      usleep(500)
    }
    throw CaseError("no process ran into \(folder)")
  }

  /// What a process was started with; `nil` where it is gone.
  private static func words(of id: pid_t) -> [String]? {
    guard let data = FileManager.default.contents(atPath: "/proc/\(id)/cmdline"), !data.isEmpty
    else { return nil }
    return data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
