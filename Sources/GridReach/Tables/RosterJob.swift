package import Audit
package import Diagnostics
internal import Formats
internal import Geometry
internal import Glibc
package import Intake
internal import Projection
internal import Publishing
internal import Survey

/// A written folder of results → who is responsible for what (网格人员一览表).
///
/// Names and telephones are joined to slots at the very end, into one workbook that says that it is
/// 内部; nothing else of this house writes any.
package struct RosterJob: Sendable {
  package let folder: String
  package let language: Language
  package var heads: InputSource?
  package var workers: InputSource?
  package var chain: InputSource?
  package var names: InputSource?
  /// Whether buildings that nobody lives in get heads, too.
  package var includesEmptyBuildings = false

  package init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// Writes the roster: a workbook (`.xlsx`), or a folder of CSV files (`/` at its end).
  ///
  /// - Throws: `roster.no-cells`, `roster.names-to-workbook`; what reading a table throws;
  ///   `privacy.refused`, `file.exists`, `file.unwritable`.
  package func write(to path: String, overwrite: Bool) throws(Failure) -> RosterResult {
    guard names == nil || path.lowercased().hasSuffix(".xlsx") else {
      throw Failure(.rosterNamesToWorkbook, at: Place(file: path))
    }
    let results = try ResultFolder(folder)
    var tables = RosterBook.Tables()
    tables.includesEmptyBuildings = includesEmptyBuildings
    var findings: [Finding] = []
    if let heads {
      let read = try RosterIntake.heads(heads)
      tables.heads = read.table
      findings += read.findings
    }
    if let workers {
      let read = try RosterIntake.workers(workers)
      tables.workers = read.table
      findings += read.findings
    }
    if let chain {
      let read = try RosterIntake.chain(chain)
      tables.chain = read.table
      findings += read.findings
    }
    let rows = try assignments(results)
    let book = RosterBook(
      cells: try cells(results, rows), houses: try houses(results, rows), tables: tables)
    var people: RosterNames?
    if let names {
      let read = try RosterIntake.names(names).table
      people = read
      findings += Self.findings(read, book)
    }
    try write(book, people, results, to: path, overwrite: overwrite)
    return RosterResult(book: book, findings: findings, hasNames: people != nil)
  }

  private func assignments(
    _ results: ResultFolder
  ) throws(Failure) -> [RosterIntake.AssignedHouse] {
    let file = "\(results.path)/assignments.csv"
    guard unsafe access(file, R_OK) == 0 else {
      throw Failure(.rosterNoCells, ["folder": .text(folder)])
    }
    return try RosterIntake.assignments(InputSource(path: file)).table
  }

  /// The cells of their layer; of a list without places, which has none, those of its buildings.
  private func cells(
    _ results: ResultFolder, _ rows: [RosterIntake.AssignedHouse]
  ) throws(Failure) -> [RosterBook.Cell] {
    let keys = ["grid_code", "community_name", "households", "grid_kind"]
    guard let layer = try results.columns(keys, of: "cells") else { return Self.cells(rows) }
    let (codes, names) = (layer.texts(keys[0]), layer.texts(keys[1]))
    let (households, kinds) = (layer.integers(keys[2]), layer.texts(keys[3]))
    return codes.indices.map {
      RosterBook.Cell(
        code: codes[$0], community: names[$0], households: households[$0],
        isSpecial: kinds[$0] == "special")
    }
  }

  private static func cells(_ rows: [RosterIntake.AssignedHouse]) -> [RosterBook.Cell] {
    let rows = rows.filter { !$0.cell.isEmpty }
    return Dictionary(grouping: rows, by: \.cell).map { code, rows in
      RosterBook.Cell(
        code: code, community: rows[0].community,
        households: rows.reduce(0) { $0 + $1.households }, isSpecial: false)
    }.sorted { $0.code < $1.code }
  }

  /// Buildings with their cells; those that are cut have the cell of their first stairwell, and all
  /// their households.
  private func houses(
    _ results: ResultFolder, _ rows: [RosterIntake.AssignedHouse]
  ) throws(Failure) -> [RosterBook.House] {
    var names: [String: String] = [:]
    let keys = ["building_id", "building_name"]
    if let layer = try results.columns(keys, of: "base/houses"), layer.has(keys[1]) {
      for (id, name) in zip(layer.texts(keys[0]), layer.texts(keys[1])) { names[id] = name }
    }
    var order: [String] = []
    var gathered: [String: (cell: String, households: Int)] = [:]
    for row in rows {
      if gathered[row.building] == nil {
        order.append(row.building)
        gathered[row.building] = (row.cell, 0)
      }
      gathered[row.building]?.households += row.households
    }
    return order.map { id in
      let found = gathered[id] ?? ("", 0)
      return RosterBook.House(
        id: id, name: names[id] ?? "", cell: found.cell, households: found.households)
    }
  }

  private func write(
    _ book: RosterBook, _ people: RosterNames?, _ results: ResultFolder, to path: String,
    overwrite: Bool
  ) throws(Failure) {
    let rules = try PublicationRules(allowsPersonal: people != nil, isPublic: false)
    let publisher = Publisher(
      system: try LocalMetricSystem(around: Box(minX: 0, minY: 0, maxX: 1, maxY: 1)),
      language: language, overwrite: overwrite, metadata: .object([("verb", .string("roster"))]),
      rules: rules)
    let place = results.record["name"]?.text ?? ""
    try publisher.write(
      RosterTables(book, names: people).document, toPath: path, place: place)
  }

  /// Rows of names without a slot of the roster, and slots without a name; no name is told.
  private static func findings(_ names: RosterNames, _ book: RosterBook) -> [Finding] {
    let slots = book.spans.map(\.slot)
    let known = Set(slots)
    let named = Set(zip(names.slots, names.names).filter { !$0.1.isEmpty }.map(\.0))
    let strangers = names.slots.filter { !known.contains($0) }
    let missing = slots.filter { !named.contains($0) }
    return [(Phrase.rosterNamesUnknown, strangers), (.rosterNamesMissing, missing)].compactMap {
      phrase, found in
      found.first.map {
        Finding(.warning, phrase, ["count": .integer(found.count), "slot": .text($0)])
      }
    }
  }
}

