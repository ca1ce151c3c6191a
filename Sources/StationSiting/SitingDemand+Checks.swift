internal import Diagnostics
internal import FacilityLocation
internal import Survey

extension SitingDemand {
  static func check(
    _ asks: [SitingAsk], _ requirements: [SitingRequirement]
  ) throws(Failure) {
    guard !asks.isEmpty || !requirements.isEmpty else { throw Failure(.siteNothingAsked) }
    if let ask = asks.first(where: { !($0.share >= 0 && $0.share.isFinite) }) {
      throw Failure(.siteShareNegative, ["found": .number(ask.share)])
    }
    if let wrong = requirements.first(where: { !($0.percent > 0 && $0.percent <= 100) }) {
      throw Failure(.sitePercent, ["found": .number(wrong.percent)])
    }
  }

  /// Weights may be this large in sum: prices of a bound are products with them.
  private static let largestSum: Int64 = 1_000_000_000_000

  func checkSums() throws(Failure) {
    var sum: Int64 = 0
    for weight in weights() {
      sum += weight
      guard sum <= Self.largestSum else {
        throw Failure(.siteNumberTooLarge, ["found": .integer(Int(sum))])
      }
    }
  }

  /// Parts of a whole that percentages are kept to.
  private static let partsOfPercent = 10_000.0

  static func floors(
    _ requirements: [SitingRequirement], _ levels: [SitingLevel],
    _ columns: [SitingWeightKind: [Int64]], community: [Int32]
  ) -> [SitingFloor] {
    var floors: [SitingFloor] = []
    for (number, requirement) in requirements.enumerated() {
      guard let level = levels.firstIndex(of: requirement.level) else { continue }
      let counts = columns[requirement.weight] ?? []
      var slots: [Int32: [Int]] = [:]
      for slot in counts.indices where counts[slot] > 0 {
        let group = requirement.isOfEachCommunity ? community[slot] : -1
        if group >= 0 || !requirement.isOfEachCommunity { slots[group, default: []].append(slot) }
      }
      for group in slots.keys.sorted() {
        let members = slots[group] ?? []
        let total = members.reduce(0) { $0 + counts[$1] }
        floors.append(
          SitingFloor(
            requirement: number, community: group, total: total,
            floor: CoverFloor(
              rows: members.map { Int32(level * counts.count + $0) },
              weights: members.map { counts[$0] }, least: least(requirement.percent, of: total))))
      }
    }
    return floors
  }

  /// The least whole number that is no less than the share.
  private static func least(_ percent: Double, of total: Int64) -> Int64 {
    let parts = Int64((percent * partsOfPercent).rounded())
    let whole = Int64(partsOfPercent) * 100
    return (parts * total + whole - 1) / whole
  }
}

extension SitingWeightKind {
  /// The counts of all buildings where somebody is to be reached; 0 where a count is blank.
  ///
  /// - Throws: `site.weight-missing` where the file has no such column.
  func counts(in table: BuildingTable) throws(Failure) -> [Int64] {
    let column =
      switch self {
      case .households: table.households
      case .occupied: table.occupied
      case .persons: table.persons
      case .elderly: table.elderly
      }
    guard !column.isEmpty || table.count == 0 else {
      throw Failure(.siteWeightMissing, ["weight": .text(rawValue)])
    }
    return (0..<table.count).map { table.isCovered($0) ? Int64(max(column[$0], 0)) : 0 }
  }
}
