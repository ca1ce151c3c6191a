internal import Diagnostics
internal import Formats
internal import Publishing

/// The layers of a run while they are in memory, as GeoJSON files would have them.
struct RunLayers: LayerSource {
  let layers: [LayerTable]
  let publisher: Publisher

  /// Bytes of a file that a position stands for, for limits that are told in bytes.
  private static let bytesOfPosition = 25

  func layer(_ name: String, limit: Int) throws(Failure) -> WrittenLayer? {
    let name = name.hasPrefix("base/") ? String(name.dropFirst(5)) : name
    guard let layer = layers.first(where: { $0.name == name }),
      (layer.geometry?.positions.count ?? 0) * Self.bytesOfPosition <= limit
    else { return nil }
    return WrittenLayer(try publisher.features(of: layer))
  }
}
