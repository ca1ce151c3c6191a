package import Diagnostics
internal import Formats

/// A part that a layer may play, and why.
package struct PartGuess: Sendable {
  package let part: Part
  package let score: Int
  /// What speaks for it.
  package let evidence: [Argument]
}

/// Tells what a layer is by its name, its columns and its shapes.
struct PartRecognition {
  /// A layer of which less is known is nothing that is known.
  private static let leastScore = 25
  /// From this share of the best score on another part is said, too.
  private static let doubtfulShare = 0.75
  /// The share of rows that have to differ in what identifies them.
  private static let distinctShare = 0.98

  private static let nameWeight = 40
  private static let lesserNameWeight = 12
  private static let identifierWeight = 30
  private static let sharedIdentifierWeight = 5
  private static let householdsWeight = 20

  let table: FeatureTable
  let source: InputSource
  let shapes: ShapeClass
  /// Of the file without its ending, and of the layer.
  let name: String

  /// What the layer can be, best first; empty where it is nothing that is known.
  ///
  /// More than one where they are too near to tell apart.
  func guesses() -> [PartGuess] {
    let all = Part.allCases.compactMap { guess($0) }
      .sorted { ($1.score, $0.part.order) < ($0.score, $1.part.order) }
    guard let best = all.first, best.score >= Self.leastScore else { return [] }
    return all.filter {
      $0.score >= Self.leastScore
        && Double($0.score) >= Self.doubtfulShare * Double(best.score)
    }
  }

  private func guess(_ part: Part) -> PartGuess? {
    guard let shapeWeight = part.weight(of: shapes) else { return nil }
    var score = shapeWeight
    var evidence: [Argument] = []
    if let (word, isLast) = word(part) {
      score += isLast ? Self.nameWeight : Self.lesserNameWeight
      if isLast { evidence.append(.phrase(.partByName, ["word": .text(spelled(word))])) }
    }
    let (columns, weight) = columnEvidence(part)
    guard weight >= 0 else { return nil }
    score += weight
    if !columns.isEmpty { evidence.append(.phrase(.partByColumns, ["columns": .names(columns)])) }
    if shapeWeight > 0, shapes != .none {
      evidence.append(.phrase(.partByShapes, ["shapes": .phrase(shapes.phrase)]))
    }
    return PartGuess(part: part, score: score, evidence: evidence)
  }

  /// The part's word in the name, and whether no other part has one that ends later.
  private func word(_ part: Part) -> (word: String, isLast: Bool)? {
    guard let own = lastWord(of: part) else { return nil }
    let isLast = Part.allCases.allSatisfy { other in
      guard other != part, let theirs = lastWord(of: other) else { return true }
      return (theirs.end, theirs.word.count) <= (own.end, own.word.count)
    }
    return (own.word, isLast)
  }

  /// The word as it stands in the name: `communit` is the beginning of it in English.
  private func spelled(_ word: String) -> String {
    guard let range = name.ranges(of: word).last, word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return word
    }
    return String(name[range.lowerBound...].prefix { $0.isLetter && $0.isASCII })
  }

  private func lastWord(of part: Part) -> (word: String, end: Int)? {
    part.words.compactMap { word in
      name.lastRange(of: word).map { (word, name.distance(from: name.startIndex, to: $0)) }
    }.max { ($0.1, $0.0.count) < ($1.1, $1.0.count) }
  }

  /// Columns that speak for a part and how much; negative where one is missing that it must have.
  private func columnEvidence(_ part: Part) -> ([String], Int) {
    var columns: [String] = []
    var weight = 0
    func note(_ column: Column, _ points: Int) {
      weight += points
      if points > Self.sharedIdentifierWeight { columns.append(column.name) }
    }
    if let column = column(named: part.ownIdentifiers) {
      note(
        column, identifies(column) ? Self.identifierWeight : Self.sharedIdentifierWeight)
    }
    for (role, points) in part.tellingRoles {
      if let column = column(named: role.synonyms) { note(column, points) }
    }
    let households = column(named: Role.households.synonyms + Role.occupied.synonyms)
    switch part {
    case .buildings:
      if let households { note(households, Self.householdsWeight) }
    case .stairwells:
      guard let households else { return ([], -1) }
      note(households, Self.householdsWeight / 2)
    case .adjacency: if columns.count < 2 { return ([], -1) }
    default: break
    }
    return (columns, weight)
  }

  private func column(named names: [String]) -> Column? {
    for name in names {
      if let found = table.columns.first(where: { Layer.normalized($0.name) == name }) {
        return found
      }
    }
    return nil
  }

  /// Whether the values of a column tell the rows apart.
  private func identifies(_ column: Column) -> Bool {
    guard table.rowCount > 0 else { return true }
    return Double(column.distinctCount(atMost: 100_000))
      >= Self.distinctShare * Double(min(table.rowCount, 100_000))
  }
}

extension Part {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ShapeClass {
  package var phrase: Phrase {
    switch self {
    case .none: .shapesNone
    case .points: .shapesPoints
    case .lines: .shapesLines
    case .areas: .shapesAreas
    }
  }
}

extension String {
  /// The end of the last place where `word` stands.
  fileprivate func lastRange(of word: String) -> String.Index? {
    ranges(of: word).last?.upperBound
  }
}

extension Column {
  /// How many values differ among the first rows, absent ones not counted.
  fileprivate func distinctCount(atMost rows: Int) -> Int {
    var seen: Set<String> = []
    for row in 0..<min(rows, count) {
      if let text = text(row), !text.isEmpty { seen.insert(text) }
    }
    return seen.count
  }
}

extension GeometryColumn {
  /// What most shapes are; of as many the more telling.
  var shapeClass: ShapeClass {
    var counts = [0, 0, 0, 0]
    for kind in kinds {
      switch kind {
      case .null: counts[0] += 1
      case .point, .multiPoint: counts[1] += 1
      case .lineString, .multiLineString: counts[2] += 1
      case .polygon, .multiPolygon, .collection: counts[3] += 1
      }
    }
    let most = max(counts[1], counts[2], counts[3])
    if most == 0 { return .none }
    if counts[3] == most { return .areas }
    return counts[2] == most ? .lines : .points
  }
}
