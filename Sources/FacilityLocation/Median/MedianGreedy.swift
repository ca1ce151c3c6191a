/// Opens the candidate that saves most, again and again.
///
/// What a candidate saves never grows, so only those that come first by an old saving are looked
/// at again (Minoux, 1978). Equal ones: the least number.
enum MedianGreedy {
  /// As many candidates as the core wants open, `first` among them.
  static func open(
    _ core: MedianCore, _ columns: CoreColumns, first: [Int32], _ stamina: inout Stamina
  ) -> [Int32] {
    var costs = core.base
    var isOpen = [Bool](repeating: false, count: core.siteCount)
    var open: [Int32] = []
    func take(_ site: Int, _ costs: inout [Int64]) {
      isOpen[site] = true
      open.append(Int32(site))
      for entry in columns.starts[site]..<columns.starts[site + 1] {
        let row = Int(columns.rows[entry])
        costs[row] = min(costs[row], columns.costs[entry])
      }
    }
    for site in first where open.count < core.open && !isOpen[Int(site)] { take(Int(site), &costs) }
    var savings = [Int64](repeating: .max, count: core.siteCount)
    var rounds = [Int](repeating: -1, count: core.siteCount)
    while open.count < core.open {
      var best = -1
      for site in 0..<core.siteCount where !isOpen[site] {
        if best < 0 || savings[site] > savings[best] { best = site }
      }
      stamina.spend(core.siteCount)
      guard rounds[best] < open.count else {
        take(best, &costs)
        continue
      }
      var saving: Int64 = 0
      for entry in columns.starts[best]..<columns.starts[best + 1] {
        saving += max(0, costs[Int(columns.rows[entry])] - columns.costs[entry])
      }
      stamina.spend(columns.starts[best + 1] - columns.starts[best])
      savings[best] = saving
      rounds[best] = open.count
    }
    return open
  }
}
