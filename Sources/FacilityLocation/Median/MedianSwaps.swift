internal import Workers

/// Exchanges one open site for a closed one until no exchange is of use, and makes detours.
struct MedianSwaps: Sendable {
  let core: MedianCore
  let columns: CoreColumns
  private(set) var state: MedianSwapState
  private var extra: [Int64]

  /// Begins with `open`, numbers of the core, as many as it wants open.
  init(_ core: MedianCore, _ columns: CoreColumns, open: [Int32]) {
    self.core = core
    self.columns = columns
    state = MedianSwapState(core, open: open)
    extra = [Int64](repeating: 0, count: open.count + 1)
  }

  /// Takes every exchange that helps, candidate by candidate, until none does.
  mutating func descend(_ stamina: inout Stamina) {
    guard !state.open.isEmpty else { return }
    var idle = 0
    var site = 0
    while idle < core.siteCount {
      if state.slots[site] < 0 {
        let (profit, slot) = state.exchange(site, columns, &extra)
        stamina.spend(columns.starts[site + 1] - columns.starts[site] + extra.count)
        if profit > 0 {
          stamina.spend(state.swap(Int32(site), into: slot, core, columns))
          idle = 0
        }
      }
      idle += 1
      site = site + 1 == core.siteCount ? 0 : site + 1
      if site == 0, stamina.isSpent { return }
    }
  }

  /// Exchanges open sites for equally good ones of lesser number, until there is none.
  mutating func settleTies(_ stamina: inout Stamina) {
    var isChanged = !state.open.isEmpty
    while isChanged, !stamina.isSpent {
      isChanged = false
      for site in 0..<core.siteCount where state.slots[site] < 0 {
        let value = state.value
        let (profit, slot) = state.exchange(site, columns, &extra)
        stamina.spend(columns.starts[site + 1] - columns.starts[site] + extra.count)
        let old = state.open[slot]
        guard profit > 0 || profit == 0 && old > site else { continue }
        stamina.spend(state.swap(Int32(site), into: slot, core, columns))
        isChanged = isChanged || state.value < value || old > site
      }
    }
  }

  /// Detours: some open sites move to candidates near them, and a descent follows; what is worse
  /// is forgotten.
  ///
  /// - Parameter patience: how many detours in a row may be in vain.
  mutating func wander(_ random: inout SeededRandom, patience: Int, _ stamina: inout Stamina) {
    guard state.open.count < core.siteCount, !state.open.isEmpty, core.rowCount > 0 else { return }
    var best = state
    var vain = 0
    while vain < patience, !stamina.isSpent {
      for _ in 0..<(1 + random.below(min(Self.mostMoves, state.open.count))) {
        move(&random, &stamina)
      }
      descend(&stamina)
      vain = state.value < best.value ? 0 : vain + 1
      if state.value <= best.value { best = state } else { state = best }
      stamina.spend(core.rowCount)
    }
    state = best
  }

  /// More sites than these at once make a detour a new start.
  private static let mostMoves = 4

  /// Moves one open site to a candidate of a row it serves, or to any.
  private mutating func move(_ random: inout SeededRandom, _ stamina: inout Stamina) {
    let slot = random.below(state.open.count)
    let column =
      columns.starts[Int(state.open[slot])]..<columns.starts[Int(state.open[slot]) + 1]
    var site = Int32(random.below(core.siteCount))
    if !column.isEmpty {
      let row = Int(columns.rows[column.lowerBound + random.below(column.count)])
      let entries = core.starts[row]..<core.starts[row + 1]
      site = core.sites[entries.lowerBound + random.below(entries.count)]
    }
    guard state.slots[Int(site)] < 0 else { return }
    stamina.spend(state.swap(site, into: slot, core, columns))
  }
}
