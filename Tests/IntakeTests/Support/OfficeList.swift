import Foundation
import TestSupport

/// A list of buildings as a computer would write it, and as an office does.
struct OfficeList {
  static let header = ["社区", "小区", "楼栋编号", "经度", "纬度", "户数", "人口", "用途"]
  /// One building a row; "" where a value is missing.
  private(set) var rows: [[String]] = []

  init(_ random: inout SeededGenerator) {
    var number = 0
    for community in ["滨江社区", "东风社区", "红旗社区"].prefix(Int.random(in: 1...3, using: &random)) {
      for compound in ["甲苑", "乙苑", "老街"].shuffled(using: &random)
        .prefix(Int.random(in: 1...3, using: &random))
      {
        for _ in 0..<Int.random(in: 2...5, using: &random) {
          number += 1
          let persons = Bool.random(using: &random) ? Int.random(in: 0...4000, using: &random) : nil
          rows.append([
            community, compound, "D-\(number)",
            "126.\(Int.random(in: 50_001...59_999, using: &random))",
            "46.\(Int.random(in: 90_001...95_999, using: &random))",
            "\(Int.random(in: 0...2000, using: &random))", persons.map(String.init) ?? "", "住宅",
          ])
        }
      }
    }
    // A column without a value, or with one throughout, is another matter.
    rows[0][6] = "7"
  }

  /// As a computer writes it.
  var clean: String { Self.text([Self.header] + rows, ",") }

  /// As an office does, with random defects.
  func dressed(_ random: inout SeededGenerator) -> [UInt8] {
    var body = rows
    for row in body.indices {
      for column in 5...6 { body[row][column] = Self.typed(body[row][column], column, &random) }
      if Int.random(in: 0..<4, using: &random) == 0 { body[row][2] += "　" }
    }
    if Bool.random(using: &random) { Self.merge(&body, like: rows) }
    var lines = Self.withTotals(body, rows, &random)
    if lines.count > 4, Bool.random(using: &random) {
      lines.insert(Self.header, at: Int.random(in: 2..<lines.count, using: &random))
    }
    if Bool.random(using: &random) {
      lines.insert(
        [String](repeating: "", count: 8), at: Int.random(in: 0...lines.count, using: &random))
    }
    lines = Self.headings(&random) + lines + Self.notes(&random)
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    return Self.encoded(Self.text(lines, delimiter), &random)
  }

  /// A count as people type it.
  private static func typed(
    _ value: String, _ column: Int, _ random: inout SeededGenerator
  ) -> String {
    guard let number = Int(value) else {
      return ["", "无", "—", " "].randomElement(using: &random) ?? ""
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return wide(value)
    case 1: return value + (column == 5 ? "户" : "人")
    case 2: return wide(value) + (column == 5 ? "户" : " 人")
    case 3: return " \(value) "
    case 4 where number >= 1000: return "\(number / 1000),\(String(value.suffix(3)))"
    default: return value
    }
  }

  private static func wide(_ digits: String) -> String {
    String(
      String.UnicodeScalarView(
        digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// Leaves the names of areas only at the top of their blocks.
  private static func merge(_ body: inout [[String]], like rows: [[String]]) {
    for row in body.indices.dropFirst() where rows[row][0] == rows[row - 1][0] {
      body[row][0] = ""
      if rows[row][1] == rows[row - 1][1] { body[row][1] = "" }
    }
  }

  private static func withTotals(
    _ body: [[String]], _ rows: [[String]], _ random: inout SeededGenerator
  ) -> [[String]] {
    func total(_ label: String, _ range: Range<Int>) -> [String] {
      let sums = (5...6).map { column in
        "\(rows[range].reduce(0) { $0 + (Int($1[column]) ?? 0) })"
      }
      return [label, "", "", "", ""] + sums + [""]
    }
    var lines: [[String]] = []
    var start = 0
    let hasParts = Bool.random(using: &random)
    for row in body.indices {
      lines.append(body[row])
      let isLast = row + 1 == rows.count || rows[row + 1][0] != rows[row][0]
      if hasParts, isLast {
        let label = Bool.random(using: &random) ? "小计" : rows[row][0] + "小计"
        lines.append(total(label, start..<(row + 1)))
        start = row + 1
      }
    }
    if Bool.random(using: &random) {
      let label = ["合计", "合 计", "总计："].randomElement(using: &random) ?? "合计"
      lines.append(total(label, 0..<rows.count))
    }
    return lines
  }

  private static func headings(_ random: inout SeededGenerator) -> [[String]] {
    var lines: [[String]] = []
    let blank = [String](repeating: "", count: 7)
    if Bool.random(using: &random) { lines.append(["桦南县楼栋户数一览表"] + blank) }
    if Bool.random(using: &random) { lines.append(["填报单位：民政局"] + blank.dropLast() + ["2024年5月"]) }
    if Bool.random(using: &random) {
      lines.append(["社区", "小区", "楼栋编号", "经度", "纬度", "登记情况", "", "用途"])
      lines.append(["", "", "", "", "", "户数", "人口", ""])
    } else {
      lines.append(header)
    }
    return lines
  }

  private static func notes(_ random: inout SeededGenerator) -> [[String]] {
    let blank = [String](repeating: "", count: 7)
    let all = [["注：户数以公安登记为准"] + blank, ["制表人：甲", "", "", "审核：乙", "", "", "", ""]]
    return Array(all.prefix(Int.random(in: 0...2, using: &random)))
  }

  private static func text(_ lines: [[String]], _ delimiter: String) -> String {
    lines.map { line in
      line.map { $0.contains(delimiter) ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
    }.joined(separator: "\r\n") + "\r\n"
  }

  private static func encoded(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: return Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    case 2: return ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case 3: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    default: return Array(text.utf8)
    }
  }
}
