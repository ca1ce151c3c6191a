/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// Parallel work takes one child a chunk, by the chunk's number.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  /// 2⁶⁴ ÷ golden ratio, made odd: the step of SplitMix64.
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= Self.golden
    return Self.mixed(state)
  }

  /// A generator of its own for `index`, which does not advance this one.
  package func child(_ index: Int) -> SeededRandom {
    let number = Self.mixed(UInt64(bitPattern: Int64(index)) &+ Self.golden)
    return SeededRandom(seed: Self.mixed(state ^ number))
  }

  /// A whole number from 0 up to `bound`, `bound` not included.
  ///
  /// - Precondition: `bound` is positive.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "no number lies below \(bound)")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number from 0 up to 1, 1 not included.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
