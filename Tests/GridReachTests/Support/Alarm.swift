import Diagnostics
import Intake
import SampleCounty

/// One thing that was told of a file, and where in it.
struct Alarm: Hashable {
  let code: String
  let file: String
  var row: Int?
  var line: Int?
  /// What stands in its words: names, identifiers, rows.
  var values: [String] = []

  init(_ finding: Finding, file: String? = nil) {
    code = finding.code
    self.file = Self.name(finding.place.file ?? file ?? "")
    (row, line) = (finding.place.row, finding.place.line)
    values = finding.arguments.keys.sorted().flatMap { key in
      finding.arguments[key].map(Self.texts) ?? []
    }
  }

  init(_ code: String, _ place: Place, file: String) {
    self.code = code
    self.file = Self.name(place.file ?? file)
    (row, line) = (place.row, place.line)
  }

  init(_ failure: Failure) {
    self.init(Finding(.warning, failure.phrase, failure.arguments, at: failure.place))
  }

  /// The last part of a path, without a layer.
  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func texts(_ argument: Argument) -> [String] {
    switch argument {
    case .text(let text): [text]
    case .names(let names): names
    case .integer(let value): [String(value)]
    case .number(let value): [String(value)]
    case .phrase(_, let arguments): arguments.values.flatMap(texts).sorted()
    case .sentences(let sentences): sentences.flatMap(texts)
    }
  }
}

extension [Alarm] {
  /// All that a finding tells: a repair tells as many things as it has examples.
  init(_ finding: Finding, file: String? = nil) {
    let whole = Alarm(finding, file: file)
    guard case .sentences(let examples)? = finding.arguments["examples"] else {
      self = [whole]
      return
    }
    self = examples.compactMap { example in
      guard case .phrase(_, let arguments) = example, case .integer(let line)? = arguments["line"]
      else { return nil }
      var alarm = whole
      (alarm.line, alarm.values) = (line, [])
      return alarm
    }
  }

  /// Everything that an inspection tells.
  ///
  /// - Parameter hidden: counts what is told beyond the places that are shown, by code and file.
  init(_ inspection: Inspection, hidden: inout [String: Int]) {
    self = []
    for file in inspection.files {
      if let failure = file.failure { append(Alarm(failure)) }
      for layer in file.layers {
        if let failure = layer.failure { append(Alarm(failure)) }
        // That the numbers of a file are no coordinates is no note, but a doubt.
        for case .phrase(let phrase, _) in layer.position.evidence where phrase == .readingNone {
          append(Alarm(phrase.code, Place(), file: file.path))
        }
        for group in layer.findings {
          for finding in group.first { self += [Alarm](finding, file: file.path) }
        }
        for oddity in layer.oddities {
          self += oddity.places.map { Alarm(oddity.phrase.code, $0, file: file.path) }
          hidden["\(oddity.phrase.code) \(file.path)"] = oddity.count - oddity.places.count
        }
        self += layer.shapes.invalid.map { Alarm("invalid", $0.place, file: file.path) }
        hidden["invalid \(file.path)"] = layer.shapes.invalidCount - layer.shapes.invalid.count
      }
    }
    guard let run = inspection.run else { return }
    self += run.failures.map { Alarm($0) }
    let rejected = run.layers.flatMap { layer in layer.rejected.map { (layer.path, $0) } }
    for (path, group) in run.findings.map({ ("", $0) }) + rejected {
      for finding in group.first { self += [Alarm](finding, file: path) }
      if group.phrase.code == Alarm.ofStairwells { continue }
      hidden["\(group.phrase.code) \(path)"] = group.count - group.first.count
    }
  }

  /// Everything that reading as a run tells.
  init(_ log: IntakeLog) {
    self = log.findings.flatMap { [Alarm]($0) } + log.rejected.map { Alarm($0.reason) }
  }
}

extension Alarm {
  /// The kinds of defect that an alarm can be about.
  private static let kinds: [String: Set<DirtyKind>] = [
    "text.encoding.found": [.gbk],
    "table.repair.title": [.title], "table.repair.header-rows": [.twoRowHeader],
    "table.repair.header-again": [.headerAgain], "table.repair.total": [.total, .wrongTotal],
    "table.total-differs": [.wrongTotal], "table.repair.note": [.note],
    "table.repair.blank": [.blankRow], "table.repair.filled": [.mergedCells],
    "table.repair.trimmed": [.blanks], "table.repair.missing": [.wordForNothing],
    "table.repair.full-width": [.fullWidth], "table.repair.unit": [.unit],
    "table.repair.marks": [.numberAsText],
    "coordinates.one-cell": [.coordinatesInOneCell],
    "coordinates.sexagesimal": [.degreesMinutesSeconds],
    "crs.axes-swapped": [.swappedCoordinates], "datum.contradicted": [.gcj02],
    "inspect.odd.no-households": [.noHouseholds], "inspect.odd.one-household": [.oneHousehold],
    "inspect.odd.many-households": [.manyHouseholds],
    "inspect.odd.more-than": [.occupiedExceeds], "inspect.odd.same-place": [.samePlace],
    "inspect.odd.astray": [.otherProvince], "building.outside": [.otherProvince],
    "inspect.odd.no-position": [.noPlace], "inspect.odd.same-code": [.duplicateCode],
    "id.repeated": [.duplicateCode], "candidate.id-repeated": [.duplicateCode],
    "count.blank": [.missingHouseholds],
    "count.not-a-number": [.notANumber], "invalid": [.bowTie], "geometry.repaired": [.bowTie],
    "join.near-miss": [.nearName], "building.community-differs": [.wrongCommunity],
    "station.status-unknown": [.unknownStatus], "privacy.dropped": [.personalColumn],
    "privacy.masked": [.mobileNumber, .identityNumber],
  ]

  /// Whether it tells a defect: of its kind, in its file, at its row or line, or by its name where
  /// a file is told as a whole.
  func tells(_ defect: SownDefect) -> Bool {
    guard Self.kinds[code]?.contains(defect.kind) == true, file == defect.file else {
      return false
    }
    if let line, let wanted = defect.line { return line == wanted }
    if let row, let wanted = defect.row { return row == wanted }
    guard defect.row != nil || defect.kind == .personalColumn else { return true }
    let names = [defect.id, defect.put, defect.column, defect.row.map { String($0) } ?? ""]
    return values.contains { !$0.isEmpty && names.contains($0) }
  }

  /// What follows from a building that cannot be used: its stairwells belong to none.
  static let ofStairwells = "stairwell.building-unknown"

  /// Whether a defect is why it was told: further cells of a column that was merged, and stairwells
  /// of a building without households, too.
  func isExplained(by defect: SownDefect) -> Bool {
    if tells(defect) { return true }
    switch code {
    case "table.repair.filled": return defect.kind == .mergedCells && file == defect.file
    case Self.ofStairwells:
      return [.missingHouseholds, .notANumber].contains(defect.kind) && values.contains(defect.id)
    default: return false
    }
  }
}
