package import Diagnostics
internal import Geometry

/// Writes features as GeoJSON (RFC 7946), one a line, in memory that does not grow with them.
///
/// Coordinates have 7 decimals, shells run counter-clockwise and holes clockwise, text is UTF-8.
/// A collection's `bbox` stands behind its features, since it is known only then; so the same
/// features give the same bytes in one table or in many.
package struct GeoJSONWriter: ~Copyable {
  package enum Layout: Sendable {
    case collection
    /// One feature a line and nothing else.
    case lines
    /// The same with a record separator before each feature (RFC 8142).
    case sequence

    /// What the name of a file asks for: `.geojsons` a sequence, `.geojsonl` and `.ndjson` lines.
    package init(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".geojsons") {
        self = .sequence
      } else if [".geojsonl", ".ndjson", ".jsonl"].contains(where: name.hasSuffix) {
        self = .lines
      } else {
        self = .collection
      }
    }
  }

  let file: AtomicFile
  let layout: Layout
  var output = OutputBuffer()
  /// Around all positions written.
  var box = Box.empty
  /// Lowest and highest height written; empty where there is none.
  var heights: ClosedRange<Double>?
  var hasBadPosition = false
  private var hasFeatures = false

  /// - Parameters:
  ///   - path: "-" is standard output.
  ///   - members: written before the features, in order; a sequence has no place for them.
  /// - Throws: `file.exists`, `file.unwritable`.
  package init(
    path: String, overwrite: Bool, layout: Layout? = nil, members: [ForeignMember] = []
  ) throws(Failure) {
    file = try AtomicFile(path: path, overwrite: overwrite)
    self.layout = layout ?? Layout(path: path)
    guard self.layout == .collection else { return }
    output.append("{\"type\":\"FeatureCollection\",")
    for member in members {
      output.append(text: jsonText(member.name))
      output.append(UInt8(ascii: ":"))
      let json = Array(member.json.utf8)
      unsafe json.withUnsafeBufferPointer { unsafe output.append(rawJSON: $0) }
      output.append(UInt8(ascii: ","))
    }
    output.append("\"features\":[\n")
  }

  /// Writes the rows of a table; its foreign members are the business of `init`.
  ///
  /// - Throws: `file.unwritable`, `file.output-closed`, or `geometry.coordinate.non-finite` with
  ///   the row.
  package mutating func write(_ table: borrowing FeatureTable) throws(Failure) {
    let columns = table.columns.map(PropertyWriter.init)
    let identifiers = table.identifiers.map(PropertyWriter.init)
    let members = table.featureMembers.map(PropertyWriter.init)
    let geometry = table.geometry ?? GeometryColumn.nothing
    let hasGeometry = table.geometry != nil
    for row in 0..<table.rowCount {
      startFeature()
      output.append("{\"type\":\"Feature\"")
      if let identifiers, identifiers.isPresent(row) {
        output.append(",\"id\":")
        identifiers.writeValue(row, &output)
      }
      output.append(",\"properties\":{")
      writeProperties(columns, row)
      output.append("},\"geometry\":")
      if hasGeometry {
        try writeGeometry(geometry, row, table.name)
      } else {
        output.append("null")
      }
      if let members, members.isPresent(row) { writeMembers(members, row) }
      output.append(UInt8(ascii: "}"))
      if layout != .collection { output.append(UInt8(ascii: "\n")) }
      try output.flush(to: file)
    }
  }

  /// Ends the text and gives the file its name.
  ///
  /// - Throws: `file.unwritable`, `file.exists`, `file.output-closed`.
  package consuming func finish(isDurable: Bool = false) throws(Failure) {
    if layout == .collection {
      output.append(hasFeatures ? "\n]" : "]")
      writeBox()
      output.append("}\n")
    }
    try output.flush(to: file, always: true)
    try file.commit(isDurable: isDurable)
  }

  private mutating func startFeature() {
    switch layout {
    case .collection: if hasFeatures { output.append(",\n") }
    case .lines: break
    case .sequence: output.append(UInt8(0x1E))
    }
    hasFeatures = true
  }

  private mutating func writeProperties(_ columns: [PropertyWriter], _ row: Int) {
    for index in columns.indices {
      columns[index].writeLabel(isFirst: index == 0, &output)
      columns[index].writeValue(row, &output)
    }
  }

  /// Writes the members of an object as members of the feature.
  private mutating func writeMembers(_ members: PropertyWriter, _ row: Int) {
    let start = output.count
    members.writeValue(row, &output)
    output.replaceBrackets(from: start)
  }

  private mutating func writeBox() {
    guard !box.isEmpty else { return }
    var numbers = [box.minX, box.minY]
    if let heights { numbers.append(heights.lowerBound) }
    numbers += [box.maxX, box.maxY]
    if let heights { numbers.append(heights.upperBound) }
    output.append(",\"bbox\":[")
    for index in numbers.indices {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(coordinate: numbers[index])
    }
    output.append("]")
  }
}

extension GeoJSON {
  /// Writes one table, with its foreign members, to a file; "-" is standard output.
  ///
  /// - Throws: as `GeoJSONWriter`.
  package static func write(
    _ table: borrowing FeatureTable, path: String, overwrite: Bool
  ) throws(Failure) {
    var writer = try GeoJSONWriter(
      path: path, overwrite: overwrite, members: table.foreignMembers)
    try writer.write(table)
    try writer.finish()
  }
}
