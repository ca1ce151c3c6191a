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

  /// Where a search ends.
  struct Limits {
    /// The most above prices that a plan may be, in lead and in value.
    var lead: Int
    var value: Int
    /// The most a plan may violate.
    var violation: Int
    /// How many cells it must have; nil for any number.
    var cells: Int?
    /// Forms to remember.
    var forms: Int
    /// Go on from only so many forms for each lowest atom: then what is found need not be the best.
    var beam: Int?
  }

  /// One form of what is covered, and the best way there.
  private struct State {
    let mask: AtomMask
    let lead: Int
    let value: Int
    let parent: Int32
    let cell: Int32
    let cells: Int32
    /// The form before it with the same lowest atom left.
    var next: Int32 = -1
  }

  /// Work units of a new form: looking for parts that cannot be cells.
  private static let workOfForm = 20

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
  private let limits: Limits
  /// Every total from here on can be cut into cells in band; `.max` where there is no such total.
  private let alwaysFits: Int
  /// By lowest atom, then by value.
  private let cells: [Cell]
  /// The place of each of them in the table.
  private let numbers: [Int]
  /// The cells whose lowest atom is *i* stand in `starts[i]..<starts[i + 1]`.
  private let starts: [Int]
  private var states: [State] = []
  /// Open addressing by form.
  private var slots = [Int32](repeating: -1, count: 1 << 10)
  /// By lowest atom that is not covered: the newest form.
  private var levels: [Int32]
  /// Forms were left aside that could have led to something better.
  private(set) var isBeam = false

  init(_ graph: MaskGraph, _ band: Band, _ table: [Cell], _ limits: Limits) {
    self.graph = graph
    self.band = band
    self.limits = limits
    alwaysFits = band.alwaysFits
    var byAtom = [[Int]](repeating: [], count: graph.count)
    for (number, cell) in table.enumerated()
    where cell.lead <= limits.lead && cell.value <= limits.value {
      byAtom[cell.mask.trailingZeroBitCount].append(number)
    }
    var sorted: [Int] = []
    var starts = [0]
    for numbers in byAtom {
      sorted += numbers.sorted { (table[$0].value, $0) < (table[$1].value, $1) }
      starts.append(sorted.count)
    }
    numbers = sorted
    cells = sorted.map { table[$0] }
    self.starts = starts
    levels = [Int32](repeating: -1, count: graph.count + 1)
  }

  /// Searches, and charges `budget` a unit for each cell tried and more for each new form.
  mutating func run(_ budget: inout WorkBudget, _ cancellation: Cancellation?) -> Outcome {
    insert(State(mask: 0, lead: 0, value: 0, parent: -1, cell: -1, cells: 0))
    for level in 0..<graph.count {
      guard cancellation?.isRequested != true else { return .tooLarge }
      for form in forms(level) {
        guard extend(form, level, &budget) else { return .tooLarge }
      }
    }
    let complete = forms(graph.count).filter {
      limits.cells == nil || Int(states[$0].cells) == limits.cells
    }
    let best = complete.min {
      (states[$0].lead, states[$0].value) < (states[$1].lead, states[$1].value)
    }
    guard var here = best else { return .none }
    var found: [Int] = []
    while states[here].parent >= 0 {
      found.append(numbers[Int(states[here].cell)])
      here = Int(states[here].parent)
    }
    return .found(found.reversed())
  }

  /// The forms whose lowest atom left is `level`, or the best of them.
  private mutating func forms(_ level: Int) -> [Int] {
    var forms: [Int] = []
    var here = levels[level]
    while here >= 0 {
      forms.append(Int(here))
      here = states[Int(here)].next
    }
    guard let beam = limits.beam, forms.count > beam else { return forms }
    isBeam = true
    forms.sort {
      (states[$0].lead, states[$0].value, $0) < (states[$1].lead, states[$1].value, $1)
    }
    return Array(forms.prefix(beam))
  }

  /// Lays each cell that fits on the lowest atom left; false where the work ends.
  private mutating func extend(_ number: Int, _ level: Int, _ budget: inout WorkBudget) -> Bool {
    let state = states[number]
    var work = 1
    for place in starts[level]..<starts[level + 1] {
      work += 1
      let cell = cells[place]
      let value = state.value + cell.value
      guard value <= limits.value else { break }
      let lead = state.lead + cell.lead
      guard cell.mask & state.mask == 0, lead <= limits.lead else { continue }
      let isNew = insert(
        State(
          mask: state.mask | cell.mask, lead: lead, value: value, parent: Int32(number),
          cell: Int32(place), cells: limits.cells == nil ? 0 : state.cells + 1))
      if isNew { work += Self.workOfForm }
    }
    return budget.spend(work) && states.count < limits.forms
  }

  /// Remembers a way to cover a form, if it is the best so far; whether the form is new.
  @discardableResult
  private mutating func insert(_ state: State) -> Bool {
    var slot = Self.hash(state) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if states[known].mask == state.mask, states[known].cells == state.cells {
        if (state.lead, state.value) < (states[known].lead, states[known].value) {
          let next = states[known].next
          states[known] = state
          states[known].next = next
        }
        return false
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(states.count)
    states.append(state)
    // A form that cannot be finished is remembered too, but never visited.
    if !isHopeless(state) {
      let level = min((~state.mask).trailingZeroBitCount, graph.count)
      states[states.count - 1].next = levels[level]
      levels[level] = Int32(states.count - 1)
    }
    if states.count * 2 > slots.count { enlarge() }
    return true
  }

  /// Whether parts left over beside the cell laid last cannot be cells of little enough
  /// violation, whatever they cost.
  private func isHopeless(_ state: State) -> Bool {
    let left = graph.all & ~state.mask
    guard left != 0, state.cell >= 0 else { return false }
    var violation = 0
    var seeds = graph.neighbours(of: cells[Int(state.cell)].mask) & left
    while seeds != 0 {
      let part = graph.part(of: left, from: seeds, enough: alwaysFits)
      seeds &= ~part.mask
      guard part.weight < alwaysFits else { continue }
      violation += band.leastViolation(of: part.weight)
      if violation > limits.violation { return true }
    }
    guard let most = limits.cells else { return false }
    let cells = most - Int(state.cells)
    guard cells > 0 else { return true }
    return band.leastViolation(of: graph.weight(of: left), cells: cells) > limits.violation
  }

  private mutating func enlarge() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (number, state) in states.enumerated() {
      var slot = Self.hash(state) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ state: State) -> Int {
    var mixed = UInt64(truncatingIfNeeded: state.mask) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed &+= UInt64(truncatingIfNeeded: state.mask >> 64) &+ UInt64(UInt32(state.cells))
    mixed &*= 0xBF58_476D_1CE4_E5B9
    return Int((mixed ^ mixed >> 32) & 0x7FFF_FFFF)
  }
}
