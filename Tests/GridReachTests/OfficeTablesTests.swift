import Diagnostics
import Formats
import Foundation
import GridReach
import Plans
import Publishing
import SampleCounty
import Survey
import TestSupport
import Testing
import Workers

/// Tables of offices: their totals agree with each other, with the layers and with the summary.
@Suite struct OfficeTablesTests {
  let sample: SampleRun
  let scratch: Scratch

  init() throws {
    sample = try SampleRun.shared.get()
    scratch = try Scratch()
  }

  private func run(
    _ form: OfficeDocument.Form, _ adjust: (String) -> String = { $0 },
    _ language: Language = .english, into folder: String = "out"
  ) throws {
    var job = sample.job(
      try sample.plan(adjust), into: scratch.path(folder), language: language)
    job.tables = form
    _ = try job.run()
  }

  /// Circles so small that not everybody is in one, and two stations more along the streets.
  private static func narrow(_ plan: String) -> String {
    plan.replacing("[10, 15, 20]", with: "[2, 3, 4]")
      .replacing(
        "model: min_stations\n  require: [\"15:95%\"]",
        with: "model: max_cover\n  sites: 2\n  within: 2\n  candidates: streets"
      )
      .replacing("15:95%", with: "2:95%")
  }

  @Test func `A run writes a workbook a document, called as offices call it`() throws {
    #expect(
      sample.scratch.names(in: "results/tables") == [
        "coverage-statistics.xlsx", "grid-cell-register.xlsx", "not-covered.xlsx",
        "proposed-sites.xlsx", "station-register.xlsx",
      ])
    try run(.xlsx, { $0 }, .chinese)
    let names = [
      "党群服务阵地一览表.xlsx", "服务圈覆盖情况统计表.xlsx", "未覆盖清单.xlsx", "网格信息一览表.xlsx",
      "选址建议表.xlsx",
    ]
    #expect(Set(scratch.names(in: "out/tables")) == Set(names))
    let readme = try scratch.text("out/说明.txt")
    for name in names { #expect(readme.contains("- tables/\(name): "), "\(name)") }
    let listed = try #require(try scratch.json("out/run.json")["files"] as? [String])
    #expect(Set(listed).isSuperset(of: names.map { "tables/\($0)" }))
  }

