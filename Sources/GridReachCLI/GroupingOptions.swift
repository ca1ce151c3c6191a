internal import ArgumentParser
internal import Diagnostics
internal import GridPartition
internal import Intake
internal import Survey

/// Which units can be joined, and to how large groups.
struct GroupingOptions: ParsableArguments {
  @Option(help: "How many groups, connected and of about equal households.")
  var number: Int?

  @Option(help: "Households of a group, from-to.")
  var total: BandBounds?

  @Option(help: "Households a group should best have (default: the middle of --total).")
  var aim: Int?

  @Option(help: "A level from the lowest up: NAME=7 groups, or NAME=300-1000 households each.")
  var level: [LevelArgument] = []

  @Option(help: "Join units that are at most so many metres apart (default: by shared border).")
  var gap: Double?

  @Option(help: "Units of so many households or more stay alone.")
  var small: Int?

  @Option(help: "A column in which joined units have the same value; can be given again.")
  var same: [String] = []

  @Option(help: "A column and how far its numbers may be apart: year_built=10; can be given again.")
  var within: [WithinArgument] = []

  @Option(help: "The column of what units lie in, which no group may leave.")
  var parentField: String?

  @Flag(help: "Let groups reach across what units lie in.")
  var across = false

  @Option(help: "The column of identifiers (default: recognised).")
  var idField: String?

  @Option(help: "What codes begin with where units lie in nothing.")
  var codePrefix = "G"

  @Option(help: "Counted work of the search, as a multiple of the standard amount.")
  var effort = 1.0

  @Option(
    help: "A table to check instead: its levels are named by --level NAME, from the lowest up.")
  var check: String?

  @Option(help: "The column of identifiers in the table to check (default: recognised).")
  var checkIdField: String?

  @Flag(help: "With --check: units of a group must hang together, by shared border or by --gap.")
  var contiguous = false

  func validate() throws {
    let asked = [number != nil, total != nil, !level.isEmpty].count { $0 }
    guard asked <= 1 else {
      throw ValidationError("Give one of --number, --total and --level.")
    }
    guard (number ?? 1) >= 1 else {
      throw ValidationError("--number takes a number of groups from 1 up.")
    }
    guard (gap ?? 0) >= 0, (gap ?? 0) <= 100_000 else {
      throw ValidationError("--gap takes metres from 0 to 100000.")
    }
    guard (small ?? 1) >= 1 else { throw ValidationError("--small takes households from 1 up.") }
    guard (0...100).contains(effort) else {
      throw ValidationError("--effort takes a number from 0 to 100.")
    }
    guard aim == nil || total != nil else { throw ValidationError("--aim goes with --total.") }
    try validateLevels()
  }

  private func validateLevels() throws {
    let names = level.map(\.name)
    guard Set(names).count == names.count else {
      throw ValidationError("Two levels have one name.")
    }
    guard check != nil || !contiguous && checkIdField == nil else {
      throw ValidationError("--contiguous and --check-id-field go with --check.")
    }
    if let taken = names.first(where: { ["unit", "unit_id", "单元编号"].contains($0) }) {
      throw ValidationError("A level cannot be called \(taken): the column of the units is.")
    }
    if check != nil {
      guard !level.isEmpty else {
        throw ValidationError("--check needs the levels of the table: --level NAME, lowest first.")
      }
    } else if level.contains(where: { $0.size == nil }) {
      throw ValidationError("--level takes NAME=NUMBER, or NAME=FROM-TO.")
    }
  }

  /// - Throws: `band.empty` or `band.aim-outside`.
  func grouper() throws(Failure) -> Grouper {
    var grouper = Grouper()
    if let gap { grouper.adjacency = .gap(gap) }
    grouper.small = small
    grouper.likeness = same.map { .same($0) } + within.map { .within($0.name, $0.most) }
    grouper.acrossParents = across
    grouper.codePrefix = codePrefix
    grouper.effort = effort
    if let number {
      grouper.levels = [Grouper.Level(name: Self.levelName, size: .number(number))]
    } else if let total {
      let band = try SizeBand(lower: total.lower, upper: total.upper, aim: aim)
      grouper.levels = [Grouper.Level(name: Self.levelName, size: .band(band))]
    } else if level.isEmpty {
      grouper.levels = [Grouper.Level(name: Self.levelName, size: .together)]
    }
    for level in level where check == nil {
      guard let size = level.size else { continue }
      switch size {
      case .number(let number):
        grouper.levels.append(Grouper.Level(name: level.name, size: .number(number)))
      case .band(let bounds):
        let band = try SizeBand(lower: bounds.lower, upper: bounds.upper)
        grouper.levels.append(Grouper.Level(name: level.name, size: .band(band)))
      }
    }
    return grouper
  }

  /// The name of the only level where none is named.
  private static let levelName = "group"

  /// The units with the columns that the options name.
  func apply(to source: InputSource) -> InputSource {
    var source = source
    if let idField { source.fields[.id] = idField }
    if let parentField { source.fields[.community] = parentField }
    source.attributes = same + within.map(\.name)
    return source
  }
}

/// A `--level` value: `NAME`, `NAME=7` or `NAME=300-1000`.
struct LevelArgument: ExpressibleByArgument {
  enum Size {
    case number(Int)
    case band(BandBounds)
  }

  let name: String
  let size: Size?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else { return nil }
    self.name = String(name)
    guard parts.count == 2 else {
      size = nil
      return
    }
    if let number = Int(parts[1]), number >= 1 {
      size = .number(number)
    } else if let band = BandBounds(argument: String(parts[1])) {
      size = .band(band)
    } else {
      return nil
    }
  }
}

/// A `--within` value: `year_built=10`.
struct WithinArgument: ExpressibleByArgument {
  let name: String
  let most: Double

  init?(argument: String) {
    guard let mark = argument.lastIndex(of: "="), mark != argument.startIndex,
      let most = Double(argument[argument.index(after: mark)...]), most >= 0, most.isFinite
    else { return nil }
    name = String(argument[..<mark])
    self.most = most
  }
}
