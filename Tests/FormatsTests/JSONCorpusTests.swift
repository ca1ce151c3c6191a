import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Cases.arePresent)) struct JSONCorpusTests {
  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: Cases.path("corpora/json")))?
    .filter { $0.hasSuffix(".json") }.sorted() ?? []

  @Test func `The corpus is here`() { #expect(Self.files.count > 100) }

  @Test(arguments: files.filter { $0.hasPrefix("y_") })
  func `What is JSON is accepted`(file: String) throws {
    try JSON.validate(try Cases.bytes("corpora/json/\(file)"))
  }

  @Test(arguments: files.filter { $0.hasPrefix("n_") })
  func `What is no JSON is refused with its place`(file: String) throws {
    let bytes = try Cases.bytes("corpora/json/\(file)")
    let failure = #expect(throws: Failure.self) { try JSON.validate(bytes) }
    #expect(failure?.place.line != nil && failure?.place.column != nil)
  }

  @Test(arguments: files)
  func `No text crashes a reader, whatever the window`(file: String) throws {
    let bytes = try Cases.bytes("corpora/json/\(file)")
    try? JSON.validate(bytes)
    for window in [1, 7, 64] {
      let options = GeoJSON.Options(window: window)
      _ = try? GeoJSON.read(bytes: bytes, name: file, options: options)
    }
    // As a property, the value takes the reader's own way through the scanner.
    let feature =
      Array(#"{"type":"Feature","geometry":null,"properties":{"a":"#.utf8) + bytes
      + Array("}}".utf8)
    let read = try? GeoJSON.read(bytes: feature, name: file)
    if file.hasPrefix("y_") { #expect(read?.rowCount == 1) }
    if file.hasPrefix("n_") { #expect(read == nil || bytes.starts(with: Array("\"\"},".utf8))) }
  }

  @Test func `The page of corpora tells what became of each kind`() throws {
    for (kind, name) in [("y_", "to be accepted"), ("n_", "to be refused"), ("i_", "either way")] {
      let files = Self.files.filter { $0.hasPrefix(kind) }
      let accepted = try files.count { file in
        let bytes = try Cases.bytes("corpora/json/\(file)")
        return (try? JSON.validate(bytes)) != nil
      }
      // Of the third kind every answer is right; which ones are accepted is told beside it.
      let right = kind == "n_" ? files.count - accepted : kind == "y_" ? accepted : files.count
      let cells = [files.count, right, 0, files.count - right].map(String.init)
      #expect(try CorpusTable.holds("JSONTestSuite, \(name)", cells), "\(name) \(cells)")
    }
  }
}
