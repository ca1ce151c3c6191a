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
    return try unsafe lend(layers[...], [], []) { forms, rows in
      layers.first.map { unsafe $0.written(forms, rows) } ?? .success([])
    }.get()
  }

  /// Lends all layers to C while `body` runs.
  private static func lend<Value>(
    _ rest: ArraySlice<GDALWriting>, _ forms: [gr_gdal_form], _ rows: [gr_gdal_rows],
    _ body: ([gr_gdal_form], [gr_gdal_rows]) -> Result<Value, Failure>
  ) -> Result<Value, Failure> {
    guard let layer = rest.first else { return unsafe body(forms, rows) }
    return unsafe layer.withForm { form in
      unsafe layer.withRows { own in
        unsafe lend(rest.dropFirst(), forms + [form], rows + [own], body)
      }
    }
  }

  /// Lends what the layer is to be.
  private func withForm<Value>(
    _ body: (gr_gdal_form) -> Result<Value, Failure>
  ) -> Result<Value, Failure> {
    let kind: GeometryColumn.Kind
    do { kind = try layerKind() } catch { return .failure(error) }
    let layer = options.layer.isEmpty ? stem : options.layer
    return unsafe withStrings(layerOptions(layer)) { layerOptions in
      unsafe "\(stem).\(format.ending)".withCString { name in
        unsafe layer.withCString { layer in
          unsafe format.drivers[0].withCString { driver in
            unsafe Self.day.withCString { day in
              var form = unsafe gr_gdal_form()
              unsafe (form.driver, form.name, form.layer) = unsafe (driver, name, layer)
              unsafe form.has_widths = format == .shapefile ? 1 : 0
              unsafe form.kind = Int32(kind.rawValue)
              unsafe form.layer_options = layerOptions
              unsafe form.day = day
              return unsafe body(form)
            }
          }
        }
      }
    }
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

extension GDALWriting {
  /// Lends the table to C while `body` runs.
  private func withRows<Value>(
    _ body: (gr_gdal_rows) -> Result<Value, Failure>
  ) -> Result<Value, Failure> {
    unsafe lend(table.columns[...], []) { columns in
      unsafe columns.withUnsafeBufferPointer { columns in
        unsafe withOptionalString(table.declaredCRS) { crs in
          var rows = unsafe gr_gdal_rows()
          unsafe rows.row_count = table.rowCount
          unsafe rows.columns = columns.baseAddress
          unsafe rows.column_count = columns.count
          unsafe rows.crs = crs
          guard let geometry = table.geometry, !format.isSpreadsheet else {
            return unsafe body(rows)
          }
          return unsafe lend(geometry) { shapes in
            unsafe rows.shapes = shapes
            return unsafe body(rows)
          }
        }
      }
    }
  }

  private func lend<Value>(_ geometry: GeometryColumn, _ body: (gr_gdal_shapes) -> Value) -> Value {
    let kinds = geometry.kinds.map(\.rawValue)
    return unsafe kinds.withUnsafeBufferPointer { kinds in
      unsafe geometry.partOffsets.withUnsafeBufferPointer { parts in
        unsafe geometry.ringOffsets.withUnsafeBufferPointer { rings in
          unsafe geometry.positionOffsets.withUnsafeBufferPointer { positions in
            unsafe geometry.positions.withUnsafeBytes { xy in
              unsafe geometry.heights.withUnsafeBufferPointer { heights in
                var shapes = unsafe gr_gdal_shapes()
                unsafe shapes.kinds = kinds.baseAddress
                unsafe shapes.part_offsets = parts.baseAddress
                unsafe shapes.ring_offsets = rings.baseAddress
                unsafe shapes.position_offsets = positions.baseAddress
                unsafe shapes.xy = xy.assumingMemoryBound(to: Double.self).baseAddress
                if !geometry.heights.isEmpty { unsafe shapes.heights = heights.baseAddress }
                return unsafe body(shapes)
              }
            }
          }
        }
      }
    }
  }

  private func lend<Value>(
    _ rest: ArraySlice<Column>, _ lent: [gr_gdal_column], _ body: ([gr_gdal_column]) -> Value
  ) -> Value {
    guard let column = rest.first else { return unsafe body(lent) }
    let alias = options.aliases.isEmpty ? nil : options.aliases[rest.startIndex]
    return unsafe column.name.withCString { name in
      unsafe withOptionalString(alias) { alias in
        unsafe lend(column) { made in
          var made = unsafe made
          unsafe (made.name, made.alias) = unsafe (name, alias)
          return unsafe lend(rest.dropFirst(), lent + [made], body)
        }
      }
    }
  }

  /// Lends the values of a column.
  private func lend<Value>(_ column: Column, _ body: (gr_gdal_column) -> Value) -> Value {
    let present = column.present.map { $0 ? UInt8(1) : 0 }
    return unsafe present.withUnsafeBufferPointer { present in
      var lent = unsafe gr_gdal_column()
      if !column.present.isEmpty { unsafe lent.present = present.baseAddress }
      switch column.values {
      case .integer(let values):
        unsafe lent.type = gr_gdal_integer
        return unsafe values.withUnsafeBufferPointer {
          unsafe lent.integers = $0.baseAddress
          return unsafe body(lent)
        }
      case .boolean(let values):
        unsafe lent.type = gr_gdal_boolean
        return unsafe values.map { $0 ? Int64(1) : 0 }.withUnsafeBufferPointer {
          unsafe lent.integers = $0.baseAddress
          return unsafe body(lent)
        }
      case .number(let values):
        unsafe lent.type = gr_gdal_number
        return unsafe values.withUnsafeBufferPointer {
          unsafe lent.numbers = $0.baseAddress
          return unsafe body(lent)
        }
      case .text(let values), .json(let values):
        unsafe lent.type = gr_gdal_text
        if case .json = column.values { unsafe lent.type = gr_gdal_json }
        return unsafe values.bytes.withUnsafeBytes { bytes in
          unsafe values.offsets.withUnsafeBufferPointer { offsets in
            unsafe lent.bytes = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            unsafe lent.offsets = offsets.baseAddress
            return unsafe body(lent)
          }
        }
      }
    }
  }
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
