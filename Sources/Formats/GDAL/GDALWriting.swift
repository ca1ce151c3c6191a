internal import CGDAL
internal import Diagnostics
internal import Geometry
internal import Glibc

extension GDALFormat {
  /// Whether tables are written in it.
  package var isWritten: Bool {
    [.geoPackage, .shapefile, .xlsx, .flatGeobuf, .ods, .kml, .dxf].contains(self)
  }
}

/// A table on its way through GDAL.
struct GDALWriting {
  let table: FeatureTable
  let format: GDALFormat
  let path: String
  let options: GDAL.WriteOptions

  /// The files that come of layers of one file, in memory.
  ///
  /// - Throws: `gdal.mixed-shapes`, `gdal.shapeless`, `gdal.unwritable`.
  static func files(of layers: [GDALWriting]) throws(Failure) -> [GDALFile.Part] {
    for layer in layers { try layer.requireShapes() }
    guard let first = layers.first else { return [] }
    let memory = LentMemory()
    var (forms, rows): ([gr_gdal_form], [gr_gdal_rows]) = unsafe ([], [])
    for layer in layers {
      unsafe forms.append(try layer.form(in: memory))
      unsafe rows.append(layer.rows(in: memory))
    }
    return try withExtendedLifetime(memory) { unsafe first.written(forms, rows) }.get()
  }

  /// What the layer is to be.
  private func form(in memory: LentMemory) throws(Failure) -> gr_gdal_form {
    let kind = try layerKind()
    let layer = options.layer.isEmpty ? stem : options.layer
    var form = unsafe gr_gdal_form()
    unsafe form.driver = memory.copy(format.drivers[0])
    unsafe form.name = memory.copy("\(stem).\(format.ending)")
    unsafe form.layer = memory.copy(layer)
    unsafe form.has_widths = format == .shapefile ? 1 : 0
    unsafe form.kind = Int32(kind.rawValue)
    unsafe form.layer_options = memory.copy(layerOptions(layer))
    unsafe form.day = memory.copy(Self.day)
    return unsafe form
  }

