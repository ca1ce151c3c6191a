internal import Workers

/// The generator's only source of chance.
///
/// All draws are whole numbers: nothing here depends on a mathematical library.
struct Dice {
  private var random: SeededRandom

  init(seed: UInt64, stream: Int) { random = SeededRandom(seed: seed).child(stream) }

  mutating func below(_ bound: Int) -> Int { random.below(bound) }

  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + random.below(range.count)
  }

  /// A length in whole centimetres, given and returned in metres.
  mutating func metres(_ low: Int, _ high: Int) -> Double {
    Double(between(low * 100...high * 100)) / 100
  }

  mutating func chance(percent: Int) -> Bool { random.below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  /// `elements` in another order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in result.indices.dropFirst().reversed() {
      result.swapAt(index, random.below(index + 1))
    }
    return result
  }
}
