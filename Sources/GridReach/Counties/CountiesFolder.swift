internal import Diagnostics
internal import Formats

/// The folder of many counties: a folder of results for each, and the roll-up beside them.
///
/// Its mark is not that of a folder of results, so that `run` with one plan never takes the whole of
/// it for the results of one county and replaces it.
struct CountiesFolder {
  /// The record of the roll-up, and the mark by which the folder is known.
  static let marker = "counties.json"
  static let table = "counties.csv"
  static let map = "counties.geojson"
  static let style = "counties.qml"
  static let project = "project.qgz"

  /// What no county's folder may be called.
  static let files: Set<String> = [
    marker, table, "counties.csvt", map, style, project, "README.txt", "说明.txt",
  ]

  let path: String

  init(_ path: String) {
    self.path = AtomicFolder.named(path)
  }

  func folder(of county: CountyPlan) -> String { "\(path)/\(county.name)" }

  /// Refuses a folder with files of others: the roll-up would lie among them.
  ///
  /// A folder of folders is taken, so that results that other programs started can be rolled up.
  ///
  /// - Throws: `folder.not-ours`, `file.unwritable`.
  func requireOurs() throws(Failure) {
    let names = FolderFiles.names(in: path)
    let isOurs =
      names.contains(Self.marker)
      || names.allSatisfy { $0.hasPrefix(".") || FolderFiles.isFolder("\(path)/\($0)") }
    guard isOurs, !FolderFiles.isFile(path) else {
      throw Failure(
        .folderNotOurs, ["folder": .text(path), "marker": .text(Self.marker)])
    }
  }

  /// Folders that are neither hidden nor of one of `counties`.
  func strangers(besides counties: [CountyPlan]) -> [String] {
    let known = Set(counties.map(\.name))
    return FolderFiles.names(in: path).filter {
      !$0.hasPrefix(".") && !known.contains($0) && FolderFiles.isFolder("\(path)/\($0)")
    }
  }

  /// Takes the note of a roll-up in another language away: its figures are no longer true.
  func removeNotes(besides language: Language) {
    for other in Language.allCases where other != language {
      FolderTree.remove("\(path)/\(FolderReadme.fileName(in: other))")
    }
  }

  /// Writes a file of the roll-up in one step.
  ///
  /// - Throws: `file.unwritable`.
  func save(_ text: String, _ name: String) throws(Failure) {
    FolderTree.makeParents(of: "\(path)/\(name)")
    let file = try AtomicFile(path: "\(path)/\(name)", overwrite: true)
    try file.write(text: text)
    try file.commit()
  }
}
