import Diagnostics
import Geometry
import Intake
import Survey
import Testing

/// Against the examples of FIPS 180-4.
@Suite struct SHA256Tests {
  func digest(_ text: String) -> String { SHA256.hexadecimal(of: Array(text.utf8)) }

  @Test func `The examples of the standard come out`() {
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test func `A million letters come out`() {
    #expect(
      SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The digest of the digests of 0 to 130 bytes, made by another implementation (Python's).
  @Test func `Every length around the ends of blocks comes out`() {
    let digests = (0...130).map { SHA256.hexadecimal(of: (0..<$0).map { UInt8($0) }) }
    #expect(
      digest(digests.joined())
        == "287ec38b0ef48cad9a69255fec0a3dd90bd752a394316d26a81b6c9b71e29a55")
  }

  @Test func `An input is recorded with the digest of its bytes`() throws {
    let text = "id,lon,lat\nS1,126.5,46.95\n"
    let input = try #require(try reading([\.stations: text]).inputs.first)
    #expect(input.sha256 == digest(text))
    #expect(input.byteCount == text.utf8.count)
  }
}
