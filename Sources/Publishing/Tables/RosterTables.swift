package import Audit
internal import Diagnostics
package import Survey

/// Who is responsible for what (网格人员一览表).
package struct RosterTables: Sendable {
  private let book: RosterBook
  private let names: [String: (name: String, telephone: String)]

  /// - Parameter names: who fills which slot; without it the columns stand empty to be typed.
  package init(_ book: RosterBook, names: RosterNames? = nil) {
    self.book = book
    self.names =
      names.map { table in
        Dictionary(
          (0..<table.count).map { (table.slots[$0], (table.names[$0], table.telephones[$0])) },
          uniquingKeysWith: { first, _ in first })
      } ?? [:]
  }

  /// Cells, buildings, stairwells where they are known, spans of control, and what is missing.
  package var document: OfficeDocument {
    var tables = [cells, buildings]
    if !book.stairwells.isEmpty { tables.append(stairwells) }
    return OfficeDocument(
      .tableRoster, note: .readmeTableRoster, tables + [spans, missing])
  }

  private var cells: OfficeTable {
    let cells = book.cells
    var layer = LayerTable(name: "roster", rowCount: cells.count)
    layer.add(.communityName, cells.map(\.community))
    layer.add(.gridCode, cells.map(\.code))
    layer.add(.buildings, cells.map(\.buildings))
    if !book.stairwells.isEmpty { layer.add(.stairwells, cells.map(\.units)) }
    layer.add(.plainHouseholds, cells.map(\.households))
    add(.head, cells.map(\.heads), to: &layer)
    add(.worker, cells.map(\.workers), to: &layer)
    var table = OfficeTable(nil, layer)
    table.addTotal(of: ["buildings", "units", "households"])
    return table
  }

  private var buildings: OfficeTable {
    let houses = book.houses
    var layer = LayerTable(name: "buildings", rowCount: houses.count)
    layer.add(.gridCode, houses.map { $0.cell.isEmpty ? nil : $0.cell })
    layer.add(.buildingId, houses.map(\.id))
    if houses.contains(where: { !$0.name.isEmpty }) {
      layer.add(.buildingName, houses.map { $0.name.isEmpty ? nil : $0.name })
    }
    if !book.stairwells.isEmpty { layer.add(.stairwells, houses.map(\.units)) }
    layer.add(.plainHouseholds, houses.map(\.households))
    add(.buildingHead, houses.map(\.heads), to: &layer)
    var table = OfficeTable(.tableByBuilding, layer)
    table.addTotal(of: ["units", "households"])
    return table
  }

  private var stairwells: OfficeTable {
    let units = book.stairwells
    var layer = LayerTable(name: "units", rowCount: units.count)
    layer.add(.buildingId, units.map { $0.building.isEmpty ? nil : $0.building })
    layer.add(.unitId, units.map(\.id))
    add(.unitHead, units.map { $0.head.isEmpty ? [] : [$0.head] }, to: &layer)
    return OfficeTable(.tableByStairwell, layer)
  }

  private var spans: OfficeTable {
    let spans = book.spans
    var layer = LayerTable(name: "spans", rowCount: spans.count)
    layer.add(.role, spans.map { Optional($0.role.word) })
    layer.add(.unit, spans.map(\.slot))
    let posts = spans.map { names[$0.slot] }
    layer.add(.person, posts.map { $0?.name })
    layer.add(.cells, spans.map(\.cells))
    layer.add(.buildings, spans.map(\.buildings))
    if !book.stairwells.isEmpty { layer.add(.stairwells, spans.map(\.units)) }
    layer.add(.plainHouseholds, spans.map { $0.role == .unitHead ? nil : $0.households })
    return OfficeTable(.tableSpans, layer)
  }

  private var missing: OfficeTable {
    let findings = book.findings
    var layer = LayerTable(name: "missing", rowCount: findings.count)
    layer.add(.gridCode, findings.map { $0.cell.isEmpty ? nil : $0.cell })
    layer.add(.subject, findings.map { $0.subject.isEmpty ? nil : $0.subject })
    layer.add(.finding, sentences: findings.map { .phrase($0.phrase, $0.arguments) })
    layer.add(.rule, findings.map(\.code))
    return OfficeTable(.tableMissing, layer)
  }

  /// Slots of a role, and the people in them.
  private func add(_ role: RosterBook.Role, _ slots: [[String]], to layer: inout LayerTable) {
    func joined(_ texts: [String]) -> String? {
      let told = texts.filter { !$0.isEmpty }
      return told.isEmpty ? nil : told.joined(separator: "、")
    }
    layer.add(role.field, slots.map { joined($0) })
    let people = slots.map { $0.map { names[$0] ?? ("", "") } }
    layer.add(.person(role), people.map { joined($0.map(\.name)) })
    layer.add(.telephone(role), people.map { joined($0.map(\.telephone)) })
  }
}

extension RosterBook.Role {
  fileprivate var field: Field {
    switch self {
    case .head: .headSlot
    case .worker: .slot
    case .buildingHead: .buildingHeadSlot
    case .unitHead: .unitHeadSlot
    }
  }

  package var word: Word {
    switch self {
    case .head: Word(rawValue, .wordRoleHead)
    case .worker: Word(rawValue, .wordRoleWorker)
    case .buildingHead: Word(rawValue, .wordRoleBuildingHead)
    case .unitHead: Word(rawValue, .wordRoleUnitHead)
    }
  }
}

extension Field {
  static let buildingHeadSlot = Field("bh_slot", .fieldBuildingHeadSlot)
  static let unitHeadSlot = Field("uh_slot", .fieldUnitHeadSlot)
  static let role = Field("role", .fieldRole)
  /// Households of the kind that the results are of.
  static let plainHouseholds = Field("households", .fieldPlainHouseholds)
  static let person = Field("person", .fieldPerson)

  static func person(_ role: RosterBook.Role) -> Field {
    Field("\(role.rawValue)_person", .fieldPersonOf, ["role": .phrase(role.word.phrase)])
  }

  static func telephone(_ role: RosterBook.Role) -> Field {
    Field("\(role.rawValue)_telephone", .fieldTelephoneOf, ["role": .phrase(role.word.phrase)])
  }
}
