extension BuildingText {
  /// The names of a list, ranges spelt out; one without a counter has that of the next.
  static func list(_ folded: Substring) -> (names: [BuildingName], isDoubtful: Bool) {
    var names: [BuildingName] = []
    var isDoubtful = false
    for part in folded.split(separator: "、") {
      switch range(part) {
      case .names(let found): names += found
      case .tooLong:
        isDoubtful = true
        names.append(BuildingName(prefix: String(part)))
      case .none: names.append(BuildingName(folded: part))
      }
    }
    var counter = ""
    for index in names.indices.reversed() {
      if names[index].counter.isEmpty, names[index].number >= 0 {
        names[index].counter = counter
      } else {
        counter = names[index].counter
      }
    }
    return (names, isDoubtful)
  }

  private enum Range {
    case names([BuildingName])
    case tooLong
    /// It is one name.
    case none
  }

  private static func range(_ part: Substring) -> Range {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return .none }
    let first = BuildingName(folded: ends[0])
    let last = BuildingName(folded: ends[1])
    let counter = last.counter.isEmpty ? first.counter : last.counter
    if first.number < 0 || last.number < 0 { return lettered(first, last, counter) }
    if !first.suffix.isEmpty || !last.suffix.isEmpty {
      return suffixed(first, last, counter)
    }
    guard last.prefix.isEmpty || last.prefix == first.prefix, first.number < last.number else {
      return .none
    }
    guard last.number - first.number < mostOfRange else { return .tooLong }
    return .names(
      (first.number...last.number).map {
        BuildingName(prefix: first.prefix, number: $0, counter: counter)
      })
  }

  /// "A-D座": buildings that have letters and no numbers.
  private static func lettered(
    _ first: BuildingName, _ last: BuildingName, _ counter: String
  ) -> Range {
    guard first.number < 0, last.number < 0, let letters = letters(first.prefix, last.prefix)
    else { return .none }
    return .names(letters.map { BuildingName(prefix: $0, counter: counter) })
  }

  /// "1A-1D幢": one number, letters behind it.
  private static func suffixed(
    _ first: BuildingName, _ last: BuildingName, _ counter: String
  ) -> Range {
    guard first.number == last.number, first.prefix == last.prefix,
      let letters = letters(first.suffix, last.suffix)
    else { return .none }
    return .names(
      letters.map {
        BuildingName(prefix: first.prefix, number: first.number, suffix: $0, counter: counter)
      })
  }

  private static func letters(_ first: String, _ last: String) -> [String]? {
    guard first.count == 1, last.count == 1, let from = first.first, let to = last.first,
      from.isCapital, to.isCapital, let low = from.asciiValue, let high = to.asciiValue, low < high
    else { return nil }
    return (low...high).map { String(Character(Unicode.Scalar($0))) }
  }
}

extension BuildingText {
  /// Buildings as people write them, ranges where they follow each other: "1-4幢、6幢、A1-A3栋".
  ///
  /// Reading it again gives the same set.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func written(_ names: [BuildingName]) -> String {
    var seen: Set<BuildingName> = []
    let sorted = names.filter { seen.insert($0).inserted }.sorted { $0.precedes($1) }
    var parts: [String] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      var end = start
      while end + 1 < sorted.endIndex, follows(sorted[end], sorted[end + 1]),
        end + 1 - start < mostOfRange
      {
        end += 1
      }
      let (first, last) = (sorted[start], sorted[end])
      parts.append(
        start == end ? first.text : "\(first.prefix)\(first.number)-\(last.text)")
      start = end + 1
    }
    return parts.joined(separator: "、")
  }

  private static func follows(_ left: BuildingName, _ right: BuildingName) -> Bool {
    left.number >= 0 && right.number == left.number + 1 && left.prefix == right.prefix
      && left.suffix.isEmpty && right.suffix.isEmpty && left.counter == right.counter
      && !left.prefix.contains("-")
  }
}
