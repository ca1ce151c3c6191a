internal import Diagnostics
internal import Formats
internal import Geometry

/// Looks for values and rows that can hardly be meant.
struct OddityFinder {
  /// More households than the largest tower has; 84,000 are those of a county.
  private static let mostHouseholds = 3000
  /// Of an area: no community has as many.
  private static let mostHouseholdsOfArea = 60_000
  /// Places that are shown of each kind.
  private static let mostPlaces = 3

  let layer: Layer
  let part: Part?
  private(set) var oddities: [Oddity] = []

  init(_ layer: Layer, part: Part?) {
    self.layer = layer
    self.part = part
  }

  /// Rows of one kind, of which the first are kept.
  private struct Rows {
    var count = 0
    var first: [Int] = []
    var example = 0

    mutating func add(_ row: Int, _ value: Int = 0) {
      if count == 0 { example = value }
      count += 1
      if first.count < OddityFinder.mostPlaces { first.append(row) }
    }
  }

  private mutating func tell(
    _ phrase: Phrase, _ rows: Rows, field: String? = nil, _ arguments: [String: Argument] = [:]
  ) {
    guard rows.count > 0 else { return }
    var arguments = arguments
    arguments["count"] = .integer(rows.count)
    arguments["value"] = .integer(rows.example)
    if let field { arguments["column"] = .text(field) }
    oddities.append(
      Oddity(
        phrase: phrase, arguments: arguments, count: rows.count,
        places: rows.first.map { layer.place($0, field) }))
  }

  /// Counts that are 0, 1 or too large, and parts that are more than the whole.
  mutating func lookAtCounts() {
    guard part == nil || part == .buildings || part == .communities || part == .compounds
    else { return }
    let counted = (try? layer.householdsColumn().column)
    guard let counted, let households = Counts(counted) else { return }
    let most = part == .buildings ? Self.mostHouseholds : Self.mostHouseholdsOfArea
    var (none, one, many) = (Rows(), Rows(), Rows())
    var uses = Residence(part == .buildings ? layer[.use] : nil)
    for row in 0..<households.count {
      switch households[row] {
      case 0 where uses.isLivedIn(row): none.add(row)
      case 1 where part == .buildings: one.add(row)
      case let value where value > most: many.add(row, value)
      case _: break
      }
    }
    tell(.oddNoHouseholds, none, field: counted.name)
    tell(.oddOneHousehold, one, field: counted.name)
    tell(.oddManyHouseholds, many, field: counted.name)
    compare(layer[.occupied], households, than: counted, .oddMoreThanHouseholds)
    compare(layer[.stairwells], households, than: counted, .oddMoreThanHouseholds)
    compare(buildingCounts, households, than: counted, .oddMoreThanHouseholds)
    if let persons = layer[.persons], let counts = Counts(persons) {
      compare(layer[.elderly], counts, than: persons, .oddMoreThanHouseholds)
      lookAtPersons(counts, households, persons.name)
    }
  }

  /// The column that counts buildings of an area or a compound.
  private var buildingCounts: Column? {
    layer.columns(named: ["楼栋数", "栋数", "幢数", "楼数", "楼幢数", "buildings", "building_count"]).first
  }

  private mutating func compare(
    _ column: Column?, _ whole: Counts, than wholeColumn: Column, _ phrase: Phrase
  ) {
    guard let column, column.name != wholeColumn.name, let counts = Counts(column) else { return }
    var rows = Rows()
    for row in 0..<counts.count where whole[row] > 0 && counts[row] > whole[row] {
      rows.add(row, counts[row])
    }
    tell(phrase, rows, field: column.name, ["whole": .text(wholeColumn.name)])
  }

  /// More people in a household than a house holds on the average.
  private static let mostPersons = 12

  private mutating func lookAtPersons(_ persons: Counts, _ households: Counts, _ name: String) {
    var rows = Rows()
    for row in 0..<persons.count
    where households[row] > 0 && persons[row] > Self.mostPersons * households[row] {
      rows.add(row, persons[row])
    }
    tell(.oddManyPersons, rows, field: name)
  }

  /// Identifiers that stand more than once: rows behind the first of each.
  mutating func lookAtIdentifiers() {
    guard let part, Self.identified.contains(part), let column = layer[.id],
      !Self.numbersWithin.contains(Layer.normalized(column.name)),
      case .text(let texts) = column.values
    else { return }
    var seen = TextCounts(capacity: texts.count)
    var rows = Rows()
    for row in 0..<texts.count where seen.isRepeated(texts, row) { rows.add(row) }
    tell(
      .oddSameCode, rows, field: column.name,
      ["code": .text(rows.first.first.map { texts[$0] } ?? "")])
  }

