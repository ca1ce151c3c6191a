import Diagnostics
import Formats
import TestSupport
import Testing

/// XML that declares entities of its own: a few lines of it fill any memory.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALEntityTests {
  private static let laughs = """
    <?xml version="1.0"?>
    <!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
    <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>&b;</name>
    <Point><coordinates>126.5,46.95</coordinates></Point></Placemark></Document></kml>
    """
  private static let plain =
    "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>甲 &amp; 乙</name>"
    + "<Point><coordinates>126.5,46.95</coordinates></Point></Placemark></Document></kml>"

  private func code(of bytes: [UInt8], _ name: String) throws -> String? {
    let scratch = try Scratch()
    try scratch.write(bytes, name)
    var findings: [Finding] = []
    do {
      _ = try GDAL.read(path: scratch.path(name), findings: &findings)
      return nil
    } catch { return error.code }
  }

  @Test func `A KML that declares entities is refused`() throws {
    #expect(try code(of: Array(Self.laughs.utf8), "a.kml") == "gdal.entities")
    #expect(try code(of: Array(Self.plain.utf8), "a.kml") == nil)
  }

  @Test func `So is one in UTF-16`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in Self.laughs.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try code(of: bytes, "a.kml") == "gdal.entities")
  }

  @Test(arguments: [("a.kmz", "doc.kml"), ("a.xlsx", "xl/workbook.xml"), ("a.ods", "content.xml")])
  func `A part of a ZIP that declares entities is refused`(name: String, part: String) throws {
    let archive = storedArchive([(part, Array(Self.laughs.utf8))])
    #expect(try code(of: archive, name) == "gdal.entities")
  }

  @Test func `A KMZ whose XML declares none is read`() throws {
    #expect(try code(of: storedArchive([("doc.kml", Array(Self.plain.utf8))]), "a.kmz") == nil)
  }

  /// A ZIP of files as they are.
  private func storedArchive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let common =
        little(20, 2) + little(0, 8) + little(checkSum(content), 4) + little(content.count, 4)
        + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(bytes.count, 4)
        + name.utf8
      bytes += little(0x0403_4B50, 4) + common + name.utf8 + content
    }
    let start = bytes.count
    bytes += directory + little(0x0605_4B50, 4) + little(0, 4)
    bytes += little(files.count, 2) + little(files.count, 2)
    return bytes + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private func checkSum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
