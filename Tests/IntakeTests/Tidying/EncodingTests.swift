import Diagnostics
import Foundation
import Intake
import Testing

@Suite struct EncodingTests {
  static let text = "社区,小区,楼栋,户数\r\n滨江社区,甲苑,1号楼,30\r\n滨江社区,乙苑,2号楼,12\r\n"
  static let lines = ["社区|小区|楼栋|户数", "滨江社区|甲苑|1号楼|30", "滨江社区|乙苑|2号楼|12"]

  /// The text in GB 18030, by Foundation and not by the code under test.
  static func gb(_ text: String) throws -> [UInt8] {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    return Array(try #require(text.data(using: encoding)))
  }

  static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (upper, lower) = (UInt8(unit >> 8), UInt8(unit & 255))
      return isBig ? [upper, lower] : [lower, upper]
    }
  }

  @Test func `Every encoding is found, named, and read to the same text`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let cases: [(bytes: [UInt8], name: String, codes: [String])] = [
      (Array(Self.text.utf8), "UTF-8", []),
      (mark + Array(Self.text.utf8), "UTF-8 BOM", []),
      (try Self.gb(Self.text), "GB18030", ["text.encoding.found"]),
      (Self.utf16("\u{FEFF}" + Self.text, isBig: false), "UTF-16LE", ["text.encoding.found"]),
      (Self.utf16("\u{FEFF}" + Self.text, isBig: true), "UTF-16BE", ["text.encoding.found"]),
      (Self.utf16(Self.text, isBig: false), "UTF-16LE", ["text.encoding.found"]),
      (Self.utf16(Self.text, isBig: true), "UTF-16BE", ["text.encoding.found"]),
    ]
    for (bytes, name, codes) in cases {
      let tidied = try Tidied(bytes)
      #expect(tidied.lines == Self.lines, "\(name)")
      #expect(tidied.encoding == name && tidied.codes == codes)
    }
  }

  @Test(arguments: ["gbk", "GB18030", "gb2312"])
  func `UTF-8 that is said to be GBK is noticed`(said: String) throws {
    let tidied = try Tidied(Self.text) { $0.encoding = said }
    #expect(tidied.lines == Self.lines && tidied.codes == ["text.encoding.other"])
  }

  @Test func `GBK that is said to be UTF-8 is noticed`() throws {
    let tidied = try Tidied(try Self.gb(Self.text)) { $0.encoding = "utf-8" }
    #expect(tidied.lines == Self.lines && tidied.codes == ["text.encoding.other"])
  }

  @Test func `A right declaration says nothing`() throws {
    let tidied = try Tidied(try Self.gb(Self.text)) { $0.encoding = "gb18030" }
    #expect(tidied.lines == Self.lines && tidied.codes.isEmpty && tidied.encoding == "GB18030")
  }

  @Test func `UTF-8 with a broken character is not read as GBK`() throws {
    var bytes = Array(Self.text.utf8)
    bytes.remove(at: 40)
    let failure = #expect(throws: Failure.self) { try Tidied(bytes) }
    #expect(failure?.code == "text.encoding.broken")
    #expect(failure?.words(in: .english).contains("UTF-8") == true)
  }

  @Test func `Text that went through GBK without a loss is put right`() throws {
    // Each of these has an even number of bytes in UTF-8, so that GBK reads them to the end.
    let text = "社区,小区,楼栋,户数\n社区,甲苑,楼栋户数,30\n"
    let bytes = Data(text.utf8)
    let gbk = String.Encoding(rawValue: 0x8000_0632)
    let mangled = try #require(String(data: bytes, encoding: gbk))
    #expect(mangled.hasPrefix("绀惧尯"))
    let tidied = try Tidied(mangled)
    #expect(tidied.lines == ["社区|小区|楼栋|户数", "社区|甲苑|楼栋户数|30"])
    #expect(tidied.codes == ["text.encoding.restored"])
  }

  @Test(arguments: ["锟斤拷", "\u{FFFD}"])
  func `Characters that were lost before are told with their line`(lost: String) throws {
    let tidied = try Tidied("楼栋,小区,户数\nA,甲苑,3\nB,滨\(lost),4\n")
    #expect(tidied.codes == ["text.encoding.lost"])
    #expect(tidied.findings.first?.place.line == 3)
  }

  @Test func `Text of another code page is doubted`() throws {
    // 社區,戶數,大樓 in Big5.
    let big5: [UInt8] = [
      0xAA, 0xC0, 0xB0, 0xCF, 0x2C, 0xA4, 0xE1, 0xBC, 0xC6, 0x2C, 0xA4, 0x6A, 0xBC, 0xD3, 0x0A,
      0xA5, 0x5F, 0xA4, 0x6A, 0x2C, 0x33, 0x2C, 0xA5, 0x78, 0xA5, 0x5F, 0x0A, 0xA4, 0x6A, 0xA4,
      0x48, 0x2C, 0x33, 0x2C, 0xA5, 0x78, 0xA5, 0x5F, 0x0A,
    ]
    #expect(try Tidied(big5).codes.contains("text.encoding.doubtful"))
    let tidied = try Tidied(big5) { $0.encoding = "big5" }
    #expect(tidied.lines.first == "社區|戶數|大樓" && tidied.codes.isEmpty)
  }

  @Test func `The record of a file names its encoding`() throws {
    let reading = try reading([\.buildings: "楼栋,经度,纬度,户数\nA,126.5,46.95,3\n"])
    #expect(reading.inputs.first?.encoding == "UTF-8")
  }
}
