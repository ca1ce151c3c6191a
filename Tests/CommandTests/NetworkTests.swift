import Foundation
import Testing

/// Nothing is asked of any network: the program works where there is none.
@Suite struct NetworkTests {
  /// Words that cut off what they start from every network, the machine itself included.
  private static let cutOff = ["unshare", "-rn"]

  @Test func `The whole chain runs without a network, and gives the same`() throws {
    let stage = try Stage.bare()
    defer { stage.strike() }
    let check = ["/bin/sh", "-c", "[ $(wc -l < /proc/self/net/dev) -le 3 ]"]
    guard try Self.status(of: Self.cutOff + check, on: stage) == .exit(0) else {
      try Test.cancel("this machine lets nobody cut a program off from the network (unshare -rn)")
    }
    let binary = try Binary.path()
    let county = ["sample", "--households", "3000", "--communities", "3", "-o", "county"]
    let steps: [[String]] = [
      county,
      ["run", "county/plan.yaml", "-o", "found"],
      [
        "partition", "county/buildings.geojson", "--communities", "county/communities.geojson",
        "--households-field", "households", "-o", "cells.geojson",
      ],
      [
        "coverage", "county/buildings.geojson", "--stations", "county/stations.geojson",
        "--households-field", "households", "-o", "coverage/",
      ],
      ["reach", "county/stations.geojson", "-o", "reach.geojson"],
      [
        "tally", "county/party_homes.geojson", "--onto", "county/communities.geojson", "-o",
        "tally.csv",
      ],
    ]
    for step in steps {
      let words = Self.cutOff + [binary] + step
      #expect(try Self.status(of: words, on: stage) == .exit(0), "\(step)")
    }
    #expect(
      try Self.status(of: [binary, "run", "county/plan.yaml", "-o", "open"], on: stage) == .exit(0))
    for file in ["cells.geojson", "buildings.geojson", "coverage.csv", "summary.json"] {
      let both = try ["found", "open"].map {
        try Data(contentsOf: stage.out.appending(path: "\($0)/\(file)"))
      }
      #expect(both[0] == both[1], "\(file)")
    }
  }

  private static func status(of words: [String], on stage: Stage) throws -> ChildProcess.End? {
    var child = try ChildProcess(
      words, environment: CommandRun.environment(on: stage), folder: stage.out.path,
      input: "/dev/null", output: stage.logs.appending(path: "stdout").path,
      errors: stage.logs.appending(path: "stderr").path)
    return child.end(within: .seconds(CommandRun.limit))
  }
}
