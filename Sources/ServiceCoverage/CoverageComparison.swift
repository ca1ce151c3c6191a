package import Geometry
package import Survey

/// Who changes sides between two answers about the same buildings: before and after, circle and
/// street, registered and occupied.
package struct CoverageComparison: Sendable {
  /// What becomes of a building at one cutoff; the raw value is the property `change_<minutes>`.
  package enum Change: String, CaseIterable, Sendable {
    case gained, lost
    /// It is reached in neither, but beyond in one and undetermined in the other.
    case other
    /// It stands in one of the layers alone.
    case onlyBefore = "only_before"
    case onlyAfter = "only_after"
  }

  /// One building, in the order of the first layer, then those of the second alone.
  package struct Building: Sendable {
    package let id: String
    /// `nil` where the building is not in the layer, −1 where the layer does not say.
    package let householdsBefore: Int?
    package let householdsAfter: Int?
    /// Of the second layer where it says.
    package let cellCode: String
    package let communityCode: String
    package let position: Position
    /// For each of the minutes; `nil` where the building is not in the layer, or the layer does not
    /// say.
    package let before: [CoverageState?]
    package let after: [CoverageState?]

    package func change(_ slot: Int) -> Change? {
      guard householdsBefore != nil else { return .onlyAfter }
      guard householdsAfter != nil else { return .onlyBefore }
      let (before, after) = (before[slot], after[slot])
      if before == after { return nil }
      if after == .reached { return .gained }
      return before == .reached ? .lost : .other
    }
  }

  /// The minutes that both layers answer for, ascending.
  package let minutes: [Int]
  package let buildings: [Building]

  /// Of buildings with one id the first row of each layer counts.
  ///
  /// - Complexity: O(*n*) for *n* buildings.
  package init(before: CoveredBuildings, after: CoveredBuildings) {
    let later = Set(after.answers.map(\.minutes))
    let minutes = before.answers.map(\.minutes).filter(later.contains)
    let (first, second) = (Rows(before, minutes), Rows(after, minutes))
    var ids: [String] = []
    var seen: Set<String> = []
    for id in before.ids + after.ids where seen.insert(id).inserted { ids.append(id) }
    self.minutes = minutes
    buildings = ids.map { id in
      let (old, new) = (first.row(id), second.row(id))
      func text(_ column: KeyPath<CoveredBuildings, [String]>) -> String {
        let later = new.map { after[keyPath: column][$0] } ?? ""
        return later.isEmpty ? old.map { before[keyPath: column][$0] } ?? "" : later
      }
      let place = new.map { after.positions[$0] }
      return Building(
        id: id, householdsBefore: old.map { before.households[$0] },
        householdsAfter: new.map { after.households[$0] }, cellCode: text(\.cellCodes),
        communityCode: text(\.communityCodes),
        position: place.flatMap { $0.isFinite ? $0 : nil }
          ?? old.map { before.positions[$0] } ?? Position(x: .nan, y: .nan),
        before: first.states(old), after: second.states(new))
    }
  }
}

/// The rows of a layer by id, and its answers at some minutes.
private struct Rows {
  private let rowOfId: [String: Int]
  private let answers: [CoveredBuildings.Answers]

  init(_ table: CoveredBuildings, _ minutes: [Int]) {
    rowOfId = Dictionary(
      table.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    answers = minutes.compactMap { wanted in table.answers.first { $0.minutes == wanted } }
  }

  func row(_ id: String) -> Int? { rowOfId[id] }

  func states(_ row: Int?) -> [CoverageState?] {
    answers.map { answer in row.flatMap { CoverageState(rawValue: answer.states[$0]) } }
  }
}

extension CoverageComparison {
  /// The changes of some buildings at one cutoff.
  package struct Sum: Sendable {
    package var gainedBuildings = 0
    /// By the second layer's households.
    package var gainedHouseholds = 0
    package var lostBuildings = 0
    /// By the first layer's households.
    package var lostHouseholds = 0
    package var otherBuildings = 0
    package var onlyBefore = 0
    package var onlyAfter = 0
    /// Of households, each layer by its own count.
    package var before = CoverageRate()
    package var after = CoverageRate()

    fileprivate mutating func add(_ building: Building, _ slot: Int) {
      before.add(building.householdsBefore, building.before[slot])
      after.add(building.householdsAfter, building.after[slot])
      switch building.change(slot) {
      case .gained:
        gainedBuildings += 1
        gainedHouseholds += max(0, building.householdsAfter ?? 0)
      case .lost:
        lostBuildings += 1
        lostHouseholds += max(0, building.householdsBefore ?? 0)
      case .other: otherBuildings += 1
      case .onlyBefore: onlyBefore += 1
      case .onlyAfter: onlyAfter += 1
      case nil: break
      }
    }
  }

  /// Of all buildings at one of the minutes.
  package func sum(_ slot: Int) -> Sum {
    buildings.reduce(into: Sum()) { $0.add($1, slot) }
  }

  /// By code, ascending; buildings without one are left out.
  package func sums(
    _ slot: Int, by code: (Building) -> String
  ) -> [(code: String, sum: Sum)] {
    var sums: [String: Sum] = [:]
    for building in buildings where !code(building).isEmpty {
      sums[code(building), default: Sum()].add(building, slot)
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension CoverageRate {
  fileprivate mutating func add(_ households: Int?, _ state: CoverageState?) {
    guard let households, households > 0, let state else { return }
    let amount = Double(households)
    self += CoverageRate(
      reached: state == .reached ? amount : 0,
      undetermined: state == .undetermined ? amount : 0, total: amount)
  }
}
