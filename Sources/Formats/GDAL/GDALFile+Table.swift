internal import CGDAL
package import Diagnostics

extension GDALFile {
  /// Reads the layer that is meant, or the only one.
  ///
  /// Rows stand in the order of the file, and are counted as there; `lines` are the rows of a
  /// sheet. Columns of bytes are left out and told. Multi-part shapes of one part are that part;
  /// members of mixed collections are not read. A column is of integers or numbers where the file
  /// says so, in sheets as in CSV.
  ///
  /// - Parameter findings: what was odd is added to it.
  /// - Throws: `gdal.broken` and its like, `gdal.layers-many`, `gdal.layer-missing`,
  ///   `gdal.layers-none`, `text.encoding.…`.
  package func table(
    _ options: GDAL.Options, findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    try withLayer(options, &findings) { (native, place, told) throws(Failure) in
      try table(native, at: place, options, &told)
    }
  }

  /// Whether a layer is a sheet, whose header may stand anywhere.
  package var isSpreadsheet: Bool { format.isSpreadsheet }

  /// Reads the cells of the sheet that is meant, or of the only one, whatever they mean.
  ///
  /// - Precondition: ``isSpreadsheet``.
  /// - Throws: as ``table(_:findings:)``.
  package func cells(
    _ options: GDAL.Options, findings: inout [Finding]
  ) throws(Failure) -> RawCells {
    try withLayer(options, &findings) { (native, place, told) throws(Failure) in
      native.tell(&told, at: place)
      do throws(Failure) {
        return try native.sheet(options, &told).cells(name, keepingText: options.keepsText)
      } catch { throw error.inside(place) }
    }
  }

  /// Lends the layer that is meant, or the only one, while `body` runs.
  private func withLayer<Answer>(
    _ options: GDAL.Options, _ findings: inout [Finding],
    _ body: (borrowing NativeTable, Place, inout [Finding]) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    var told: [Finding] = []
    let outcome = unsafe withRequest(options) { request in
      Result { () throws(Failure) in
        let source = try unsafe open(request)
        let layer = try chosenLayer(source)
        var place = place
        place.layer = layer.name == soleName ? nil : layer.name
        let native = try NativeTable(source, layer.number, format, place)
        let answer = try body(native, place, &told)
        for index in told.indices where told[index].place.file == nil {
          told[index].place = told[index].place.inside(place)
        }
        return answer
      }
    }
    findings += told
    return try get(outcome)
  }

  /// The names of the layers that have records.
  ///
  /// - Throws: `gdal.broken` and its like, `gdal.layers-none`.
  package func filledLayers() throws(Failure) -> [String] {
    let outcome = unsafe withRequest(GDAL.Options()) { request in
      Result { () throws(Failure) in
        let source = try unsafe open(request)
        let names = source.layerNames
        return names.indices.filter { source.hasRows($0) }.map { names[$0] }
      }
    }
    return try get(outcome)
  }

  /// What a server answered, in words that fit one; libpq writes it on several lines.
  private func get<Answer>(_ outcome: Result<Answer, Failure>) throws(Failure) -> Answer {
    guard address.database != nil, case .failure(let failure) = outcome,
      failure.phrase == .gdalBroken
    else { return try outcome.get() }
    var arguments = failure.arguments
    if case .text(let reason)? = arguments["reason"] {
      let words = reason.split(whereSeparator: \.isWhitespace)
      arguments["reason"] = .text(words.joined(separator: " "))
    }
    throw Failure(.gdalDatabase, arguments, at: failure.place)
  }

  private func open(_ request: gr_gdal_request) throws(Failure) -> NativeSource {
    do throws(Failure) {
      let source = try unsafe NativeSource(request, format, place)
      if format != .geoPackage || !source.layerNames.isEmpty { return source }
    } catch {
      if format != .geoPackage { throw error }
      if hasLayerTable { throw error }
    }
    throw Failure(hasLayerTable ? .gdalLayersNone : .gdalNotGeoPackage, at: place)
  }

