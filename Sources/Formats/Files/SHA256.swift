internal import CFiles

/// SHA-256 (FIPS 180-4) of input files, so that a result can say what it was made from.
///
/// Bytes come piece by piece, as a file is read. By the processor's own instructions where it has
/// them, which is four times as fast; here and not from a library since none is among those that
/// the plain build needs.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// Bytes that fill no block yet, fewer than 64.
  private var rest: [UInt8] = []
  /// All bytes so far.
  package private(set) var byteCount = 0
  private let usesInstructions: Bool

  /// - Parameter usesInstructions: whether the processor's own are tried; the digest is the same.
  package init(usesInstructions: Bool = true) { self.usesInstructions = usesInstructions }

  /// The digest of `bytes` as 64 hexadecimal digits.
  ///
  /// - Complexity: O(*n*); a hundred megabytes take 0.06 s, or 0.25 s without such instructions.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.take($0) }
    return hash.hexadecimal()
  }

  /// Takes the next bytes.
  package mutating func take(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    var bytes = unsafe bytes
    if !rest.isEmpty {
      let missing = min(64 - rest.count, bytes.count)
      unsafe rest.append(contentsOf: bytes[..<missing])
      unsafe bytes = UnsafeRawBufferPointer(rebasing: bytes[missing...])
      guard rest.count == 64 else { return }
      let block = rest
      rest = []
      unsafe block.withUnsafeBytes { unsafe absorb($0) }
    }
    let whole = bytes.count / 64 * 64
    unsafe absorb(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    unsafe rest.append(contentsOf: bytes[whole...])
  }

  /// The digest of what came, as 64 hexadecimal digits; more may come afterwards.
  package func hexadecimal() -> String {
    var whole = self
    var tail: [UInt8] = [0x80]
    while (rest.count + tail.count) % 64 != 56 { tail.append(0) }
    let bits = UInt64(byteCount) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    unsafe tail.withUnsafeBytes { unsafe whole.take($0) }
    return whole.state.map(Self.hexadecimal).joined()
  }

  private static func hexadecimal(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// - Precondition: `bytes` are whole blocks.
  private mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
    let blocks = bytes.count / 64
    guard blocks > 0 else { return }
    if usesInstructions, unsafe churnByInstructions(bytes, blocks) { return }
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      unsafe Self.constants.withUnsafeBufferPointer { constants in
        for block in 0..<blocks {
          unsafe Self.fill(schedule, bytes, at: block * 64, constants)
          unsafe churn(schedule)
        }
      }
    }
  }

  private mutating func churnByInstructions(
    _ bytes: UnsafeRawBufferPointer, _ blocks: Int
  ) -> Bool {
    unsafe state.withUnsafeMutableBufferPointer { state in
      let start = unsafe bytes.bindMemory(to: UInt8.self).baseAddress
      return unsafe Self.constants.withUnsafeBufferPointer { constants in
        unsafe gr_sha256_blocks(state.baseAddress, constants.baseAddress, start, blocks) == 1
      }
    }
  }

  /// The words of a block and those made of them, each with the constant of its round added.
  @inline(__always)
  private static func fill(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ bytes: UnsafeRawBufferPointer, at start: Int,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for word in 0..<16 {
      unsafe schedule[word] = UInt32(
        bigEndian: bytes.loadUnaligned(fromByteOffset: start + word * 4, as: UInt32.self))
    }
    for word in 16..<64 {
      let early = unsafe schedule[word - 15]
      let late = unsafe schedule[word - 2]
      let small0 = early.rotated(7) ^ early.rotated(18) ^ (early >> 3)
      let small1 = late.rotated(17) ^ late.rotated(19) ^ (late >> 10)
      unsafe schedule[word] = schedule[word - 16] &+ small0 &+ schedule[word - 7] &+ small1
    }
    for word in 0..<64 { unsafe schedule[word] &+= constants[word] }
  }

  /// The 64 rounds, eight at a time, so that no word has to change its place.
  @inline(__always)
  private mutating func churn(_ words: UnsafeMutableBufferPointer<UInt32>) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in stride(from: 0, to: 64, by: 8) {
      unsafe Self.step(a, b, c, &d, e, f, g, &h, words[round])
      unsafe Self.step(h, a, b, &c, d, e, f, &g, words[round + 1])
      unsafe Self.step(g, h, a, &b, c, d, e, &f, words[round + 2])
      unsafe Self.step(f, g, h, &a, b, c, d, &e, words[round + 3])
      unsafe Self.step(e, f, g, &h, a, b, c, &d, words[round + 4])
      unsafe Self.step(d, e, f, &g, h, a, b, &c, words[round + 5])
      unsafe Self.step(c, d, e, &f, g, h, a, &b, words[round + 6])
      unsafe Self.step(b, c, d, &e, f, g, h, &a, words[round + 7])
    }
    let ends = (a, b, c, d, e, f, g, h)
    state[0] &+= ends.0
    state[1] &+= ends.1
    state[2] &+= ends.2
    state[3] &+= ends.3
    state[4] &+= ends.4
    state[5] &+= ends.5
    state[6] &+= ends.6
    state[7] &+= ends.7
  }

  // The letters are those of the standard.
  @inline(__always)
  private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let large1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
    let first = h &+ large1 &+ (g ^ (e & (f ^ g))) &+ word
    let large0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
    d &+= first
    h = first &+ large0 &+ ((a & b) | (c & (a | b)))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
