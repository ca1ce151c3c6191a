import Diagnostics
import Formats
import GridPartition
import Publishing
import SampleCounty
import ServiceCoverage
import Survey
import Testing

@Suite struct LayerTableTests {
  @Test func `GeoJSON has stable words, tables have words of the reader's language`() throws {
    let layer = try Results.small.get().coverageLayers.buildings
    let key = try #require(layer.fields.firstIndex { $0.key == "state" })
    func words(_ table: FeatureTable) -> Set<String> {
      Set((0..<table.rowCount).compactMap { table.columns[key].text($0) })
    }
    #expect(
      words(layer.features(in: .chinese)).isSubset(of: ["reached", "beyond", "undetermined"]))
    #expect(words(layer.features(in: .chinese)) == words(layer.features(in: .english)))
    let chinese = words(layer.spreadsheet(in: .chinese))
    #expect(chinese.allSatisfy { $0.unicodeScalars.contains { $0.value > 0x4E00 } })
    #expect(chinese.count == words(layer.features(in: .english)).count)
  }

  @Test func `Sentences are in the reader's language in both`() throws {
    let results = try Results.small.get()
    let layer = CellLayers.summary(results.grid, results.survey)
    let key = try #require(layer.fields.firstIndex { $0.key == "explanation" })
    let english = layer.features(in: .english).columns[key].text(0) ?? ""
    let chinese = layer.features(in: .chinese).columns[key].text(0) ?? ""
    #expect(english != chinese && !english.isEmpty && !chinese.isEmpty)
    #expect(english.allSatisfy { $0.isASCII })
  }

  @Test func `Shapes go into layers and not into tables`() throws {
    let layer = try Results.small.get().coverageLayers.buildings
    #expect(layer.features(in: .english).geometry != nil)
    #expect(layer.spreadsheet(in: .english).geometry == nil)
  }

  @Test func `What is not known is absent`() throws {
    let results = try Results.small.get()
    let table = results.coverageLayers.undetermined.features(in: .english)
    #expect(table.rowCount == 1)
    for name in ["station_id", "dist_eu_m", "seconds", "band_min"] {
      #expect(try #require(table.column(named: name)).text(0) == nil, "\(name)")
    }
    #expect(table.column(named: "reason")?.text(0) == "no_position")
    #expect(table.geometry?.kinds == [.null])
  }

  @Test func `Uncovered buildings are beyond, never undetermined`() throws {
    let results = try Results.small.get()
    let layers = results.coverageLayers
    let uncovered = layers.uncovered.features(in: .english)
    let states = Set(
      (0..<uncovered.rowCount).compactMap { uncovered.column(named: "state")?.text($0) })
    #expect(states.isSubset(of: ["beyond"]))
    let all = layers.buildings.features(in: .english)
    let beyond = (0..<all.rowCount).count { all.column(named: "state")?.text($0) == "beyond" }
    #expect(beyond == uncovered.rowCount && beyond > 0)
    let households = (0..<uncovered.rowCount).reduce(0.0) {
      $0 + (uncovered.column(named: "households")?.number($1) ?? 0)
    }
    #expect(households == results.rates.total(.households).beyond)
  }
}
