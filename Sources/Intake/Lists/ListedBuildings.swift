internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey
internal import Workers

extension Layer {
  /// The buildings that a list names: several in a row, or without any place.
  ///
  /// They stand in the order of the list: communities and compounds as they first appear, buildings
  /// by their numbers.
  ///
  /// - Returns: `nil` where each row is a building with a place of its own.
  /// - Throws: what ``householdsColumn()`` throws, `layer.all-rejected`.
  func listedBuildings(
    joinsHouseholds: Bool = false, workers: Workers, log: inout IntakeLog
  ) throws(Failure) -> BuildingTable? {
    let columns = ListColumns(self)
    guard source.mayBeList, table.geometry == nil || columns.buildings != nil else { return nil }
    let names = try ListNames(self, columns, workers: workers)
    guard table.geometry == nil || names.isListOfCompounds else {
      names.tellKept(self, log: &log)
      return nil
    }
    let counts = joinsHouseholds ? nil : try listedHouseholds(columns)
    var list = BuildingList(self, columns, names, householdKind: counts?.kind ?? .unspecified)
    for row in 0..<table.rowCount {
      list.append(row, counts?.shares(row) ?? .each(0), log: &log)
    }
    try requireUsable(list.count, log: log)
    list.tell(log: &log)
    return list.table
  }

  /// The column that counts households of rows that may be several buildings.
  ///
  /// - Throws: what ``householdsColumn()`` throws.
  func listedHouseholds(_ columns: ListColumns) throws(Failure) -> ListedHouseholds {
    if let each = columns.each, source.householdsField == nil {
      return ListedHouseholds(
        column: each, kind: source.householdKind ?? .unspecified, isEach: true)
    }
    let (column, kind) = try householdsColumn()
    let isEach = ListColumns.eachHeaders.contains(Self.normalized(column.name))
    return ListedHouseholds(column: column, kind: kind, isEach: isEach)
  }
}

/// A column of households of rows that may be several buildings.
struct ListedHouseholds {
  let column: Column
  let kind: HouseholdKind
  /// Whether its header says that it counts those of each building.
  let isEach: Bool

  func shares(_ row: Int) -> HouseholdShares { HouseholdShares(column, row, isEach: isEach) }
}

/// What each row of a list is the name of.
struct ListNames {
  /// By row; one name where the row is one building, an empty one where the layer is no list.
  let names: [[BuildingName]]
  private let texts: [String]
  private let doubtful: [Int]
  /// Rows of ranges that would name buildings twice, and so are names.
  private let kept: [Int]
  /// Rows that say how many buildings there are, and not which.
  let numbered: [Int]
  let isListOfCompounds: Bool

  init(_ layer: Layer, _ columns: ListColumns, workers: Workers) throws(Failure) {
    let rows = 0..<layer.table.rowCount
    let texts = rows.map { columns.buildings.value($0) }
    // Of a county's buildings nearly all are one name each: which one, is asked of lists alone.
    let read = try workers.map(rows, chunk: Self.chunk) { (rows) throws(Failure) in
      rows.map { BuildingText.isOneName(texts[$0]) ? nil : BuildingText(texts[$0]) }
    }.flatMap(\.self)
    let one = [BuildingName()]
    var names = read.map { $0?.names ?? one }
    let group = { row in
      [columns.communityCodes, columns.communities, columns.compoundIds, columns.compounds]
        .map { $0.value(row) }
    }
    let bare = rows.filter { names[$0].count > 1 && Self.isBare(texts[$0]) }
    kept = Self.collide(names, group, bare) ? bare : []
    for row in kept { names[row] = [BuildingName(prefix: BuildingText.folded(texts[row]))] }
    var numbered: [Int] = []
    if let counts = columns.buildingCount {
      for row in rows where names[row].isEmpty {
        guard case .value(let count) = counts.count(row), (2...BuildingText.mostOfRange) ~= count
        else { continue }
        names[row] = (1...count).map { BuildingName(number: $0, counter: "幢") }
        numbered.append(row)
      }
    }
    let held = names.reduce(0) { $0 + max($1.count, 1) }
    let together = names.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) }
    // Compounds are counted where it matters.
    isListOfCompounds =
      (columns.compounds != nil || columns.compoundIds != nil) && together * 2 >= held
      && Double(rows.count) <= Double(Set(rows.map(group)).count) * Self.rowsOfCompound
    if isListOfCompounds || layer.table.geometry == nil {
      for row in rows where read[row] == nil { names[row] = BuildingText(texts[row]).names }
    }
    self.names = names
    self.texts = texts
    self.numbered = numbered
    doubtful = rows.filter { read[$0]?.isDoubtful == true }
  }

  /// Rows a compound has on average where a row is a compound, or a part of one, and no building.
  private static let rowsOfCompound = 2.0

  /// Rows that one thread takes in one go.
  private static let chunk = 1 << 13

  /// "3-12" may be a range, or building 12 of part 3.
  private static func isBare(_ text: String) -> Bool {
    BuildingText.folded(text).allSatisfy { $0.isDigit || $0 == "-" }
  }

  private static func collide(
    _ names: [[BuildingName]], _ group: (Int) -> [String], _ bare: [Int]
  ) -> Bool {
    struct Key: Hashable {
      let group: [String]
      let name: BuildingName
    }
    var seen: Set<Key> = []
    return bare.contains { row in
      let group = group(row)
      return names[row].contains { !seen.insert(Key(group: group, name: $0)).inserted }
    }
  }

  func text(_ row: Int) -> String { texts[row] }

  /// Tells that rows with ranges stay what they are in a list of single buildings.
  func tellKept(_ layer: Layer, log: inout IntakeLog) {
    let ranges = names.indices.filter { names[$0].count > 1 }
    guard let first = ranges.first else { return }
    log.note(
      .listRangesKept, ["count": .integer(ranges.count), "text": .text(texts[first])],
      at: layer.place(first))
  }

  func tell(_ layer: Layer, log: inout IntakeLog) {
    for row in doubtful {
      log.warn(.listDoubtful, ["text": .text(texts[row])], at: layer.place(row))
    }
    if let first = kept.first {
      log.note(
        .listNamesKept, ["count": .integer(kept.count), "text": .text(texts[first])],
        at: layer.place(first))
    }
  }
}
