internal import CGDAL
package import Diagnostics
internal import Glibc

extension GDAL {
  /// How a table is written, beyond what it holds.
  package struct WriteOptions: Sendable {
    /// What people call each column, where the format has a place for it; empty for nothing.
    package var aliases: [String]
    /// The layer's name; the file's where "".
    package var layer: String
    /// What the layer is made of; kept in a GeoPackage.
    package var description = ""
    package var overwrite: Bool
    /// What the text of a Shapefile is in: `UTF-8` or `GBK`.
    package var encoding = "UTF-8"

    package init(aliases: [String] = [], layer: String = "", overwrite: Bool = false) {
      self.aliases = aliases
      self.layer = layer
      self.overwrite = overwrite
    }
  }

  /// Writes a table as one layer of a new file; same table, same bytes.
  ///
  /// Text is UTF-8. Codes are text, in the cells of a sheet too. In a Shapefile a text of more than
  /// 254 bytes is cut at a character and ends with "…", and each name of a column must be short
  /// already. Rows of a FlatGeobuf are in the order of its index. The file says that it is of
  /// `SOURCE_DATE_EPOCH`, else of the first day of 2000.
  ///
  /// - Parameter path: its ending says the format: .gpkg, .shp, .xlsx, .fgb, .ods, .kml, .dxf.
  /// - Throws: `gdal.not-built`, `gdal.mixed-shapes`, `gdal.shapeless`, `gdal.unwritable`,
  ///   `gdal.in-use`, `file.exists`, `file.unwritable`.
  package static func write(
    _ table: FeatureTable, path: String, options: WriteOptions = WriteOptions()
  ) throws(Failure) {
    try write([(table, options)], path: path)
  }

  /// Writes tables as layers of one new file.
  ///
  /// - Parameter path: of a GeoPackage, where there is more than one table.
  /// - Throws: as ``write(_:path:options:)``, and `output.dbf-unencodable`.
  package static func write(
    _ layers: [(table: FeatureTable, options: WriteOptions)], path: String
  ) throws(Failure) {
    let place = Place(file: path)
    guard let format = GDALFormat(path: path), format.isWritten else {
      throw Failure(.outputFormatUnknown, at: place)
    }
    guard isBuilt else {
      throw Failure(.gdalNotBuilt, ["format": .text(format.name)], at: place)
    }
    var writings: [GDALWriting] = []
    for (table, options) in layers {
      var table = table
      if format == .shapefile {
        try table.requireEncodable(options.encoding, at: place)
        table.fitShapefile()
      }
      writings.append(GDALWriting(table: table, format: format, path: path, options: options))
    }
    try Self.publish(
      try GDALWriting.files(of: writings), at: path, format,
      overwrite: layers.first?.options.overwrite ?? false)
  }

  /// Gives the files their names, the one that stands for all of them last.
  private static func publish(
    _ files: [GDALFile.Part], at path: String, _ format: GDALFormat, overwrite: Bool
  ) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let stem = path.dropLast(path.fileExtension.count + 1)
    var status = stat()
    for log in ["\(path)-wal"] where format == .geoPackage {
      guard unsafe stat(log, &status) != 0 || status.st_size == 0 else {
        throw Failure(.gdalInUse, ["log": .text(log)], at: Place(file: path))
      }
    }
    let main = files.first { $0.name.fileExtension == format.ending }
    let others = files.filter { $0.name.fileExtension != format.ending }
    var parts = others.map { (path: folder + $0.name, bytes: $0.bytes) }
    if let main { parts.insert((path, main.bytes), at: 0) }
    try write(parts[...], head: path, overwrite: overwrite)
    // Indexes and logs of what had the name before would be taken for those of the new file.
    let stale =
      switch format {
      case .shapefile: ["qix", "sbn", "sbx"].map { "\(stem).\($0)" }
      case .geoPackage: ["\(path)-wal", "\(path)-shm", "\(path)-journal"]
      default: [String]()
      }
    for path in stale { _ = unsafe unlink(path) }
  }

  /// Writes all parts before any gets its name; the first gets it last.
  private static func write(
    _ parts: ArraySlice<(path: String, bytes: [UInt8])>, head: String, overwrite: Bool
  ) throws(Failure) {
    guard let part = parts.first else {
      // All is on the disk now. An old head must not stand over new parts for a moment.
      if overwrite { removeHead(head) }
      return
    }
    let file = try AtomicFile(path: part.path, overwrite: overwrite)
    try file.write(part.bytes)
    try write(parts.dropFirst(), head: head, overwrite: overwrite)
    try file.commit()
  }

  private static func removeHead(_ path: String) {
    guard GDALFormat(path: path) == .shapefile else { return }
    _ = unsafe unlink(path)
  }
}
