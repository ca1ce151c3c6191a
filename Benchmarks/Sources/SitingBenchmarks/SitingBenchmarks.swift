internal import Glibc

/// Chooses sites for instances whose answers are known, with the engines alone.
///
///     SitingBenchmarks median FOLDER
///     SitingBenchmarks center FOLDER
///     SitingBenchmarks covering CASES [STEPS [SEEDS [THREADS]]]
///     SitingBenchmarks exact CASES [STEPS [NODES [cbc]]]
///
/// FOLDER holds OR-Library's `pmed1.txt` … as they come. Each line of the table is one instance;
/// a made county of 5,000 demands and 2,000 candidates follows.
@main struct SitingBenchmarks {
  /// By sub-command.
  static let tables: [(name: String, run: @Sendable ([String]) throws -> Void)] = [
    ("median", { try MedianTable.run($0, .median) }),
    ("center", { try MedianTable.run($0, .center) }),
    ("covering", { CoveringTable.run($0) }),
    ("exact", { try ExactTable.run($0) }),
  ]

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let table = tables.first(where: { $0.name == words.first }) else {
      print("usage: SitingBenchmarks \(tables.map(\.name).joined(separator: "|")) FOLDER")
      exit(2)
    }
    try table.run(Array(words.dropFirst()))
  }
}
