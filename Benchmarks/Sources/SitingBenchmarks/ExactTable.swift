internal import Diagnostics
internal import FacilityLocation
internal import Glibc

/// The maximal coverings closed with the trait MILP: the answer of `MaxCover`, then the bound of
/// Clp's prices, then the search from that answer.
///
///     SitingBenchmarks exact CASES [STEPS [NODES]] [cbc] [county:20] …
///
/// Cases may be named with their number of stations, with no space: `NewYork:50`.
enum ExactTable {
  static func run(_ words: [String]) throws {
    guard let folder = words.first else {
      return print("exact CASES [STEPS [NODES]] [cbc] [CASE:P …]")
    }
    guard Exact.isAvailable else { return print("built without the trait MILP") }
    let numbers = words.dropFirst().compactMap { Int($0) }
    let steps = numbers.first ?? 1000
    let effort = ExactEffort(
      search: words.contains("cbc") ? .cbc : .own, nodes: numbers.dropFirst().first ?? 300)
    let chosen = words.filter { $0.contains(":") }
    print(
      "case | p | value | bound | proof | s | linear | its bound | s | value | bound | proof | nodes",
      "| s")
    for instance in sanFrancisco(folder) + CoveringInstance.all(in: folder) {
      let name = instance.name.filter { $0 != " " }
      for known in instance.known where chosen.isEmpty || chosen.contains("\(name):\(known.limit)")
      {
        try row(instance, known.limit, steps, effort)
      }
    }
  }

  private static func row(
    _ instance: CoveringInstance, _ limit: Int, _ steps: Int, _ effort: ExactEffort
  ) throws {
    var problem = instance.problem
    problem.limit = limit
    var start = seconds()
    func lap() -> Double {
      defer { start = seconds() }
      return ((seconds() - start) * 100).rounded() / 100
    }
    guard
      case .answer(let begun) = MaxCover.solve(problem, effort: SitingEffort(steps: steps))
    else { return }
    let searchTime = lap()
    let relaxation = try CoveringRelaxation(problem, from: begun.chosen)
    let linearTime = lap()
    guard
      case .answer(let answer) = try Exact.solve(problem, incumbent: begun.chosen, effort: effort)
    else { return }
    print(
      instance.name, limit, begun.tally.value, begun.bound, begun.proof.rawValue, searchTime,
      ((relaxation?.value ?? 0) * 100).rounded() / 100, relaxation?.bound ?? 0, linearTime,
      answer.tally.value, answer.bound, answer.proof.rawValue, answer.work, lap(),
      separator: " | ")
  }

  /// 205 tracts and 16 stores that reach 5,000 m along the streets.
  private static func sanFrancisco(_ folder: String) -> [CoveringInstance] {
    let name = "SF_network_distance_candidateStore_16_censusTract_205_new.csv"
    guard let text = CoveringInstance.text("\(folder)/siting/\(name)", unpack: false) else {
      return []
    }
    var tracts: [Substring: Int] = [:]
    var weights: [Int64] = []
    var stores: [Substring] = []
    var sets: [[Int32]] = []
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",")
      guard let metres = Double(fields[0]), let people = Int64(fields[3]) else { return [] }
      if stores.last != fields[1] {
        stores.append(fields[1])
        sets.append([])
      }
      let tract = tracts[fields[2]] ?? weights.count
      if tract == weights.count {
        tracts[fields[2]] = tract
        weights.append(people)
      }
      if metres <= 5000 { sets[sets.count - 1].append(Int32(tract)) }
    }
    var instance = CoveringInstance(
      name: "SF",
      problem: CoveringProblem(
        sets: CoverSets(rowCount: weights.count, sets.map { $0.sorted() }), weights: weights))
    instance.known = [(4, 875_247, 0)]
    return [instance]
  }

  /// Of the processor, all threads together.
  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
