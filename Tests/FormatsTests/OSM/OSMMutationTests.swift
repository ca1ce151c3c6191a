import Diagnostics
import Formats
import TestSupport
import Testing

/// Files that somebody's disk or network has damaged.
@Suite(.enabled(if: OSM.isBuilt, "the trait OSM is off"))
struct OSMMutationTests {
  private static let seeds = 1000

  @Test(arguments: [
    (TinyTown.plainPBF, 500), (TinyTown.packedPBF, 900), (TinyTown.xml, 300),
    (TinyTown.gzip, 800), (TinyTown.bzip2, 900),
  ])
  func `1,000 damaged files are refused or read, and none ends the program`(
    town: TinyTown, leastRefused: Int
  ) throws {
    var refused = 0
    for seed in 0..<UInt64(Self.seeds) {
      var random = SeededGenerator(seed: seed)
      let damaged = mutated(town.bytes, &random)
      do {
        _ = try AllLayers(damaged, town.format)
      } catch let error as Failure {
        #expect(["osm.broken", "osm.too-large"].contains(error.code), "seed \(seed)")
        refused += 1
      }
    }
    #expect(refused >= leastRefused, "\(refused) of \(Self.seeds)")
  }

  @Test(
    .enabled(if: Cases.arePresent, "no cases"),
    arguments: ["osm/liechtenstein-2013.osm.pbf", "osm/heidelberg.osm.pbf"])
  func `Damaged files of real towns are refused or read`(name: String) throws {
    let bytes = try Cases.bytes(name)
    var refused = 0
    for seed in 0..<UInt64(40) {
      var random = SeededGenerator(seed: seed)
      do {
        _ = try OSM.read(
          bytes: mutated(bytes, &random), name: name, format: "pbf", for: [.highways])
      } catch { refused += 1 }
    }
    #expect(refused >= 35)
  }

  /// The file with up to eight bytes changed, taken out or put in, or cut short.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let byte = UInt8.random(in: 0...255, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = byte
      case 1: bytes[at] ^= 1 << (byte % 8)
      case 2: bytes.removeSubrange(at..<min(bytes.count - 1, at + Int(byte % 16)))
      case 3: bytes.insert(contentsOf: [UInt8](repeating: byte, count: Int(byte % 9)), at: at)
      default: if byte < 25, at > 0 { bytes.removeSubrange(at...) }
      }
    }
    return bytes
  }
}
