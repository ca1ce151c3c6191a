internal import Diagnostics
internal import GridReach
internal import Intake

extension Console {
  /// How many findings of one kind are told one by one; a file can have thousands.
  private static let mostOfAKind = 5

  /// What came to light, in order; of many of one kind the first few and how many more.
  func report(_ findings: [Finding]) {
    var told: [String: Int] = [:]
    for finding in findings {
      told[finding.code, default: 0] += 1
      if told[finding.code, default: 0] <= Self.mostOfAKind { tell(finding) }
    }
    for (code, count) in told.sorted(by: { $0.key < $1.key }) where count > Self.mostOfAKind {
      tell(.moreOfAKind, ["count": .integer(count - Self.mostOfAKind), "code": .text(code)])
    }
  }

  func report(_ log: IntakeLog, _ further: [Finding]) {
    report(log.findings + log.rejected.map(\.reason) + further)
  }

  func report(_ summary: Summary) {
    for sentence in summary.sentences { tell(sentence.words(in: language)) }
  }

  /// A step that begins, for people who watch.
  func progress(_ step: Phrase) {
    if showsProgress { tell(.progressStep, ["step": .phrase(step)]) }
  }
}
