import Diagnostics
import Formats
import Foundation
import GridReach
import TestSupport
import Testing

/// What QGIS makes of a folder of results.
@Suite(.enabled(if: QGISProgram.isPresent, "no QGIS here (python3-qgis)"), .serialized)
struct MapKitRunTests {
  let sample: SampleRun
  let scratch: Scratch

  init() throws {
    sample = try SampleRun.shared.get()
    scratch = try Scratch()
  }

  /// Runs the sample county, and hands back the checks that failed.
  private func failures(
    _ form: LayerForm, _ language: Language, crs: String? = nil, encoding: String = "UTF-8"
  ) throws -> [Substring] {
    var job = sample.job(try sample.plan(), into: scratch.path("out"), language: language)
    (job.form, job.outputCRS, job.encoding) = (form, crs, encoding)
    _ = try job.run()
    let found = try QGISProgram.look(at: scratch.path("out"), ["--pages", "2"])
    let lines = found.words.split(separator: "\n")
    let checks = lines.count { $0.hasPrefix("ok ") }
    #expect(checks > 60, "\(found.words.suffix(400))")
    #expect(found.status == 0)
    return lines.filter { $0.hasPrefix("FAIL") }
  }

  @Test(arguments: Language.allCases)
  func `QGIS opens the project: layers, styles, headings, atlases, and what is on the map`(
    language: Language
  ) throws {
    #expect(try failures(.geoJSON, language) == [])
  }

  @Test(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
  func `QGIS opens the project on a GeoPackage that holds its own styles`() throws {
    #expect(try failures(.geoPackage, .chinese, crs: "EPSG:4551") == [])
  }

  @Test(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
  func `QGIS opens the project on Shapefiles in GBK with short names`() throws {
    #expect(try failures(.shapefile, .chinese, encoding: "GBK") == [])
    #expect(try scratch.text("out/cells.cpg").hasPrefix("GBK"))
  }
}

/// What does not need QGIS to be seen.
@Suite struct MapKitFolderTests {
  let sample: SampleRun

  init() throws { sample = try SampleRun.shared.get() }

  @Test func `A folder holds the project, and a style beside each layer`() throws {
    let names = Set(sample.scratch.names(in: "results") + sample.scratch.names(in: "results/base"))
    #expect(names.contains("project.qgz") && names.contains("houses.geojson"))
    for name in names where name.hasSuffix(".geojson") {
      #expect(names.contains(name.replacingOccurrences(of: ".geojson", with: ".qml")), "\(name)")
    }
  }

  @Test func `The same run gives the same project`() throws {
    let scratch = try Scratch()
    _ = try sample.job(try sample.plan(), into: scratch.path("again"), threads: 3).run()
    for name in ["project.qgz", "cells.qml", "base/houses.geojson"] {
      #expect(
        try scratch.bytes("again/\(name)") == sample.scratch.bytes("results/\(name)"), "\(name)")
    }
  }

  @Test func `No path of the machine stands in the project`() throws {
    let text = try Parts(try sample.scratch.bytes("results/project.qgz")).text("project.qgs")
    #expect(text.contains("<datasource>./cells.geojson</datasource>"))
    #expect(!text.contains(sample.scratch.folder.path) && !text.contains("file:"))
  }
}
