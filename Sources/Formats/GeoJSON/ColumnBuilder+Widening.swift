extension ColumnBuilder {
  /// An integer beyond this may be another one when it is read as a number: 2^53.
  private static let largestExactInteger: Int64 = 1 << 53

  /// Takes the narrowest type that holds both what there is and a value of `new`.
  ///
  /// Integers become numbers where none changes by that; scalars of different types become text;
  /// everything becomes JSON beside an array or object.
  mutating func widen(to new: Kind) {
    if kind == new || kind == .json { return }
    if kind == .unknown {
      kind = new
      let filled = count
      for _ in 0..<filled { appendFiller() }
      return
    }
    switch (kind, new) {
    case (.number, .integer): return
    case (.integer, .number) where integers.allSatisfy { $0.magnitude <= Self.largestExactInteger }:
      numbers = integers.map(Double.init)
      integers = []
      kind = .number
    case (.text, .integer), (.text, .number), (.text, .boolean): return
    case (_, .json): rewrite(as: .json)
    default: rewrite(as: .text)
    }
  }

  private mutating func rewrite(as new: Kind) {
    let old = Column(name: name, values: oldValues, present: present)
    texts = TextColumn()
    for row in 0..<count {
      let text = old.text(row) ?? ""
      texts.append(new == .json && kind == .text && old.isPresent(row) ? jsonText(text) : text)
    }
    integers = []
    numbers = []
    booleans = []
    kind = new
  }

  private var oldValues: Column.Values {
    switch kind {
    case .integer: .integer(integers)
    case .number: .number(numbers)
    case .boolean: .boolean(booleans)
    case .unknown, .text, .json: .text(texts)
    }
  }
}
