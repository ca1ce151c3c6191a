/// Whether some of many texts are the same, told by 64 bits of each.
///
/// A set of a million identifiers takes a third of a second, and nearly always for nothing.
enum RepeatedTexts {
  /// Whether two of `texts` may be the same; where it says no, none are.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func mayBe(in texts: [String]) -> Bool {
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    // 0 marks a free slot.
    var slots = [UInt64](repeating: 0, count: size)
    for text in texts {
      let hash = hash(text)
      var slot = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
      while slots[slot] != 0 {
        if slots[slot] == hash { return true }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = hash
    }
    return false
  }

  /// FNV-1a, mixed once more since its upper bits change little with the last bytes; never 0.
  ///
  /// Texts that are equal but in other code points, as é typed in two ways, have two hashes: they
  /// are two identifiers in every other program.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return (hash ^ (hash >> 32)) | 1
  }
}
