/// A given number of cells shared out over parts that no cell may leave.
///
/// Each part gets at least one. One more goes each time to the part where it takes away most
/// violation of the band, and among equals to the one farthest below its share by households.
/// Both are convex in the number, so taking the best step each time gives the best sharing.
package struct CellShares {
  /// What a part can hold.
  package struct Part: Hashable, Sendable {
    /// Households; oversize atoms counted as the upper end of the band.
    package let weight: Int
    /// Atoms with households: the most cells it can be cut into.
    package let most: Int

    package init(weight: Int, most: Int) {
      self.weight = weight
      self.most = most
    }
  }

  private let parts: [Part]
  private let band: Band
  private var counts: [Int]

  /// The number of cells of each part, or nil where `cells` are fewer than the parts or more than
  /// their atoms; a part without households gets 0.
  ///
  /// - Complexity: O(`cells` · parts).
  package static func shared(_ cells: Int, among parts: [Part], band: Band) -> [Int]? {
    let fewest = parts.count { $0.weight > 0 }
    let most = parts.reduce(0) { $0 + $1.most }
    guard cells >= fewest, cells <= most else { return nil }
    var shares = CellShares(parts: parts, band: band, counts: parts.map { $0.weight > 0 ? 1 : 0 })
    for _ in fewest..<max(fewest, cells) { shares.addOne(of: cells) }
    return shares.counts
  }

  private mutating func addOne(of cells: Int) {
    let total = Double(parts.reduce(0) { $0 + $1.weight })
    var best: (part: Int, gain: Int, lack: Double)?
    for (part, size) in parts.enumerated() where size.weight > 0 && counts[part] < size.most {
      let now = band.leastViolation(of: size.weight, cells: counts[part])
      let gain = now - band.leastViolation(of: size.weight, cells: counts[part] + 1)
      let lack = Double(size.weight) / total * Double(cells) - Double(counts[part])
      if let best, (gain, lack) <= (best.gain, best.lack) { continue }
      best = (part, gain, lack)
    }
    if let best { counts[best.part] += 1 }
  }
}

extension AtomGraph {
  /// What each component could hold, in the order of ``components()``.
  package func parts(band: Band) -> [CellShares.Part] {
    components().map { component in
      CellShares.Part(
        weight: component.reduce(0) { $0 + min(atoms[$1].weight, band.upper) },
        most: component.count { atoms[$0].weight > 0 })
    }
  }
}
