internal import Diagnostics
internal import Survey

/// The cells of an earlier day as their file has them: those that still hold, and the numbers
/// that were ever used.
struct FormerCells {
  /// Which community a cell says it belongs to.
  enum Home: Hashable {
    case community(Int)
    /// Its code begins with a community that is not among those of the run.
    case elsewhere(String)
    case unsaid
  }

  struct Cell {
    /// Row of `CellTable`.
    let row: Int
    /// "" where it has none.
    let code: String
    var home: Home
  }

  /// Cells that hold, in the order of the file.
  var cells: [Cell] = []
  /// By community, the highest number that a cell ever had; nil where none ever had a code.
  private(set) var highest: [Int?]

  private let redrawing: Redrawing
  private let survey: CountySurvey
  /// What codes begin with → community.
  private let communityOfHead: [String: Int]

  /// - Throws: `redraw.…` for the first cell that contradicts the codes, dates or itself.
  init(_ survey: CountySurvey, _ redrawing: Redrawing) throws(Failure) {
    self.redrawing = redrawing
    self.survey = survey
    highest = [Int?](repeating: nil, count: survey.communities.count)
    communityOfHead = Dictionary(
      survey.communities.codes.enumerated().map { (redrawing.partitioner.head($1), $0) },
      uniquingKeysWith: { first, _ in first })
    for row in 0..<survey.cells.count { try read(row) }
    guard !cells.isEmpty else {
      throw Failure(
        .redrawNoneHolds, ["count": .integer(survey.cells.count)], at: Place(layer: "cells"))
    }
    try requireUniqueCodes()
  }

  private mutating func read(_ row: Int) throws(Failure) {
    let table = survey.cells
    let code = redrawing.ignoresCodes ? "" : table.codes[row]
    let hasEnded = try hasEnded(row)
    let parts = split(code)
    if let parts, let community = communityOfHead[parts.head] {
      let used = max(parts.sequence, table.lastSequences[row])
      highest[community] = max(highest[community] ?? 0, used)
    }
    guard !hasEnded else { return }
    var home = Home.unsaid
    if let parts {
      home = communityOfHead[parts.head].map { .community($0) } ?? .elsewhere(parts.head)
    } else if !code.isEmpty {
      throw Failure(
        .redrawCodeLength,
        [
          "code": .text(code), "scheme": .text(redrawing.partitioner.scheme.name),
          "digits": .integer(lengths.min() ?? 0),
        ], at: survey.placeOfCell(row))
    } else if let stated = communityOfHead[redrawing.partitioner.head(table.communityCodes[row])] {
      home = .community(stated)
    }
    cells.append(Cell(row: row, code: code, home: home))
  }

  /// How many characters codes of cells have.
  private var lengths: Set<Int> {
    let digits = redrawing.partitioner.scheme.sequenceDigits
    return Set(communityOfHead.keys.map { $0.count + digits })
  }

  /// A code as community and number; nil where it is none of the scheme.
  private func split(_ code: String) -> (head: String, sequence: Int)? {
    let tail = code.suffix(redrawing.partitioner.scheme.sequenceDigits)
    guard lengths.contains(code.count), tail.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let sequence = Int(tail)
    else { return nil }
    return (String(code.dropLast(tail.count)), sequence)
  }

  /// Whether the cell of a row has ended by the day of the redraw; by any day where none is given,
  /// but for those of the year 9999, by which databases mean that there is no end.
  private func hasEnded(_ row: Int) throws(Failure) -> Bool {
    let text = survey.cells.validTo[row]
    guard !text.isEmpty else { return false }
    guard let date = CalendarDate(text) else {
      throw Failure(.redrawDate, ["text": .text(text)], at: survey.placeOfCell(row, "valid_to"))
    }
    return redrawing.date.map { date <= $0 } ?? (date.year < 9999)
  }

  private func requireUniqueCodes() throws(Failure) {
    var rowOfCode: [String: Int] = [:]
    for cell in cells where !cell.code.isEmpty {
      if let first = rowOfCode.updateValue(cell.row, forKey: cell.code) {
        throw Failure(
          .redrawCodeTwice,
          ["code": .text(cell.code), "first": .integer(Int(survey.cells.sourceRows[first]))],
          at: survey.placeOfCell(cell.row))
      }
    }
  }
}

extension CountySurvey {
  func placeOfCell(_ row: Int, _ field: String? = nil) -> Place {
    Place(layer: "cells", row: Int(cells.sourceRows[row]), field: field)
  }

  /// A cell as people would call it: its code, its name, or its row.
  func titleOfCell(_ row: Int) -> Argument {
    if !cells.codes[row].isEmpty { return .text(cells.codes[row]) }
    if !cells.names[row].isEmpty { return .text(cells.names[row]) }
    return .phrase(.redrawRow, ["row": .integer(Int(cells.sourceRows[row]))])
  }
}

extension GridPartitioner {
  /// What the codes of a community's cells begin with, class of object included.
  func head(_ communityCode: String) -> String {
    switch scheme {
    case .gb15: prefix(communityCode)
    case .cjt349(let objectClass): objectClass + prefix(communityCode)
    }
  }
}
