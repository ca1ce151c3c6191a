/// Finds the word somebody meant.
package enum Spelling {
  /// The word of `known` that differs least from `word`, or `nil` where none is near.
  ///
  /// Capitals and the choice between `-` and `_` do not count. Near is one slip in three
  /// letters: more, and the proposal would be a guess. The first of equals wins.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let letters = normalized(word)
    // A long word is no misspelling, and the table of distances grows with its square.
    guard letters.count <= 64 else { return nil }
    var best: (word: String, slips: Int)?
    for candidate in known {
      let other = normalized(candidate)
      let slips = slips(letters, other)
      guard slips <= max(letters.count, other.count) / 3 else { continue }
      if best.map({ slips < $0.slips }) ?? true { best = (candidate, slips) }
    }
    return best?.word
  }

  private static func normalized(_ word: String) -> [Character] {
    word.lowercased().map { $0 == "-" ? "_" : $0 }
  }

  /// How many letters must be put in, taken out, changed, or exchanged with a neighbour to make
  /// `right` of `left` (optimal string alignment).
  private static func slips(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      for (j, b) in right.enumerated() {
        var least = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          least = min(least, before[j - 1] + 1)
        }
        current.append(least)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
