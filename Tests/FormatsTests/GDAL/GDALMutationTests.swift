import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

/// Files that somebody's disk or network has damaged.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALMutationTests {
  private static let seeds = 400
  private static let known = [
    "gdal.", "text.encoding.", "csv.", "file.unreadable", "geometry.",
  ]

  /// The files of a set, of which any may be damaged.
  static func files(_ name: String) throws -> [String: [UInt8]] {
    if FileManager.default.fileExists(atPath: "\(GDALArrivalTests.folder)/\(name)") {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(GDALArrivalTests.folder)/\(name)"))
      return [name: Array(data)]
    }
    let scratch = try Scratch()
    let shapes = name == "t.fgb" ? GDALTown.lines : GDALTown.areas
    try GDAL.write(
      GDALTown.table(shapes, isPlain: name.hasSuffix("shp")), path: scratch.path(name))
    return Dictionary(
      uniqueKeysWithValues: try scratch.names.map { ($0, try scratch.bytes($0)) })
  }

  @Test(arguments: [
    "t.gpkg", "t.shp", "t.fgb", "t.xlsx", "t.ods", "list.xls", "places.ovkml", "places.kmz",
    "walls.dxf", "two-sheets.xlsx",
  ])
  func `Hundreds of damaged files are refused or read, and none ends the program`(
    name: String
  ) throws {
    let files = try Self.files(name)
    let scratch = try Scratch()
    var refused = 0
    for seed in 0..<UInt64(Self.seeds) {
      var random = SeededGenerator(seed: seed)
      let hit = files.keys.sorted().randomElement(using: &random)
      for (file, bytes) in files {
        try scratch.write(file == hit ? mutated(bytes, &random) : bytes, file)
      }
      do {
        var findings: [Finding] = []
        let table = try GDAL.read(path: scratch.path(name), findings: &findings)
        #expect(table.columns.allSatisfy { $0.count == table.rowCount })
        #expect(table.geometry.map { $0.count == table.rowCount } ?? true)
      } catch {
        #expect(Self.known.contains { error.code.hasPrefix($0) }, "seed \(seed): \(error)")
        refused += 1
      }
    }
    #expect(refused >= Self.seeds / 20, "\(name): \(refused) of \(Self.seeds)")
  }

  /// The file with up to eight bytes changed, taken out or put in, or cut short.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 1 {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let byte = UInt8.random(in: 0...255, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = byte
      case 1: bytes[at] ^= 1 << (byte % 8)
      case 2: bytes.removeSubrange(at..<min(bytes.count - 1, max(at, at + Int(byte % 16))))
      case 3: bytes.insert(contentsOf: [UInt8](repeating: byte, count: Int(byte % 9)), at: at)
      default: if byte < 25, at > 0 { bytes.removeSubrange(at...) }
      }
    }
    return bytes
  }
}
