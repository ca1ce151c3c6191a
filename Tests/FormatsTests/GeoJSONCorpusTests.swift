import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Cases.arePresent)) struct GeoJSONCorpusTests {
  static func files(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: Cases.path("corpora/\(folder)")))?
      .filter { $0.hasSuffix(".geojson") }.sorted() ?? []
  }
  static let strict = GeoJSON.Options(strictness: .strict)

  @Test func `The corpus is here`() {
    #expect(Self.files("geojson-good").count == 18)
    #expect(Self.files("geojson-bad").count == 44)
  }

  @Test(arguments: files("geojson-good"))
  func `A good file is accepted`(file: String) throws {
    let path = Cases.path("corpora/geojson-good/\(file)")
    #expect(try GeoJSON.read(path: path).rowCount > 0)
    // Its coordinates have 13 decimals, and nothing else speaks against it.
    if file == "issue82.geojson" {
      let failure = #expect(throws: Failure.self) {
        try GeoJSON.read(path: path, options: Self.strict)
      }
      #expect(failure?.code == "geojson.precision")
    } else {
      #expect(try GeoJSON.read(path: path, options: Self.strict).rowCount > 0)
    }
  }

  @Test(arguments: files("geojson-bad"))
  func `A bad file is refused with line and column`(file: String) throws {
    let path = Cases.path("corpora/geojson-bad/\(file)")
    let failure = #expect(throws: Failure.self) {
      try GeoJSON.read(path: path, options: Self.strict)
    }
    #expect(failure?.place.file == path)
    #expect((failure?.place.line ?? 0) > 0 && (failure?.place.column ?? 0) > 0)
  }

  @Test func `The page of corpora tells what became of them`() throws {
    for (folder, isGood) in [("geojson-good", true), ("geojson-bad", false)] {
      let files = Self.files(folder)
      let read = files.count { file in
        let path = Cases.path("corpora/\(folder)/\(file)")
        let table = try? GeoJSON.read(path: path, options: isGood ? GeoJSON.Options() : Self.strict)
        return table != nil
      }
      let right = isGood ? read : files.count - read
      let cells = [files.count, right, 0, files.count - right].map(String.init)
      #expect(try CorpusTable.holds("geojsonhint, \(isGood ? "good" : "bad")", cells), "\(cells)")
    }
  }
}
