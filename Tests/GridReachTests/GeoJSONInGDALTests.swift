import Formats
import Foundation
import TestSupport
import Testing

/// What GDAL, and so QGIS, makes of written GeoJSON.
@Suite(
  .enabled(if: GDAL.isBuilt, "the trait GDAL is off"),
  .enabled(if: PythonScript.canRun, "no Python here (python3)"))
struct GeoJSONInGDALTests {
  @Test
  func `A28: results open in GDAL without a warning, in degrees, rings as RFC 7946 has them`()
    throws
  {
    let sample = try SampleRun.shared.get()
    let found = try PythonScript.run("geojson.py", at: sample.scratch.path("results"))
    let lines = found.words.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("ok ") } > 12, "\(found.words)")
    #expect(lines.filter { !$0.hasPrefix("ok ") } == [] && found.status == 0)
  }

  @Test(arguments: [
    ("[[[120,30],[120,31],[121,31],[120,30]]]", "ring 1 runs the wrong way"),
    ("[[[30,120],[31,120],[31,121],[30,120]]]", "is not in China"),
  ])
  func `What is wrong is seen`(rings: String, words: String) throws {
    let scratch = try Scratch()
    let text =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"#
      + #""geometry":{"type":"Polygon","coordinates":\#(rings)}}]}"#
    try scratch.write(Array(text.utf8), "a.geojson")
    let found = try PythonScript.run("geojson.py", at: scratch.path("."))
    #expect(found.status == 1 && found.words.contains(words), "\(found.words)")
  }
}
