internal import Diagnostics
internal import Formats
internal import Privacy

/// What is done with a table before anybody reads it.
struct Screening {
  let layer: String
  /// Columns that the user names: a personal one among them is for the caller to refuse.
  var named: Set<String> = []
  /// Columns whose numbers become texts, such as identifiers.
  var identifying: Set<String> = []
  /// Whether persons are left alone: `--allow-personal`.
  var allowsPersonal = false
  /// Whether an apostrophe before what looks like a formula is ours; see ``Formula``.
  var restoresFormulas = false
}

extension FeatureTable {
  /// Drops the columns about persons and masks numbers of persons in the texts of the others.
  ///
  /// - Returns: whether anything was changed.
  /// - Complexity: O(*n*) for *n* bytes of text.
  mutating func screen(_ screening: Screening, log: inout IntakeLog) -> Bool {
    var isChanged = !screening.allowsPersonal && dropPersonal(screening, log: &log)
    for slot in columns.indices {
      let cleaned = cleaned(columns[slot], screening, log: &log)
      guard let cleaned else { continue }
      columns[slot] = cleaned
      isChanged = true
    }
    if let identifiers, let cleaned = cleaned(identifiers, screening, log: &log) {
      self.identifiers = cleaned
      isChanged = true
    }
    return isChanged
  }

  private mutating func dropPersonal(_ screening: Screening, log: inout IntakeLog) -> Bool {
    let dropped = columns.filter { column in
      guard !screening.named.contains(column.name) else { return false }
      return HeaderMeaning.isPersonal(column.name)
        || HeaderMeaning.isPost(column.name) && column.holdsNames
    }
    .map(\.name)
    guard !dropped.isEmpty else { return false }
    let names = Set(dropped)
    columns.removeAll { names.contains($0.name) }
    log.note(.privacyDropped, ["columns": .names(dropped)], at: Place(file: name))
    return true
  }

  /// The column with numbers of persons masked; `nil` where it may stay as it is.
  private func cleaned(
    _ column: Column, _ screening: Screening, log: inout IntakeLog
  ) -> Column? {
    let isScanned = !screening.allowsPersonal && !HeaderMeaning.isOSM(column.name)
    guard isScanned || screening.restoresFormulas else { return nil }
    let text: TextColumn
    switch column.values {
    case .text(let values), .json(let values): text = values
    case .integer, .number:
      guard isScanned, screening.identifying.contains(column.name), column.mayHoldNumbers else {
        return nil
      }
      text = TextColumn((0..<column.count).map { column.text($0) ?? "" })
    case .boolean: return nil
    }
    let cleaning = TextCleaning(
      text, isScanned: isScanned, restoresFormulas: screening.restoresFormulas)
    guard let cleaned = cleaning.text else { return nil }
    log.tellMasked(
      cleaning.found.map { row, kind in
        MaskedCell(layer: screening.layer, place: place(row, column.name), kind: kind)
      }, field: column.name)
    var result = column
    if case .json = column.values {
      result.values = .json(cleaned)
    } else {
      result.values = .text(cleaned)
    }
    return result
  }

  private func place(_ row: Int, _ field: String) -> Place {
    Place(
      file: name, row: row + 1, field: field, line: lines.isEmpty ? nil : Int(lines[row]))
  }
}

extension Column {
  /// Whether one of the numbers is long enough for a mobile number.
  fileprivate var mayHoldNumbers: Bool {
    let least = 13_000_000_000.0
    return switch values {
    case .integer(let values): values.contains { Double($0) >= least }
    case .number(let values): values.contains { $0 >= least }
    case .boolean, .text, .json: false
    }
  }

  /// Whether a text under the header of a post is no slot: it has no digit and is not ASCII.
  fileprivate var holdsNames: Bool {
    guard case .text(let texts) = values else { return false }
    return (0..<texts.count).contains { row in
      let bytes = texts.bytes[texts.offsets[row]..<texts.offsets[row + 1]]
      return bytes.contains { $0 >= 0x80 } && !bytes.contains { $0 &- 0x30 < 10 }
    }
  }
}
