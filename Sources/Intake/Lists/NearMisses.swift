internal import Diagnostics
internal import Survey

/// Names that were nearly right: counted, told, and never taken.
struct NearMisses {
  private struct Miss: Hashable {
    let typed: String
    let name: String
    let how: NearNames.Difference
  }

  private var misses: [Miss] = []
  private var slots: [Miss: Int] = [:]
  private var counts: [Int] = []

  /// Counts a name that is not `name`, but may be meant for it.
  mutating func count(_ typed: String, _ name: String, _ how: NearNames.Difference) {
    let miss = Miss(typed: typed, name: name, how: how)
    if let slot = slots[miss] {
      counts[slot] += 1
    } else {
      slots[miss] = misses.count
      misses.append(miss)
      counts.append(1)
    }
  }

  /// Tells each once, in the order in which they came.
  func tell(at place: Place, log: inout IntakeLog) {
    for (miss, count) in zip(misses, counts) {
      log.warn(
        .joinNearMiss,
        [
          "typed": .text(miss.typed), "name": .text(miss.name), "how": .phrase(miss.how.phrase),
          "count": .integer(count),
        ], at: place)
    }
  }

  /// The end of a reason: what may be meant, or that the name is to be corrected.
  static func question(_ near: (name: String, how: NearNames.Difference)?) -> Argument {
    guard let near else { return .phrase(.joinNoNear) }
    return .phrase(.joinDidYouMean, ["name": .text(near.name), "how": .phrase(near.how.phrase)])
  }
}

/// Rows by their names, and those that a name nearly is.
struct NameIndex {
  private let names: [String]
  private var rows: [String: Int32] = [:]
  private var near: NearNames?

  /// A name that several rows have names none of them.
  init(_ names: [String]) {
    self.names = names
    for (row, name) in names.enumerated() where !name.isEmpty {
      rows[name] = rows[name] == nil ? Int32(row) : -1
    }
  }

  /// The row of exactly this name.
  subscript(name: String) -> Int32? { rows[name].flatMap { $0 < 0 ? nil : $0 } }

  /// Whether several rows have this name.
  func isAmbiguous(_ name: String) -> Bool { rows[name] == -1 }

  /// What `name` may be meant for.
  mutating func nearest(to name: String) -> (row: Int32, name: String, how: NearNames.Difference)? {
    let known = near ?? NearNames(names)
    near = known
    return known.nearest(to: name).map { ($0, names[Int($0)], $1) }
  }
}

extension CommunityTable {
  /// What people call each: its name, else its code.
  var labels: [String] { zip(names, codes).map { $0.isEmpty ? $1 : $0 } }
}
