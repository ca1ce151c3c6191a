import Tallying
import TestSupport
import Testing

@Suite struct SuppressionTests {
  @Test func `A20: a count of 2 is not shown, nor to be worked out from the total`() {
    let counts = [2, 12, 9, 30, 0]
    let suppression = Suppression(of: counts, below: 5)
    #expect(suppression.marks == [.small, .shown, .withheld, .shown, .shown])
    #expect(!suppression.isTotalWithheld)
    // All that a reader has: total 53, shown 12, 30 and 0; 11 are left for two figures.
    #expect(Attack(counts, suppression).possible(0) == Set(1...4))
  }

  @Test func `Where nothing is small nothing is hidden`() {
    let suppression = Suppression(of: [0, 5, 6, 700], below: 5)
    #expect(suppression.marks.allSatisfy { $0 == .shown })
    #expect(!suppression.isTotalWithheld)
  }

  @Test func `Small counts hide each other where there are enough`() {
    let suppression = Suppression(of: [2, 3, 3, 40], below: 5)
    #expect(suppression.withheldCount == 0 && suppression.smallCount == 3)
    #expect(!suppression.isTotalWithheld)
  }

  @Test func `Where nothing can hide a small count the total is withheld`() {
    for counts in [[2], [2, 0, 0], [1, 5], [4]] {
      let suppression = Suppression(of: counts, below: 5)
      #expect(suppression.isTotalWithheld, "\(counts)")
      #expect(suppression.withheldCount == 0)
    }
  }
}

/// What a reader can work out of a column.
struct Attack {
  let counts: [Int]
  let suppression: Suppression

  init(_ counts: [Int], _ suppression: Suppression) {
    self.counts = counts
    self.suppression = suppression
  }

  /// Every value that the small count at `place` may have, by trying all columns that look alike.
  func possible(_ place: Int) -> Set<Int> {
    let limit = suppression.limit
    let total = counts.reduce(0, +)
    guard !suppression.isTotalWithheld else { return Set(1..<limit) }
    var found: Set<Int> = []
    func fill(_ index: Int, _ left: Int, _ value: Int?) {
      guard left >= 0 else { return }
      guard index < counts.count else {
        if left == 0, let value { found.insert(value) }
        return
      }
      let range: ClosedRange<Int> =
        switch suppression.marks[index] {
        case .shown: counts[index]...counts[index]
        case .small: 1...(limit - 1)
        case .withheld: limit...max(limit, total)
        }
      for candidate in range where candidate <= left {
        fill(index + 1, left - candidate, index == place ? candidate : value)
      }
    }
    fill(0, total, nil)
    return found
  }
}

@Suite struct SuppressionProperties {
  #if DEBUG
    static let largest = 6
  #else
    static let largest = 10
  #endif

  @Test(arguments: [3, 4, 5])
  func `A20: whatever the column, every small count could be any small count`(limit: Int) {
    let values = 0...Self.largest
    for a in values {
      for b in values where b >= a {
        for c in values where c >= b {
          for d in values where d >= c {
            let counts = [d, a, c, b]
            let suppression = Suppression(of: counts, below: limit)
            let attack = Attack(counts, suppression)
            for place in counts.indices {
              let isSmall = (1..<limit).contains(counts[place])
              #expect((suppression.marks[place] == .small) == isSmall)
              guard isSmall else { continue }
              #expect(attack.possible(place) == Set(1..<limit), "\(counts), place \(place)")
            }
          }
        }
      }
    }
  }
}
