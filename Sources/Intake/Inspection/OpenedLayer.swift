internal import Diagnostics
internal import Formats
internal import Workers

/// A layer of a file, read, and what it is taken for.
struct OpenedLayer: Sendable {
  let hand: TableInHand
  let encoding: String?
  let guesses: [PartGuess]

  /// The layers of a file that have something in them.
  ///
  /// - Throws: what makes the file unusable.
  static func all(of source: InputSource, workers: Workers) throws(Failure) -> [OpenedLayer] {
    if OSM.format(ofFileNamed: source.path) != nil {
      return try layers(ofOSM: source, workers: workers)
    }
    var sources = [source]
    if let address = GDALAddress(source.path, layer: source.layer), address.layer == nil,
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
    for source in sources { opened.append(try OpenedLayer(source)) }
    return opened
  }

  private init(_ source: InputSource) throws(Failure) {
    let file = try PlainFile(source)
    var findings: [Finding] = []
    let table = try file.table(source, findings: &findings)
    self.init(
      TableInHand(file: file, source: source, table: table, findings: findings),
      encoding: try source.encodingName(findings))
  }

  private init(_ hand: TableInHand, encoding: String?, as part: Part? = nil) {
    self.hand = hand
    self.encoding = encoding
    guard part == nil else {
      guesses = part.map { [PartGuess(part: $0, score: 100, evidence: [])] } ?? []
      return
    }
    let (table, source) = (hand.table, hand.source)
    let names = Set(table.columns.map { Layer.normalized($0.name) })
    let isPlaced = [Role.x, .y].allSatisfy { !names.isDisjoint(with: $0.synonyms) }
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
      var findings: [Finding] = []
      let (known, table) = try file.read(source, as: roles, findings: &findings)
      guard table.rowCount > 0 else { continue }
      let hand = TableInHand(file: file, source: known, table: table, findings: findings)
      opened.append(OpenedLayer(hand, encoding: nil, as: part))
    }
    return opened
  }
}

extension InputSource {
  /// The name of the file without folder and ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return String(name) }
    return String(name[..<dot])
  }

  /// Whether the name is one of a file that could be read.
  package var isReadableByName: Bool {
    formatName == "CSV" || formatName == "GeoJSON" || formatName == "OpenStreetMap"
      || GDALAddress(path, layer: layer) != nil
  }

  /// What people call the format of the file.
  var formatName: String {
    if let address = GDALAddress(path, layer: layer) { return address.format.name }
    if OSM.format(ofFileNamed: path) != nil { return "OpenStreetMap" }
    switch fileExtension {
    case "geojson", "json", "geojsonl", "geojsons", "ndjson", "jsonl": return "GeoJSON"
    case "csv", "tsv", "txt": return "CSV"
    case let other: return other.uppercased()
    }
  }

  /// What the text of the file is in, where the format leaves it open.
  fileprivate func encodingName(_ findings: [Finding]) throws(Failure) -> String? {
    if let encoding { return encoding.uppercased() }
    if formatName == "CSV" {
      return try TextEncoding.detect(try InputFile.bytes(path: path)).encoding.name
    }
    for finding in findings {
      if finding.phrase == .gdalEncodingFound || finding.phrase == .gdalEncodingOther,
        case .text(let name)? = finding.arguments["found"]
      {
        return name
      }
    }
    guard let address = GDALAddress(path, layer: layer),
      [.shapefile, .dbf].contains(address.format)
    else { return nil }
    let said = try GDALFile(address).parts.first { $0.name.hasSuffix(".cpg") }
    return said.map { String(decoding: $0.bytes.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self) }
  }
}
