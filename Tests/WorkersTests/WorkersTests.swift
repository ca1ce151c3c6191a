import Diagnostics
import Foundation
import Synchronization
import Testing
import Workers

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 3, 8, 50])
  func `Results stand in the order of the numbers, whatever the threads`(threads: Int) throws {
    let squares = try Workers(threads: threads).map(count: 1000) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 8])
  func `Chunks cover the range once and depend on their size alone`(threads: Int) throws {
    let chunks = try Workers(threads: threads).map(5..<22, chunk: 5) { $0 }
    #expect(chunks == [5..<10, 10..<15, 15..<20, 20..<22])
  }

  @Test func `An empty range needs no work`() throws {
    #expect(try Workers(threads: 8).map(3..<3, chunk: 4) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 2, 8])
  func `The failure of the lowest number is thrown, however late it comes`(threads: Int) {
    for _ in 0..<20 {
      let failure = #expect(throws: Failure.self) {
        try Workers(threads: threads).map(count: 64) { (number) throws(Failure) -> Int in
          if number == 3 { usleep(1000) }
          guard number % 4 != 3 else {
            throw Failure(.ringTooShort, ["count": .integer(number)])
          }
          return number
        }
      }
      #expect(failure?.arguments["count"] == .integer(3))
    }
  }

  @Test func `Eight threads really are eight, on any number of cores`() throws {
    let arrived = Atomic<Int>(0)
    let met = try Workers(threads: 8).map(count: 8) { _ -> Bool in
      arrived.wrappingAdd(1, ordering: .relaxed)
      // All eight must be inside at once, or this waits in vain.
      for _ in 0..<10_000 where arrived.load(ordering: .relaxed) < 8 { usleep(1000) }
      return arrived.load(ordering: .relaxed) == 8
    }
    #expect(met.allSatisfy { $0 })
  }

  @Test func `A map inside a map works and keeps the order`() throws {
    let workers = Workers(threads: 4)
    let rows = try workers.map(count: 20) { (row) throws(Failure) in
      try workers.map(count: 20) { row * 20 + $0 }
    }
    #expect(rows.flatMap { $0 } == Array(0..<400))
  }

  @Test func `A deep recursion finds room on a worker's stack`() throws {
    @Sendable func depth(_ left: Int) -> Int {
      unsafe withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { bytes in
        unsafe bytes[left % 1024] = 1
        return left == 0 ? 0 : depth(left - 1) + Int(unsafe bytes[left % 1024])
      }
    }
    #expect(try Workers(threads: 3).map(count: 3) { _ in depth(3000) } == [3000, 3000, 3000])
  }

  @Test func `A cancelled work says so`() {
    let cancellation = Cancellation()
    #expect(throws: Never.self) { try cancellation.check() }
    cancellation.request()
    let failure = #expect(throws: Failure.self) { try cancellation.check() }
    #expect(failure?.code == "workers.cancelled")
  }
}

@Suite struct WorkBudgetTests {
  @Test func `A budget ends when its units are spent`() {
    var budget = WorkBudget(10)
    let roomAfterNine = budget.spend(9)
    #expect(roomAfterNine)
    #expect(budget.left == 1)
    let roomAfterFourteen = budget.spend(5)
    #expect(!roomAfterFourteen)
    #expect(budget.isSpent)
    #expect(budget.spent == 14)
    #expect(budget.left == 0)
  }
}

@Suite struct SeededRandomTests {
  @Test func `The numbers are those of SplitMix64`() {
    var random = SeededRandom(seed: 1_234_567)
    let numbers = [random.next(), random.next()]
    #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
  }

  @Test func `Children differ from each other and leave the parent alone`() {
    var parent = SeededRandom(seed: 7)
    let twin = parent
    let firsts = (0..<1000).map { index in
      var child = parent.child(index)
      return child.next()
    }
    #expect(Set(firsts).count == 1000)
    var other = twin
    let (next, expected) = (parent.next(), other.next())
    #expect(next == expected)
  }

  @Test func `Numbers below a bound reach every value and none beyond`() {
    var random = SeededRandom(seed: 3)
    var seen: Set<Int> = []
    for _ in 0..<1000 { seen.insert(random.below(7)) }
    #expect(seen == Set(0..<7))
    let units = (0..<1000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
  }
}
