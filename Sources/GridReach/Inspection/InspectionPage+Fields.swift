internal import Diagnostics
internal import Intake

extension PageText {
  /// Columns of a table up to which one may be as wide as its longest cell.
  private static let widestName = 24

  /// The columns as a table: name, meaning, type, missing values, range or example.
  mutating func addFields(_ layer: LayerInspection) {
    guard !layer.fields.isEmpty else { return }
    heading(.pageFields)
    var rows = [
      [
        words(.pageFieldName), words(.pageFieldRole), words(.pageFieldKind),
        words(.pageFieldMissing), words(.pageFieldValues),
      ]
    ]
    for field in layer.fields { rows.append(cells(field)) }
    let widths = (0..<4).map { column in
      rows.map { TerminalText.width($0[column]) }.max() ?? 0
    }
    for (number, row) in rows.enumerated() {
      var line = "    "
      for column in 0..<4 {
        // Numbers of missing values stand under each other.
        line +=
          column == 3
          ? TerminalText.rightAligned(row[column], to: widths[column])
          : TerminalText.padded(row[column], to: widths[column])
        line += "  "
      }
      line += TerminalText.cut(row[4], to: max(10, width - TerminalText.width(line)))
      while line.last == " " { line.removeLast() }
      lines.append(line)
      if number == 0 {
        lines.append("    " + String(repeating: "─", count: widths.reduce(8, +) + 12))
      }
    }
  }

  private func cells(_ field: FieldInspection) -> [String] {
    let kind: Phrase =
      switch field.kind {
      case .integer: .kindInteger
      case .number: .kindNumber
      case .boolean: .kindBoolean
      case .text: .kindText
      case .json: .kindJSON
      }
    var values = ""
    if let range = field.range {
      values = "\(String(shortest: range.lowerBound)) … \(String(shortest: range.upperBound))"
    } else if let example = field.example {
      values = words(.pageExample, ["value": .text(example)])
    }
    return [
      TerminalText.cut(field.name, to: Self.widestName),
      field.role.map { words($0.phrase) } ?? words(field.isPersonal ? .pagePersonal : .pageUnread),
      field.isPersonal ? "" : words(kind),
      field.isPersonal ? "" : field.missing == 0 ? "–" : Self.grouped(field.missing), values,
    ]
  }

  /// Values and rows that can hardly be meant.
  mutating func addOddities(_ layer: LayerInspection) {
    guard !layer.oddities.isEmpty else { return }
    heading(.pageOdd)
    for oddity in layer.oddities {
      add(oddity.phrase, oddity.arguments, mark: "!")
      let places = oddity.places.map { place in
        var place = place
        (place.file, place.field) = (nil, nil)
        return place.words(in: language)
      }
      var text = places.joined(separator: words(.pagePlaceSeparator))
      if oddity.count > places.count { text += words(.pageAndOthers) }
      add(text, mark: "–", indent: 6)
    }
  }
}

extension PageText {
  /// What a run would do with all files together.
  mutating func add(_ run: RunInspection) {
    heading(.pageRun)
    for layer in run.layers {
      let file = String(layer.path.split(separator: "/").last ?? "")
      let name = layer.layer.map { "\(file):\($0)" } ?? file
      let arguments: [String: Argument] = [
        "part": .phrase(layer.part.phrase), "file": .text(name),
        "rows": .text(Self.grouped(layer.rows)), "used": .text(Self.grouped(layer.used)),
      ]
      add(layer.used == layer.rows ? .pageRunAll : .pageRunSome, arguments)
      for group in layer.rejected { add(group) }
    }
    if let households = run.households {
      add(.pageRunHouseholds, ["households": .text(Self.grouped(households))])
    }
    for failure in run.failures {
      let file = failure.place.file?.split(separator: "/").last ?? ""
      let reason = file.isEmpty ? plain(failure) : "\(file): \(plain(failure))"
      add(words(.pageRunStops, ["reason": .text(reason)]), mark: "✗")
    }
    guard !run.findings.isEmpty else { return }
    heading(.pageRunFindings)
    for group in run.findings { add(group) }
  }
}
