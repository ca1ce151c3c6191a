package import Diagnostics
internal import Formats

/// Why a county is run, and not left as it is.
package enum CountyChange: Hashable, Sendable {
  /// It has no results yet, or none that say what they were made from.
  case first
  /// It is asked for, whatever there is.
  case asked
  /// A file of its results is missing.
  case incomplete(String)
  /// What the results were made from is not what there is now.
  case other(RunOrigin.Entry)

  package var words: Argument {
    switch self {
    case .first: .phrase(.changeFirst)
    case .asked: .phrase(.changeAsked)
    case .incomplete(let file): .phrase(.changeIncomplete, ["file": .text(file)])
    case .other(let entry):
      switch entry.part {
      case .program: .phrase(.changeProgram, ["name": .text(entry.name)])
      case .plan: .phrase(.changePlan)
      case .options: .phrase(.changeOption, ["name": .text("--" + entry.name)])
      case .files: .phrase(.changeFile, ["name": .text(entry.name)])
      }
    }
  }

  /// Why the results in `folder` cannot stand for a run of `job`; `nil` where they can.
  ///
  /// - Parameter job: what would be run; `nil` where its plan cannot be used, which the run itself
  ///   will tell.
  static func of(_ folder: String, for job: () throws(Failure) -> RunJob) -> CountyChange? {
    guard let record = try? JSONTree.reading("\(folder)/run.json"),
      let old = RunOrigin(record["made_from"])
    else { return .first }
    let files = (record["files"]?.elements ?? []).compactMap(\.text)
    if let missing = files.first(where: { !FolderFiles.isFile("\(folder)/\($0)") }) {
      return .incomplete(missing)
    }
    guard let job = try? job() else { return .first }
    return RunOrigin(of: job).firstDifference(from: old).map { .other($0) }
  }
}
