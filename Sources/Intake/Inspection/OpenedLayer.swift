internal import Diagnostics
internal import Formats
internal import Workers

/// A layer of a file, read, and what it is taken for.
struct OpenedLayer: Sendable {
  let hand: TableInHand
  let guesses: [PartGuess]

  /// The layers of a file that have something in them.
  ///
  /// - Throws: what makes the file unusable.
  static func all(of source: InputSource, workers: Workers) throws(Failure) -> [OpenedLayer] {
    if OSM.format(ofFileNamed: source.path) != nil {
      return try layers(ofOSM: source, workers: workers)
    }
    var sources = [source]
    if let address = source.address, address.layer == nil,
      address.format != .address
    {
      let layers = try GDALFile(address).filledLayers()
      if layers.count > 1 {
        sources = layers.map { layer in
          var source = source
          source.layer = layer
          return source
        }
      }
    }
    var opened: [OpenedLayer] = []
    for one in sources { opened.append(try OpenedLayer(one, workers: workers)) }
    return opened
  }

  /// Bytes of a text by which it is known what it is.
  private static let lookedAt = 1 << 18

  private init(_ source: InputSource, workers: Workers) throws(Failure) {
    var file = try PlainFile(source, workers: workers)
    var log = IntakeLog()
    let isText = source.formatName == "CSV"
    let isSheet = source.address?.format.isSpreadsheet ?? false
    let isLook = isText || isSheet
    let table: FeatureTable
    if isText, let bytes = file.bytes {
      table = try source.look(at: bytes, upTo: Self.lookedAt)
    } else {
      table = try file.table(source, TidyRules(layer: "inspection"), log: &log)
    }
    if !isLook { file.dropContent() }
    self.init(
      TableInHand(
        file: file, source: source, table: table, log: isLook ? IntakeLog() : log,
        isLook: isLook))
  }

  private init(_ hand: TableInHand, as part: Part? = nil) {
    self.hand = hand
    guard part == nil else {
      guesses = part.map { [PartGuess(part: $0, score: 100, evidence: [])] } ?? []
      return
    }
    let (table, source) = (hand.table, hand.source)
    let isPlaced = source.hasCoordinates(table)
    let shapes = table.geometry?.shapeClass ?? .none
    guesses = PartRecognition(
      table: table, source: source,
      shapes: shapes == .none && isPlaced ? .points : shapes,
      name: [source.stem, source.layer ?? ""].joined(separator: " ").lowercased()
    ).guesses()
  }

  /// What a run can ask of an OSM file without being told more.
  private static func layers(
    ofOSM source: InputSource, workers: Workers
  ) throws(Failure) -> [OpenedLayer] {
    let parts: [Part] = [.communities, .buildings, .streets, .barriers, .gates]
    let listed = parts.compactMap { part in part.roles.map { (source, $0) } }
    let inputs = try OSMInputs(listed, workers: workers)
    var opened: [OpenedLayer] = []
    guard let file = inputs.file(source) else { return [] }
    for (part, (_, roles)) in zip(parts, listed) {
      var log = IntakeLog()
      let (known, table) = try file.read(source, as: roles, log: &log)
      guard table.rowCount > 0 else { continue }
      let hand = TableInHand(file: file, source: known, table: table, log: log, isLook: false)
      opened.append(OpenedLayer(hand, as: part))
    }
    return opened
  }
}

extension InputSource {
  /// Whether a run would make points of columns of a table, whatever that is.
  func hasCoordinates(_ table: FeatureTable) -> Bool {
    let roles = LayerRoles(layer: "unknown", identifiers: [], names: [], roles: [.x, .y])
    return (try? Layer(table, source: self, roles: roles))?.coordinateColumns != nil
  }

  /// The name of the file without folder and ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return String(name) }
    return String(name[..<dot])
  }

  /// Whether the name is one of a file that could be read.
  package var isReadableByName: Bool {
    formatName == "CSV" || formatName == "GeoJSON" || formatName == "OpenStreetMap"
      || address != nil
  }

  /// What people call the format of the file.
  var formatName: String {
    if let address { return address.format.name }
    if OSM.format(ofFileNamed: path) != nil { return "OpenStreetMap" }
    switch fileExtension {
    case "geojson", "json", "geojsonl", "geojsons", "ndjson", "jsonl": return "GeoJSON"
    case "csv", "tsv", "txt": return "CSV"
    case let other: return other.uppercased()
    }
  }

  /// The table in the first lines of a text.
  fileprivate func look(at bytes: [UInt8], upTo most: Int) throws(Failure) -> FeatureTable {
    var log = IntakeLog()
    let rules = TidyRules(layer: "inspection")
    // The end of a line is one byte in all encodings but UTF-16, which begin with a mark.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard bytes.count > most, !isWide,
      let end = bytes[..<most].lastIndex(of: UInt8(ascii: "\n"))
    else { return try tidyText(bytes, rules, log: &log) }
    do throws(Failure) {
      return try tidyText(Array(bytes[...end]), rules, log: &log)
    } catch {
      // The cut may lie within a quoted field.
      return try tidyText(bytes, rules, log: &log)
    }
  }

  /// What the text of a file is in, where the format leaves it open.
  func encodingName(_ table: FeatureTable, _ findings: [Finding]) -> String? {
    if let encoding = table.encoding { return encoding }
    for finding in findings {
      if finding.phrase == .gdalEncodingFound || finding.phrase == .gdalEncodingOther,
        case .text(let name)? = finding.arguments["found"]
      {
        return name
      }
    }
    guard let address,
      [.shapefile, .dbf].contains(address.format)
    else { return nil }
    let parts = (try? GDALFile(address).parts) ?? []
    let said = parts.first { $0.name.hasSuffix(".cpg") }
    return said.map { String(decoding: $0.bytes.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self) }
  }
}
