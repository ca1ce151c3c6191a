/// Which candidates serve which demands within a radius, as bits both ways.
///
/// Rows are demands that no fixed site serves so near; columns are candidates that may be chosen
/// and serve one.
struct CoverMatrix: Sendable {
  /// Demand of each row and candidate of each column, ascending.
  private(set) var demands: [Int32] = []
  private(set) var candidates: [Int32] = []
  /// Words of 64 bits that a set of columns, or of rows, takes.
  let columnWords: Int
  let rowWords: Int
  /// The columns of each row, and the rows of each column.
  private(set) var rowBits: [UInt64]
  private(set) var columnBits: [UInt64]

  /// - Parameter limit: what an entry's cost lies below.
  init(_ problem: CenterProblem, below limit: Int64) {
    let median = problem.median
    let table = problem.table
    var numbers = [Int32](repeating: -1, count: table.candidateCount)
    var entries: [[Int32]] = []
    for demand in problem.weights.indices where problem.counts(demand) {
      let row = (table.starts[demand]..<table.starts[demand + 1]).prefix {
        table.costs[$0] < limit
      }.map { Int($0) }
      guard !row.contains(where: { median.isFixed[Int(table.candidates[$0])] }) else { continue }
      demands.append(Int32(demand))
      entries.append(row.map { table.candidates[$0] }.filter { median.isAllowed[Int($0)] })
      for candidate in entries.last ?? [] { numbers[Int(candidate)] = 0 }
    }
    for candidate in numbers.indices where numbers[candidate] == 0 {
      numbers[candidate] = Int32(candidates.count)
      candidates.append(Int32(candidate))
    }
    columnWords = (candidates.count + 63) / 64
    rowWords = (demands.count + 63) / 64
    rowBits = [UInt64](repeating: 0, count: demands.count * columnWords)
    columnBits = [UInt64](repeating: 0, count: candidates.count * rowWords)
    for (row, list) in entries.enumerated() {
      for candidate in list {
        let column = Int(numbers[Int(candidate)])
        rowBits[row * columnWords + column / 64] |= 1 << UInt64(column % 64)
        columnBits[column * rowWords + row / 64] |= 1 << UInt64(row % 64)
      }
    }
  }

  var rowCount: Int { demands.count }
  var columnCount: Int { candidates.count }
}

/// A part of the numbers from 0, one bit each.
struct BitSet: Sendable, Hashable {
  private(set) var words: [UInt64]

  /// All numbers below `count`.
  init(all count: Int) {
    words = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  subscript(number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 == 1 }

  mutating func remove(_ number: Int) { words[number / 64] &= ~(1 << UInt64(number % 64)) }

  /// Takes out what lies in the words of `bits` from `start`.
  mutating func subtract(_ bits: [UInt64], from start: Int) {
    for word in words.indices { words[word] &= ~bits[start + word] }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many of the set lie in the words of `bits` from `start`.
  func count(in bits: [UInt64], from start: Int) -> Int {
    var count = 0
    for word in words.indices { count += (words[word] & bits[start + word]).nonzeroBitCount }
    return count
  }

  /// Whether what the set has of one row of bits, it has of the other, too.
  func isPart(_ bits: [UInt64], _ one: Int, of other: Int) -> Bool {
    for word in words.indices where words[word] & bits[one + word] & ~bits[other + word] != 0 {
      return false
    }
    return true
  }

  /// The numbers, ascending.
  var numbers: [Int] {
    var numbers: [Int] = []
    for word in words.indices { Self.append(words[word], word, to: &numbers) }
    return numbers
  }

  /// The numbers that lie in the words of `bits` from `start`, too.
  func numbers(in bits: [UInt64], from start: Int) -> [Int] {
    var numbers: [Int] = []
    for word in words.indices {
      Self.append(words[word] & bits[start + word], word, to: &numbers)
    }
    return numbers
  }

  private static func append(_ bits: UInt64, _ word: Int, to numbers: inout [Int]) {
    var bits = bits
    while bits != 0 {
      numbers.append(word * 64 + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }
}
