package import Survey

/// How many units each area has, and what their columns add up to.
///
/// Nothing is lost: what is in no area is counted apart, so that placed and unplaced together are
/// all there is. Amounts are whole thousandths, so sums are exact in any order.
package struct Tally: Sendable {
  /// Units of each area.
  package let counts: [Int]
  /// Column → area, in thousandths.
  package let sums: [[Int]]
  /// Types in ascending order, and the units of each.
  package let types: [TypeTotal]
  /// Units of one type in one area, areas ascending, then types; none with 0.
  package let typeCounts: [TypeCount]
  package let placed: Int
  package let unplaced: Int
  /// One a column, in thousandths.
  package let placedSums: [Int]
  package let unplacedSums: [Int]

  package struct TypeTotal: Hashable, Sendable {
    /// "" where it is not stated.
    package let type: String
    package var placed: Int
    package var unplaced: Int

    package init(type: String, placed: Int = 0, unplaced: Int = 0) {
      self.type = type
      self.placed = placed
      self.unplaced = unplaced
    }
  }

  package struct TypeCount: Hashable, Sendable {
    package let area: Int
    /// Index of `types`.
    package let type: Int
    package var count: Int
  }

  /// - Parameter area: row of the area of each unit, −1 for none.
  /// - Complexity: O(*n*) for *n* units; with types O(*n* log *n*).
  package init(_ units: TallyUnitTable, in area: [Int32], areaCount: Int) {
    precondition(area.count == units.count, "one area a unit")
    var counts = [Int](repeating: 0, count: areaCount)
    for area in area where area >= 0 { counts[Int(area)] += 1 }
    let sums = units.amounts.map { amounts in
      var sums = [Int](repeating: 0, count: areaCount)
      for (unit, area) in area.enumerated() where area >= 0 { sums[Int(area)] += amounts[unit] }
      return sums
    }
    let placed = counts.reduce(0, +)
    let placedSums = sums.map { $0.reduce(0, +) }
    unplaced = area.count { $0 < 0 }
    unplacedSums = units.amounts.map { amounts in
      zip(amounts, area).reduce(0) { $1.1 < 0 ? $0 + $1.0 : $0 }
    }
    // The promise of this type, checked against the list itself.
    precondition(placed + unplaced == units.count, "a unit is placed or unplaced")
    for column in sums.indices {
      precondition(
        placedSums[column] + unplacedSums[column] == units.amounts[column].reduce(0, +),
        "sums are preserved")
    }
    (types, typeCounts) = Self.byType(units.types, area)
    self.counts = counts
    self.sums = sums
    self.placed = placed
    self.placedSums = placedSums
  }

  private static func byType(
    _ typeOfUnit: [String], _ area: [Int32]
  ) -> (types: [TypeTotal], counts: [TypeCount]) {
    guard !typeOfUnit.isEmpty else { return ([], []) }
    let names = Set(typeOfUnit).sorted()
    let slots = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var types = names.map { TypeTotal(type: $0) }
    var keys: [Int] = []
    keys.reserveCapacity(area.count)
    for (unit, area) in area.enumerated() {
      guard let type = slots[typeOfUnit[unit]] else { continue }
      if area < 0 {
        types[type].unplaced += 1
      } else {
        types[type].placed += 1
        keys.append(Int(area) * names.count + type)
      }
    }
    keys.sort()
    var counts: [TypeCount] = []
    for key in keys {
      let (area, type) = key.quotientAndRemainder(dividingBy: names.count)
      if let last = counts.last, last.area == area, last.type == type {
        counts[counts.count - 1].count += 1
      } else {
        counts.append(TypeCount(area: area, type: type, count: 1))
      }
    }
    return (types, counts)
  }

  /// Areas with fewer than `least` units, ascending.
  package func areas(below least: Int) -> [Int] {
    counts.indices.filter { counts[$0] < least }
  }
}
