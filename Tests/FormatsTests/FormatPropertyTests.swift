import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing

/// What holds for any table and any text, tried on many seeds.
@Suite struct FormatPropertyTests {
  #if DEBUG
    static let seeds = 30
  #else
    static let seeds = 3000
  #endif

  @Test func `What is written reads back the same, whatever the window`() throws {
    for seed in 0..<UInt64(Self.seeds) {
      var random = SeededGenerator(seed: seed)
      let table = randomTable(&random)
      let scratch = try Scratch()
      try GeoJSON.write(table, path: scratch.path("t.geojson"), overwrite: false)
      let whole = try GeoJSON.read(path: scratch.path("t.geojson"))
      #expect(description(of: whole) == description(of: table), "seed \(seed)")
      let window = Int.random(in: 1...200, using: &random)
      let parted = try GeoJSON.read(
        path: scratch.path("t.geojson"), options: .init(window: window))
      #expect(description(of: parted) == description(of: whole), "seed \(seed)")
      #expect(parted.lines == whole.lines)
      #expect(parted.foreignMembers == table.foreignMembers)
    }
  }

  @Test func `Batches, written one by one, give the bytes of the whole`() throws {
    for seed in 0..<UInt64(Self.seeds / 2) {
      var random = SeededGenerator(seed: seed)
      var table = randomTable(&random)
      table.foreignMembers = []
      let scratch = try Scratch()
      try GeoJSON.write(table, path: scratch.path("a.geojson"), overwrite: false)
      var writer = try GeoJSONWriter(path: scratch.path("b.geojson"), overwrite: false)
      var findings: [Finding] = []
      let rows = Int.random(in: 1...4, using: &random)
      var isEqual = true
      try GeoJSON.readBatches(
        path: scratch.path("a.geojson"), batchRows: rows, findings: &findings
      ) { (batch) throws(Failure) in
        // A column that comes late is not in the batches before it.
        isEqual = isEqual && batch.columns.count == table.columns.count
        try writer.write(batch)
      }
      try writer.finish()
      if isEqual { #expect(try scratch.text("a.geojson") == scratch.text("b.geojson")) }
    }
  }

  @Test func `A mutated text never crashes, and fails alike in any window`() throws {
    let alphabet =
      Array("{}[]\",:0123456789.-+eE\\u\ntruefalsn\u{1E} ".utf8) + [0, 0x80, 0xE6, 0xFF]
    for seed in 0..<UInt64(Self.seeds) {
      var random = SeededGenerator(seed: seed)
      let scratch = try Scratch()
      try GeoJSON.write(randomTable(&random), path: scratch.path("t"), overwrite: false)
      var bytes = Array(try scratch.text("t").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: index)
        case 2: bytes[index] = alphabet.randomElement(using: &random) ?? 0
        default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<40, using: &random)))
        }
      }
      let outcomes = [1, 13, 1 << 20].map { outcome(bytes, window: $0) }
      #expect(Set(outcomes).count == 1, "seed \(seed): \(outcomes)")
      let valid = (try? JSON.validate(bytes)) != nil
      if !valid, outcomes[0].first == "table" {
        // Only a sequence of texts is more than one.
        #expect(outcomes[0].count > 1, "seed \(seed)")
      }
    }
  }

  @Test func `A decimal becomes the nearest number`() throws {
    for seed in 0..<UInt64(Self.seeds) {
      var random = SeededGenerator(seed: seed)
      let numerals = (0..<40).map { _ in randomNumeral(&random) }
      let text =
        #"{"type":"Feature","geometry":null,"properties":{"#
        + numerals.enumerated().map { "\"\($0.offset)\":\($0.element)" }.joined(separator: ",")
        + "}}"
      let table = try geoJSON(text)
      for (index, numeral) in numerals.enumerated() {
        #expect(table.columns[index].number(0) == Double(numeral), "\(numeral)")
      }
    }
  }

  /// The rows, or the failure, as lines.
  private func outcome(_ bytes: [UInt8], window: Int) -> [String] {
    do throws(Failure) {
      let table = try GeoJSON.read(bytes: bytes, name: "t", options: .init(window: window))
      return ["table"] + description(of: table) + table.lines.map(String.init)
    } catch { return [error.description] }
  }

  private func randomNumeral(_ random: inout SeededGenerator) -> String {
    func digits(_ range: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: range, using: &random)).map { _ in
          "0123456789".randomElement(using: &random) ?? "0"
        })
    }
    let whole = Bool.random(using: &random) ? "0" : "7" + digits(0...21)
    var text = (Bool.random(using: &random) ? "-" : "") + whole
    if Int.random(in: 0..<4, using: &random) > 0 { text += "." + digits(1...24) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      text += "eE".randomElement(using: &random).map(String.init) ?? "e"
      text += ["", "-", "+"].randomElement(using: &random) ?? ""
      text += digits(1...3)
    }
    return text
  }
}
