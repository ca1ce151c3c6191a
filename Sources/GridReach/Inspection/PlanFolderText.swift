internal import Diagnostics
internal import Intake

/// The text of a plan that was made of a folder.
struct PlanFolderText {
  let inspection: Inspection
  let plan: PlanLines
  let folder: String
  let language: Language
  /// A path as it stands in the plan.
  let shown: (String) -> String

  var text: String {
    let name = folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init)
    var lines = [
      "# " + words(.planWritten, ["folder": .text(name ?? folder)]), "gridreach: 1",
    ]
    if let name { lines.append("name: \(YAMLText.quoted(name))") }
    lines += plan.lines(in: language, comments: true, shown: shown)
    if let households = inspection.run?.households {
      lines.append("  # " + words(.planHouseholdsCount, ["count": .integer(households)]))
    }
    lines += ["partition:", "  band: 200-300"]
    if has(.stations) { lines += ["reach:", "  preset: cn67", "  minutes: [10, 15, 20]"] }
    if has(.candidates) {
      lines += [
        "# " + words(.planSiting), "# siting:", "#   model: min_stations",
        "#   require: [\"15:95%\"]",
      ]
    }
    lines += ["output:", "  folder: results"]
    return (lines + notes).joined(separator: "\n") + "\n"
  }

  /// What is not there, and what is answered without it.
  var missing: [Argument] {
    Part.allCases.compactMap { part in
      has(part) ? nil : part.absence.map { .phrase($0) }
    }
  }

  private func has(_ part: Part) -> Bool {
    plan.entries.contains { $0.part == part && $0.failure == nil }
  }

  private func words(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) -> String {
    phrase.words(in: language, arguments)
  }

  private var notes: [String] {
    var lines: [String] = []
    if !missing.isEmpty {
      lines.append("# " + words(.planMissing))
      lines += missing.map { "# - " + $0.words(in: language) }
    }
    let unused = unusedFiles
    if !unused.isEmpty {
      lines.append("# " + words(.planUnused))
      lines += unused.map { "# - " + $0 }
    }
    return lines
  }

  private var unusedFiles: [String] {
    var lines: [String] = []
    for file in inspection.files {
      if var failure = file.failure {
        failure.place.file = nil
        let reason = words(
          .planUnreadable, ["reason": .text("\(failure.words(in: language)) [\(failure.code)]")])
        lines.append("\(shown(file.path)): \(reason)")
      }
      for layer in file.layers where !(layer.part?.isOfRun ?? false) {
        let name = shown(file.path) + (layer.layer.map { ":\($0)" } ?? "")
        let what = layer.part?.phrase ?? .planUnusedNone
        lines.append("\(name): \(words(what))")
      }
    }
    return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }
}