  /// Whether an SQLite file names the table that makes a GeoPackage of it.
  private var hasLayerTable: Bool {
    let name = Array("gpkg_contents".utf8)
    guard let bytes = parts.first?.bytes, bytes.count >= name.count else { return false }
    return bytes.indices.dropLast(name.count - 1).contains {
      bytes[$0] == name[0] && bytes[$0..<($0 + name.count)].elementsEqual(name)
    }
  }

  /// The name of a layer that the file's own name says already.
  private var soleName: String? {
    switch format {
    case .shapefile, .dbf, .flatGeobuf, .mapInfo, .mapInfoInterchange:
      parts.first.map { String($0.name.dropLast(format.ending.count + 1)) }
    default: nil
    }
  }

  /// Which layer to read: the named one, else the only one that has rows.
  private func chosenLayer(
    _ source: borrowing NativeSource
  ) throws(Failure) -> (number: Int, name: String) {
    let names = source.layerNames
    if let layer = address.layer {
      if let number = names.firstIndex(of: layer) { return (number, layer) }
      throw Failure(
        names.isEmpty ? .gdalLayersNone : .gdalLayerMissing,
        ["layer": .text(layer), "layers": .names(names)], at: Place(file: address.path))
    }
    if names.count == 1 { return (0, names[0]) }
    // Spreadsheets are made with empty sheets, drawings with empty layers.
    let filled = names.indices.filter { source.hasRows($0) }
    if filled.count == 1 { return (filled[0], names[filled[0]]) }
    let place = Place(file: address.path)
    guard !filled.isEmpty else { throw Failure(.gdalLayersNone, at: place) }
    throw Failure(
      .gdalLayersMany,
      [
        "layers": .names(filled.map { names[$0] }),
        "example": .text(
          address.database == nil
            ? "\(address.path):\(names[filled[0]])" : "\(address.path) tables=\(names[filled[0]])"),
      ], at: place)
  }

  private func table(
    _ native: borrowing NativeTable, at place: Place, _ options: GDAL.Options,
    _ findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    var table = FeatureTable(name: name)
    table.declaredCRS = native.crs
    table.geometry = native.geometry
    table.rowCount = native.rowCount
    native.tell(&findings, at: place)
    do throws(Failure) {
      if format.isSpreadsheet {
        let sheet = try native.sheet(options, &findings)
        try table.fill(from: sheet, keepingText: options.keepsText, &findings)
      } else {
        (table.columns, table.encoding) = try native.columns(options.encoding, &findings)
        table.tellLostDigits(&findings)
      }
    } catch { throw error.inside(place) }
    return table
  }

  /// As messages name the table: with the layer where it was chosen.
  private var name: String { address.layer.map { "\(address.path):\($0)" } ?? address.path }

  /// Lends the file to GDAL while `body` runs.
  private func withRequest<Result>(
    _ options: GDAL.Options, _ body: (gr_gdal_request) -> Result
  ) -> Result {
    unsafe withStrings(format.drivers) { drivers in
      unsafe withStrings(format.options(address.path)) { openOptions in
        unsafe lend(isAddress ? [] : parts[...], []) { lent in
          unsafe lent.withUnsafeBufferPointer { lent in
            unsafe openName.withCString { openName in
              var request = unsafe gr_gdal_request()
              unsafe request.drivers = drivers
              unsafe request.options = openOptions
              unsafe request.name = openName
              unsafe request.parts = lent.baseAddress
              unsafe request.part_count = lent.count
              unsafe request.is_packed = format == .zip ? 1 : 0
              unsafe request.most_unpacked = mostUnpacked
              unsafe request.is_kml = [.kml, .kmz].contains(format) ? 1 : 0
              unsafe request.is_address = isAddress ? 1 : 0
              unsafe request.is_database = format == .database ? 1 : 0
              unsafe request.needs_plain_file = format == .xls ? 1 : 0
              unsafe request.closed_lines_are_areas =
                format == .dxf && options.closedLinesAreAreas ? 1 : 0
              return unsafe withOptionalString(drawingEncoding(options)) { encoding in
                unsafe request.drawing_encoding = encoding
                return unsafe body(request)
              }
            }
          }
        }
      }
    }
  }

