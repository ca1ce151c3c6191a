package import Diagnostics
internal import Intake

extension InspectionReport {
  /// The pages of all files, and one of what a run would make of them, as lines of a terminal.
  ///
  /// - Parameter width: columns of the terminal; lines that cannot be broken may be longer.
  package func page(in language: Language, width: Int = 96) -> [String] {
    var page = PageText(language: language, width: width)
    for file in inspection.files { page.add(file) }
    if let run = inspection.run { page.add(run) }
    let plan = PlanLines(inspection)
    if !plan.isEmpty {
      page.heading(.pagePlan)
      for line in plan.lines(in: language) { page.lines.append("    " + line) }
    }
    return page.lines
  }
}

/// Lines with headings and labels, in a language.
struct PageText {
  let language: Language
  let width: Int
  var lines: [String] = []

  init(language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  func words(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) -> String {
    phrase.words(in: language, arguments)
  }

  mutating func heading(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) {
    if !lines.isEmpty { lines.append("") }
    lines.append("  " + words(phrase, arguments))
  }

  /// A line that is broken where it is too long, its other lines set in.
  mutating func add(_ text: String, mark: String = "·", indent: Int = 4) {
    let margin = String(repeating: " ", count: indent)
    let room = max(20, width - indent - TerminalText.width(mark) - 1)
    let hanging = String(repeating: " ", count: TerminalText.width(mark) + 1)
    for (number, line) in TerminalText.wrapped(text, to: room).enumerated() {
      lines.append(margin + (number == 0 ? mark + " " : hanging) + line)
    }
  }

  mutating func add(_ phrase: Phrase, _ arguments: [String: Argument] = [:], mark: String = "·") {
    add(words(phrase, arguments), mark: mark)
  }

  func words(_ argument: Argument) -> String { argument.words(in: language) }

  /// A number with a blank between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(abs(number)))
    var at = digits.count - 3
    while at > 0 {
      digits.insert(" ", at: at)
      at -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}

extension PageText {
  mutating func add(_ file: FileInspection) {
    if !lines.isEmpty { lines.append("") }
    var head = [file.path, file.format]
    if file.byteCount > 0 { head.append(Self.size(file.byteCount)) }
    if let encoding = file.encoding { head.append(encoding) }
    lines.append(head.joined(separator: "  ·  "))
    lines.append(String(repeating: "═", count: width))
    if let failure = file.failure {
      add(words(.pageUnreadable, ["reason": .text(plain(failure))]), mark: "✗")
    }
    for layer in file.layers { add(layer, isOneOfMany: file.layers.count > 1) }
  }

  /// What a failure says, without the file, which the page names; with its code.
  func plain(_ failure: Failure) -> String {
    var failure = failure
    failure.place.file = nil
    return "\(failure.words(in: language)) [\(failure.code)]"
  }

  private static func size(_ bytes: Int) -> String {
    let units = ["B", "KB", "MB", "GB"]
    var size = Double(bytes)
    var unit = 0
    while size >= 1000, unit < units.count - 1 {
      size /= 1000
      unit += 1
    }
    let rounded = size < 10 && unit > 0 ? (size * 10).rounded() / 10 : size.rounded()
    return "\(String(shortest: rounded)) \(units[unit])"
  }

  private mutating func add(_ layer: LayerInspection, isOneOfMany: Bool) {
    if isOneOfMany {
      lines.append("")
      let name = layer.layer ?? layer.part?.rawValue ?? ""
      lines.append(" ▌" + words(.pageLayer, ["layer": .text(name)]))
    }
    heading(.pageWhat)
    add(.pageRows, ["rows": .text(Self.grouped(layer.rows))])
    addPart(layer)
    addShapes(layer)
    addPosition(layer)
    if let extent = layer.extent { addMap(extent) }
    addFields(layer)
    addOddities(layer)
    addFindings(layer.findings)
    if let failure = layer.failure {
      heading(.pageWouldStop)
      add(plain(failure), mark: "✗")
    }
  }

  private mutating func addPart(_ layer: LayerInspection) {
    guard let best = layer.parts.first else { return add(.pagePartNone, mark: "?") }
    let others = layer.parts.dropFirst()
    let evidence = best.evidence.map { words($0) }
      .joined(separator: Phrase.listSeparator.words(in: language))
    let arguments: [String: Argument] = [
      "part": .phrase(best.part.phrase), "key": .text(best.part.rawValue),
      "why": .text(evidence),
    ]
    if evidence.isEmpty { add(.pagePartPlain, arguments) } else { add(.pagePart, arguments) }
    guard !others.isEmpty else { return }
    let names = others.map { words($0.part.phrase) }
    add(.pagePartOr, ["parts": .names(names)], mark: "?")
  }

  private mutating func addShapes(_ layer: LayerInspection) {
    let kinds = layer.shapes.kinds.filter { $0.count > 0 }
    if !kinds.isEmpty {
      let names = kinds.map { "\($0.kind.plainName) \(Self.grouped($0.count))" }
      add(.pageShapes, ["kinds": .names(names)])
    }
    guard layer.shapes.invalidCount > 0 else { return }
    add(.pageInvalid, ["count": .integer(layer.shapes.invalidCount)], mark: "!")
    for shape in layer.shapes.invalid {
      var place = shape.place
      place.file = nil
      add("\(place.words(in: language)): \(words(shape.reason))", mark: "–", indent: 6)
    }
    let left = layer.shapes.invalidCount - layer.shapes.invalid.count
    if left > 0 { add(words(.pageMore, ["count": .integer(left)]), mark: "–", indent: 6) }
  }

  private mutating func addPosition(_ layer: LayerInspection) {
    let position = layer.position
    guard !position.crs.isEmpty || !position.evidence.isEmpty else { return }
    if position.crs.isEmpty {
      add(.pagePositionOpen, mark: "?")
    } else {
      add(
        .pagePosition,
        ["crs": .text(position.crs), "datum": .text(Self.datumName(position.datum))])
    }
    if !position.operation.isEmpty {
      let accuracy = position.accuracy.map { String(shortest: $0) } ?? "?"
      let arguments: [String: Argument] = [
        "operation": .text(position.operation), "metres": .text(accuracy),
      ]
      add(words(.pageOperation, arguments), mark: "–", indent: 6)
    }
    for argument in position.evidence { add(words(argument), mark: "–", indent: 6) }
  }

  private static func datumName(_ datum: String) -> String {
    switch datum {
    case "wgs84": "WGS 84"
    case "cgcs2000": "CGCS2000"
    case "gcj02": "GCJ-02"
    case "bd09": "BD-09"
    case let other: other
    }
  }

  private mutating func addMap(_ extent: Extent) {
    heading(extent.isWorld ? .pageMap : .pageMapPlain)
    lines += extent.picture.map { "    " + $0 }
    if extent.strays > 0 {
      add(.pageMapStrays, ["count": .integer(extent.strays)], mark: "!")
    }
  }

  private mutating func addFindings(_ groups: [FindingGroup]) {
    guard !groups.isEmpty else { return }
    heading(.pageFindings)
    for group in groups { add(group) }
  }

  mutating func add(_ group: FindingGroup) {
    let mark =
      switch group.severity {
      case .note: "·"
      case .warning: "!"
      case .rejected: "✗"
      }
    for (number, finding) in group.first.enumerated() {
      var finding = finding
      finding.place.file = nil
      let code = number == 0 ? " [\(group.phrase.code)]" : ""
      add(finding.words(in: language) + code, mark: mark)
    }
    let left = group.count - group.first.count
    if left > 0 { add(words(.pageMore, ["count": .integer(left)]), mark: " ") }
  }
}
