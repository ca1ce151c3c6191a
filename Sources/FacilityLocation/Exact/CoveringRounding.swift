/// Makes a choice of sites out of what Clp proposes: the sites with most of a whole first, as far as
/// limit, budget and groups allow.
struct CoveringRounding {
  private let built: CoveringProgram
  private let problem: CoveringProblem
  /// Of each site: the classes it covers, and the groups it stands in.
  private let classes: [[Int32]]
  private let groups: [[Int32]]

  init(_ built: CoveringProgram, _ problem: CoveringProblem) {
    self.built = built
    self.problem = problem
    var place = Array(repeating: -1, count: problem.sets.columnCount)
    for (index, site) in built.sites.enumerated() { place[Int(site)] = index }
    var classes = Array(repeating: [Int32](), count: built.sites.count)
    for (index, entry) in built.classes.enumerated() {
      for column in entry.columns { classes[place[Int(column)]].append(Int32(index)) }
    }
    var groups = Array(repeating: [Int32](), count: built.sites.count)
    for (index, group) in problem.groups.enumerated() {
      for column in group.columns where place[Int(column)] >= 0 {
        groups[place[Int(column)]].append(Int32(index))
      }
    }
    self.classes = classes
    self.groups = groups
  }

  /// A solution of the program, which need not keep floors and groups.
  func solution(near values: [Double]) -> [Int64]? {
    let least = 1e-6
    let order = built.sites.indices.filter { values[$0] > least }
      .sorted { (values[$0], -$0) > (values[$1], -$1) }
    var state = State(built, problem)
    for site in order where state.takes(site, groups[site]) {
      // Where sites are to be saved, those that keep the floors are enough.
      if problem.goal != .mostWeight, state.isEnough { break }
      state.add(site, classes[site], groups[site])
    }
    return built.solution(
      choosing: (problem.fixed + state.chosen).sorted(), in: problem)
  }

  private struct State {
    let built: CoveringProgram
    let problem: CoveringProblem
    var chosen: [Int32] = []
    var left: Int
    var money: Int64
    /// Of each class, how many more it needs; of each floor, what it lacks; of each group, how many
    /// more it may and must have.
    var lacks: [Int64]
    var floors: [Int64]
    var room: [Int64]
    var owed: [Int64]

    init(_ built: CoveringProgram, _ problem: CoveringProblem) {
      self.built = built
      self.problem = problem
      left = problem.limit ?? .max
      money = problem.budget ?? .max
      lacks = built.classes.map(\.need)
      floors = built.floorRows.map { $0.map { built.program.rowLower[$0] } ?? 0 }
      room = built.groupRows.map { $0.map { built.program.rowUpper[$0] } ?? .max }
      owed = built.groupRows.map { $0.map { max(built.program.rowLower[$0], 0) } ?? 0 }
    }

    func takes(_ site: Int, _ groups: [Int32]) -> Bool {
      left > 0 && problem.cost(of: Int(built.sites[site])) <= money
        && groups.allSatisfy { room[Int($0)] > 0 }
    }

    var isEnough: Bool { floors.allSatisfy { $0 <= 0 } && owed.allSatisfy { $0 <= 0 } }

    mutating func add(_ site: Int, _ classes: [Int32], _ groups: [Int32]) {
      chosen.append(built.sites[site])
      left -= 1
      if problem.budget != nil { money -= problem.cost(of: Int(built.sites[site])) }
      for index in classes.map(Int.init) {
        lacks[index] -= 1
        guard lacks[index] == 0 else { continue }
        for floor in floors.indices { floors[floor] -= built.floorWeights[floor][index] }
      }
      for group in groups.map(Int.init) {
        if room[group] < .max { room[group] -= 1 }
        owed[group] -= 1
      }
    }
  }
}