  private var isAddress: Bool { format == .address || format == .database }

  /// What the text of a drawing is in: old ones name a code page, and many name none.
  private func drawingEncoding(_ options: GDAL.Options) -> String? {
    guard format == .dxf, let bytes = parts.first?.bytes else { return nil }
    if let encoding = options.encoding { return encoding.name }
    guard let found = try? TextEncoding.detect(bytes).encoding else { return nil }
    return found.name
  }

  /// Bytes that the ZIP, or what `/vsigzip/` leads into, may unpack to; 0 for what is none.
  private var mostUnpacked: Int {
    if format == .address {
      return address.path.hasPrefix("/vsigzip/") ? ZipDirectory.mostBytes : 0
    }
    guard let bytes = parts.first?.bytes, bytes.isZip else { return 0 }
    return format == .zip ? 0 : ZipDirectory.mostBytes
  }

  /// What GDAL opens: a part, a folder of parts, or an address.
  private var openName: String {
    switch format {
    case .address: address.path
    case .database: address.database?.patient ?? ""
    case .fileGDB: String(parts.first?.name.split(separator: "/").first ?? "")
    case .xlsx:
      // An XLSX that is called .xls is known by its ending alone.
      parts.first.map { "\($0.name.dropLast(address.format.ending.count))xlsx" } ?? ""
    default: parts.first?.name ?? ""
    }
  }

  private func lend<Result>(
    _ rest: ArraySlice<Part>, _ lent: [gr_gdal_part], _ body: ([gr_gdal_part]) -> Result
  ) -> Result {
    guard let part = rest.first else { return unsafe body(lent) }
    let name = rest.startIndex == 0 && format != .fileGDB ? openName : part.name
    return unsafe readable(part.bytes).withUnsafeBytes { bytes in
      unsafe name.withCString { name in
        let one = unsafe gr_gdal_part(name: name, bytes: bytes.baseAddress, count: bytes.count)
        return unsafe lend(rest.dropFirst(), lent + [one], body)
      }
    }
  }

  /// The bytes as GDAL can read them.
  private func readable(_ bytes: [UInt8]) -> [UInt8] {
    switch format {
    case .geoPackage: plainMode(bytes)
    case .kml: inUTF8(bytes)
    default: bytes
    }
  }

  /// XML in GBK, which GDAL's parser does not know.
  private func inUTF8(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isZip, let (encoding, text) = try? TextEncoding.detect(bytes),
      encoding == .gb18030, let head = text.firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    let declaration = String(decoding: text[...head], as: UTF8.self)
    guard declaration.hasPrefix("<?xml") else { return text }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + text[(head + 1)...]
  }

  /// A GeoPackage in WAL mode would want a second file for its locks.
  ///
  /// All of it is here, so the
  /// copy that GDAL sees is in the plain mode.
  private func plainMode(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 19, bytes[18] == 2 else { return bytes }
    var bytes = bytes
    (bytes[18], bytes[19]) = (1, 1)
    return bytes
  }
}

/// Lends strings as C has lists of them, with a null pointer behind the last.
func withStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  var text: [CChar] = []
  var starts: [Int] = []
  for string in strings {
    starts.append(text.count)
    text += string.utf8CString
  }
  return unsafe text.withUnsafeBufferPointer { text in
    var pointers: [UnsafePointer<CChar>?] = unsafe starts.map { start in
      unsafe text.baseAddress.map { unsafe $0 + start }
    }
    unsafe pointers.append(nil)
    return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }
}
