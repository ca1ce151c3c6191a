internal import Diagnostics
internal import Formats
internal import Glibc
internal import Publishing

/// Where a report's layers come from: the files of a folder, or a run that is just writing one.
protocol LayerSource: Sendable {
  /// A layer by its name in the folder; `nil` where there is none, or where its file is longer than
  /// `limit` bytes.
  ///
  /// - Throws: what reading it throws.
  func layer(_ name: String, limit: Int) throws(Failure) -> WrittenLayer?
}

extension LayerSource {
  func layer(_ name: String) throws(Failure) -> WrittenLayer? {
    try layer(name, limit: .max)
  }
}

/// A folder that `run` wrote, as files.
struct ResultFolder: LayerSource {
  let path: String
  let summary: JSONTree
  /// `run.json`.
  let record: JSONTree

  /// - Throws: `report.no-results` where the folder has no `summary.json` or `run.json`.
  init(_ path: String) throws(Failure) {
    self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    summary = try Self.document("summary.json", in: self.path)
    record = try Self.document("run.json", in: self.path)
  }

  private static func document(_ name: String, in folder: String) throws(Failure) -> JSONTree {
    let file = "\(folder)/\(name)"
    guard unsafe access(file, R_OK) == 0 else {
      throw Failure(.reportNoResults, ["folder": .text(folder), "file": .text(name)])
    }
    return try JSONTree.reading(file)
  }

  func layer(_ name: String, limit: Int) throws(Failure) -> WrittenLayer? {
    let file = "\(path)/\(name).geojson"
    var status = stat()
    guard unsafe stat(file, &status) == 0, Int(status.st_size) <= limit else { return nil }
    return WrittenLayer(try GeoJSON.read(path: file))
  }

  /// A layer's columns, whatever form its file has; shapes are in whatever system that form is in.
  ///
  /// - Parameters:
  ///   - keys: the columns that are asked for; those of a Shapefile get their whole names back.
  ///   - name: in the folder, such as `base/houses`.
  /// - Returns: `nil` where there is no such layer.
  /// - Throws: what reading the file throws.
  func columns(_ keys: [String], of name: String) throws(Failure) -> WrittenLayer? {
    if let layer = try layer(name) { return layer }
    var findings: [Finding] = []
    let package = "\(path)/layers.gpkg"
    let plain = name.split(separator: "/").last.map(String.init) ?? name
    if unsafe access(package, R_OK) == 0 {
      // A GeoPackage of a run without communities has no layer of cells.
      guard
        let layers = try GDALAddress(package).map({ address throws(Failure) in
          try GDALFile(address).filledLayers()
        }), layers.contains(plain)
      else { return nil }
      return WrittenLayer(try GDAL.read(path: "\(package):\(plain)", findings: &findings))
    }
    let shapes = "\(path)/\(name).shp"
    guard unsafe access(shapes, R_OK) == 0 else { return nil }
    var table = try GDAL.read(path: shapes, findings: &findings)
    for key in keys where table.column(named: key) == nil {
      guard let short = DBFNames.short([key]).first,
        let index = table.columns.firstIndex(where: { $0.name == short })
      else { continue }
      table.columns[index].name = key
    }
    return WrittenLayer(table)
  }

  /// The file of its communities, and the layer in it; `nil` where there are none on a map.
  var communityFile: String? {
    let files = Set((record["files"]?.elements ?? []).compactMap(\.text))
    for name in ["communities.geojson", "communities.shp"] where files.contains(name) {
      return "\(path)/\(name)"
    }
    let hasCommunities = (record["counts"]?["communities"]?.integer ?? 0) > 0
    guard files.contains("layers.gpkg"), hasCommunities else { return nil }
    return "\(path)/layers.gpkg:communities"
  }

  /// Whether its layers are in files that are not read for a report.
  var hasForeignLayers: Bool {
    (record["files"]?.elements ?? []).contains { file in
      file.text.map { $0.hasSuffix(".gpkg") || $0.hasSuffix(".shp") } ?? false
    }
  }

  /// What may be written of it: where its run was allowed to tell of persons, so is its report.
  func rules() throws(Failure) -> PublicationRules {
    let findings = record["findings"]?.elements ?? []
    let isAllowed = findings.contains { $0["code"]?.text == Phrase.privacyInternal.code }
    return try PublicationRules(allowsPersonal: isAllowed, isPublic: false)
  }

  func parameter(_ name: String) -> JSONTree? { record["gridreach"]?["parameters"]?[name] }
}

/// A layer as it was written, asked by the stable keys of its columns.
struct WrittenLayer: Sendable {
  let table: FeatureTable

  init(_ table: FeatureTable) { self.table = table }

  var count: Int { table.rowCount }

  var geometry: GeometryColumn { table.geometry ?? GeometryColumn() }

  func has(_ key: String) -> Bool { table.column(named: key) != nil }

  func text(_ key: String, _ row: Int) -> String? { table.column(named: key)?.text(row) }

  /// A column as texts, "" where there is no value.
  func texts(_ key: String) -> [String] {
    guard let column = table.column(named: key) else {
      return Array(repeating: "", count: count)
    }
    return (0..<count).map { column.text($0) ?? "" }
  }

  func numbers(_ key: String) -> [Double?] {
    guard let column = table.column(named: key) else {
      return Array(repeating: nil, count: count)
    }
    return (0..<count).map { column.number($0) }
  }

  /// A column as whole numbers, 0 where there is no value.
  func integers(_ key: String) -> [Int] {
    numbers(key).map { number in
      guard let number, abs(number) < 1e15 else { return 0 }
      return Int(number)
    }
  }
}

extension JSONTree {
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}
