import Diagnostics
import Foundation
import Plans
import TestSupport
import Testing

/// What holds for any bytes at all.
@Suite struct PlanProperties {
  #if DEBUG
    static let rounds = 300
  #else
    static let rounds = 5_000
  #endif

  /// Bytes that mean something to YAML, and keys of the format.
  static let pieces: [[UInt8]] =
    [
      ":", ": ", "\n", "- ", "? ", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "!!str ", "!",
      "|", "|+\n", ">-\n", "\"", "'", "\\u0041", "\\ud800", "\\x", "%YAML 1.2", "---\n", "...\n",
      "\t", "  ", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "~", "<<: *a", "户",
      "inputs", "buildings", "fields", "reach", "minutes", "15:95%", "-1", "1e999", "0x10", ".nan",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]

  @Test func `Whatever is changed in a plan, it is read or refused with a place`() {
    let original = Array(fullPlan.utf8)
    var readCount = 0
    for seed in 0..<Self.rounds {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = original
      for _ in 0...Int.random(in: 0...5, using: &generator) {
        Self.mutate(&bytes, using: &generator)
      }
      if check(bytes, seed) { readCount += 1 }
    }
    // Both ways out were taken: some changes fall into comments and names, most do not.
    #expect(readCount > Self.rounds / 100)
    #expect(readCount < Self.rounds / 2)
  }

  @Test func `Any sequence of meaningful pieces is read or refused with a place`() {
    for seed in 0..<Self.rounds {
      var generator = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<count).flatMap { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
      }
      check(bytes, seed)
    }
  }

  /// Whether the plan was read.
  @discardableResult
  private func check(_ bytes: [UInt8], _ seed: Int) -> Bool {
    do throws(Failure) {
      let plan = try Plan.reading(bytes, file: "p")
      #expect(!plan.inputs.buildings.file.isEmpty, "seed \(seed)")
      return true
    } catch {
      let lineCount =
        String(decoding: bytes, as: UTF8.self).unicodeScalars
        .count { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) } + 1
      #expect(error.place.file == "p", "seed \(seed): \(error)")
      #expect((1...lineCount).contains(error.place.line ?? 1), "seed \(seed): \(error)")
      #expect(!error.words(in: .chinese).contains("{key}"), "seed \(seed): \(error)")
      return false
    }
  }

  private static func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let from = Int.random(in: 0...bytes.count, using: &generator)
    let length = Int.random(in: 0...min(12, bytes.count - from), using: &generator)
    let range = from..<(from + length)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: Int.random(in: 0...from, using: &generator))
    case 2: bytes.removeSubrange(from...)
    case _: bytes.replaceSubrange(range, with: pieces[Int(generator.next() % UInt64(pieces.count))])
    }
  }
}

/// Small texts that stand for huge trees.
@Suite struct PlanBudgetTests {
  private func code(_ text: String) -> String? {
    do throws(Failure) {
      _ = try reading(text, file: "p")
      return nil
    } catch {
      return error.code
    }
  }

  /// `levels` lists, each of `width` aliases of the one before, the last one used as a key.
  private func laughs(levels: Int, width: Int) -> String {
    var text = "name: &a0 [x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
      text += "k\(level): &a\(level) [\(aliases)]\n"
    }
    return text + "? *a\(levels)\n: 1\n"
  }

  @Test func `A billion laughs are refused before they are told`() {
    #expect(code(laughs(levels: 9, width: 9)) == "plan.aliases")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [(11, 2), (7, 3), (5, 4), (1, 23)])
  func `The worst that is let through is quick`(levels: Int, width: Int) {
    let start = ContinuousClock.now
    #expect(code(laughs(levels: levels, width: width)) != nil)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{b: ", "{? "])
  func `Deep nesting is refused`(opening: String) {
    for depth in [900, 1100, 40_000] {
      #expect(code(String(repeating: opening, count: depth)) != nil)
    }
  }

  @Test func `Deep nesting within libyaml's limit fits a small stack`() {
    let text = "name: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      _ = try? reading(text); done.signal()
    }
    #if SANITIZED
      // Sanitizers put marks between the variables of each call.
      thread.stackSize = 8 << 20
    #else
      // A quarter of what the system gives; 1 MB is enough for a debug build alone.
      thread.stackSize = 2 << 20
    #endif
    thread.start()
    done.wait()
  }
}