  /// The name of the file without its ending.
  private var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.dropLast(path.fileExtension.count + 1))
  }

  private func written(
    _ forms: [gr_gdal_form], _ rows: [gr_gdal_rows]
  ) -> Result<[GDALFile.Part], Failure> {
    var message = gr_gdal_message()
    var output: OpaquePointer?
    let status = unsafe gr_gdal_write(forms, rows, rows.count, &output, &message)
    guard status == gr_gdal_done, let output = unsafe output else {
      let failure = GDAL.failure(status, message, format, at: Place(file: path))
      guard status == gr_gdal_broken else { return .failure(failure) }
      return .failure(Failure(.gdalUnwritable, failure.arguments, at: failure.place))
    }
    defer { unsafe gr_gdal_free_output(output) }
    var files: [GDALFile.Part] = []
    for index in 0..<(unsafe gr_gdal_output_count(output)) {
      var part = unsafe gr_gdal_part()
      unsafe gr_gdal_get_part(output, index, &part)
      guard let name = unsafe part.name else { continue }
      files.append(
        GDALFile.Part(
          name: unsafe String(cString: name),
          bytes: unsafe Array(UnsafeRawBufferPointer(start: part.bytes, count: part.count))))
    }
    return .success(files)
  }

  /// The one kind that all rows can be; `collection` for any.
  private func layerKind() throws(Failure) -> GeometryColumn.Kind {
    guard let geometry = table.geometry, !format.isSpreadsheet else { return .null }
    var kinds: Set<GeometryColumn.Kind> = []
    for row in 0..<geometry.count where !geometry.parts(ofRow: row).isEmpty {
      kinds.insert(geometry.kinds[row])
    }
    let families: [(GeometryColumn.Kind, GeometryColumn.Kind)] = [
      (.point, .multiPoint), (.lineString, .multiLineString), (.polygon, .multiPolygon),
    ]
    for (one, many) in families where kinds.isSubset(of: [one, many]) && !kinds.isEmpty {
      return kinds.contains(many) ? many : one
    }
    guard format == .shapefile else { return .collection }
    guard kinds.isEmpty else {
      throw Failure(.gdalMixedShapes, at: Place(file: path))
    }
    return .polygon
  }

  private func layerOptions(_ layer: String) -> [String] {
    switch format {
    case .geoPackage:
      [
        "FID=\(free("fid"))", "GEOMETRY_NAME=\(free("geom"))", "IDENTIFIER=\(layer)",
        "DESCRIPTION=\(options.description)",
      ]
    case .shapefile:
      [
        "ENCODING=\(options.encoding)", "DBF_DATE_LAST_UPDATE=\(Self.day.prefix(10))",
        "SPATIAL_INDEX=NO",
      ]
    case .flatGeobuf: ["SPATIAL_INDEX=YES", "TEMPORARY_DIR=/vsimem/"]
    default: []
    }
  }

  /// GDAL would leave out rows without a shape, and say nothing.
  private func requireShapes() throws(Failure) {
    guard format == .flatGeobuf else { return }
    let geometry = table.geometry ?? GeometryColumn()
    let bare = (0..<table.rowCount).first {
      $0 >= geometry.count || geometry.parts(ofRow: $0).isEmpty
    }
    guard let bare else { return }
    throw Failure(.gdalShapeless, at: Place(file: path, row: bare + 1))
  }

  /// A name that no column has.
  private func free(_ name: String) -> String {
    let taken = table.columns.map { $0.name.lowercased() }
    var name = name
    while taken.contains(name) { name += "_" }
    return name
  }

  /// What a file says of its day: the same on every day, else its bytes would differ.
  private static let day: String = {
    guard let text = unsafe getenv("SOURCE_DATE_EPOCH").map({ unsafe String(cString: $0) }),
      var seconds = time_t(text)
    else { return "2000-01-01T00:00:00.000Z" }
    var parts = unsafe tm()
    guard unsafe gmtime_r(&seconds, &parts) != nil else { return "2000-01-01T00:00:00.000Z" }
    let numbers: [(Int32, Int)] = unsafe [
      (parts.tm_year + 1900, 4), (parts.tm_mon + 1, 2), (parts.tm_mday, 2), (parts.tm_hour, 2),
      (parts.tm_min, 2), (parts.tm_sec, 2),
    ]
    let digits = numbers.map { value, count in
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return digits[..<3].joined(separator: "-") + "T" + digits[3...].joined(separator: ":") + ".000Z"
  }()
}

/// Lends a string to C, a null pointer for none.
func withOptionalString<Value>(
  _ text: String?, _ body: (UnsafePointer<CChar>?) -> Value
) -> Value {
  guard let text else { return body(nil) }
  return unsafe text.withCString { unsafe body($0) }
}

extension FeatureTable {
  /// Cuts texts to what a Shapefile can hold.
  mutating func fitShapefile() {
    let room = 254
    for index in columns.indices {
      let texts: TextColumn
      switch columns[index].values {
      case .text(let values), .json(let values): texts = values
      case .integer, .number, .boolean: continue
      }
      guard (0..<texts.count).contains(where: { texts.offsets[$0 + 1] - texts.offsets[$0] > room })
      else { continue }
      var fitted = TextColumn()
      for row in 0..<texts.count {
        let text = texts[row]
        fitted.append(text.utf8.count > room ? text.cut(toBytes: room) : text)
      }
      columns[index].values = .text(fitted)
    }
  }
}

extension String {
  /// As many characters as fit, with "…" behind them.
  fileprivate func cut(toBytes room: Int) -> String {
    var used = "…".utf8.count
    var cut = ""
    for character in self {
      used += character.utf8.count
      guard used <= room else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
