import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct CSVTests {
  static let corpus =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Cases.path("corpora/csv/csvs"))) ?? []).sorted()

  func read(_ text: String) throws(Failure) -> (FeatureTable, [Finding]) {
    try read(Array(text.utf8))
  }

  func read(
    _ bytes: [UInt8], _ options: CSV.Options = .init()
  ) throws(Failure) -> (FeatureTable, [Finding]) {
    var findings: [Finding] = []
    let table = try CSV.read(bytes: bytes, name: "t.csv", options: options, findings: &findings)
    return (table, findings)
  }

  @Test(.enabled(if: Cases.arePresent), arguments: corpus)
  func `The corpus reads as its authors say`(file: String) throws {
    #expect(try differences(file) == [])
  }

  @Test(.enabled(if: Cases.arePresent))
  func `The page of corpora tells what became of them`() throws {
    let right = try Self.corpus.count { try differences($0).isEmpty }
    let cells = [Self.corpus.count, right, 0, Self.corpus.count - right].map(String.init)
    #expect(try CorpusTable.holds("csv-spectrum", cells), "\(cells)")
  }

  /// Cells of a file of the corpus that are read otherwise than its authors say.
  private func differences(_ file: String) throws -> [String] {
    let table = try CSV.read(path: Cases.path("corpora/csv/csvs/\(file)"))
    let name = file.replacingOccurrences(of: ".csv", with: ".json")
    let expected = try #require(
      try JSONSerialization.jsonObject(with: Data(Cases.bytes("corpora/csv/json/\(name)")))
        as? [[String: String]])
    guard table.rowCount == expected.count else { return ["\(table.rowCount) rows"] }
    return expected.enumerated().flatMap { (row, record) in
      record.compactMap { name, value in
        let text = table.column(named: name)?.text(row) ?? ""
        // The copy of the corpus has LF where the expected rows have CR LF.
        let wanted = value.replacingOccurrences(of: "\r\n", with: "\n")
        return text == wanted ? nil : "row \(row), \(name): \(text), not \(wanted)"
      }
    }
  }

  @Test func `Only what loses nothing becomes a number`() throws {
    let (table, _) = try read(
      """
      code,long,count,share,mixed,empty,signed,exponent
      0123,1234567890123456,12,0.5,1,,-3,1e5
      0456,2234567890123456,7,12,x,,4,2e5

      """)
    #expect(
      description(of: table) == [
        #"code=text "0123" long=text "1234567890123456" count=int 12 share=num 0.5 "#
          + #"mixed=text "1" empty=– signed=int -3 exponent=text "1e5""#,
        #"code=text "0456" long=text "2234567890123456" count=int 7 share=num 12 "#
          + #"mixed=text "x" empty=– signed=int 4 exponent=text "2e5""#,
      ])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `The delimiter is found out`(mark: String) throws {
    let text = ["名称,户数", "甲,12", "乙,7"].joined(separator: "\n")
      .replacingOccurrences(of: ",", with: mark)
    let (table, _) = try read(text)
    #expect(table.columns.map(\.name) == ["名称", "户数"])
    #expect(table.columns[1].number(1) == 7)
  }

  @Test func `GB18030, UTF-16 and UTF-8 with a mark are told apart`() throws {
    let text = "社区,户数\r\n滨江社区,250\r\n"
    let gbk: [UInt8] =
      [0xC9, 0xE7, 0xC7, 0xF8] + Array(",".utf8) + [0xBB, 0xA7, 0xCA, 0xFD] + [13, 10]
      + [0xB1, 0xF5, 0xBD, 0xAD, 0xC9, 0xE7, 0xC7, 0xF8] + Array(",250\r\n".utf8)
    let little: [UInt8] = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big: [UInt8] = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), gbk, little, big] {
      let (table, _) = try read(bytes)
      #expect(description(of: table) == [#"社区=text "滨江社区" 户数=int 250"#])
    }
  }

  @Test func `Bytes of no encoding are refused`() {
    let failure = #expect(throws: Failure.self) { try read([0x61, 0x0A, 0xFF, 0xFF, 0x0A]) }
    #expect(failure?.code == "text.encoding.unknown")
    #expect(failure?.place.file == "t.csv")
  }

  @Test func `Lines are those of the file, whatever ends them`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["a,b", "\"x\(end)y\",1", "", "z,2"].joined(separator: end)
      #expect(try read(text).0.lines == [2, 5])
    }
  }

  @Test func `A short row is told and a long one refused, each with its line`() throws {
    let (table, findings) = try read("a,b,c\n1,2,3\n4,5\n6\n")
    #expect(description(of: table).last == "a=int 6 b=– c=–")
    #expect(findings.map(\.code) == ["csv.row.short"])
    #expect(findings.first?.place.line == 3 && findings.first?.place.row == 2)
    let failure = #expect(throws: Failure.self) { try read("a,b\n1,2\n3,4,5\n") }
    #expect(failure?.code == "csv.row.long" && failure?.place.line == 3)
    #expect(try read("a,b\n1,2,,\n").0.rowCount == 1)
  }

  @Test(arguments: [("a\n\"x", "csv.quote.open"), ("a\n\"x\"y\n", "csv.quote.text")])
  func `A broken quotation is refused with its line`(text: String, code: String) {
    let failure = #expect(throws: Failure.self) { try read(text) }
    #expect(failure?.code == code && failure?.place.line == 2)
  }

  @Test func `Columns without a name, or with a taken one, get their own`() throws {
    let (table, findings) = try read("a,a,\n1,2,3\n")
    #expect(table.columns.map(\.name) == ["a", "a_2", "column_3"])
    #expect(findings.map(\.code) == ["csv.column.twice"])
  }

  @Test func `What is written opens in a spreadsheet and reads back the same`() throws {
    let scratch = try Scratch()
    let table = FeatureTable(
      name: "t",
      columns: [
        .texts("名称", ["甲,乙", "say \"hi\"", nil, "a\r\nb"]),
        .integers("户数", [1, nil, 3, -4]),
        .numbers("面积", [0.1, 2, nil, 1.5]),
      ], rowCount: 4)
    try CSV.write(table, path: scratch.path("a.csv"), overwrite: false)
    let text = try scratch.text("a.csv")
    #expect(
      text == "\u{FEFF}名称,户数,面积\r\n\"甲,乙\",1,0.1\r\n\"say \"\"hi\"\"\",,2.0\r\n,3,\r\n"
        + "\"a\r\nb\",-4,1.5\r\n")
    #expect(try scratch.text("a.csvt") == "\"String\",\"Integer64\",\"Real\"\r\n")
    let back = try CSV.read(path: scratch.path("a.csv"))
    #expect(description(of: back) == description(of: table))
    #expect(scratch.names == ["a.csv", "a.csvt"])
  }

  @Test func `An absent value alone on its line is still a row`() throws {
    let scratch = try Scratch()
    let table = FeatureTable(name: "t", columns: [.texts("a", ["x", nil])], rowCount: 2)
    try CSV.write(table, path: scratch.path("a.csv"), overwrite: false)
    #expect(try CSV.read(path: scratch.path("a.csv")).rowCount == 2)
  }

  @Test func `Points come from two columns, null where one has no number`() throws {
    let (table, _) = try read("x,y\n120.1,30.1\n,30.2\n120.3,\n")
    let points = GeometryColumn.points(x: table.columns[0], y: table.columns[1])
    #expect(points.kinds == [.point, .null, .null])
    #expect(points.positions.first?.y == 30.1)
  }
}
