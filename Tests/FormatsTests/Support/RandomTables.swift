import Formats
import Geometry
import TestSupport

/// A table of a few rows with columns and geometries of every type, such as a file can give back:
/// 7 decimals, shells counter-clockwise, each column with at least one value.
func randomTable(_ random: inout SeededGenerator) -> FeatureTable {
  let rows = Int.random(in: 1...9, using: &random)
  var geometry = GeometryColumn()
  for _ in 0..<rows { appendGeometry(&geometry, depth: 0, &random) }
  if !geometry.heights.isEmpty {
    geometry.heights += Array(
      repeating: .nan, count: geometry.positions.count - geometry.heights.count)
  }
  var table = FeatureTable(name: "t", geometry: geometry, rowCount: rows)
  for index in 0..<Int.random(in: 0...5, using: &random) {
    table.columns.append(randomColumn("c\(index)\(randomText(&random))", rows, &random))
  }
  if Bool.random(using: &random) {
    table.identifiers = .integers("id", (0..<rows).map { $0 * 3 })
  }
  if Bool.random(using: &random) {
    table.foreignMembers = [ForeignMember(name: "gridreach", json: #"{"a":[1,{"b":null}]}"#)]
  }
  return table
}

private func randomColumn(
  _ name: String, _ rows: Int, _ random: inout SeededGenerator
) -> Column {
  // The first row has a value, so that reading finds the type and the columns in this order.
  var present = [true] + (1..<max(rows, 1)).map { _ in Int.random(in: 0..<4, using: &random) > 0 }
  present = Array(present.prefix(rows))
  let values: Column.Values
  switch Int.random(in: 0..<5, using: &random) {
  case 0:
    values = .integer(present.map { $0 ? Int64.random(in: .min ... .max, using: &random) : 0 })
  case 1: values = .number(present.map { $0 ? randomNumber(&random) : 0 })
  case 2: values = .boolean(present.map { $0 && Bool.random(using: &random) })
  case 3: values = .text(TextColumn(present.map { $0 ? randomText(&random) : "" }))
  default: values = .json(TextColumn(present.map { $0 ? #"{"k":[1,"x\n"]}"# : "" }))
  }
  return Column(name: name, values: values, present: present.allSatisfy(\.self) ? [] : present)
}

private func randomNumber(_ random: inout SeededGenerator) -> Double {
  switch Int.random(in: 0..<3, using: &random) {
  case 0:
    let bits = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
    return bits.isFinite ? bits : 0.5
  case 1: return Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / 100
  default: return Double.random(in: -200...200, using: &random)
  }
}

private func randomText(_ random: inout SeededGenerator) -> String {
  let pieces = ["a", "滨江", "\"", "\\", "\n", "\u{1}", "😀", "é", " ", "grid_code", "{", "\u{7F}"]
  return (0..<Int.random(in: 0...6, using: &random))
    .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
}

/// A position whose ordinates have 7 decimals, moved by whole degrees.
private func position(_ x: Int, _ y: Int, _ east: Int = 0, _ north: Int = 0) -> Position {
  Position(
    x: Double(x + east * 10_000_000) / 1e7, y: Double(y + north * 10_000_000) / 1e7)
}

private func randomOrdinate(_ random: inout SeededGenerator) -> Int {
  Int.random(in: -1_800_000_000...1_800_000_000, using: &random)
}

private func randomPosition(_ random: inout SeededGenerator) -> Position {
  position(randomOrdinate(&random), randomOrdinate(&random))
}

private func appendGeometry(
  _ column: inout GeometryColumn, depth: Int, _ random: inout SeededGenerator
) {
  let kinds = GeometryColumn.Kind.allCases.filter { depth < 2 || $0 != .collection }
  let kind = kinds.randomElement(using: &random) ?? .point
  if kind == .null, depth > 0 { return appendGeometry(&column, depth: depth, &random) }
  if kind == .collection {
    var members = GeometryColumn()
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      appendGeometry(&members, depth: depth + 1, &random)
    }
    column.collections[column.count] = members
    return column.endRow(.collection)
  }
  let isMultiple = kind == .multiPoint || kind == .multiLineString || kind == .multiPolygon
  let parts = kind == .null ? 0 : Int.random(in: 0...(isMultiple ? 3 : 1), using: &random)
  for _ in 0..<parts { appendPart(&column, kind, &random) }
  column.endRow(kind)
}

private func appendPart(
  _ column: inout GeometryColumn, _ kind: GeometryColumn.Kind, _ random: inout SeededGenerator
) {
  switch kind {
  case .null, .collection: return
  case .point, .multiPoint:
    column.positions.append(randomPosition(&random))
    if hasHeight(&random) {
      column.heights += Array(
        repeating: .nan, count: column.positions.count - 1 - column.heights.count)
      column.heights.append(12.5)
    }
    column.endRing()
  case .lineString, .multiLineString:
    for _ in 0..<Int.random(in: 2...5, using: &random) {
      column.positions.append(randomPosition(&random))
    }
    column.endRing()
  case .polygon, .multiPolygon:
    let x = randomOrdinate(&random)
    let y = randomOrdinate(&random)
    let corner = position(x, y)
    for ring in 0..<Int.random(in: 1...3, using: &random) {
      let east = position(x, y, 1, 0)
      let north = position(x, y, 0, 1)
      let turn = ring == 0 ? [east, north] : [north, east]
      column.positions += [corner] + turn + [corner]
      column.endRing()
    }
  }
  column.endPart()
}

private func hasHeight(_ random: inout SeededGenerator) -> Bool {
  Int.random(in: 0..<5, using: &random) == 0
}
