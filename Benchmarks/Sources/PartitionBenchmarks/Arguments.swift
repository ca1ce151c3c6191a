internal import Districting

/// The command line of the benchmark.
struct Arguments {
  static let usage = """
    usage: PartitionBenchmarks CASES [--case NAME]... [--runs 5] [--effort 10] [--labels FOLDER]
           PartitionBenchmarks CASES --stability [--case urbanM] [--seeds 20]
           PartitionBenchmarks [CASES] --exact
    CASES is a folder of towns in text form, NAME.txt. A case `squares40` is made here: 40 × 40
    lots; where only such are asked for, CASES may be left out.
    """

  var folder = ""
  var cases: [String] = []
  var runs = 5
  var seeds = 20
  var effort = PartitionOptions().effort
  var labels: String?
  var isStability = false
  var isExact = false

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
      case "--runs", "--seeds", "--effort":
        guard let count = words.next().flatMap({ Int($0) }), count >= 1 else { return nil }
        switch word {
        case "--runs": runs = count
        case "--seeds": seeds = count
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
    guard !folder.isEmpty || isExact || cases.allSatisfy({ SquareTown.width(of: $0) != nil }) else {
      return nil
    }
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
