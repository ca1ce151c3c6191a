internal import Diagnostics
package import Survey

/// Who works where: one worker (网格员) for each cell, and nobody left out of the tree unit →
/// building → cell (F3, F5).
package struct RosterAudit: Sendable {
  /// Codes of the cells in force.
  private let codes: [String]
  /// Where each cell is.
  private let places: [String: AuditPlace]

  package init(_ cells: CellTable) {
    let active = cells.codes.indices
      .filter { cells.validTo[$0].isEmpty && !cells.codes[$0].isEmpty }
    codes = active.map { cells.codes[$0] }
    places = Dictionary(
      active.map { (cells.codes[$0], .ground(cells.shapes[$0])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Cells with no worker or several, workers of unknown cells, and slots in several cells.
  package func findings(of workers: WorkerTable) -> [AuditFinding] {
    var slotsOfCell: [String: [String]] = [:]
    var cellsOfSlot: [String: [String]] = [:]
    var findings: [AuditFinding] = []
    for row in 0..<workers.count {
      let slot = workers.slots[row].isEmpty ? "#\(workers.sourceRows[row])" : workers.slots[row]
      let cell = workers.cells[row]
      guard places[cell] != nil else {
        findings.append(
          AuditFinding(
            .error, .auditWorkerAstray,
            ["slot": .text(slot), "cell": .text(cell.isEmpty ? "–" : cell)]
          ).about(other: cell, subject: slot))
        continue
      }
      if slotsOfCell[cell]?.contains(slot) == true { continue }
      slotsOfCell[cell, default: []].append(slot)
      cellsOfSlot[slot, default: []].append(cell)
    }
    for code in codes { findings += finding(of: code, slotsOfCell[code] ?? []) }
    for (slot, cells) in cellsOfSlot.sorted(by: { $0.key < $1.key }) where cells.count > 1 {
      findings.append(
        AuditFinding(.warning, .auditWorkerShared, ["slot": .text(slot), "cells": .names(cells)])
          .about(cell: cells[0], other: cells[1], subject: slot))
    }
    return findings
  }

  private func finding(of cell: String, _ slots: [String]) -> [AuditFinding] {
    let place = places[cell] ?? .nowhere
    switch slots.count {
    case 1: return []
    case 0:
      return [
        AuditFinding(.error, .auditWorkerNone, ["cell": .text(cell)], at: place)
          .about(cell: cell)
      ]
    default:
      return [
        AuditFinding(
          .warning, .auditWorkerSeveral,
          ["cell": .text(cell), "count": .integer(slots.count), "slots": .names(slots)],
          at: place
        ).about(cell: cell, subject: slots[0])
      ]
    }
  }

  /// Links of the tree that are missing, and what hangs on two branches.
  ///
  /// - Parameters:
  ///   - buildings: all that must be reached; those that the table does not have are orphans.
  ///   - workers: where `chain` has no column of workers, they decide who has one; `nil` for none.
  package func chain(
    _ chain: ChainTable, buildings: BuildingTable, workers: WorkerTable?
  ) -> ChainResult {
    let homes = Dictionary(
      (0..<buildings.count).filter { buildings.hasPosition($0) }
        .map { (buildings.ids[$0], AuditPlace.point(buildings.positions[$0])) },
      uniquingKeysWith: { first, _ in first })
    var tally = ChainTally(
      chain, cells: places, buildings: homes, staffed: staffed(chain, workers))
    for row in 0..<chain.count { tally.add(row) }
    var findings = tally.findings
    if let listed = chain.buildings.map({ Set($0) }) {
      for row in 0..<buildings.count
      where buildings.isCovered(row) && !listed.contains(buildings.ids[row]) {
        let id = buildings.ids[row]
        findings.append(
          AuditFinding(
            .error, .auditChainMissing, ["building": .text(id)], at: homes[id] ?? .nowhere
          )
          .about(subject: id, households: buildings.households[row]))
      }
    }
    let missing = findings.count { $0.phrase == .auditChainMissing }
    return ChainResult(
      total: chain.count + missing, reached: tally.reached, findings: findings)
  }

  /// Cells that have a worker, by the chain itself or by the roster; `nil` where neither tells.
  private func staffed(_ chain: ChainTable, _ workers: WorkerTable?) -> Set<String>? {
    if let slots = chain.workerSlots {
      return Set(zip(chain.cells, slots).filter { !$0.1.isEmpty }.map(\.0))
    }
    return workers.map { Set($0.cells) }
  }
}

/// How far the tree reaches: "all" (全部) can be said only if every row is reached.
package struct ChainResult: Sendable {
  package let total: Int
  package let reached: Int
  package let findings: [AuditFinding]
}

/// Walks the rows of a chain table.
private struct ChainTally {
  let chain: ChainTable
  /// Where cells and buildings are.
  let cells: [String: AuditPlace]
  let buildings: [String: AuditPlace]
  /// Cells that have a worker; `nil` where nothing tells.
  let staffed: Set<String>?
  var findings: [AuditFinding] = []
  var reached = 0
  private var cellOfBuilding: [String: String] = [:]
  private var buildingOfUnit: [String: String] = [:]
  private var headOfBuilding: Set<String> = []
  private var told: Set<String> = []

  init(
    _ chain: ChainTable, cells: [String: AuditPlace], buildings: [String: AuditPlace],
    staffed: Set<String>?
  ) {
    self.chain = chain
    self.cells = cells
    self.buildings = buildings
    self.staffed = staffed
    // One row of a building that names its head is enough.
    for row in 0..<chain.count {
      guard let building = chain.buildings?[row], let slot = chain.buildingSlots?[row] else {
        continue
      }
      if !slot.isEmpty { headOfBuilding.insert(building) }
    }
  }

  /// Adds one row; it is reached if no link of it is missing.
  mutating func add(_ row: Int) {
    let building = chain.buildings?[row]
    let place = building.flatMap { buildings[$0] } ?? .nowhere
    let unit = chain.units?[row]
    let id = subject(row)
    var isWhole = true
    if let slots = chain.unitSlots, unit?.isEmpty == false, slots[row].isEmpty {
      append(.auditChainUnitHead, id, at: place, once: "unit \(id)")
      isWhole = false
    }
    if let building, building.isEmpty {
      append(.auditChainNoBuilding, id, once: "none \(id)")
      isWhole = false
    } else if let building, chain.buildingSlots != nil, !headOfBuilding.contains(building) {
      append(.auditChainBuildingHead, building, at: place, once: "head \(building)")
      isWhole = false
    }
    let cell = chain.cells[row]
    if cells[cell] == nil {
      append(.auditChainNoCell, id, cell: cell, at: place, once: "cell \(id)")
      isWhole = false
    } else if let staffed, !staffed.contains(cell) {
      append(
        .auditChainNoWorker, cell, cell: cell, at: cells[cell] ?? .nowhere, once: "worker \(cell)")
      isWhole = false
    }
    if !branch(unit, building, cell) { isWhole = false }
    if isWhole { reached += 1 }
  }

  private func subject(_ row: Int) -> String {
    if let unit = chain.units?[row], !unit.isEmpty { return unit }
    if let building = chain.buildings?[row], !building.isEmpty { return building }
    return "#\(chain.sourceRows[row])"
  }

  /// Whether the row hangs on one branch: a unit in two buildings, or a building in two cells, is
  /// no tree.
  private mutating func branch(_ unit: String?, _ building: String?, _ cell: String) -> Bool {
    var isTree = true
    if let building, !building.isEmpty {
      if let first = cellOfBuilding[building], first != cell {
        append(
          .auditChainTwice, building, cell: cell, other: first, at: buildings[building] ?? .nowhere,
          once: "twice \(building)")
        isTree = false
      } else {
        cellOfBuilding[building] = cell
      }
    }
    guard let unit, !unit.isEmpty, let building else { return isTree }
    if let first = buildingOfUnit[unit], first != building {
      append(
        .auditChainTwice, unit, cell: building, other: first, at: buildings[building] ?? .nowhere,
        once: "twice \(unit)")
      isTree = false
    } else {
      buildingOfUnit[unit] = building
    }
    return isTree
  }

  private mutating func append(
    _ phrase: Phrase, _ id: String, cell: String = "", other: String = "",
    at place: AuditPlace = .nowhere, once key: String
  ) {
    guard told.insert(key).inserted else { return }
    findings.append(
      AuditFinding(
        .error, phrase,
        [
          "id": .text(id), "cell": .text(cell.isEmpty ? "–" : cell), "other": .text(other),
        ], at: place
      ).about(cell: cells[cell] == nil ? "" : cell, subject: id))
  }
}
