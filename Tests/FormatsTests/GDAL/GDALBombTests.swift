import Diagnostics
import Formats
import TestSupport
import Testing

/// Small files that unpack to what would fill the memory.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALBombTests {
  @Test(arguments: ["a.xlsx", "a.ods", "a.kmz", "a.xls"])
  func `A ZIP that says it is a bomb is refused`(name: String) throws {
    #expect(
      try code(of: Zip(unpacked: 400_000_000, said: 400_000_000), name)
        == "gdal.unpacks-too-large")
  }

  @Test(arguments: ["a.xlsx", "a.kmz"])
  func `A ZIP that says it is small and is a bomb is refused`(name: String) throws {
    #expect(
      try code(of: Zip(unpacked: 200_000_000, said: 20_000), name)
        == "gdal.unpacks-otherwise")
  }

  private func code(of zip: Zip, _ name: String) throws -> String? {
    let scratch = try Scratch()
    try scratch.write(zip.bytes, name)
    var findings: [Finding] = []
    return #expect(throws: Failure.self) {
      try GDAL.read(path: scratch.path(name), findings: &findings)
    }?.code
  }
}

/// A ZIP with one file of blanks.
private struct Zip {
  private(set) var bytes: [UInt8] = []

  /// - Parameter said: what its directory says of the file's size.
  init(unpacked: Int, said: Int) {
    let packed = Self.blanks(unpacked)
    let name = Array("doc.kml".utf8)
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    // Version, flags, deflate, time, date, check sum, both sizes, lengths of name and the rest.
    let common =
      little(20, 2) + little(0, 2) + little(8, 2) + little(0, 4) + little(0, 4)
      + little(packed.count, 4) + little(said, 4) + little(name.count, 2) + little(0, 2)
    bytes = little(0x0403_4B50, 4) + common + name + packed
    let directory = bytes.count
    bytes += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 14) + name
    let length = bytes.count - directory
    bytes += little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
    bytes += little(length, 4) + little(directory, 4) + little(0, 2)
  }

  /// A deflate stream of one block with fixed codes: a blank, then again and again the 258 bytes
  /// that stand one before.
  private static func blanks(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = 0
    var filled = 0
    func put(_ value: Int, _ length: Int) {
      buffer |= value << filled
      filled += length
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: buffer))
        buffer >>= 8
        filled -= 8
      }
    }
    put(0b011, 3)
    // 0x20 is the code 0x50, highest bit first.
    put(0b0000_1010, 8)
    // 285 is 11000101, highest bit first; the distance 1 is five zeros.
    for _ in 0..<(count / 258) { put(0b0_0000_1010_0011, 13) }
    put(0, 7)
    put(0, 8)
    return bytes
  }
}
