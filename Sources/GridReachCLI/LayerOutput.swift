internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Publishing

/// Results of a verb on their way out: one layer to a file, or all to a folder.
struct LayerOutput {
  /// The layer that `-o file` holds.
  let main: LayerTable
  /// All layers with the ending of their files, for `-o folder/`.
  let all: [(layer: LayerTable, ending: String)]
  /// Other files of the folder: name and content.
  var texts: [(name: String, text: String)] = []
  /// Documents of offices, in the folder `tables` of the folder, and what they are written as.
  var documents: (all: [OfficeDocument], form: OfficeDocument.Form)?
  /// Whether nothing in it is finer than what it was counted onto, unless asked.
  var hidesUnits = false
  /// Whether rows of it are finer than a building, as asked for; it is 内部 then.
  var listsUnits = false

  /// Writes them with all that their figures rest on.
  ///
  /// - Throws: what writing throws; nothing half-written is left.
  func write(
    _ options: OutputOptions, of verb: String, from read: SurveyReading,
    parameters: [(String, JSONValue)], _ console: Console
  ) throws(Failure) {
    console.progress(.stepWriting)
    var rules = try options.rules(for: read.log, hidesUnits: hidesUnits)
    if listsUnits { rules.listsHouseholds = true }
    let metadata = RunMetadata(
      verb: verb, inputs: read.inputs, system: read.system, parameters: parameters)
    var publisher = Publisher(
      system: read.system, language: console.language, overwrite: options.overwrite,
      metadata: metadata.json, outputCRS: options.outputCRS, rules: rules)
    publisher.usualCRS = read.inputs.usualCRS
    publisher.encoding = options.dbfEncoding.name
    if options.isFolder { publisher.join(all.map(\.layer)) }
    try write(options, publisher)
    console.report(rules.findings + read.survey.findings(of: rules))
  }

  private func write(_ options: OutputOptions, _ publisher: Publisher) throws(Failure) {
    guard options.isFolder else {
      return try publisher.write(main, to: options.output)
    }
    let ending = all.first { $0.layer.name == main.name }?.ending ?? "geojson"
    let folder = try AtomicFolder(
      path: options.output, marker: "\(main.name).\(ending)", overwrite: options.overwrite)
    for (layer, ending) in all {
      try publisher.write(layer, to: "\(folder.workingPath)/\(layer.name).\(ending)")
    }
    if let documents {
      FolderTree.makeParents(of: "\(folder.workingPath)/tables/x")
      for document in documents.all {
        _ = try publisher.write(
          document, as: documents.form, in: "\(folder.workingPath)/tables", place: "")
      }
    }
    for (name, text) in texts {
      try publisher.rules.check(text, path: name)
      let file = try AtomicFile(path: "\(folder.workingPath)/\(name)", overwrite: false)
      try file.write(text: text)
      try file.commit()
    }
    try folder.commit()
  }
}

/// A verb that writes layers.
protocol WritesLayers {
  var output: OutputOptions { get }
}

extension OutputOptions {
  /// Refuses what is plain before any work is done.
  ///
  /// An unknown ending, a name that is taken, a missing folder. What `--overwrite` may replace is
  /// looked at when it is written.
  ///
  /// - Throws: `output.format-unknown`, `file.exists`, `file.unwritable`.
  func requirePlace() throws(Failure) {
    if isFolder {
      if !overwrite { try AtomicFolder.requirePlace(output, marker: "", overwrite: false) }
    } else {
      try Publisher.requirePlace(output, overwrite: overwrite)
    }
  }

  /// What may be written of what was read.
  ///
  /// - Throws: `privacy.exclusive`, `privacy.households`.
  func rules(
    for log: IntakeLog, hidesUnits: Bool = false
  ) throws(Failure) -> PublicationRules {
    var rules = try PublicationRules(allowsPersonal: log.allowsPersonal, isPublic: isPublic)
    guard log.listsHouseholds else { return rules }
    guard households || hidesUnits else { throw Failure(.privacyHouseholds) }
    rules.listsHouseholds = households
    return rules
  }
}
