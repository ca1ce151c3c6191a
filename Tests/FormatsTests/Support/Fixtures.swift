import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport

/// A folder of its own for what a test writes, gone when the value is.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "gridreach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}

/// A table as lines of text, so that a difference can be read.
func description(of table: FeatureTable) -> [String] {
  var lines: [String] = []
  for row in 0..<table.rowCount {
    var parts: [String] = []
    if let id = table.identifiers { parts.append("id=\(cell(id, row))") }
    parts += table.columns.map { "\($0.name)=\(cell($0, row))" }
    if let geometry = table.geometry { parts.append(description(of: geometry, row)) }
    if let members = table.featureMembers { parts.append("members=\(cell(members, row))") }
    lines.append(parts.joined(separator: " "))
  }
  return lines
}

private func cell(_ column: Column, _ row: Int) -> String {
  guard let text = column.text(row) else { return "–" }
  return switch column.values {
  case .integer: "int \(text)"
  case .number: "num \(text)"
  case .boolean: "bool \(text)"
  case .text: "text \(text.debugDescription)"
  case .json: "json \(text)"
  }
}

func description(of column: GeometryColumn, _ row: Int) -> String {
  var parts: [String] = []
  if let members = column.collections[row] {
    parts = (0..<members.count).map { description(of: members, $0) }
  }
  for part in column.parts(ofRow: row) {
    let rings = column.rings(ofPart: part).map { ring in
      "["
        + column.positions(ofRing: ring).map { index in
          let position = column.positions[index]
          let height = index < column.heights.count ? column.heights[index] : .nan
          return "\(position.x) \(position.y)" + (height.isNaN ? "" : " \(height)")
        }.joined(separator: ", ") + "]"
    }
    parts.append("(" + rings.joined() + ")")
  }
  return "\(column.kinds[row])\(parts.joined())"
}

func geoJSON(_ text: String, _ options: GeoJSON.Options = .init()) throws(Failure) -> FeatureTable {
  try GeoJSON.read(bytes: Array(text.utf8), name: "test.geojson", options: options)
}
