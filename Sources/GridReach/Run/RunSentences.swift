internal import Diagnostics
internal import Formats
internal import Intake
internal import Plans
internal import Publishing

extension RunWriter {
  /// What a reader should know first.
  var sentences: [Argument] {
    results.summary.sentences + (results.siting?.sentences ?? [])
      + (results.reported.map { [$0.sentence] } ?? [])
  }

  /// The note that says what each file is.
  func noteText(
    _ files: [String], _ documents: [(file: String, note: Phrase)], _ sentences: [Argument]
  ) -> String {
    FolderReadme.text(
      files: files, documents: documents, title: results.plan.name ?? "GridReach",
      summary: results.rules.notes.map { $0.words(in: language) }
        + sentences.map { $0.words(in: language) } + attributions, in: language)
  }

  /// A sentence for whose data is in the files.
  var attributions: [String] {
    results.reading.inputs.attributions.map {
      Phrase.osmAttribution.words(in: language, ["attribution": .text($0)])
    }
  }

  /// The proof of a siting, and its curve as a picture.
  var sitingTexts: [(name: String, text: String)] {
    guard let siting = results.siting else { return [] }
    let parameters = results.metadata.parameters
    let proof = ("site.json", siting.record(parameters: parameters).pretty)
    return [proof] + (siting.picture(in: language).map { [("curve.svg", $0)] } ?? [])
  }
}
