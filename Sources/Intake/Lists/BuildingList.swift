internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension BuildingName {
  /// The name of one building that may look like a list.
  fileprivate init(of id: String) {
    let names = BuildingText(id).names
    self = names.count == 1 ? names[0] : BuildingName(prefix: id)
  }
}

/// The buildings of a list while they are gathered.
struct BuildingList {
  private let layer: Layer
  private let columns: ListColumns
  private let names: ListNames
  private let householdKind: HouseholdKind
  private var entries: [Entry] = []
  private var placeOfCommunity: [String: Int] = [:]
  private var placeOfCompound: [[String]: Int] = [:]
  private var entryOf: [Key: Int] = [:]
  private var unitsSeen: Set<UnitKey> = []
  /// Rows that name several buildings, and buildings that they name.
  private var expanded: (rows: Int, count: Int, first: Int?) = (0, 0, nil)
  private var assumed: (households: Int, count: Int, first: Int?) = (0, 0, nil)
  private var few: [Int] = []

  private struct Entry {
    let row: Int
    let name: BuildingName
    let community: Int
    let compound: Int
    let position: Position
    var households: Int
    var isAssumed: Bool
  }

  private struct Key: Hashable {
    let compound: Int
    let name: BuildingName
  }

  private struct UnitKey: Hashable {
    let entry: Int
    let unit: String
  }

  init(_ layer: Layer, _ columns: ListColumns, _ names: ListNames, householdKind: HouseholdKind) {
    self.layer = layer
    self.columns = columns
    self.names = names
    self.householdKind = householdKind
  }

  var count: Int { entries.count }

  /// Adds the buildings of a row; rows that cannot be used are rejected with their reason.
  mutating func append(_ row: Int, _ shares: HouseholdShares, log: inout IntakeLog) {
    let id = label(row)
    var found = names.names[row]
    if found.isEmpty {
      guard !id.isEmpty else {
        log.reject(layer, row, id: "row \(row + 1)", .listNamesNothing)
        return
      }
      // A compound without a list is one building, called as it is.
      found = [compound(row).isEmpty ? BuildingName(of: id) : BuildingName()]
    }
    let nowhere = Position(x: .nan, y: .nan)
    let isPlaced = layer.table.geometry != nil
    guard let position = isPlaced ? layer.position(row, id: id, log: &log) : nowhere else {
      return
    }
    switch shares {
    case .blank:
      log.reject(layer, row, id: id, .countBlank, position: position.isFinite ? position : nil)
      return
    case .unusable(let phrase, let text):
      log.reject(layer, row, id: id, phrase, ["found": .text(text)])
      return
    case .list(let counts) where counts.count != found.count:
      log.reject(
        layer, row, id: id, .listCountsDiffer,
        ["counts": .integer(counts.count), "buildings": .integer(found.count)])
      return
    case .total(let total) where total > 0 && total < found.count: few.append(row)
    case .total, .each, .list: break
    }
    guard let (households, isAssumed) = shares.shared(among: found.count) else { return }
    let group = place(row)
    var added = (count: 0, households: 0)
    for (name, count) in zip(found, households)
    where add(name, of: row, group, position, count, isAssumed, log: &log) {
      added.count += 1
      added.households += count
    }
    if found.count > 1 {
      expanded = (expanded.rows + 1, expanded.count + added.count, expanded.first ?? row)
    }
    if isAssumed {
      assumed = (
        assumed.households + added.households, assumed.count + added.count, assumed.first ?? row
      )
    }
  }

  /// - Returns: whether it is a building, or a further unit of one, that is not there yet.
  private mutating func add(
    _ name: BuildingName, of row: Int, _ group: (community: Int, compound: Int),
    _ position: Position, _ count: Int, _ isAssumed: Bool, log: inout IntakeLog
  ) -> Bool {
    let key = Key(compound: group.compound, name: name)
    let unit = BuildingText.folded(columns.unit.value(row))
    if let slot = entryOf[key] {
      guard !unit.isEmpty, unitsSeen.insert(UnitKey(entry: slot, unit: unit)).inserted else {
        log.reject(
          layer, row, id: label(row), .listTwice,
          [
            "building": .text(compound(row) + name.text),
            "row": .integer(entries[slot].row + 1),
          ])
        return false
      }
      entries[slot].households += count
      return true
    }
    entryOf[key] = entries.count
    if !unit.isEmpty { unitsSeen.insert(UnitKey(entry: entries.count, unit: unit)) }
    entries.append(
      Entry(
        row: row, name: name, community: group.community, compound: group.compound,
        position: position, households: count, isAssumed: isAssumed))
    return true
  }

