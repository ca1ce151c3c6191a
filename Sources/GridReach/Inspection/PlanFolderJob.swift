package import Diagnostics
internal import Formats
internal import Intake
internal import Plans
package import Workers

/// A folder of files → a plan that reads them.
package struct PlanFolderJob: Sendable {
  package var folder: String
  /// Where the plan will stand, and what paths in it are seen from; "-" is standard output.
  package var output: String
  package var overwrite: Bool
  package var language: Language

  package init(folder: String, output: String, overwrite: Bool, language: Language) {
    self.folder = folder
    self.output = output
    self.overwrite = overwrite
    self.language = language
  }

  /// Recognises the files and writes the plan.
  ///
  /// - Returns: what is missing, in sentences, and how many files the plan names.
  /// - Throws: `plan.folder.nothing`, `plan.folder.empty`, and what writing throws.
  package func run(workers: Workers) throws(Failure) -> PlanFolderOutcome {
    let paths = try FolderFiles.list(folder).filter { InputSource(path: $0).isReadableByName }
    guard !paths.isEmpty else { throw Failure(.planFolderEmpty, ["folder": .text(folder)]) }
    let (inspection, lines) = try recognised(paths, workers)
    guard lines.canRun else { throw refusal(inspection, lines) }
    let text = PlanFolderText(
      inspection: inspection, plan: lines, folder: folder, language: language,
      shown: { FolderFiles.path($0, from: Self.parent(output)) })
    let file = try AtomicFile(path: output, overwrite: overwrite)
    try file.write(text: text.text)
    try file.commit()
    let named = lines.entries.filter { $0.failure == nil }.map(\.layer.path)
    return PlanFolderOutcome(
      missing: text.missing, files: named.count,
      namesOutside: named.contains { Plan.isOutside($0, ofPlan: output) })
  }

  /// What the files are; where several columns count households the first is taken and all is
  /// looked at again, so that what comes to light is that of the plan as it is written.
  private func recognised(
    _ paths: [String], _ workers: Workers
  ) throws(Failure) -> (Inspection, PlanLines) {
    let inspector = Inspector(workers: workers)
    let inspection = try inspector.inspect(paths.map { InputSource(path: $0) })
    let lines = PlanLines(inspection)
    guard let entry = lines.entries.first(where: { $0.householdsField != nil }) else {
      return (inspection, lines)
    }
    let again = try inspector.inspect(
      paths.map { path in
        var source = InputSource(path: path)
        if path == entry.layer.path { source.householdsField = entry.householdsField }
        return source
      })
    var chosen = PlanLines(again)
    chosen.keepHouseholds(of: entry)
    return (again, chosen)
  }

  private func refusal(_ inspection: Inspection, _ lines: PlanLines) -> Failure {
    if let failure = lines.entries.first(where: { $0.part == .buildings })?.failure {
      return failure
    }
    let names = inspection.files.map { file in
      let parts = file.layers.compactMap { $0.part?.rawValue }
      let name = FolderFiles.path(file.path, from: folder)
      return parts.isEmpty ? name : "\(name) = \(parts.joined(separator: "+"))"
    }
    return Failure(.planNothing, ["folder": .text(folder), "files": .names(names)])
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// What writing a plan has to say.
package struct PlanFolderOutcome: Sendable {
  /// What is not there, and what is answered without it.
  package let missing: [Argument]
  /// Files that the plan names.
  package let files: Int
  /// Whether some of them lie outside the folder of the plan, where a run asks for leave.
  package let namesOutside: Bool
}
