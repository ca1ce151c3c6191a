internal import Diagnostics
internal import Glibc

/// Where words go: results to standard output, everything else to standard error.
///
/// Commands write through it and never to the process's streams, so that tests can listen.
package struct Console: Sendable {
  let language: Language
  /// Whether a person is watching: progress is shown to people alone.
  let showsProgress: Bool
  private let output: @Sendable (String) -> Void
  private let error: @Sendable (String) -> Void

  init(
    language: Language, showsProgress: Bool, output: @escaping @Sendable (String) -> Void,
    error: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    self.showsProgress = showsProgress
    self.output = output
    self.error = error
  }

  /// The streams of the process.
  static func process(language: Language, progress: Bool?) -> Console {
    Console(
      language: language, showsProgress: progress ?? (isatty(STDERR_FILENO) == 1),
      output: { Self.write($0, to: STDOUT_FILENO) }, error: { Self.write($0, to: STDERR_FILENO) })
  }

  /// The same console in another language.
  func speaking(_ language: Language) -> Console {
    Console(language: language, showsProgress: showsProgress, output: output, error: error)
  }

  /// A line of the result.
  func result(_ line: String) { output(line + "\n") }

  /// A line for the person at the terminal.
  func tell(_ line: String) { error(line + "\n") }

  func tell(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) {
    tell(phrase.words(in: language, arguments))
  }

  /// A finding, with the word for how grave it is and its code.
  func tell(_ finding: Finding) {
    let severity: Phrase =
      switch finding.severity {
      case .note: .severityNote
      case .warning: .severityWarning
      case .rejected: .severityRejected
      }
    tell(line(severity, finding.words(in: language), code: finding.code))
  }

  func tell(_ failure: Failure) { tell(line(failure)) }

  /// What is told of a failure.
  func line(_ failure: Failure) -> String {
    line(.severityError, failure.words(in: language), code: failure.code)
  }

  private func line(_ severity: Phrase, _ words: String, code: String) -> String {
    severity.words(in: language, ["message": .text("\(words) [\(code)]")])
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
