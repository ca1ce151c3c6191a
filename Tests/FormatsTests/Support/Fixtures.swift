import Diagnostics
import Formats
import Geometry
import TestSupport

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
