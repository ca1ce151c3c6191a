internal import COsmium
package import Diagnostics

/// OpenStreetMap's files: PBF and XML, the latter also packed by gzip or bzip2.
package enum OSM {
  /// Whether the program was built with the trait `OSM`, which needs libosmium.
  package static var isBuilt: Bool { gr_osm_is_built() == 1 }

  /// What everything made from such a file must carry.
  package static let attribution = "© OpenStreetMap contributors, ODbL 1.0"

  /// How a file is packed, in libosmium's words; `nil` for what is no OSM file by its name.
  package static func format(ofFileNamed name: String) -> String? {
    let name = name.lowercased()
    if name.hasSuffix(".pbf") { return "pbf" }
    return ["osm", "osm.gz", "osm.bz2"].first { name.hasSuffix(".\($0)") }
  }

  /// What a file may hold at most: a province, not a continent, so that 16 bytes a node, 8 a vertex
  /// and the values of tags fit into memory.
  static let limits = gr_osm_limits(
    nodes: 200_000_000, references: 400_000_000, value_bytes: 4_000_000_000)

  /// Reads a file that is in memory, for `layers`.
  ///
  /// Nothing of it depends on how many threads libosmium starts; they have ended on return.
  ///
  /// - Parameters:
  ///   - name: what messages call it.
  ///   - format: as ``format(ofFileNamed:)`` gives it.
  ///   - layers: what will be asked of it; tags that none of them wants are not kept.
  /// - Throws: `osm.not-built`, `osm.broken`, `osm.too-large`.
  /// - Complexity: O(*n*) for *n* nodes in the usual order, in one pass over the file.
  package static func read(
    bytes: [UInt8], name: String, format: String, for layers: [OSMLayer]
  ) throws(Failure) -> OSMFile {
    let place = Place(file: name)
    guard isBuilt else { throw Failure(.osmNotBuilt, at: place) }
    var keys: [String] = []
    for key in layers.flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    return try OSMFile(bytes, name: name, format: format, keys: keys)
  }
}
