internal import ArgumentParser
internal import Diagnostics
internal import GridReach

/// The root of the command line.
struct GridReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gridreach",
    abstract: "Grid cells, service circles and coverage from a county's own lists, offline.",
    discussion: """
      Files come as they are (GeoJSON, CSV; GBK, Gauss-Krueger, GCJ-02) and results go out as \
      GeoJSON that QGIS opens. Start with 'gridreach run plan.yaml', or with \
      'gridreach sample -o county' for a county to try.
      Exit status: 0 done, 1 failed, 2 unusable input or usage, 3 a required target is missed.
      """,
    subcommands: [
      RunCommand.self, SampleCommand.self, InspectCommand.self, PlanCommand.self,
      TemplateCommand.self,
      PartitionCommand.self, RedrawCommand.self,
      GroupCommand.self, TallyCommand.self, AuditCommand.self, ReachCommand.self,
      CoverageCommand.self, CheckCommand.self,
      SiteCommand.self, CompareCommand.self, ReportCommand.self, RosterCommand.self,
    ])

  @Flag(name: .long, help: "Print the versions of gridreach, its libraries and its data.")
  var version = false

  @Flag(name: .long, help: "Print what gridreach is made of, with the licence of each part.")
  var licenses = false

  func run() throws {
    if licenses { throw CleanExit.message(Licences.text) }
    guard version else { throw CleanExit.helpRequest(self) }
    throw CleanExit.message(Versions.current.text)
  }
}
