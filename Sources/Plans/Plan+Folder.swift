package import Diagnostics
internal import Formats

extension Plan {
  /// Refuses a plan that reads or writes outside the folder it lies in.
  ///
  /// A plan is a file like others: somebody may have been sent it. Paths from the root and those
  /// that `..` or a link leads out of the folder are outside, and databases.
  ///
  /// - Parameter writes: whether the plan says where results go, and nobody else does.
  /// - Throws: `plan.path.outside` for the first such path, with its place.
  package func requireInside(writes: Bool) throws(Failure) {
    for (key, named) in paths(writes: writes) {
      guard let outside = outside(named) else { continue }
      throw Failure(
        .planPathOutside, ["path": .text(DatabaseAddress.published(outside)), "key": .text(key)],
        at: place(of: key))
    }
  }

  /// What of a named file lies outside, if any: itself, or what is read with it, as the table of a
  /// Shapefile is.
  private func outside(_ named: String) -> String? {
    guard !named.hasPrefix("/vsi"), !Self.isDatabase(named) else { return named }
    let path = path(named)
    guard !Self.isOutside(path, ofPlan: file) else { return named }
    return FolderFiles.parts(of: path).first { Self.isOutside($0, ofPlan: file) }
  }

  /// Whether a file of a plan lies outside the plan's folder.
  package static func isOutside(_ path: String, ofPlan plan: String) -> Bool {
    let parent = plan.lastIndex(of: "/").map { String(plan[...$0]) } ?? "."
    return !FolderFiles.lies(path, within: parent)
  }

  /// The paths that the plan names, by their keys.
  private func paths(writes: Bool) -> [(key: String, named: String)] {
    var paths: [(key: String, named: String)] = []
    for (key, input) in inputs.given {
      paths.append(("inputs.\(key).file", input.file))
      if let file = input.datumParameters { paths.append(("inputs.\(key).datum_parameters", file)) }
    }
    if let fieldsFile { paths.append(("fields_file", fieldsFile)) }
    if writes { paths.append(("output.folder", output.folder)) }
    return paths
  }
}
