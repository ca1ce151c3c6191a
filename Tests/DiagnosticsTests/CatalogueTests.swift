import Diagnostics
import Foundation
import Testing

@Suite struct CatalogueTests {
  @Test func `Every phrase declared is in the catalogue`() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Diagnostics/Catalogue")
    var declared: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /= Phrase\(\s*"([^"]+)"/) { declared.insert(String(match.1)) }
    }
    let listed = Set(Phrase.catalogue.map(\.code))
    #expect(declared.subtracting(listed) == [])
    #expect(listed.subtracting(declared) == [])
  }

  @Test func `Codes are unique`() {
    let codes = Phrase.catalogue.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: Phrase.catalogue)
  func `Both languages speak and name the same arguments`(phrase: Phrase) {
    for language in Language.allCases { #expect(!phrase.template(language).isEmpty) }
    #expect(phrase.placeNames(in: .english) == phrase.placeNames(in: .chinese))
  }
}