  /// Parts of which each row has an identifier of its own.
  private static let identified: Set<Part> = [
    .communities, .compounds, .buildings, .stations, .candidates, .gates,
  ]
  /// Headings of numbers that begin again in each compound.
  private static let numbersWithin: Set<String> = ["楼栋号", "楼号", "楼栋", "幢", "栋", "楼", "楼址"]

  /// Points on one place, and rows far from all others.
  mutating func lookAtPlaces(_ spread: Spread) {
    guard let geometry = layer.table.geometry else { return }
    var strays = Rows()
    var farthest = 0.0
    var missing = Rows()
    var places = PlaceCounts(capacity: geometry.count)
    for row in 0..<geometry.count {
      guard let part = geometry.parts(ofRow: row).first,
        let ring = geometry.rings(ofPart: part).first,
        let index = geometry.positions(ofRing: ring).first
      else {
        missing.add(row)
        continue
      }
      let position = geometry.positions[index]
      guard position.isFinite else { continue }
      if spread.isStray(position) {
        strays.add(row)
        farthest = max(farthest, spread.distance(position))
      }
      if geometry.kinds[row] == .point { places.add(position, row) }
    }
    tell(.oddAstray, strays, ["kilometres": .integer(Int(farthest.rounded()))])
    tell(.oddNoPosition, missing)
    guard places.repeated > 0 else { return }
    oddities.append(
      Oddity(
        phrase: .oddSamePlace,
        arguments: [
          "count": .integer(places.repeated), "places": .integer(places.sharedPlaces),
          "most": .integer(places.most),
        ], count: places.repeated,
        places: places.firstRows.prefix(Self.mostPlaces).map { layer.place($0) }))
  }
}

/// Whether a row is lived in, as far as the layer says.
private struct Residence {
  private let uses: Column?
  /// Rows that follow each other are mostly of one use.
  private var last: (use: String, isLivedIn: Bool) = ("", true)

  init(_ uses: Column?) { self.uses = uses }

  mutating func isLivedIn(_ row: Int) -> Bool {
    guard let use = uses?.filledText(row) else { return true }
    if use != last.use {
      let residential = ["residential", "住宅", "居住", "yes", "apartments", "house"]
      last = (use, residential.contains(use.lowercased()))
    }
    return last.isLivedIn
  }
}

/// A column of counts as numbers; −1 where there is none.
private struct Counts {
  private let values: [Int64]
  private let present: [Bool]

  var count: Int { values.count }

  /// `nil` for a column that holds no counts.
  init?(_ column: Column) {
    switch column.values {
    case .integer(let values): (self.values, present) = (values, column.present)
    case .number, .text, .json:
      values = (0..<column.count).map { row in
        guard case .value(let count) = column.count(row) else { return -1 }
        return Int64(count)
      }
      present = []
    case .boolean: return nil
    }
  }

  subscript(row: Int) -> Int {
    present.isEmpty || present[row] ? Int(clamping: values[row]) : -1
  }
}

/// Which texts stood above: a table of open addresses, as that of places.
private struct TextCounts {
  /// Rows that came first with their text; −1 for none.
  private var slots: [Int32]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// Whether the text of a row, which is not empty, stood in an earlier one.
  mutating func isRepeated(_ texts: TextColumn, _ row: Int) -> Bool {
    let range = texts.offsets[row]..<texts.offsets[row + 1]
    guard !range.isEmpty else { return false }
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(texts.bytes[index])) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let first = Int(slots[slot])
      let other = texts.offsets[first]..<texts.offsets[first + 1]
      if other.count == range.count, texts.bytes[other].elementsEqual(texts.bytes[range]) {
        return true
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(row)
    return false
  }
}

/// How often each place occurs: a table of open addresses, since a dictionary of a million positions
/// takes half a second.
private struct PlaceCounts {
  private var slots: [Int32]
  private var counts: [Int32]
  private var keys: [Position]
  private let mask: Int

  /// Rows beyond the first of each place.
  private(set) var repeated = 0
  private(set) var sharedPlaces = 0
  private(set) var most = 1
  /// The first rows that stand where another does.
  private(set) var firstRows: [Int] = []

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    counts = []
    keys = []
    counts.reserveCapacity(capacity)
    keys.reserveCapacity(capacity)
  }

  mutating func add(_ position: Position, _ row: Int) {
    var hash = position.x.bitPattern &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 29) ^ position.y.bitPattern) &* 0xBF58_476D_1CE4_E5B9
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let key = Int(slots[slot])
      if keys[key] == position {
        counts[key] += 1
        repeated += 1
        if counts[key] == 2 { sharedPlaces += 1 }
        most = max(most, Int(counts[key]))
        if firstRows.count < 3 { firstRows.append(row) }
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(keys.count)
    keys.append(position)
    counts.append(1)
  }
}
