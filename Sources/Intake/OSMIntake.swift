internal import Diagnostics
internal import Formats
internal import Survey
internal import Workers

/// A file that a layer is read from.
protocol ReadFile: Sendable {
  var byteCount: Int { get }
  var sha256: String { get }
  /// What everything made from it must carry.
  var attribution: String? { get }
  /// Whether its positions are longitude and latitude on WGS 84, whatever anybody says.
  var isInWorld: Bool { get }
  /// The table of a layer, and the source with what the format says of it.
  func read(
    _ source: InputSource, as roles: LayerRoles, log: inout IntakeLog
  ) throws(Failure) -> (InputSource, FeatureTable)
}

/// The OSM files of a run, each read once for all the layers that are asked of it.
struct OSMInputs: Sendable {
  private struct File: ReadFile {
    let content: OSMFile
    let byteCount: Int
    let sha256: String
    var attribution: String? { OSM.attribution }
    var isInWorld: Bool { true }

    func read(
      _ source: InputSource, as roles: LayerRoles, log: inout IntakeLog
    ) throws(Failure) -> (InputSource, FeatureTable) {
      var source = source
      let table = content.table(try source.osmLayer(roles), findings: &log.findings)
      if roles.layer == LayerRoles.buildings.layer, source.fields[.use] == nil,
        table.column(named: "building") != nil
      {
        source.fields[.use] = "building"
      }
      return (source, table)
    }
  }

  private var files: [String: any ReadFile] = [:]

  /// Of one file that was read before.
  init(_ file: any ReadFile, at path: String) { files = [path: file] }

  /// - Throws: what makes a file unusable, `osm.no-such-layer`, `osm.stations-unsaid`.
  init(_ listed: [(InputSource, LayerRoles)], workers: Workers) throws(Failure) {
    var paths: [String] = []
    var layers: [String: [OSMLayer]] = [:]
    for (source, roles) in listed where OSM.format(ofFileNamed: source.path) != nil {
      if layers[source.path] == nil { paths.append(source.path) }
      layers[source.path, default: []].append(try source.osmLayer(roles))
    }
    let wanted = layers
    let read = try workers.map(paths) { (path) throws(Failure) in
      let bytes = try InputFile.bytes(path: path)
      let content = try OSM.read(
        bytes: bytes, name: path, format: OSM.format(ofFileNamed: path) ?? "",
        for: wanted[path] ?? [])
      return File(
        content: content, byteCount: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
    }
    for (path, file) in zip(paths, read) { files[path] = file }
  }

  /// The file of a source, `nil` where it is none of OSM's.
  func file(_ source: InputSource) -> (any ReadFile)? { files[source.path] }
}

extension InputSource {
  /// What a role asks of an OSM file.
  ///
  /// - Throws: `osm.no-such-layer`, `osm.stations-unsaid`.
  fileprivate func osmLayer(_ roles: LayerRoles) throws(Failure) -> OSMLayer {
    switch roles.layer {
    case LayerRoles.buildings.layer: return .buildings
    case LayerRoles.communities.layer: return .places
    case LayerRoles.streets.layer: return .highways
    case LayerRoles.barriers.layer: return .barriers
    case LayerRoles.gates.layer: return .gates
    case LayerRoles.stations.layer, LayerRoles.candidates.layer:
      guard let osmTags else { throw Failure(.osmStationsUnsaid, at: Place(file: path)) }
      return .stations(osmTags)
    case let other:
      throw Failure(.osmNoSuchLayer, ["layer": .text(other)], at: Place(file: path))
    }
  }
}
