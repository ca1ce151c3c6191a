import Diagnostics
import Formats
import Foundation
import Geometry
import Publishing
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The project as it is written; what QGIS makes of it is tested with runs.
@Suite struct MapKitTests {
  let results: Results

  init() throws { results = try Results.small.get() }

  private func kit(_ language: Language, title: String = "和溪县") throws -> MapKit {
    let box = results.layers.reduce(into: Box.empty) { $0.formUnion($1.box) }
    var kit = try MapKit(title: title, around: box, on: results.system, language: language)
    for layer in results.layers where layer.geometry != nil {
      kit.layers.append(
        MapLayer(layer, source: "./\(layer.name).geojson", crs: "EPSG:4326", in: language))
    }
    return kit
  }

  /// The document, read by a parser of XML.
  private func parses(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

  private func document(_ kit: MapKit) -> String {
    let text = (try? Parts(kit.archive).text("project.qgs")) ?? ""
    guard let start = text.range(of: "<!DOCTYPE"), let end = text.range(of: "</qgis>") else {
      return ""
    }
    return String(text[start.lowerBound..<end.upperBound])
  }

  @Test func `A project that would tell of a person is not written`() throws {
    let scratch = try Scratch()
    let path = scratch.path("project.qgz")
    let failure = #expect(throws: Failure.self) {
      try kit(.chinese, title: "和溪 13800000000").write(to: path)
    }
    #expect(failure?.code == "privacy.refused" && failure?.place.file == "project.qgz")
    #expect(throws: (any Error).self) { try scratch.bytes("project.qgz") }
    let rules = try PublicationRules(allowsPersonal: true, isPublic: false)
    try kit(.chinese, title: "和溪 13800000000").write(to: path, by: rules)
    #expect(try scratch.bytes("project.qgz").count > 1000)
  }

  @Test(arguments: Language.allCases)
  func `A project is XML, in metres of the place, with every heading of the registry`(
    language: Language
  ) throws {
    let text = document(try kit(language))
    #expect(parses(text))
    #expect(text.contains("<authid>EPSG:4551</authid>"))
    for layer in results.layers where layer.geometry != nil && layer.rowCount > 0 {
      for field in layer.fields {
        let heading = field.heading.words(in: language)
        #expect(text.contains("field=\"\(field.key)\" name=\"\(heading)\""), "\(field.key)")
      }
    }
  }

  @Test func `What people call their county cannot break the document`() throws {
    let title = "<script>\"&'\u{1}\n和溪"
    let text = document(try kit(.chinese, title: title))
    #expect(parses(text))
    #expect(text.contains("<title>&lt;script&gt;&quot;&amp;'&#10;和溪</title>"))
  }

  @Test func `The same layers give the same bytes`() throws {
    #expect(try kit(.chinese).archive == kit(.chinese).archive)
    #expect(try kit(.chinese).archive != kit(.english).archive)
  }

  @Test func `Values of fixed lists have words, whether they occur or not`() throws {
    let cells = MapLayer(
      try #require(results.layers.first { $0.name == "cells" }), source: "./cells.geojson",
      crs: "EPSG:4326", in: .chinese)
    let text = cells.qml(in: .chinese)
    #expect(parses(text))
    for state in ["within", "below", "above"] { #expect(text.contains("value=\"\(state)\"")) }
  }

  @Test func `Expressions take the names of a Shapefile's columns`() throws {
    let layer = try #require(results.layers.first { $0.name == "communities" })
    let short = MapLayer(
      layer, source: "./communities.shp", crs: "EPSG:4326",
      names: DBFNames.short(layer.fields.map(\.key)), in: .chinese)
    let text = short.qml(in: .chinese)
    #expect(text.contains("&quot;comm_name&quot;"))
    // A rule's description is for people, and no expression.
    let rest = text.replacingOccurrences(
      of: #"description="[^"]*""#, with: "", options: .regularExpression)
    #expect(!rest.contains("&quot;community_name&quot;"))
  }

  @Test func `A layer that nobody has given a style is drawn plainly, with its headings`() throws {
    var layer = try #require(results.layers.first { $0.name == "stations" })
    layer.name = "of_tomorrow"
    let text = MapLayer(layer, source: "./a.geojson", crs: "EPSG:4326", in: .chinese)
      .qml(in: .chinese)
    #expect(parses(text) && text.contains("SimpleMarker") && text.contains("站点名称"))
  }
}
