internal import Glibc

/// Cuts the towns peers were measured on, with the engine alone and on one thread.
///
/// `run` calls it; `peers/peers.py` calls it beside other programs.
@main struct PartitionBenchmarks {
  static func main() throws {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      print(Arguments.usage)
      exit(2)
    }
    if !arguments.counties.isEmpty {
      try CountyTable.run(arguments)
    } else if arguments.isExact {
      try Exact.run(arguments)
    } else if arguments.isStability {
      try Stability.run(arguments)
    } else {
      try CaseTable.run(arguments)
    }
  }
}