  /// The compound that a row names; "" for none.
  private func compound(_ row: Int) -> String {
    let name = columns.compounds.value(row)
    return name.isEmpty ? columns.compoundIds.value(row) : name
  }

  private func community(_ row: Int) -> String {
    let code = columns.communityCodes.value(row)
    return code.isEmpty ? columns.communities.value(row) : code
  }

  private func label(_ row: Int) -> String {
    let text = compound(row) + names.text(row)
    return text.isEmpty ? layer.text(.id, row) ?? layer.text(.name, row) ?? "" : text
  }

  /// The places of a row's community and compound in the order of the list.
  private mutating func place(_ row: Int) -> (community: Int, compound: Int) {
    let name = community(row)
    let community = placeOfCommunity[name] ?? placeOfCommunity.count
    placeOfCommunity[name] = community
    let id = columns.compoundIds.value(row)
    let key = id.isEmpty ? [name, columns.compounds.value(row)] : [id]
    let compound = placeOfCompound[key] ?? placeOfCompound.count
    placeOfCompound[key] = compound
    return (community, compound)
  }
}

extension BuildingList {
  /// What the list turned out to say.
  func tell(log: inout IntakeLog) {
    let place = Place(file: layer.table.name)
    names.tell(layer, log: &log)
    if layer.table.geometry == nil {
      log.warn(.listWithoutPlaces, ["count": .integer(count)], at: place)
    }
    if let first = expanded.first {
      log.note(
        .listExpanded,
        [
          "rows": .integer(expanded.rows), "count": .integer(expanded.count),
          "text": .text(label(first)),
        ], at: place)
    }
    if let first = names.numbered.first {
      log.warn(
        .listNumbered,
        ["count": .integer(names.numbered.count), "text": .text(label(first))], at: place)
    }
    if let first = assumed.first {
      log.warn(
        .listAssumedEven,
        [
          "households": .integer(assumed.households), "count": .integer(assumed.count),
          "text": .text(label(first)),
        ], at: place)
    }
    if let first = few.first {
      log.warn(
        .listFewHouseholds, ["count": .integer(few.count), "text": .text(label(first))],
        at: place)
    }
  }

  /// The buildings in the order of the list.
  var table: BuildingTable {
    let order = entries.indices.sorted { left, right in
      let (a, b) = (entries[left], entries[right])
      if a.community != b.community { return a.community < b.community }
      if a.compound != b.compound { return a.compound < b.compound }
      // Names without a number have no order but that of the list.
      let areNames = a.name.number < 0 && b.name.number < 0
      if !areNames, a.name != b.name { return a.name.precedes(b.name) }
      return left < right
    }
    var table = BuildingTable()
    table.form = .listed
    table.householdKind = householdKind
    let ids = identifiers(order)
    for slot in order {
      let entry = entries[slot]
      table.ids.append(ids[slot])
      table.names.append(entry.name.text)
      table.positions.append(entry.position)
      table.households.append(entry.households)
      table.uses.append(BuildingUse(typed: layer.text(.use, entry.row)))
      table.sourceRows.append(Int32(entry.row + 1))
      table.isAssumedEven.append(entry.isAssumed)
    }
    if !table.isAssumedEven.contains(true) { table.isAssumedEven = [] }
    return table
  }

  /// The compound and the name, with the community where two have a compound of one name.
  private func identifiers(_ order: [Int]) -> [String] {
    var ids = entries.map { joined(compound($0.row), $0.name.text) }
    var seen: Set<String> = []
    var repeated: Set<String> = []
    for id in ids where !seen.insert(id).inserted { repeated.insert(id) }
    for slot in ids.indices {
      if let code = code(entries[slot].row) {
        ids[slot] = code
      } else if repeated.contains(ids[slot]) {
        ids[slot] = joined(community(entries[slot].row), ids[slot])
      }
    }
    return ids
  }

  /// The code of a row that is one building and has a column of codes besides that of names.
  private func code(_ row: Int) -> String? {
    guard names.names[row].count <= 1, columns.unit == nil, let column = layer[.id],
      !ListColumns.buildingHeaders.contains(Layer.normalized(column.name))
    else { return nil }
    return layer.text(.id, row)
  }

  /// Written together in Chinese, apart where letters would run into each other.
  private func joined(_ first: String, _ second: String) -> String {
    guard let last = first.last, !second.isEmpty else { return first + second }
    return last.isASCII ? "\(first) \(second)" : first + second
  }
}
