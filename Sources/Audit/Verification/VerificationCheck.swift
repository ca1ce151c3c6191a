package import Diagnostics

/// One question put to the files of a partition, with its figure and its answer.
package struct VerificationCheck: Sendable {
  /// What was checked; its code is stable.
  package let phrase: Phrase
  package let arguments: [String: Argument]
  package let passed: Bool
  /// Nothing given allows an answer: neither passed nor failed.
  package let isOpen: Bool
  /// The first that failed, so that somebody can look; "" where all passed.
  package let example: String
  /// The same in words, or why nothing could be checked; `nil` where ``example`` says it.
  package let detail: Argument?

  package var failed: Bool { !passed && !isOpen }

  init(
    _ phrase: Phrase, _ arguments: [String: Argument], passed: Bool, example: String = ""
  ) {
    self.phrase = phrase
    self.arguments = arguments
    self.passed = passed
    self.example = passed ? "" : example
    isOpen = false
    detail = nil
  }

  /// A check that counts what is wrong and tells of the first in words, or that is open.
  init(
    _ phrase: Phrase, _ arguments: [String: Argument], open: Bool, detail: Argument
  ) {
    self.phrase = phrase
    self.arguments = arguments
    passed = false
    isOpen = open
    example = ""
    self.detail = detail
  }

  /// A check that counts what is wrong among so many.
  init(_ phrase: Phrase, wrong: [String], of count: Int) {
    self.init(
      phrase, ["wrong": .integer(wrong.count), "count": .integer(count)], passed: wrong.isEmpty,
      example: wrong.first ?? "")
  }

  package func words(in language: Language) -> String { phrase.words(in: language, arguments) }
}
