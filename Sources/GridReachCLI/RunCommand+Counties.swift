internal import Diagnostics
internal import Formats
internal import Glibc
internal import GridReach
internal import Publishing
internal import Workers

/// Several plans: a process for each county.
extension RunCommand {
  func runAll(_ console: Console) throws(Failure) -> Int32 {
    guard let output else { throw Failure(.countiesNoFolder) }
    var job = try CountiesJob(
      plans: plans, folder: output, language: console.language,
      prepare: { county throws(Failure) in
        try self.job(county.plan, console, folder: "\(output)/\(county.name)")
      },
      launch: { county, folder in
        ChildProgram(words: words(for: county.plan, into: folder)).run()
      })
    job.overwrite = overwrite
    job.jobs = min(jobs ?? Self.cores, plans.count)
    job.threads = threadsOfEach
    job.isPublic = isPublic
    job.allowsPersonal = allowPersonal
    let count = job.counties.count
    job.tell = { run, number in console.tell(run, number, of: count) }
    let outcome = try job.run()
    console.report(outcome.findings)
    for sentence in outcome.summary { console.tell(sentence.words(in: console.language)) }
    console.tell(
      .runDone, ["folder": .text(outcome.folder), "note": .text(outcome.noteName)])
    switch outcome.worst {
    case nil, .done: return CommandLineTool.Status.done
    case .unusable: return CommandLineTool.Status.unusable
    case .failed, .killed: return CommandLineTool.Status.failed
    }
  }

  private static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// All processes together have a thread a core, unless threads are asked for.
  private var threadsOfEach: Int {
    global.threads ?? max(1, Self.cores / min(jobs ?? Self.cores, plans.count))
  }

  /// The command line of one county: what was asked for all, and its own plan and folder.
  ///
  /// Results of an earlier run are replaced, since they are known to be out of date.
  private func words(for plan: String, into folder: String) -> [String] {
    var words = ["run", "--output", folder, "--overwrite", "--no-progress"]
    words += ["--threads", String(threadsOfEach), "--end-with", String(getpid())]
    func add(_ name: String, _ value: String?) { if let value { words += [name, value] } }
    add("--lang", global.lang?.rawValue)
    add("--fields", fields?.path)
    add("--layers", layers?.rawValue)
    add("--output-crs", outputCRS)
    add("--dbf-encoding", dbfEncoding?.rawValue)
    add("--tables", tables?.rawValue)
    add("--reported", reported)
    for (name, isAsked) in [
      ("--public", isPublic), ("--allow-personal", allowPersonal), ("--households", households),
      ("--allow-outside", allowOutside),
    ] where isAsked { words.append(name) }
    return words + ["--", plan]
  }
}

extension Console {
  /// How one county of several ended.
  fileprivate func tell(_ run: CountyRun, _ number: Int, of count: Int) {
    tell(
      .countyTold,
      [
        "number": .integer(number), "count": .integer(count), "county": .text(run.county.name),
        "what": run.told,
      ])
    for line in run.lines {
      tell(.countyLine, ["county": .text(run.county.name), "what": .text(line)])
    }
  }
}
