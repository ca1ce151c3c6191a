internal import Diagnostics
internal import Formats
internal import Publishing

/// Results of a verb on their way out: one layer to a file, or all to a folder.
struct LayerOutput {
  /// The layer that `-o file` holds.
  let main: LayerTable
  /// All layers with the ending of their files, for `-o folder/`.
  let all: [(layer: LayerTable, ending: String)]

  /// - Throws: what writing throws; nothing half-written is left.
  func write(_ options: OutputOptions, _ publisher: Publisher) throws(Failure) {
    guard options.isFolder else {
      return try publisher.write(main, to: options.output)
    }
    let folder = try AtomicFolder(
      path: options.output, marker: "\(main.name).geojson", overwrite: options.overwrite)
    for (layer, ending) in all {
      try publisher.write(layer, to: "\(folder.workingPath)/\(layer.name).\(ending)")
    }
    try folder.commit()
  }
}
