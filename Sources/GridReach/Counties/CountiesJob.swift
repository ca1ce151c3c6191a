package import Diagnostics
internal import Formats
internal import Publishing
package import Workers

/// Several plans → a folder of results for each county, and the roll-up of all.
///
/// Each county runs in a process of its own, so that one that fails, or that the system kills,
/// takes no other with it. Results do not depend on how many run at once.
package struct CountiesJob: Sendable {
  package let counties: [CountyPlan]
  package let folder: String
  package var language: Language
  /// Whether counties in which nothing changed are run again, too.
  package var overwrite = false
  /// How many run at once.
  package var jobs = 1
  /// Threads of each, for the record.
  package var threads = 1
  package var isPublic = false
  package var allowsPersonal = false
  /// What a plan's process would run; asked for from several threads.
  package var prepare: @Sendable (CountyPlan) throws(Failure) -> RunJob
  /// Runs a plan into a folder, from several threads, to its end.
  package var launch: @Sendable (CountyPlan, String) -> (end: ChildProgram.End, text: String)
  /// Told of each county as it ends, with how many have ended; from one thread at a time.
  package var tell: @Sendable (CountyRun, Int) -> Void = { _, _ in }

  package init(
    plans: [String], folder: String, language: Language,
    prepare: @escaping @Sendable (CountyPlan) throws(Failure) -> RunJob,
    launch: @escaping @Sendable (CountyPlan, String) -> (end: ChildProgram.End, text: String)
  ) throws(Failure) {
    counties = try CountyPlan.all(plans)
    self.folder = folder
    self.language = language
    self.prepare = prepare
    self.launch = launch
  }

  /// Brings all counties up to date and writes the roll-up.
  ///
  /// - Returns: how each county ended; a county that fails is told and no failure of the job.
  /// - Throws: `folder.not-ours` before anything runs; `file.unwritable` for the roll-up.
  package func run() throws(Failure) -> CountiesOutcome {
    let watch = Stopwatch()
    let place = CountiesFolder(folder)
    try place.requireOurs()
    let rollUp = CountiesRollUp(job: self, place: place)
    // Marks the folder as ours from the start, so that an interrupted run can be taken up.
    try rollUp.begin()
    let counter = CountyCounter(tell: tell)
    let order = order
    let ended = try Workers(threads: jobs).map(order) { (slot) throws(Failure) in
      let run = run(counties[slot], in: place.folder(of: counties[slot]))
      counter.ended(run)
      return run
    }
    var runs: [CountyRun?] = Array(repeating: nil, count: counties.count)
    for (slot, run) in zip(order, ended) { runs[slot] = run }
    return try rollUp.finish(runs.compactMap(\.self), watch)
  }

  /// Several at once begin with the largest, so that none is left alone at the end.
  private var order: [Int] {
    let slots = Array(counties.indices)
    guard jobs > 1 else { return slots }
    let sizes = counties.map { county in
      (try? prepare(county)).map { RunOrigin.bytes(of: $0) } ?? 0
    }
    return slots.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  }

  private func run(_ county: CountyPlan, in folder: String) -> CountyRun {
    var change: CountyChange? = .asked
    if !overwrite {
      change = CountyChange.of(folder) { () throws(Failure) in try prepare(county) }
    }
    guard let change else { return .kept(county) }
    let (end, text) = launch(county, folder)
    return .ended(
      county, because: change, end, text: text, seconds: end == .status(0) ? seconds(folder) : nil,
      in: language)
  }

  /// How long the run took whose results lie in `folder`; `nil` where there are none.
  private func seconds(_ folder: String) -> Double? {
    let record = try? JSONTree.reading("\(folder)/run.json")
    return record?["measured"]?["seconds"]?.number
  }
}
