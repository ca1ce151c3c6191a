package import ServiceCoverage
package import Survey

/// The share of areas that have something, by number and by households.
///
/// Areas whose flag is blank are unknown: the lower value counts them as without, the upper one as
/// with. Percents are cut off, so that 100 is printed only when nobody is missing.
package struct AttributeRates: Sendable {
  package struct Group: Sendable {
    /// The kind of the areas; `nil` for all together.
    package let kind: String?
    package var areas = CoverageRate()
    /// Over areas whose households are known; 0 of 0 where none are.
    package var households = CoverageRate()
    /// Areas whose households are not known.
    package var withoutHouseholds = 0
  }

  /// All together first, then the kinds in ascending order.
  package let groups: [Group]

  /// - Complexity: O(*n* log *k*) for *n* areas of *k* kinds.
  package init(_ areas: AreaTable) {
    let kinds = Set(areas.kinds).sorted()
    let slots = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0 + 1) })
    var groups = [Group(kind: nil)] + kinds.map { Group(kind: $0) }
    for area in 0..<areas.count {
      let kind = areas.kinds.isEmpty ? nil : slots[areas.kinds[area]]
      for slot in [0, kind].compactMap(\.self) {
        groups[slot].add(
          areas.flags[area], households: areas.households.isEmpty ? nil : areas.households[area])
      }
    }
    self.groups = groups
  }
}

extension AttributeRates.Group {
  /// - Parameter households: `nil` where none are counted, −1 where the area's are not known.
  fileprivate mutating func add(_ flag: Bool?, households count: Int?) {
    areas += CoverageRate(
      reached: flag == true ? 1 : 0, undetermined: flag == nil ? 1 : 0, total: 1)
    guard let count else { return }
    guard count >= 0 else {
      withoutHouseholds += 1
      return
    }
    let amount = Double(count)
    households += CoverageRate(
      reached: flag == true ? amount : 0, undetermined: flag == nil ? amount : 0, total: amount)
  }
}
