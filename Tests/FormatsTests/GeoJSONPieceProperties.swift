import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing
import Workers

/// A text read in pieces by several threads gives what it gives read from its first byte to its
/// last: rows, types, lines, findings, failures and hash.
@Suite struct GeoJSONPieceProperties {
  #if DEBUG
    static let seeds = 400
  #else
    static let seeds = 3_000
  #endif

  @Test func `Pieces of any size change nothing`() throws {
    var odd = 0
    for seed in 0..<UInt64(Self.seeds) {
      var random = SeededGenerator(seed: seed)
      let bytes = Array(randomText(&random).utf8)
      let keepsFaults = Bool.random(using: &random)
      let whole = outcome(bytes, .init(keepsFaults: keepsFaults))
      for piece in [1, 40, 150, 700] {
        let options = GeoJSON.Options(
          window: Int.random(in: 1...300, using: &random), keepsFaults: keepsFaults,
          workers: Workers(threads: 2), piece: piece)
        let parted = outcome(bytes, options)
        #expect(parted == whole, "seed \(seed), pieces of \(piece)")
      }
      if whole.first != "table" { odd += 1 }
    }
    // Both kinds have to come about.
    #expect(odd > Self.seeds / 20 && odd < Self.seeds / 2)
  }

  @Test func `A file in pieces has the same rows and hash`() throws {
    let scratch = try Scratch()
    var random = SeededGenerator(seed: 7)
    for round in 0..<20 {
      try scratch.write(Array(randomText(&random).utf8), "t\(round).geojson")
      let path = scratch.path("t\(round).geojson")
      var (plain, parted): ([Finding], [Finding]) = ([], [])
      let options = GeoJSON.Options(window: 64, workers: Workers(threads: 3), piece: 200)
      guard let whole = try? GeoJSON.readHashing(path: path, findings: &plain) else { continue }
      let pieces = try GeoJSON.readHashing(path: path, options: options, findings: &parted)
      #expect(pieces.hash.hexadecimal() == whole.hash.hexadecimal())
      #expect(pieces.hash.byteCount == whole.hash.byteCount)
      #expect(description(of: pieces.table) == description(of: whole.table))
      #expect(parted == plain)
    }
  }

  private func outcome(_ bytes: [UInt8], _ options: GeoJSON.Options) -> [String] {
    do throws(Failure) {
      var findings: [Finding] = []
      let table = try GeoJSON.read(
        bytes: bytes, name: "t", options: options, findings: &findings)
      let faults = (table.geometry?.faults ?? [:]).sorted { $0.key < $1.key }
      return ["table"] + description(of: table) + table.lines.map(String.init)
        + findings.map { "\($0.place) \($0.phrase.words(in: .english, $0.arguments))" }
        + faults.map { "\($0.key) \($0.value)" }
        + table.foreignMembers.map { "\($0)" } + [table.declaredCRS ?? "no CRS"]
        + ["\(table.geometry?.heights ?? [])"]
        + [table.identifiers?.name ?? "", table.featureMembers?.name ?? ""]
    } catch { return [error.description] }
  }

  // A text of a few dozen features that are alike, or not quite; now and then one is cut short.

  private func randomText(_ random: inout SeededGenerator) -> String {
    let breaks = ["", "\n", "\n  ", " "].randomElement(using: &random) ?? ""
    let oddity = [0, 0, 0, 1, 3].randomElement(using: &random) ?? 0
    let features = (0..<Int.random(in: 0...40, using: &random)).map { row in
      feature(row, Int.random(in: 0..<60, using: &random) < oddity, &random)
    }
    let ends = ["", #","name":"k""#, #","crs":{"type":"name","properties":{"name":"EPSG:4490"}}"#]
    var text =
      #"{"type":"FeatureCollection","features":["# + breaks
      + features.joined(separator: "," + breaks) + breaks + "]"
      + (ends.randomElement(using: &random) ?? "") + "}" + breaks
    if oddity == 3, Bool.random(using: &random) {
      text.removeLast(min(text.count, Int.random(in: 0...200, using: &random)))
    }
    return text
  }

  private func feature(_ row: Int, _ isOdd: Bool, _ random: inout SeededGenerator) -> String {
    let shapes = [
      "[1.5,2.25]", "[1.123456789,2]", "[1.5,2.25,7]", "[100.1234567,30.7654321]",
    ]
    let odd = [
      #","bbox":[0,0,1,1]"#, #","name":"x""#, #","geometry":null"#, #","crs":null"#,
      #","id":"a""#, #","id":5"#, ",", #","properties":{}"#, #","id":null"#,
    ]
    let values = [
      "1", "2", "\(row)", "null", #""},{""#, #""},{\"type\":\"Feature\"}""#,
    ]
    let odder = [
      "1.5", "true", #"{"a":[{"b":1},{"type":"Feature","geometry":null,"properties":{}}]}"#,
      "9007199254740993", "\"文\"",
    ]
    let value = (isOdd ? odder : values).randomElement(using: &random) ?? "1"
    let number = ["2", "2.5"].randomElement(using: &random) ?? "2"
    let isFlawed = isOdd && Bool.random(using: &random)
    let shape =
      isFlawed
      ? #"{"type":"Point","coordinates":[[1]]}"#
      : #"{"type":"Point","coordinates":\#(shapes.randomElement(using: &random) ?? "")}"#
    let members = [
      #""type":"Feature""#, #""properties":{"n":\#(number),"v\#(row % 30 / 29)":\#(value)}"#,
      #""geometry":\#(shape)"#,
    ].shuffled(using: &random)
    let tail = isOdd ? odd.randomElement(using: &random) ?? "" : ""
    return "{" + members.joined(separator: Bool.random(using: &random) ? "," : ",\n") + tail + "}"
  }
}