  @Test func `Totals are the sums of their rows, and those of layers and summary`() throws {
    try run(.csv, Self.narrow)
    let register = try OfficeSheet(scratch, "out/tables/grid-cell-register.csv")
    let communities = try OfficeSheet(scratch, "out/tables/grid-cell-register-by-community.csv")
    let coverage = try OfficeSheet(scratch, "out/tables/coverage-statistics-by-community.csv")
    let compounds = try OfficeSheet(scratch, "out/tables/coverage-statistics-by-compound.csv")
    let buildings = try OfficeSheet(scratch, "out/tables/coverage-statistics-by-building.csv")
    let uncovered = try OfficeSheet(scratch, "out/tables/not-covered.csv")
    let households = Double(sample.county.survey.buildings.households.reduce(0, +))
    let column = try #require(
      register.table.columns.map(\.name).first { $0.hasPrefix("households (") })
    for sheet in [register, coverage, compounds] {
      #expect(try sheet.total("Total", "residential buildings") == Double(buildings.rows))
    }
    for sheet in [register, communities, coverage, compounds, buildings] {
      #expect(try sheet.total("Total", column) == households)
      #expect(sheet.labels.last == "Total")
      let outside = try sheet.labels.contains("Subtotal") ? sheet.total("Subtotal", column) : nil
      #expect(try sheet.sum(column) == outside ?? households)
    }
    let cells = try GeoJSON.read(path: scratch.path("out/cells.geojson"))
    #expect(register.rows == cells.rowCount)
    let layer = try GeoJSON.read(path: scratch.path("out/uncovered.geojson"))
    let beyond = try #require(layer.column(named: "households"))
    let lost = (0..<layer.rowCount).reduce(0.0) { $0 + (beyond.number($1) ?? 0) }
    #expect(uncovered.rows == layer.rowCount && lost > 0)
    #expect(try uncovered.total("Total", column) == lost)
    #expect(try uncovered.sum(column) == lost)
  }

  @Test func `Every cutoff's figures add up, by community and by compound, to the summary's`()
    throws
  {
    try run(.csv, Self.narrow)
    let summary = try scratch.json("out/summary.json")
    let circles = try #require(summary["coverage"] as? [[String: Any]])
    #expect(circles.count == 3)
    for file in ["community", "compound"] {
      let sheet = try OfficeSheet(scratch, "out/tables/coverage-statistics-by-\(file).csv")
      for circle in circles {
        let minutes = try #require(circle["minutes"] as? Int)
        let rates = try #require(circle["rates"] as? [String: [String: Double]])
        for (what, key) in [("households", "hh"), ("buildings", "bldg"), ("persons", "persons")] {
          guard let rate = rates[key] else { continue }
          let reached = "\(what) reached within \(minutes) min"
          #expect(try sheet.total("Total", reached) == rate["reached"])
          let none = try sheet.total("In no \(file)", reached) ?? 0
          #expect(try sheet.sum(reached) + none == rate["reached"])
          guard key == "hh" else { continue }
          #expect(try sheet.total("Total", "\(reached), lower value (%)") == rate["lower_pct"])
        }
        let parts = try ["reached within \(minutes) min", "beyond \(minutes) min"].reduce(0.0) {
          $0 + (try sheet.total("Total", "households \($1)") ?? -1)
        }
        // Nothing is undetermined here, and a column of noughts would tell nothing.
        #expect(rates["hh"]?["undetermined"] == 0)
        #expect(sheet.table.columns.allSatisfy { !$0.name.contains("undetermined") })
        #expect(parts == rates["hh"]?["total"])
      }
    }
  }

  @Test func `A station has what falls to it, and the sum is everybody who goes to one`() throws {
    try run(.csv, Self.narrow)
    let sheet = try OfficeSheet(scratch, "out/tables/station-register.csv")
    let loads = try CSV.read(path: scratch.path("out/loads.csv"))
    let column = "households it is nearest to"
    let assigned = try #require(loads.column(named: column))
    #expect(
      try sheet.total("Total", column)
        == (0..<loads.rowCount).reduce(0.0) { $0 + (assigned.number($1) ?? 0) })
    #expect(try sheet.sum(column) == sheet.total("Total", column))
    // Every station is known by where it is.
    for heading in ["community", "nearest compound", "nearest building"] {
      #expect(try sheet.texts(heading)[..<sheet.rows].allSatisfy { !$0.isEmpty }, "\(heading)")
    }
    #expect(try sheet.numbers("longitude").allSatisfy { (73...135).contains($0) })
  }

  @Test func `Proposals stand in their order and gain together what the curve says`() throws {
    try run(.csv, Self.narrow)
    let sheet = try OfficeSheet(scratch, "out/tables/proposed-sites.csv")
    #expect(sheet.rows == 2)
    #expect(try sheet.numbers("order of building") == (0..<sheet.rows).map { Double($0 + 1) })
    let gain = "households gained in its place of the order"
    #expect(try sheet.total("Total", gain) == sheet.sum(gain))
    let sites = try GeoJSON.read(path: scratch.path("out/sites.geojson"))
    let gained = try #require(sites.column(named: "gain_hh"))
    #expect(
      try sheet.sum(gain) == (0..<sites.rowCount).reduce(0.0) { $0 + (gained.number($1) ?? 0) })
    for heading in ["nearest compound", "nearest building"] {
      #expect(try sheet.texts(heading)[..<sheet.rows].allSatisfy { !$0.isEmpty }, "\(heading)")
    }
  }

  @Test(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
  func `A workbook holds what the CSV files hold`() throws {
    try run(.csv, Self.narrow)
    try run(.xlsx, Self.narrow, into: "books")
    for (file, sheets) in [
      ("grid-cell-register", ["", "-by-community"]),
      ("coverage-statistics", ["-by-community", "-by-compound", "-by-building"]),
      ("not-covered", ["", "-gaps", "-to-be-checked"]), ("station-register", [""]),
      ("proposed-sites", ["", "-curve"]),
    ] {
      let path = scratch.path("books/tables/\(file).xlsx")
      let address = try #require(GDALAddress(path))
      let layers = try GDALFile(address).filledLayers()
      try #require(layers.count == sheets.count, "\(file)")
      for (layer, sheet) in zip(layers, sheets) {
        let csv = try OfficeSheet(scratch, "out/tables/\(file)\(sheet).csv").table
        let one = try #require(GDALAddress("\(path):\(layer)"))
        var findings: [Finding] = []
        let cells = try GDALFile(one).cells(.init(), findings: &findings)
        // Title, definitions and header stand above the rows.
        let header = try #require((0..<cells.rowCount).first { cells[$0, 0] == "no." })
        try #require(cells.rowCount - header - 1 == csv.rowCount, "\(file)\(sheet)")
        for column in 0..<cells.columnCount where !cells[header, column].isEmpty {
          let other = try #require(csv.column(named: cells[header, column]))
          for row in 0..<csv.rowCount {
            let (left, right) = (cells[header + 1 + row, column], other.text(row) ?? "")
            let isSame = left == right || (Double(left) != nil && Double(left) == Double(right))
            #expect(isSame, "\(file)\(sheet) \(row) \(cells[header, column]): \(left) \(right)")
          }
        }
      }
    }
  }

  @Test func `CSV files carry what their figures mean, and say what type each column is`() throws {
    try run(.csv, Self.narrow, .chinese)
    let bytes = try scratch.bytes("out/tables/未覆盖清单.csv")
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let sheet = try OfficeSheet(scratch, "out/tables/未覆盖清单.csv")
    let names = sheet.table.columns.map(\.name)
    for name in ["序号", "社区名称", "小区名称", "楼栋编号", "户数口径", "步行预设", "距离口径", "判定分钟数"] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(sheet.labels == ["合计"])
    let types = try scratch.text("out/tables/未覆盖清单.csvt")
    #expect(types.contains("Integer64") && types.contains("Real"))
  }
}
