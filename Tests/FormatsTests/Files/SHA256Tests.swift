import Formats
import TestSupport
import Testing

/// Against the examples of FIPS 180-4, and the processor's own way against ours.
@Suite struct SHA256Tests {
  func digest(_ text: String) -> String { SHA256.hexadecimal(of: Array(text.utf8)) }

  func digest(_ pieces: [ArraySlice<UInt8>], usesInstructions: Bool) -> String {
    var hash = SHA256(usesInstructions: usesInstructions)
    for piece in pieces { unsafe Array(piece).withUnsafeBytes { unsafe hash.take($0) } }
    return hash.hexadecimal()
  }

  @Test func `The examples of the standard come out`() {
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test(arguments: [true, false])
  func `A million letters come out, with the processor's own instructions and without`(
    usesInstructions: Bool
  ) {
    let letters = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(
      digest([letters[...]], usesInstructions: usesInstructions)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The digest of the digests of 0 to 130 bytes, made by another implementation (Python's).
  @Test(arguments: [true, false])
  func `Every length around the ends of blocks comes out`(usesInstructions: Bool) {
    let digests = (0...130).map { count in
      digest([(0..<count).map { UInt8($0) }[...]], usesInstructions: usesInstructions)
    }
    #expect(
      digest(digests.joined())
        == "287ec38b0ef48cad9a69255fec0a3dd90bd752a394316d26a81b6c9b71e29a55")
  }

  @Test(arguments: 0..<40)
  func `In whatever pieces bytes come, the digest is that of all of them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...700, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Int.random(in: 0...150, using: &random))
      pieces.append(bytes[start..<end])
      start = end
    }
    let whole = SHA256.hexadecimal(of: bytes)
    #expect(digest(pieces, usesInstructions: true) == whole)
    #expect(digest(pieces, usesInstructions: false) == whole)
  }
}
