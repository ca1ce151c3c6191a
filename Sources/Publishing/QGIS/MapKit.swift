package import Diagnostics
internal import Formats

/// A project for QGIS with all layers of a folder: styles, headings, and maps to print.
///
///     var kit = MapKit(title: "和溪县", crs: "EPSG:4548", plane: "CGCS2000", extent: extent, language: .chinese)
///     kit.layers.append(MapLayer(cells, source: "./cells.geojson", crs: "EPSG:4326", in: .chinese))
///     try kit.write(to: "results/project.qgz")
///
/// Everything that depends on a layer's name stands in one table of styles, everything that depends
/// on a column in the registry of columns: a layer that comes later is drawn plainly, with its
/// headings, until somebody gives it a style. The same layers give the same bytes.
package struct MapKit: Sendable {
  /// A box in the coordinates of the map.
  package struct Extent: Sendable {
    package let west, south, east, north: Double

    package init(west: Double, south: Double, east: Double, north: Double) {
      self.west = west
      self.south = south
      self.east = east
      self.north = north
    }
  }

  package let title: String
  /// What maps are drawn in: `EPSG:4549`, with metres.
  package let crs: String
  /// What people call that system.
  package let plane: String
  package let extent: Extent
  package let language: Language
  package var layers: [MapLayer] = []
  /// A sentence for whose data is drawn, and other things that must be said.
  package var about = ""

  package init(title: String, crs: String, plane: String, extent: Extent, language: Language) {
    self.title = title
    self.crs = crs
    self.plane = plane
    self.extent = extent
    self.language = language
  }

  /// `project.qgz`, as bytes.
  package var archive: [UInt8] {
    ZipArchive.bytes([("project.qgs", Array(project.document.utf8))])
  }

  /// - Throws: `privacy.refused`, `file.exists`, `file.unwritable`.
  package func write(
    to path: String, by rules: PublicationRules = PublicationRules(), overwrite: Bool = false
  ) throws(Failure) {
    let document = project.document
    try rules.check(document, path: path)
    let archive = ZipArchive.bytes([("project.qgs", Array(document.utf8))])
    let file = try AtomicFile(path: path, overwrite: overwrite)
    try file.write(archive)
    try file.commit()
  }

  var footnote: String { Phrase.kitFootnote.words(in: language) }
}
