import Formats
import Foundation
import TestSupport
import Testing

struct ZipArchiveTests {
  @Test func `The checksum is the one that everybody agrees on`() {
    let archive = ZipArchive.bytes([("a", Array("123456789".utf8))])
    #expect(Array(archive[14..<18]) == [0x26, 0x39, 0xF4, 0xCB])
  }

  @Test func `What gets smaller is packed, and what does not lies there as it is`() throws {
    let rows = Array(String(repeating: "<row r=\"1\"><c/></row>", count: 5000).utf8)
    let noise = (0..<5000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7 ^ $0 >> 3) }
    let files = [("rows", rows), ("noise", noise), ("empty", []), ("one", [7])]
    let archive = ZipArchive.bytes(files)
    let parts = try Parts(archive)
    #expect(parts.names == files.map(\.0))
    #expect(try parts.bytes("rows") == rows && parts.bytes("noise") == noise)
    #expect(try parts.bytes("empty").isEmpty && parts.bytes("one") == [7])
    #expect(archive.count < rows.count / 10 + noise.count + 400)
    #expect(ZipArchive.bytes(files) == archive)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip"), "no unzip"))
  func `Another program finds in it what was put in`() throws {
    let scratch = try Scratch()
    let contents = Array(String(repeating: "网格\u{0}\r\n", count: 300).utf8)
    try scratch.write(
      ZipArchive.bytes([("project.qgs", contents), ("b", []), ("c", Array("c".utf8))]), "a.zip")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-q", scratch.path("a.zip"), "-d", scratch.path("out")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try scratch.bytes("out/project.qgs") == contents)
    #expect(try scratch.bytes("out/b").isEmpty && scratch.bytes("out/c").count == 1)
  }
}
