import Diagnostics
import Formats
import Foundation
import GridReach
import Intake
import Publishing
import TestSupport
import Testing

/// Tables of a county in which not everything is in order: nothing is lost, and totals say where
/// the rest is.
@Suite struct OfficeTablesTinyTests {
  let tiny: TinyCounty

  init() throws { tiny = try TinyCounty() }

  private func sheet(_ name: String) throws -> OfficeSheet {
    try OfficeSheet(tiny.scratch, "out/tables/\(name).csv")
  }

  @Test func `Who is in no cell and no community stands below, and the total is everybody`() throws
  {
    _ = try tiny.run()
    let kind = "households (kind not stated)"
    let register = try sheet("grid-cell-register")
    #expect(register.labels == ["Subtotal", "In no cell", "Total"])
    #expect(try register.total("Subtotal", kind) == 460)
    #expect(try register.sum(kind) == 460)
    #expect(try register.total("In no cell", kind) == 40)
    #expect(try register.total("Total", kind) == 500)
    #expect(try register.total("In no cell", "residential buildings") == 1)
    #expect(try register.total("Total", "persons") == 1380)
    let coverage = try sheet("coverage-statistics-by-community")
    #expect(coverage.labels == ["Subtotal", "In no community", "Total"])
    #expect(try coverage.total("In no community", kind) == 40)
    #expect(try coverage.total("Total", kind) == 500)
    let buildings = try sheet("coverage-statistics-by-building")
    #expect(try buildings.total("Total", kind) == 500)
    #expect(buildings.rows == 8)
    let summary = try tiny.scratch.json("out/summary.json")
    let circles = try #require(summary["coverage"] as? [[String: Any]])
    for circle in circles {
      let minutes = try #require(circle["minutes"] as? Int)
      let rates = try #require(circle["rates"] as? [String: [String: Double]])
      #expect(
        try coverage.total("Total", "households reached within \(minutes) min")
          == rates["hh"]?["reached"])
    }
    let uncovered = try sheet("not-covered")
    #expect(
      try uncovered.total("Total", kind)
        == circles.first.flatMap {
          ($0["rates"] as? [String: [String: Double]])?["hh"]?["beyond"]
        })
  }

  @Test func `A list of stations has those that were not counted, too, without a load`() throws {
    _ = try tiny.run()
    let stations = try sheet("station-register")
    #expect(try stations.texts("station")[..<2] == ["东风站", "向阳站"])
    #expect(try stations.texts("was counted")[..<2] == ["yes", "no"])
    #expect(try stations.texts("status")[..<2] == ["in use", "planned"])
    #expect(try stations.texts("households it is nearest to")[..<2] == ["500", ""])
    #expect(try stations.total("Total", "floor area (m²)") == 420)
    #expect(try stations.texts("community")[..<2] == ["东风社区", "向阳社区"])
  }

  @Test func `What was reported is held against what is counted, with the records between`() throws
  {
    try tiny.write(
      "reported.csv",
      """
      社区名称,户数,楼栋数
      东风社区,250,5
      向阳社区,180,3
      西山社区,10,1
      合计,440,9
      """)
    let outcome = try tiny.run {
      $0.reported = InputSource(path: tiny.scratch.path("reported.csv"))
    }
    #expect(outcome.findings.contains { $0.code == "reported.unknown" })
    let sheet = try sheet("reported-and-counted")
    #expect(try sheet.texts("community") == ["东风社区", "向阳社区", "西山社区", ""])
    #expect(try sheet.texts("households reported") == ["250", "180", "10", "440"])
    #expect(try sheet.texts("households counted") == ["180", "280", "", "460"])
    #expect(try sheet.texts("difference of households") == ["-70", "100", "-10", "20"])
    #expect(
      try sheet.texts("of it explained by records (households)") == ["-70", "100", "0", "30"])
    #expect(try sheet.texts("difference of buildings") == ["-2", "1", "-1", "-2"])
    #expect(
      try sheet.texts("conclusion")[..<3] == [
        "explained by the records", "explained by the records", "only on one side",
      ])
    let records = try self.sheet("reported-and-counted-differences")
    #expect(try records.texts("id")[..<records.rows] == ["A4", "B2", "B2", "B3", "X1"])
    #expect(try records.numbers("adds to the difference (households)") == [0, -70, 70, 70, -40])
    let inputs = try #require(
      (try tiny.scratch.json("out/run.json")["gridreach"] as? [String: Any])?["inputs"]
        as? [[String: Any]])
    #expect(inputs.contains { $0["file"] as? String == "reported.csv" })
  }

  @Test func `What a spreadsheet would run is marked in CSV, and refused nowhere`() throws {
    try tiny.write(
      "stations.csv",
      "station_id,station_name,lon,lat\nS1,=HYPERLINK(\"x\"),126.5012,46.951\n")
    _ = try tiny.run()
    let text = try tiny.scratch.text("out/tables/station-register.csv")
    #expect(text.contains("'=HYPERLINK"))
    _ = try tiny.run(into: "book") { $0.tables = .xlsx }
    let book = try Parts(try tiny.scratch.bytes("book/tables/station-register.xlsx")).all
    #expect(book.contains("=HYPERLINK(&quot;x&quot;)") && !book.contains("<f>"))
  }

  @Test func `For everybody, places are rounded and sheets carry the footnote`() throws {
    try tiny.write(
      "plan.yaml", try tiny.scratch.text("plan.yaml") + "\noutput: {public: true}\n")
    _ = try tiny.run()
    let stations = try sheet("station-register")
    let places = try stations.texts("longitude")[..<2] + stations.texts("latitude")[..<2]
    #expect(places == ["126.5012", "126.5081", "46.951", "46.9529"])
    _ = try tiny.run(into: "book") { $0.tables = .xlsx }
    let book = try Parts(try tiny.scratch.bytes("book/tables/station-register.xlsx")).all
    #expect(book.contains("no evidence of rights"))
  }

  @Test func `A workbook says in its pages and properties what it is made of`() throws {
    _ = try tiny.run(.chinese) { $0.tables = .xlsx }
    let book = try Parts(try tiny.scratch.bytes("out/tables/服务圈覆盖情况统计表.xlsx")).all
    for text in [
      "小县服务圈覆盖情况统计表（社区）", "步行预设：cn67", "<sheet name=\"楼栋\"", "合计", "<autoFilter",
    ] { #expect(book.contains(text), "\(text)") }
    #expect(book.contains("&quot;version&quot;"))
  }
}
