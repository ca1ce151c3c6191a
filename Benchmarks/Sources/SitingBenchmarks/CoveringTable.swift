internal import FacilityLocation
internal import Glibc
internal import Workers

/// The maximal coverings: case, p, seed, value, below the best known, bound, gap, proof, seconds.
///
///     SitingBenchmarks covering FOLDER [STEPS [SEEDS [THREADS]]]
enum CoveringTable {
  static func run(_ words: [String]) {
    guard let folder = words.first else {
      return print("covering FOLDER [STEPS [SEEDS [THREADS]]]")
    }
    let numbers = words.dropFirst().compactMap { Int($0) }
    let steps = numbers.first ?? 4000
    let seeds = numbers.dropFirst().first ?? 1
    let workers = Workers(threads: numbers.dropFirst(2).first ?? 1)
    print("case p seed | value | below best | bound | gap | over LP | proof | first s | s")
    for instance in CoveringInstance.all(in: folder) {
      for known in instance.known {
        for seed in 1...max(seeds, 1) {
          row(instance, known, SitingEffort(steps: steps, seed: UInt64(seed)), workers)
        }
      }
      curve(instance, SitingEffort(steps: steps), workers)
    }
  }

  private static func row(
    _ instance: CoveringInstance, _ known: (limit: Int, value: Int64, linear: Double),
    _ effort: SitingEffort, _ workers: Workers
  ) {
    var problem = instance.problem
    problem.limit = known.limit
    let start = seconds()
    guard case .answer = MaxCover.solve(problem, effort: SitingEffort(steps: 0)) else { return }
    let first = seconds() - start
    guard case .answer(let answer) = MaxCover.solve(problem, effort: effort, workers: workers)
    else { return }
    let time = seconds() - start - first
    let value = answer.tally.value
    print(
      "\(instance.name) \(known.limit) \(effort.seed)", value,
      known.value > 0 ? percent(known.value - value, of: known.value) : "-", answer.bound,
      percent(answer.bound - value, of: value),
      known.linear > 0
        ? percent(answer.bound - Int64(known.linear), of: Int64(known.linear)) : "-",
      answer.proof.rawValue, rounded(first), rounded(time), separator: " | ")
  }

  private static func curve(
    _ instance: CoveringInstance, _ effort: SitingEffort, _ workers: Workers
  ) {
    let start = seconds()
    let curve = CoveringCurve(instance.problem, upTo: 50, effort: effort, workers: workers)
    let time = seconds() - start
    let worst =
      curve.answers.dropFirst()
      .map { Double($0.bound - $0.tally.value) / Double(max($0.tally.value, 1)) }.max() ?? 0
    print(
      "\(instance.name) curve 0...50", curve.answers.last?.tally.value ?? 0,
      "widest gap \(rounded(worst * 100)) %", rounded(time), separator: " | ")
  }

  /// Of the processor, all threads together: the wall says who else is at work.
  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func percent(_ part: Int64, of whole: Int64) -> String {
    "\((Double(part) / Double(whole) * 1e5).rounded() / 1e3) %"
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
