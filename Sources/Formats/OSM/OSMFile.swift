internal import COsmium
internal import Diagnostics

/// What an OSM file holds, as columns; ``table(_:findings:)`` makes layers of it.
package struct OSMFile: Sendable {
  /// Objects of one type as they stand in the file, with their tags.
  struct Objects: Sendable {
    let ids: [Int64]
    let tagStarts: [Int]
    let tagEnds: [Int]

    func tags(_ row: Int) -> Range<Int> { tagStarts[row]..<tagEnds[row] }
  }

  let name: String
  /// The keys that were kept.
  let keys: [String]

  /// Ascending.
  let nodeIds: [Int64]
  /// In 1e-7 degrees.
  let nodeLon: [Int32]
  let nodeLat: [Int32]

  let taggedNodes: Objects
  /// −1 where it has no place.
  let taggedNodeRows: [Int32]

  let ways: Objects
  let vertexOffsets: [Int]
  /// Rows of nodes.
  let vertices: [Int32]
  let missingVertices: [UInt32]

  /// Multipolygons.
  let relations: Objects
  let memberOffsets: [Int]
  /// Rows of ways.
  let members: [Int32]
  let missingMembers: [UInt32]
  let ringOffsets: [Int]
  let ringIsOuter: [UInt8]
  let ringVertexOffsets: [Int]
  let ringVertices: [Int32]

  /// Numbers of `keys`.
  let tagKeys: [UInt16]
  /// Where each value begins in `values`; a zero ends it.
  let tagValues: [Int]
  /// Valid UTF-8.
  let values: [UInt8]

  /// - Throws: `osm.not-built`, `osm.broken`, `osm.too-large`.
  init(_ bytes: [UInt8], name: String, format: String, keys: [String]) throws(Failure) {
    let native = try NativeFile(bytes, name: name, format: format, keys: keys)
    let columns = unsafe native.columns
    self.name = name
    self.keys = keys
    let (nodes, wayCount) = unsafe (columns.node_count, columns.ways.count)
    let relationCount = unsafe columns.relations.count
    nodeIds = unsafe Array(columns.node_ids, nodes)
    nodeLon = unsafe Array(columns.node_lon, nodes)
    nodeLat = unsafe Array(columns.node_lat, nodes)
    taggedNodes = unsafe Objects(columns.tagged_nodes)
    taggedNodeRows = unsafe Array(columns.tagged_node_rows, columns.tagged_nodes.count)
    ways = unsafe Objects(columns.ways)
    vertexOffsets = unsafe Array(columns.vertex_offsets, wayCount + 1)
    vertices = unsafe Array(columns.vertices, vertexOffsets[wayCount])
    missingVertices = unsafe Array(columns.missing_vertices, wayCount)
    relations = unsafe Objects(columns.relations)
    memberOffsets = unsafe Array(columns.member_offsets, relationCount + 1)
    members = unsafe Array(columns.members, memberOffsets[relationCount])
    missingMembers = unsafe Array(columns.missing_members, relationCount)
    ringOffsets = unsafe Array(columns.ring_offsets, relationCount + 1)
    let rings = ringOffsets[relationCount]
    ringIsOuter = unsafe Array(columns.ring_is_outer, rings)
    ringVertexOffsets = unsafe Array(columns.ring_vertex_offsets, rings + 1)
    ringVertices = unsafe Array(columns.ring_vertices, ringVertexOffsets[rings])
    tagKeys = unsafe Array(columns.tag_keys, columns.tag_count)
    tagValues = unsafe Array(columns.tag_values, columns.tag_count)
    values = try unsafe Self.text(columns, name: name)
  }

  /// The values of tags, looked at once: libosmium lets pass what is not UTF-8.
  private static func text(
    _ columns: gr_osm_columns, name: String
  ) throws(Failure) -> [UInt8] {
    let bytes: [UInt8] = unsafe columns.values.withMemoryRebound(
      to: UInt8.self, capacity: columns.value_bytes
    ) { unsafe Array($0, columns.value_bytes) }
    let isText = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return true }
      var index = 0
      while index < buffer.count {
        // A zero ends each value, so that no character reaches beyond the last.
        let length = unsafe utf8Length(start + index)
        guard length > 0 else { return false }
        index += length
      }
      return true
    }
    guard isText else {
      throw Failure(
        .osmBroken, ["reason": .phrase(.osmNotText)], at: Place(file: name))
    }
    return bytes
  }
}

extension OSMFile.Objects {
  @unsafe fileprivate init(_ objects: gr_osm_objects) {
    ids = unsafe Array(objects.ids, objects.count)
    tagStarts = unsafe Array(objects.tag_starts, objects.count)
    tagEnds = unsafe Array(objects.tag_ends, objects.count)
  }
}

extension Array {
  /// A copy of a column.
  @unsafe fileprivate init(_ start: UnsafePointer<Element>?, _ count: Int) {
    self = unsafe Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

/// What libosmium read, owned by one value.
@safe
private struct NativeFile: ~Copyable {
  private let raw: OpaquePointer

  init(_ bytes: [UInt8], name: String, format: String, keys: [String]) throws(Failure) {
    // Each key with a zero behind it, and where each begins.
    var text: [CChar] = []
    var starts: [Int] = []
    for key in keys {
      starts.append(text.count)
      text += key.utf8CString
    }
    var message = [CChar](repeating: 0, count: 300)
    var file: OpaquePointer?
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe text.withUnsafeBufferPointer { text in
        var pointers: [UnsafePointer<CChar>?] = unsafe []
        for start in starts { unsafe pointers.append(text.baseAddress.map { unsafe $0 + start }) }
        return unsafe gr_osm_read(
          buffer.baseAddress, buffer.count, format, pointers, keys.count, OSM.limits, &file,
          &message, message.count)
      }
    }
    let place = Place(file: name)
    let reason = Self.text(message)
    switch status {
    case gr_osm_done: break
    case gr_osm_not_built: throw Failure(.osmNotBuilt, at: place)
    case gr_osm_too_large: throw Failure(.osmTooLarge, ["reason": .text(reason)], at: place)
    default: throw Failure(.osmBroken, ["reason": .text(reason)], at: place)
    }
    guard let file = unsafe file else {
      throw Failure(.osmBroken, ["reason": .text(reason)], at: place)
    }
    unsafe raw = file
  }

  deinit { unsafe gr_osm_free(raw) }

  var columns: gr_osm_columns {
    var columns = unsafe gr_osm_columns()
    unsafe gr_osm_get_columns(raw, &columns)
    return unsafe columns
  }

  private static func text(_ message: [CChar]) -> String {
    let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
