internal import Districting

/// The command line of the benchmark.
struct Arguments {
  static let usage = """
    usage: PartitionBenchmarks CASES [--case NAME]... [--runs 5] [--effort 10] [--labels FOLDER]
           PartitionBenchmarks CASES --stability [--case urbanM] [--seeds 20]
           PartitionBenchmarks [CASES] --exact
           PartitionBenchmarks --county BUILDINGS [--county BUILDINGS]... [--runs 5] [--threads 1]
    CASES is a folder of towns in text form, NAME.txt. A case `squares40` is made here: 40 × 40
    lots; where only such are asked for, CASES may be left out. --county makes sample counties
    with about so many buildings, and tells the seconds of the mesh from those of the search.
    """

  var folder = ""
  var cases: [String] = []
  var runs = 5
  var seeds = 20
  var effort = PartitionOptions().effort
  var labels: String?
  var isStability = false
  var isExact = false
  /// Sample counties to make, by their number of buildings.
  var counties: [Int] = []
  var threads = 1

  /// Nil where the words are not understood.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--stability": isStability = true
      case "--exact": isExact = true
      case "--case":
        guard let name = words.next() else { return nil }
        cases.append(name)
      case "--labels":
        guard let path = words.next() else { return nil }
        labels = path
      case "--county":
        guard let count = words.next().flatMap({ Int($0) }), count >= 1 else { return nil }
        counties.append(count)
      case "--runs", "--seeds", "--effort", "--threads":
        guard let count = words.next().flatMap({ Int($0) }), count >= 1 else { return nil }
        switch word {
        case "--runs": runs = count
        case "--seeds": seeds = count
        case "--threads": threads = count
        default: effort = count
        }
      default:
        guard folder.isEmpty, !word.hasPrefix("-") else { return nil }
        folder = word
      }
    }
    if cases.isEmpty {
      cases = isStability ? ["urbanM"] : ["urbanS", "urbanM", "villageS", "slabP"]
    }
    let isMade = cases.allSatisfy { SquareTown.width(of: $0) != nil }
    guard !folder.isEmpty || isExact || !counties.isEmpty || isMade else { return nil }
  }

  func town(_ name: String) throws -> AtomGraph {
    if let width = SquareTown.width(of: name) { return try SquareTown.graph(width: width) }
    return try TownFile.graph(path: "\(folder)/\(name).txt")
  }

  var options: PartitionOptions {
    var options = PartitionOptions()
    options.effort = effort
    return options
  }
}
