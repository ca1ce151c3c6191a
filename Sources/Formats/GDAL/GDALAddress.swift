/// A file that GDAL reads, and the layer of it that is meant: `county.gpkg:buildings`.
package struct GDALAddress: Hashable, Sendable {
  package let path: String
  /// A database, of which `path` is what may be shown; `nil` for files.
  let database: DatabaseAddress?
  /// `nil` where none is named.
  package let layer: String?
  package let format: GDALFormat

  /// The file on the disk that an address as `/vsizip/a.zip/b.shp` leads into: what stands in
  /// braces, or up to the ending of an archive.
  var archive: String {
    var path = self.path[...]
    while path.hasPrefix("/vsi"), let slash = path.dropFirst().firstIndex(of: "/") {
      path = path[path.index(after: slash)...]
    }
    if path.hasPrefix("{"), let end = path.firstIndex(of: "}") {
      return String(path[path.index(after: path.startIndex)..<end])
    }
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      parts.append(part)
      if ["zip", "tar", "tgz", "gz", "kmz"].contains(String(part).fileExtension) { break }
    }
    return parts.joined(separator: "/")
  }

  /// - Returns: `nil` for what is no file of GDAL's by its ending, with or without a layer.
  package init?(_ text: String, layer: String? = nil) {
    database = DatabaseAddress(text)
    if let database {
      // Which table is meant stands in the address: `tables=…`.
      (path, self.layer, self.format) = (database.published, layer, .database)
      return
    }
    if let format = GDALFormat(path: text), format != .address || layer != nil {
      (path, self.layer, self.format) = (text, layer, format)
      return
    }
    // A name of a layer may itself hold a colon, so that the first that follows an ending counts.
    for colon in text.indices where text[colon] == ":" {
      let path = String(text[..<colon])
      guard let format = GDALFormat(path: path), format != .address || !path.fileExtension.isEmpty
      else { continue }
      let named = String(text[text.index(after: colon)...])
      guard !named.isEmpty, !named.hasPrefix("//") else { continue }
      (self.path, self.layer, self.format) = (path, layer ?? named, format)
      return
    }
    guard let format = GDALFormat(path: text) else { return nil }
    (path, self.layer, self.format) = (text, layer, format)
  }
}
