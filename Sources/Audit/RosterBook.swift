internal import Diagnostics
internal import Geometry
package import Survey

/// Who is responsible for what: slots (岗位) of heads and workers of cells, of heads of buildings and
/// of stairwells, how much each of them has to look after, and what nobody looks after.
///
/// Slots are numbers of posts, never names of people.
package struct RosterBook: Sendable {
  /// A cell as results have it.
  package struct Cell: Sendable {
    package let code: String
    package let community: String
    package let households: Int
    /// A special cell (专属网格) needs no worker of its own.
    package let isSpecial: Bool
    package internal(set) var buildings = 0
    package internal(set) var units = 0
    package internal(set) var heads: [String] = []
    package internal(set) var workers: [String] = []

    package init(code: String, community: String, households: Int, isSpecial: Bool) {
      self.code = code
      self.community = community
      self.households = households
      self.isSpecial = isSpecial
    }
  }

  /// A building as results have it.
  package struct House: Sendable {
    package let id: String
    package let name: String
    /// Code of its cell; "" where it is in none.
    package let cell: String
    package let households: Int
    package internal(set) var units = 0
    package internal(set) var heads: [String] = []

    package init(id: String, name: String, cell: String, households: Int) {
      self.id = id
      self.name = name
      self.cell = cell
      self.households = households
    }
  }

  package struct Stairwell: Sendable {
    package let id: String
    package let building: String
    package let head: String
  }

  package enum Role: String, CaseIterable, Sendable {
    case head, worker
    case buildingHead = "building_head"
    case unitHead = "unit_head"
  }

  /// What one slot looks after.
  package struct Span: Sendable {
    package let role: Role
    package let slot: String
    package internal(set) var cells = 0
    package internal(set) var buildings = 0
    package internal(set) var units = 0
    package internal(set) var households = 0
  }

  /// What tables say of slots; a slot is made for each that no table speaks of.
  package struct Tables: Sendable {
    /// Heads and workers of cells; slots are made where `nil`.
    package var heads: WorkerTable?
    package var workers: WorkerTable?
    /// Stairwells and buildings with their heads; buildings get slots where `nil`.
    package var chain: ChainTable?
    /// Whether buildings that nobody lives in need heads, too.
    package var includesEmptyBuildings = false

    package init() {}
  }

  package private(set) var cells: [Cell]
  package private(set) var houses: [House]
  package private(set) var stairwells: [Stairwell] = []
  /// By role, then in the order of the slots.
  package private(set) var spans: [Span] = []
  /// What nobody looks after, and what hangs on two branches.
  package private(set) var findings: [AuditFinding] = []

  /// - Complexity: O(*n* log *n*) for *n* buildings and stairwells.
  package init(cells: [Cell], houses: [House], tables: Tables) {
    self.cells = cells
    self.houses = houses
    let rows = Dictionary(
      cells.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    for house in houses { if let row = rows[house.cell] { self.cells[row].buildings += 1 } }
    fill(\.heads, tables.heads, prefix: "H", rows)
    fill(\.workers, tables.workers, prefix: "W", rows)
    addChain(tables, rows)
    findings = self.orphans(tables)
    spans = self.gatheredSpans(rows)
  }

  /// The slots of a role that cells have: those of its table, else one a cell.
  private mutating func fill(
    _ slots: WritableKeyPath<Cell, [String]>, _ table: WorkerTable?, prefix: String,
    _ rows: [String: Int]
  ) {
    guard let table else {
      var number = 0
      let width = String(cells.count).count
      for row in cells.indices where !cells[row].isSpecial {
        number += 1
        cells[row][keyPath: slots] = [Self.slot(prefix, number, width)]
      }
      return
    }
    for row in 0..<table.count {
      let slot = table.slots[row]
      guard let cell = rows[table.cells[row]], !slot.isEmpty,
        !cells[cell][keyPath: slots].contains(slot)
      else { continue }
      cells[cell][keyPath: slots].append(slot)
    }
  }

  /// "W-012": three digits at least.
  private static func slot(_ prefix: String, _ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return "\(prefix)-"
      + String(repeating: "0", count: max(0, max(3, width) - digits.count)) + digits
  }

  private mutating func addChain(_ tables: Tables, _ rows: [String: Int]) {
    guard let chain = tables.chain else { return makeBuildingSlots(tables, rows) }
    let rowOfHouse = Dictionary(
      houses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in 0..<chain.count {
      let building = chain.buildings?[row] ?? ""
      let house = rowOfHouse[building]
      if let slot = chain.buildingSlots?[row], !slot.isEmpty, let house,
        !houses[house].heads.contains(slot)
      {
        houses[house].heads.append(slot)
      }
      guard let unit = chain.units?[row], !unit.isEmpty else { continue }
      stairwells.append(
        Stairwell(id: unit, building: building, head: chain.unitSlots?[row] ?? ""))
      if let house {
        houses[house].units += 1
        if let cell = rows[houses[house].cell] { cells[cell].units += 1 }
      }
    }
    if chain.buildingSlots == nil { makeBuildingSlots(tables, rows) }
  }

  /// One a building that stands in a cell and needs a head.
  private mutating func makeBuildingSlots(_ tables: Tables, _ rows: [String: Int]) {
    let needing = houses.indices.filter {
      rows[houses[$0].cell] != nil && tables.needsHead(houses[$0])
    }
    let width = String(needing.count).count
    for (number, row) in needing.enumerated() {
      houses[row].heads = [Self.slot("B", number + 1, width)]
    }
  }
}

extension RosterBook.Tables {
  fileprivate func needsHead(_ house: RosterBook.House) -> Bool {
    includesEmptyBuildings || house.households > 0
  }
}

extension RosterBook {
  /// Links that are missing.
  fileprivate func orphans(_ tables: Tables) -> [AuditFinding] {
    var table = CellTable()
    for cell in cells where !cell.isSpecial {
      table.codes.append(cell.code)
      table.validTo.append("")
      table.shapes.append(MultiPolygon([]))
    }
    let audit = RosterAudit(table)
    var findings: [AuditFinding] = []
    for cell in cells where !cell.isSpecial && cell.heads.isEmpty {
      findings.append(
        AuditFinding(.error, .rosterHeadNone, ["cell": .text(cell.code)]).about(cell: cell.code))
    }
    if let workers = tables.workers { findings += audit.findings(of: workers) }
    for house in houses where house.cell.isEmpty && tables.needsHead(house) {
      findings.append(
        AuditFinding(.error, .rosterHouseNone, ["building": .text(house.id)])
          .about(subject: house.id, households: house.households))
    }
    guard let chain = tables.chain else { return findings }
    return findings + audit.chain(chain, buildings: buildings, workers: tables.workers).findings
  }

  /// The buildings as the audit of a chain wants them.
  private var buildings: BuildingTable {
    var table = BuildingTable()
    table.ids = houses.map(\.id)
    table.positions = houses.map { _ in Position(x: .nan, y: .nan) }
    table.households = houses.map(\.households)
    table.uses = houses.map { _ in .residential }
    return table
  }

  fileprivate func gatheredSpans(_ rows: [String: Int]) -> [Span] {
    var spans: [Role: [String: Span]] = [:]
    func add(_ role: Role, _ slot: String, _ change: (inout Span) -> Void) {
      change(&spans[role, default: [:]][slot, default: Span(role: role, slot: slot)])
    }
    for cell in cells {
      for (role, slots) in [(Role.head, cell.heads), (.worker, cell.workers)] {
        for slot in slots {
          add(role, slot) {
            $0.cells += 1
            $0.buildings += cell.buildings
            $0.units += cell.units
            $0.households += cell.households
          }
        }
      }
    }
    for house in houses {
      for slot in house.heads {
        add(.buildingHead, slot) {
          $0.buildings += 1
          $0.units += house.units
          $0.households += house.households
        }
      }
    }
    for stairwell in stairwells where !stairwell.head.isEmpty {
      add(.unitHead, stairwell.head) { $0.units += 1 }
    }
    return Role.allCases.flatMap { role in
      (spans[role] ?? [:]).values.sorted { $0.slot < $1.slot }
    }
  }
}
