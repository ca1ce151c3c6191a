internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
internal import Publishing

/// The layers of a run while they are in memory, as the files would have them.
struct RunLayers: LayerSource {
  let layers: [LayerTable]
  let system: LocalMetricSystem
  let language: Language

  /// Bytes of a file that a position stands for, for limits that are told in bytes.
  private static let bytesOfPosition = 25

  func layer(_ name: String, limit: Int) throws(Failure) -> WrittenLayer? {
    let name = name.hasPrefix("base/") ? String(name.dropFirst(5)) : name
    guard let layer = layers.first(where: { $0.name == name }) else { return nil }
    var table = layer.features(in: language)
    let size = (table.geometry?.positions.count ?? 0) * Self.bytesOfPosition
    guard size <= limit else { return nil }
    if var geometry = table.geometry {
      try system.unproject(&geometry.positions)
      table.geometry = geometry
    }
    return WrittenLayer(table)
  }
}
