internal import ArgumentParser
internal import GridReach
internal import Tallying

/// What is counted, and how it finds its area.
struct CountingOptions: ParsableArguments {
  @Option(help: "What decides: place or code (default: the place where there are places).")
  var by: PlacingChoice?

  @Option(help: "The list's column of the areas' codes (default: recognised).")
  var codeField: String?

  @Option(help: "The list's column of the areas' names (default: recognised).")
  var nameField: String?

  @Option(help: "The list's column of slots or identifiers (default: recognised).")
  var idField: String?

  @Option(help: "Add up this column; can be given again.")
  var sum: [String] = []

  @Option(help: "Count each type in this column apart.")
  var typeField: String?

  @Option(help: "List the areas that have fewer than this.")
  var atLeast: Int?

  @Flag(help: "End with status 3 where an area has fewer than --at-least.")
  var require = false

  @Option(help: "Add up this column of a sensitive group and hide small figures; again for more.")
  var sensitive: [String] = []

  @Option(help: "Figures of sensitive columns below this are hidden (default: 5).")
  var suppressBelow: Int?

  /// Beyond any list: a longer number is a slip.
  private static let largest = 1_000_000

  func check() throws {
    guard (atLeast ?? 1) >= 1, (atLeast ?? 1) <= Self.largest else {
      throw ValidationError("--at-least takes a whole number from 1 up.")
    }
    guard !require || atLeast != nil else {
      throw ValidationError("--require goes with --at-least.")
    }
    guard suppressBelow == nil || !sensitive.isEmpty else {
      throw ValidationError("--suppress-below goes with --sensitive COLUMN.")
    }
    let limit = suppressBelow ?? TallyJob.standardLimit
    guard limit >= Suppression.leastLimit, limit <= Self.largest else {
      throw ValidationError(
        "--suppress-below takes a whole number from \(Suppression.leastLimit) up.")
    }
  }

  /// Whether anything is given that has no meaning but for counting.
  var isAsked: Bool {
    by != nil || !sum.isEmpty || typeField != nil || atLeast != nil || !sensitive.isEmpty
  }

  /// The columns that are summed, each once.
  var columns: [String] {
    var seen: Set<String> = []
    return (sum + sensitive).filter { seen.insert($0).inserted }
  }

  /// The columns of sensitive groups: by the user's word, and by their headers where the results
  /// may leave the house.
  func sensitiveColumns(_ isInternal: Bool) -> [String] {
    sensitive + recognised(isInternal)
  }

  private func recognised(_ isInternal: Bool) -> [String] {
    isInternal
      ? [] : columns.filter { !sensitive.contains($0) && TallyJob.isSensitive($0) }
  }

  func job(_ isInternal: Bool) -> TallyJob {
    var job = TallyJob()
    // Who names a column of codes means to count by code.
    let isByCode = codeField != nil || nameField != nil
    job.placing = by?.value ?? (isByCode ? .code : nil)
    job.least = atLeast
    job.columns = columns
    job.recognised = recognised(isInternal)
    job.sensitive = Set(sensitiveColumns(isInternal))
    job.suppressBelow = suppressBelow ?? TallyJob.standardLimit
    return job
  }
}

/// The share of areas that have something.
struct ShareOptions: ParsableArguments {
  @Option(help: "The areas' column of yes or no whose share is told.")
  var attribute: String?

  @Option(help: "Split the share by this column of the areas.")
  var byKind: String?
}

/// A `--by` value.
enum PlacingChoice: String, ExpressibleByArgument, CaseIterable {
  case place, code

  var value: TallyJob.Placing { self == .place ? .place : .code }
}

/// A `--balance` value: `1-2`, or `even`.
struct BalanceArgument: ExpressibleByArgument {
  let value: Assigner.Balance

  init?(argument: String) {
    guard argument != "even" else {
      value = .even
      return
    }
    guard let bounds = BandBounds(argument: argument), bounds.lower >= 0, bounds.upper >= 1,
      bounds.lower <= bounds.upper, bounds.upper <= AssignmentProblem.mostUnits
    else { return nil }
    value = .bounds(lower: bounds.lower, upper: bounds.upper)
  }
}