/// What ``RosterJob`` found.
package struct RosterResult: Sendable {
  package let book: RosterBook
  package let findings: [Finding]
  package let hasNames: Bool

  /// Spans of control of each role, and whether anybody is without.
  package var sentences: [Argument] {
    let told = RosterBook.Role.allCases.compactMap { role -> Argument? in
      let spans = book.spans.filter { $0.role == role }
      guard !spans.isEmpty else { return nil }
      let phrase: Phrase =
        switch role {
        case .head, .worker: .summarySpan
        case .buildingHead: .summarySpanOfHouses
        case .unitHead: .summarySpanOfUnits
        }
      return .phrase(
        phrase,
        [
          "role": .phrase(role.word.phrase), "slots": .integer(spans.count),
          "cells": Self.range(spans.map(\.cells)),
          "buildings": Self.range(spans.map(\.buildings)),
          "units": Self.range(spans.map(\.units)),
          "households": Self.range(spans.map(\.households)),
        ])
    }
    let missing = book.findings.count
    return told + [
      missing == 0
        ? .phrase(.summaryNoOrphans) : .phrase(.summaryOrphans, ["count": .integer(missing)])
    ]
  }

  private static func range(_ values: [Int]) -> Argument {
    guard let least = values.min(), let most = values.max(), most > 0 else { return "0" }
    guard least < most else { return .integer(least) }
    let tenths = (Double(values.reduce(0, +)) * 10 / Double(values.count)).rounded()
    return .phrase(
      .summaryRange,
      ["least": .integer(least), "most": .integer(most), "mean": .number(tenths / 10)])
  }
}
