internal import Survey

/// Puts defects into lists and maps, and writes each of them down.
struct Sowing {
  /// Where in a file a defect is.
  enum Spot {
    case file, header
    case title(Int), record(Int), inserted(Int), below(Int)
  }

  private struct Note {
    let kind: DirtyKind
    let file: String
    let spot: Spot
    let column: String
    let id: String
    let was: String
    let put: String
  }

  /// Defects of a kind in one file: as many as reports show, so that each can be looked up.
  static let usual = 3

  let kinds: Set<DirtyKind>
  let places: OfficePlaces
  let communityNames: [String]
  var buildings: OfficeTable
  var stairwells: OfficeTable
  var stations: OfficeTable
  var candidates: OfficeTable
  var compounds: CompoundTable
  /// Households as they are read, `nil` where they cannot be: what a spreadsheet would add up.
  var households: [Int?]
  private var notes: [Note] = []
  /// Records that have a defect already: one each, so that reports cannot be mistaken.
  private var taken: [String: Set<Int>] = [:]
  private let seed: UInt64

  init(_ county: SampleCounty, _ places: OfficePlaces, _ kinds: Set<DirtyKind>) {
    let survey = county.survey
    self.kinds = kinds
    self.places = places
    communityNames = survey.communities.names
    buildings = OfficeLists.buildings(survey, at: places.buildings)
    stairwells = OfficeLists.stairwells(survey)
    stations = OfficeLists.stations(survey, at: places.stations)
    candidates = OfficeLists.candidates(survey, at: places.candidates)
    compounds = survey.compounds
    households = survey.buildings.households.map { $0 }
    seed = county.plan.seed
  }

  /// The chance of one kind, whatever others are sown.
  func dice(_ kind: DirtyKind) -> Dice {
    Dice(seed: seed, stream: 1000 + (DirtyKind.allCases.firstIndex(of: kind) ?? 0))
  }

  /// Records of a list without a defect, by chance, in the order of the list; fewer where it is
  /// short.
  mutating func pick(
    _ count: Int, of kind: DirtyKind, in file: String, among records: Int,
    where isFit: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    let used = taken[file] ?? []
    var dice = self.dice(kind)
    // Not the first ones: a look at the head of a file must not be enough to find them.
    let free = (0..<records).filter { $0 > 0 && !used.contains($0) && isFit($0) }
    let picked = Array(dice.shuffled(free).prefix(count)).sorted()
    taken[file] = used.union(picked)
    return picked
  }

  /// Buildings that people live in.
  mutating func pickHomes(
    _ count: Int = usual, of kind: DirtyKind,
    where isFit: (OfficeTable, Int) -> Bool = { _, _ in true }
  ) -> [Int] {
    let table = buildings
    return pick(count, of: kind, in: table.file, among: table.cells.count) { row in
      table[row, "用途"] == "住宅" && table.places[row] != nil && isFit(table, row)
    }
  }

  mutating func take(_ record: Int, of file: String) { taken[file, default: []].insert(record) }

  mutating func note(
    _ kind: DirtyKind, _ file: String, _ spot: Spot, column: String = "", id: String = "",
    was: String, put: String
  ) {
    notes.append(
      Note(kind: kind, file: file, spot: spot, column: column, id: id, was: was, put: put))
  }

  /// Puts another text into a cell.
  mutating func change(
    _ list: WritableKeyPath<Sowing, OfficeTable>, _ row: Int, _ heading: String, to put: String,
    _ kind: DirtyKind
  ) {
    let table = self[keyPath: list]
    note(
      kind, table.file, .record(row), column: heading, id: table.id(row),
      was: table[row, heading], put: put)
    self[keyPath: list][row, heading] = put
  }

  /// All that was sown, once nothing is added any more: only then lines are known.
  var defects: [SownDefect] {
    let lists = [buildings, stairwells, stations, candidates]
    return notes.map { note in
      let list = lists.first { $0.file == note.file }
      var row: Int?
      if case .record(let record) = note.spot { row = record + 1 }
      return SownDefect(
        kind: note.kind, file: note.file, row: row, line: list.flatMap { $0.line(of: note.spot) },
        column: note.column, id: note.id, was: note.was, put: note.put)
    }
  }
}

extension OfficeTable {
  fileprivate func line(of spot: Sowing.Spot) -> Int? {
    switch spot {
    case .file: nil
    case .header: titles.count + header.count
    case .title(let number): number + 1
    case .record(let record): lineNumber(record: record)
    case .inserted(let number): lineNumber(inserted: number)
    case .below(let number): lineNumber(below: number)
    }
  }
}

extension Sowing {
  /// Sows one kind.
  mutating func sow(_ kind: DirtyKind) {
    switch kind {
    case .noHouseholds: sowNoHouseholds()
    case .oneHousehold: sowOneHousehold()
    case .manyHouseholds: sowManyHouseholds()
    case .missingHouseholds: sowMissingHouseholds()
    case .notANumber: sowNotANumber()
    case .occupiedExceeds: sowOccupiedExceeds()
    case .fullWidth: sowFullWidth()
    case .unit: sowUnit()
    case .numberAsText: sowNumberAsText()
    case .blanks: sowBlanks()
    case .wordForNothing: sowWordForNothing()
    case .samePlace: sowSamePlace()
    case .otherProvince: sowOtherProvince()
    case .noPlace: sowNoPlace()
    case .bowTie: sowBowTie()
    case .duplicateCode: sowDuplicateCode()
    case .nearName: sowNearName()
    case .wrongCommunity: sowWrongCommunity()
    case .statusSynonym: sowStatusSynonym()
    case .unknownStatus: sowUnknownStatus()
    case .mobileNumber: sowMobileNumber()
    case .identityNumber: sowIdentityNumber()
    case .personalColumn: sowPersonalColumn()
    case .mistypedCount: sowMistypedCount()
    case .movedPoint: sowMovedPoint()
    case .impossibleIdentity: sowImpossibleIdentity()
    default: sowInFile(kind)
    }
  }

  private mutating func sowInFile(_ kind: DirtyKind) {
    switch kind {
    case .blankRow: sowBlankRow()
    case .headerAgain: sowHeaderAgain()
    case .total: sowTotal()
    case .wrongTotal: sowWrongTotal()
    case .note: sowNote()
    case .title: sowTitle()
    case .twoRowHeader: sowTwoRowHeader()
    case .mergedCells: sowMergedCells()
    case .coordinatesInOneCell: sowOneCell()
    case .degreesMinutesSeconds: sowDegreesMinutesSeconds()
    case .swappedCoordinates: sowSwapped()
    case .gcj02: sowGCJ02()
    case .gbk: sowGBK()
    default: break
    }
  }
}
