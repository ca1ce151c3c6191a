internal import CGDAL
internal import Diagnostics
internal import Geometry

/// An open file of GDAL's, owned by one value.
@safe
struct NativeSource: ~Copyable {
  fileprivate let raw: OpaquePointer

  init(
    _ request: gr_gdal_request, _ format: GDALFormat, _ place: Place
  ) throws(Failure) {
    var request = unsafe request
    var message = gr_gdal_message()
    var source: OpaquePointer?
    let status = unsafe gr_gdal_open(&request, &source, &message)
    guard status == gr_gdal_done, let source = unsafe source else {
      throw GDAL.failure(status, message, format, at: place)
    }
    unsafe raw = source
  }

  deinit { unsafe gr_gdal_close(raw) }

  var layerNames: [String] {
    unsafe (0..<gr_gdal_layer_count(raw)).map { layer in
      guard let name = unsafe gr_gdal_layer_name(raw, layer) else { return "" }
      return unsafe String(cString: name)
    }
  }

  func hasRows(_ layer: Int) -> Bool { unsafe gr_gdal_layer_has_rows(raw, layer) == 1 }
}

/// A layer that GDAL read, owned by one value.
@safe
struct NativeTable: ~Copyable {
  private let raw: OpaquePointer
  private let rows: gr_gdal_rows
  private let notes: gr_gdal_notes
  private let format: GDALFormat

  init(
    _ source: borrowing NativeSource, _ layer: Int, _ format: GDALFormat, _ place: Place
  ) throws(Failure) {
    var message = gr_gdal_message()
    var table: OpaquePointer?
    let status = unsafe gr_gdal_read(source.raw, layer, GDAL.limits, &table, &message)
    guard status == gr_gdal_done, let table = unsafe table else {
      throw GDAL.failure(status, message, format, at: place)
    }
    var rows = unsafe gr_gdal_rows()
    var notes = unsafe gr_gdal_notes()
    unsafe gr_gdal_get_rows(table, &rows, &notes)
    unsafe (raw, self.rows, self.notes) = unsafe (table, rows, notes)
    self.format = format
  }

  deinit { unsafe gr_gdal_free(raw) }

  var rowCount: Int { unsafe rows.row_count }

  var crs: String? { unsafe rows.crs.map { unsafe String(cString: $0) } }

  /// `nil` where the layer has no shapes.
  var geometry: GeometryColumn? {
    let shapes = unsafe rows.shapes
    guard let kinds = unsafe shapes.kinds else { return nil }
    var geometry = GeometryColumn()
    geometry.kinds = unsafe Array(kinds, rowCount).map {
      GeometryColumn.Kind(rawValue: $0) ?? .null
    }
    geometry.partOffsets = unsafe Array(shapes.part_offsets, rowCount + 1)
    let parts = geometry.partOffsets[rowCount]
    geometry.ringOffsets = unsafe Array(shapes.ring_offsets, parts + 1)
    let rings = geometry.ringOffsets[parts]
    geometry.positionOffsets = unsafe Array(shapes.position_offsets, rings + 1)
    let positions = geometry.positionOffsets[rings]
    if let xy = unsafe shapes.xy {
      geometry.positions = unsafe xy.withMemoryRebound(to: Position.self, capacity: positions) {
        unsafe Array($0, positions)
      }
    }
    geometry.heights = unsafe Array(shapes.heights, shapes.heights == nil ? 0 : positions)
    if geometry.heights.count < geometry.positions.count, !geometry.heights.isEmpty {
      geometry.heights += Array(
        repeating: .nan, count: geometry.positions.count - geometry.heights.count)
    }
    for row in 0..<rowCount where geometry.kinds[row] == .collection {
      geometry.collections[row] = GeometryColumn()
    }
    return geometry
  }

