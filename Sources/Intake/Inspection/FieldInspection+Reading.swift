internal import Diagnostics
internal import Formats
internal import Privacy

extension FieldInspection {
  /// - Parameter role: what a run takes it for; only then an example of its values is kept.
  init(_ column: Column, role: Role?) {
    self.init(name: column.name, kind: Kind(column.values))
    self.role = role
    missing = column.missingCount
    // Of columns about persons not one value is shown, be it the least of all numbers.
    guard !HeaderMeaning.isPersonal(column.name) else { return }
    range = column.numberRange.flatMap { $0.isPersonal ? nil : $0 }
    if role != nil { example = column.firstText.map(PersonalScanner.masked) }
  }
}

extension ClosedRange<Double> {
  /// Whether one of the ends looks like a mobile number.
  fileprivate var isPersonal: Bool {
    [lowerBound, upperBound].contains {
      PersonalScanner.first(in: String(shortest: $0)) != nil
    }
  }
}

extension FieldInspection.Kind {
  fileprivate init(_ values: Column.Values) {
    switch values {
    case .integer: self = .integer
    case .number: self = .number
    case .boolean: self = .boolean
    case .text: self = .text
    case .json: self = .json
    }
  }
}

extension Column {
  /// Rows that have no value, or an empty text.
  fileprivate var missingCount: Int {
    var missing = 0
    switch values {
    case .text(let texts):
      let offsets = texts.offsets
      for row in 0..<texts.count where offsets[row] == offsets[row + 1] { missing += 1 }
      for row in present.indices
      where !present[row] && offsets[row] != offsets[row + 1] { missing += 1 }
    case .integer, .number, .boolean, .json:
      for isThere in present where !isThere { missing += 1 }
    }
    return missing
  }

  fileprivate var numberRange: ClosedRange<Double>? {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    switch values {
    case .integer(let values):
      var (low, high) = (Int64.max, Int64.min)
      for row in values.indices where present.isEmpty || present[row] {
        low = min(low, values[row])
        high = max(high, values[row])
      }
      if low <= high { (least, greatest) = (Double(low), Double(high)) }
    case .number(let values):
      for row in values.indices where present.isEmpty || present[row] {
        least = min(least, values[row])
        greatest = max(greatest, values[row])
      }
    case .boolean, .text, .json: break
    }
    return least <= greatest ? least...greatest : nil
  }

  fileprivate var firstText: String? {
    for row in 0..<count {
      if let text = text(row), !text.isEmpty { return text }
    }
    return nil
  }
}
