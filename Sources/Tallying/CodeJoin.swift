internal import Diagnostics
internal import Survey

/// The join of a list with areas: by code first, by exact name within the parent second.
///
/// What is nearly right is told and never taken: of two communities one letter apart both may
/// well exist.
struct CodeJoin {
  private let areas: AreaTable
  private let rowOfCode: [String: Int32]
  private let rowsOfName: [String: [Int32]]
  // Made when the first name or code is not found.
  private lazy var nearNames = NearNames(areas.names)
  private lazy var nearCodes = Dictionary(
    areas.codes.enumerated().map { (NearNames.folded($1), Int32($0)) },
    uniquingKeysWith: { first, _ in first })

  /// Units whose unknown code was made up for by their name.
  private var byNameInstead: [Int] = []
  /// Units whose code and name are of different areas.
  private var differing: [Int] = []
  /// Distinct near misses, in order: what stands in the list, and what may be meant.
  private var nearMisses: [NearMiss] = []
  private var slotOfNearMiss: [NearMiss: Int] = [:]
  private var countOfNearMiss: [Int] = []

  private struct NearMiss: Hashable {
    let typed: String
    let area: Int32
    let how: NearNames.Difference
  }

  init(_ areas: AreaTable) {
    self.areas = areas
    rowOfCode = Dictionary(
      areas.codes.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    var rows: [String: [Int32]] = [:]
    for (row, name) in areas.names.enumerated() where !name.isEmpty {
      rows[name, default: []].append(Int32(row))
    }
    rowsOfName = rows
  }

  /// Finds the area of a unit and writes it, or why there is none, into `placement`.
  mutating func place(_ unit: Int, of units: TallyUnitTable, in placement: inout Placement) {
    let code = units.codes.value(unit)
    let name = units.names.value(unit)
    let named = name.isEmpty ? [] : rows(named: name, unit, units)
    if let area = rowOfCode[code] {
      if let other = named.first, !named.contains(area), other != area { differing.append(unit) }
      placement.areas[unit] = area
    } else if named.count == 1 {
      if !code.isEmpty { byNameInstead.append(unit) }
      placement.areas[unit] = named[0]
    } else {
      placement.areas[unit] = -1
      placement.unplaced.append(
        unplaced(unit, code: code, name: name, hasNamesakes: !named.isEmpty))
    }
  }

  /// Areas of this very name whose parent is not known to be another one.
  private func rows(named name: String, _ unit: Int, _ units: TallyUnitTable) -> [Int32] {
    (rowsOfName[name] ?? []).filter { area in
      let parents = [
        (units.parentCodes.value(unit), areas.parentCodes.value(Int(area))),
        (units.parentNames.value(unit), areas.parentNames.value(Int(area))),
      ]
      guard let (own, other) = parents.first(where: { !$0.0.isEmpty && !$0.1.isEmpty })
      else { return true }
      return own == other
    }
  }

  private mutating func unplaced(
    _ unit: Int, code: String, name: String, hasNamesakes: Bool
  ) -> UnplacedUnit {
    if hasNamesakes { return UnplacedUnit(unit, .tallyNameAmbiguous, ["name": .text(name)]) }
    if !name.isEmpty {
      guard let (area, how) = nearest(to: name) else {
        return UnplacedUnit(unit, .tallyNameUnknown, ["name": .text(name)])
      }
      return near(unit, NearMiss(typed: name, area: area, how: how), .tallyNameNear)
    }
    guard !code.isEmpty else { return UnplacedUnit(unit, .tallyCodeBlank) }
    if let area = nearCodes[NearNames.folded(code)] {
      return near(unit, NearMiss(typed: code, area: area, how: .width), .tallyCodeNear)
    }
    return UnplacedUnit(unit, .tallyCodeUnknown, ["code": .text(code)])
  }

  private mutating func nearest(to name: String) -> (Int32, NearNames.Difference)? {
    if let elsewhere = rowsOfName[name]?.first { return (elsewhere, .parent) }
    return nearNames.nearest(to: name)
  }

  private mutating func near(_ unit: Int, _ miss: NearMiss, _ reason: Phrase) -> UnplacedUnit {
    if let slot = slotOfNearMiss[miss] {
      countOfNearMiss[slot] += 1
    } else {
      slotOfNearMiss[miss] = nearMisses.count
      nearMisses.append(miss)
      countOfNearMiss.append(1)
    }
    return UnplacedUnit(unit, reason, arguments(of: miss))
  }

  private func arguments(of miss: NearMiss) -> [String: Argument] {
    let area = Int(miss.area)
    return [
      "typed": .text(miss.typed), "name": .text(areas.names.value(area)),
      "code": .text(areas.codes[area]), "how": .phrase(miss.how.phrase),
    ]
  }

  /// What the join has to tell, once all units are placed.
  func findings(_ units: TallyUnitTable) -> [Finding] {
    var findings: [Finding] = []
    for (phrase, rows) in [
      (Phrase.tallyByNameInstead, byNameInstead), (.tallyCodeAndNameDiffer, differing),
    ] {
      guard let first = rows.first else { continue }
      findings.append(
        Finding(
          .warning, phrase, ["count": .integer(rows.count), "id": .text(units.ids[first])]))
    }
    for (miss, count) in zip(nearMisses, countOfNearMiss) {
      var arguments = arguments(of: miss)
      arguments["count"] = .integer(count)
      findings.append(Finding(.warning, .tallyNearMiss, arguments))
    }
    return findings
  }
}

extension [String] {
  /// The value of a row of a column that may not be there.
  func value(_ row: Int) -> String { isEmpty ? "" : self[row] }
}
