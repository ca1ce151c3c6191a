internal import ArgumentParser
internal import GridPartition
internal import Intake
internal import Survey

/// How buildings over the band are cut.
struct TowerOptions: ParsableArguments {
  @Option(
    help: "Stairwells of buildings with households: a building over the band is cut by them.")
  var stairwells: String?

  @Flag(
    help: "Keep the ground of a building that is cut whole: its further cells have no shape.")
  var vertical = false

  var rule: TowerRule { vertical ? .vertical : .strips }
}

/// What lies on the ground, and what cells may do there.
struct GroundOptions: ParsableArguments {
  @OptionGroup var towers: TowerOptions

  @Option(
    help: "Compounds that fit a cell: whole (never cut), prefer (best not) or free (no matter).")
  var compoundRule: CompoundChoice = .prefer

  @Option(
    help: """
      What cells reach across: kinds river, railway, main_road, wall, street; hard (only over \
      bridges), priced or free (default: river=hard,railway=hard,main_road=priced).
      """)
  var crossing = CrossingChoice()

  @Option(
    help: """
      Pairs of buildings that adjoin (columns first, second, length in metres, priced 0/1), \
      instead of what the ground says; communities are then not needed.
      """)
  var adjacency: String?

  var rules: GroundRules {
    var rules = GroundRules()
    rules.towers = towers.rule
    rules.compounds = compoundRule.rule
    rules.crossing = crossing.rules
    return rules
  }

  func apply(to sources: inout InputSources, _ reading: ReadingOptions) {
    sources.stairwells = reading.source(towers.stairwells)
    sources.adjacency = reading.source(adjacency)
  }
}

/// A `--compound-rule` value.
enum CompoundChoice: String, ExpressibleByArgument, CaseIterable {
  case whole, prefer, free

  var rule: CompoundRule {
    switch self {
    case .whole: .whole
    case .prefer: .prefer
    case .free: .free
    }
  }
}

/// A `--crossing` value.
struct CrossingChoice: ExpressibleByArgument {
  var rules = CrossingRules()

  init() {}

  init?(argument: String) {
    guard let rules = CrossingRules(argument) else { return nil }
    self.rules = rules
  }

  var defaultValueDescription: String { rules.text }
}
