internal import Diagnostics
internal import FacilityLocation
internal import Glibc

/// The maximal coverings closed with the trait MILP: the bound of Clp's prices, then the search from
/// the answer of `MaxCover`.
///
///     SitingBenchmarks exact CASES [STEPS [NODES [cbc]]]
enum ExactTable {
  static func run(_ words: [String]) throws {
    guard let folder = words.first else { return print("exact CASES [STEPS [NODES [cbc]]]") }
    guard Exact.isAvailable else { return print("built without the trait MILP") }
    let numbers = words.dropFirst().compactMap { Int($0) }
    let steps = numbers.first ?? 1000
    let effort = ExactEffort(
      search: words.contains("cbc") ? .cbc : .own, nodes: numbers.dropFirst().first ?? 300)
    print(
      "case p | linear | bound of prices | begun with | value | bound | proof | nodes |",
      "search s | linear s | exact s")
    for instance in CoveringInstance.all(in: folder) {
      for known in instance.known { try row(instance, known.limit, steps, effort) }
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
      "\(instance.name) \(limit)", ((relaxation?.value ?? 0) * 100).rounded() / 100,
      relaxation?.bound ?? 0, begun.tally.value, answer.tally.value, answer.bound,
      answer.proof.rawValue, answer.work, searchTime, linearTime, lap(), separator: " | ")
  }

  /// Of the processor, all threads together.
  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