  /// Adds what GDAL warned of, and what was left out.
  func tell(_ findings: inout [Finding], at place: Place) {
    var skipped = unsafe notes.skipped
    for _ in 0..<(unsafe notes.skipped_count) {
      guard let name = unsafe skipped else { break }
      let text = unsafe String(cString: name)
      var place = place
      place.field = text
      findings.append(Finding(.note, .gdalColumnSkipped, at: place))
      unsafe skipped = name + text.utf8.count + 1
    }
    if unsafe notes.warnings > 0, let words = unsafe notes.first_warning {
      findings.append(
        Finding(
          .note, .gdalSaid,
          [
            "count": .integer(unsafe notes.warnings), "words": .text(unsafe String(cString: words)),
          ],
          at: place))
    }
  }
}

extension NativeTable {
  /// The columns with their types, and what their text was in where the format leaves that open;
  /// text is brought to UTF-8.
  ///
  /// - Throws: `text.encoding.…`.
  func columns(
    _ encoding: TextEncoding?, _ findings: inout [Finding]
  ) throws(Failure) -> (columns: [Column], encoding: String?) {
    var texts = unsafe RawTexts(
      columns: texts, isRaw: notes.is_text_raw == 1,
      declared: notes.encoding.map { unsafe String(cString: $0) } ?? "")
    try texts.decode(as: encoding, &findings)
    var columns: [Column] = []
    var text = 0
    for index in 0..<(unsafe rows.column_count) {
      let column = unsafe rows.columns[index]
      let values: Column.Values
      switch unsafe column.type {
      case gr_gdal_integer: values = unsafe .integer(Array(column.integers, rowCount))
      case gr_gdal_boolean:
        values = .boolean(unsafe Array(column.integers, rowCount).map { $0 != 0 })
      case gr_gdal_number: values = unsafe .number(Array(column.numbers, rowCount))
      case gr_gdal_json:
        values = .json(texts.column(text))
        text += 1
      default:
        values = .text(texts.column(text))
        text += 1
      }
      columns.append(
        Column(
          name: texts.names[index], values: values,
          present: unsafe Array(column.present, column.present == nil ? 0 : rowCount)
            .map { $0 != 0 }))
    }
    return (columns, unsafe notes.is_text_raw == 1 ? texts.found : nil)
  }

  /// The cells of a sheet with the number of each row in it.
  func sheet(_ options: GDAL.Options, _ findings: inout [Finding]) throws(Failure) -> Sheet {
    let columns = try columns(options.encoding, &findings).columns
    let numbers = unsafe Array(rows.numbers, rows.numbers == nil ? 0 : rowCount)
    return Sheet(columns: columns, numbers: numbers)
  }

  /// Names of all columns, then the values of those that hold text.
  private var texts: [RawTexts.Piece] {
    var pieces: [RawTexts.Piece] = []
    var names: [UInt8] = []
    var offsets = [0]
    for index in 0..<(unsafe rows.column_count) {
      if let name = unsafe rows.columns[index].name {
        names += unsafe String.bytes(name)
      }
      offsets.append(names.count)
    }
    pieces.append(RawTexts.Piece(name: "", bytes: names, offsets: offsets))
    for index in 0..<(unsafe rows.column_count) {
      let column = unsafe rows.columns[index]
      guard unsafe column.type == gr_gdal_text || column.type == gr_gdal_json else { continue }
      let offsets = unsafe Array(column.offsets, rowCount + 1)
      let bytes: [UInt8] =
        unsafe column.bytes.map { start in
          unsafe start.withMemoryRebound(to: UInt8.self, capacity: offsets[rowCount]) {
            unsafe Array($0, offsets[rowCount])
          }
        } ?? []
      let name = unsafe column.name.map { unsafe String(cString: $0) } ?? ""
      pieces.append(RawTexts.Piece(name: name, bytes: bytes, offsets: offsets))
    }
    return pieces
  }
}

extension String {
  /// The bytes of C's text, whatever they mean.
  @unsafe fileprivate static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = unsafe text
    while unsafe at.pointee != 0 {
      bytes.append(UInt8(bitPattern: unsafe at.pointee))
      unsafe at += 1
    }
    return bytes
  }
}

extension Array {
  /// A copy of a column.
  @unsafe fileprivate init(_ start: UnsafePointer<Element>?, _ count: Int) {
    self = unsafe Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
