internal import Workers

/// The best partition of all atoms into cells of a table, within limits: exact.
///
/// Cells are laid from the lowest atom upwards, so what is covered has a short frontier and few
/// forms; for each form the best way there is remembered. What cells are worth above their atoms'
/// prices adds up along the way, and a way that exceeds the gap to the limit is left.
struct PartitionTable {
  /// A cell as the search sees it.
  struct Cell {
    let mask: AtomMask
    /// Rank above prices: the first thing to make small.
    let lead: Int
    /// Value above prices: decides between equals in lead.
    let value: Int
  }

  private struct State {
    let mask: AtomMask
    var lead: Int
    var value: Int
    var parent: Int32
    var cell: Int32
    var cells: Int32
    var next: Int32
  }

  enum Outcome {
    /// The cells of the best partition within the limits.
    case found([Int])
    /// There is none within the limits.
    case none
    /// The work ended first.
    case tooLarge
  }

  private let graph: MaskGraph
  private let band: Band
  /// By lowest atom, then by value.
  private let cells: [Cell]
  private let numbers: [Int]
  private let starts: [Int]
  private let leadGap: Int
  private let valueGap: Int
  private let mostCells: Int?
  private let mostViolation: Int
  private var states: [State] = []
  private var slots: [Int32]
  private var levels: [Int32]
  private let mostStates: Int

  init(
    _ graph: MaskGraph, _ band: Band, _ all: [Cell], leadGap: Int, valueGap: Int, cells: Int?,
    mostViolation: Int, mostStates: Int
  ) {
    self.graph = graph
    self.band = band
    self.leadGap = leadGap
    self.valueGap = valueGap
    self.mostViolation = mostViolation
    self.mostStates = mostStates
    mostCells = cells
    var byAtom = [[Int]](repeating: [], count: graph.count)
    for (number, cell) in all.enumerated() where cell.lead <= leadGap && cell.value <= valueGap {
      byAtom[cell.mask.trailingZeroBitCount].append(number)
    }
    var sorted: [Int] = []
    var starts = [0]
    for numbers in byAtom {
      sorted += numbers.sorted { (all[$0].value, $0) < (all[$1].value, $1) }
      starts.append(sorted.count)
    }
    numbers = sorted
    self.cells = sorted.map { all[$0] }
    self.starts = starts
    slots = [Int32](repeating: -1, count: 1 << 12)
    levels = [Int32](repeating: -1, count: graph.count + 1)
  }

  /// Searches, and charges `budget` a unit for each cell tried and more for each new form.
  mutating func run(_ budget: inout WorkBudget) -> Outcome {
    _ = insert(0, lead: 0, value: 0, parent: -1, cell: -1, cells: 0)
    for level in 0..<graph.count {
      var here = levels[level]
      while here >= 0 {
        guard extend(Int(here), level, &budget) else { return .tooLarge }
        here = states[Int(here)].next
      }
    }
    var best: Int?
    var last = levels[graph.count]
    while last >= 0 {
      let state = states[Int(last)]
      if mostCells == nil || Int(state.cells) == mostCells,
        best.map({ (state.lead, state.value) < (states[$0].lead, states[$0].value) }) ?? true
      {
        best = Int(last)
      }
      last = state.next
    }
    guard var here = best else { return .none }
    var found: [Int] = []
    while states[here].parent >= 0 {
      found.append(numbers[Int(states[here].cell)])
      here = Int(states[here].parent)
    }
    return .found(found)
  }

  var stateCount: Int { states.count }

  /// Lays each cell that fits on the lowest atom left; false where the work ends.
  private mutating func extend(_ number: Int, _ level: Int, _ budget: inout WorkBudget) -> Bool {
    let state = states[number]
    if let mostCells, Int(state.cells) >= mostCells { return true }
    let range = starts[level]..<starts[level + 1]
    var tried = 0
    for cell in range {
      tried += 1
      let value = state.value + cells[cell].value
      guard value <= valueGap else { break }
      guard cells[cell].mask & state.mask == 0 else { continue }
      let lead = state.lead + cells[cell].lead
      guard lead <= leadGap else { continue }
      let isNew = insert(
        state.mask | cells[cell].mask, lead: lead, value: value, parent: Int32(number),
        cell: Int32(cell), cells: mostCells == nil ? 0 : state.cells + 1)
      if isNew { tried += 20 }
    }
    return budget.spend(tried) && states.count < mostStates
  }

  /// Remembers a way to cover `mask`, if it is the best so far; whether `mask` is new.
  private mutating func insert(
    _ mask: AtomMask, lead: Int, value: Int, parent: Int32, cell: Int32, cells: Int32
  ) -> Bool {
    var slot = Self.hash(mask, cells) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if states[known].mask == mask, states[known].cells == cells {
        if (lead, value) < (states[known].lead, states[known].value) {
          states[known].lead = lead
          states[known].value = value
          states[known].parent = parent
          states[known].cell = cell
        }
        return false
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    // A form that cannot be finished is remembered too, but never visited.
    let level = isHopeless(mask, cells: Int(cells)) ? -1 : (~mask).trailingZeroBitCount
    slots[slot] = Int32(states.count)
    states.append(
      State(
        mask: mask, lead: lead, value: value, parent: parent, cell: cell, cells: cells,
        next: level < 0 ? -1 : levels[min(level, graph.count)]))
    if level >= 0 { levels[min(level, graph.count)] = Int32(states.count - 1) }
    if states.count * 2 > slots.count { enlarge() }
    return true
  }

  /// Whether the parts left over cannot be cells of little enough violation, whatever they cost.
  private func isHopeless(_ mask: AtomMask, cells: Int) -> Bool {
    var left = graph.all & ~mask
    var violation = 0
    while left != 0 {
      let part = graph.firstPart(of: left)
      violation += band.leastViolation(of: graph.weight(of: part))
      if violation > mostViolation { return true }
      left &= ~part
    }
    return false
  }

  private mutating func enlarge() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, state) in states.enumerated() {
      var slot = Self.hash(state.mask, state.cells) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ mask: AtomMask, _ cells: Int32) -> Int {
    var mixed = UInt64(truncatingIfNeeded: mask) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed &+= UInt64(truncatingIfNeeded: mask >> 64)
    mixed = (mixed &+ UInt64(UInt32(bitPattern: cells))) &* 0xBF58_476D_1CE4_E5B9
    return Int((mixed ^ mixed >> 32) & 0x7FFF_FFFF)
  }
}
