internal import Foundation

/// Columns of a table that people and scripts can both read: words without blanks, padded.
struct Row {
  private var words: [String] = []

  init(_ words: [String]) { self.words = words }

  init(_ name: String) { words = [name] }

  mutating func add(_ number: Int) { words.append("\(number)") }

  mutating func add(_ number: Double, decimals: Int) {
    words.append(String(format: "%.\(decimals)f", number))
  }

  mutating func add(_ word: String) { words.append(word) }

  /// The first column to the left, the others to the right, each as wide as its heading asks.
  func line(under headings: [String]) -> String {
    zip(words, headings).enumerated().map { column, pair in
      let width = column == 0 ? 12 : max(pair.1.count, 7)
      let blanks = String(repeating: " ", count: max(0, width - pair.0.count))
      return column == 0 ? pair.0 + blanks : blanks + pair.0
    }.joined(separator: "  ")
  }
}

/// Seconds of the processor that this process has used, so that other work does not count.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
  return (sorted[middle - 1] + sorted[middle]) / 2
}
