import Diagnostics
import Formats
import Publishing
import SampleCounty
import Testing

/// The registry of columns, seen through every layer that uses it.
@Suite struct FieldsTests {
  @Test func `Keys are small ASCII words, each once in a layer`() throws {
    for layer in try Results.small.get().layers {
      let keys = layer.fields.map(\.key)
      #expect(Set(keys).count == keys.count, "\(layer.name): \(keys)")
      for key in keys { #expect(key.wholeMatch(of: /[a-z0-9_]+/) != nil, "\(layer.name).\(key)") }
    }
  }

  @Test(arguments: Language.allCases)
  func `Headings have words, each once in a table`(language: Language) throws {
    for layer in try Results.small.get().layers {
      let headings = layer.spreadsheet(in: language).columns.map(\.name)
      #expect(headings.count == layer.fields.count)
      #expect(Set(headings).count == headings.count, "\(layer.name): \(headings)")
      for heading in headings {
        #expect(!heading.isEmpty && !heading.contains("{"), "\(layer.name): \(heading)")
      }
    }
  }

  @Test func `The kind of household stands in the heading, not in the key`() throws {
    let layer = try Results.small.get().coverageLayers.buildings
    let place = try #require(layer.fields.firstIndex { $0.key == "households" })
    let english = layer.spreadsheet(in: .english).columns[place].name
    let chinese = layer.spreadsheet(in: .chinese).columns[place].name
    #expect(english.contains("registered") && chinese.contains("户籍"))
  }

  @Test func `A column that is named by a cutoff has it in key and heading`() throws {
    let layer = try Results.small.get().coverageLayers.buildings
    let place = try #require(layer.fields.firstIndex { $0.key == "reached_10" })
    #expect(layer.spreadsheet(in: .chinese).columns[place].name.contains("10"))
  }
}
