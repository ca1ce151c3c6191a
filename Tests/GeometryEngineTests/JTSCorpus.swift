import Foundation
import FoundationXML
import TestSupport

/// One question of the JTS test suite and its answer.
struct JTSCase {
  var file = ""
  var description = ""
  var operation = ""
  /// Texts of the geometries, or numbers.
  var arguments: [String] = []
  var expected = ""
  /// The spacing of the grid the whole file is on, nil for none.
  var grid: Double?
}

/// Reads the XML files of locationtech/jts (EDL 1.0).
final class JTSCorpus: NSObject, XMLParserDelegate {
  private var cases: [JTSCase] = []
  private var current = JTSCase()
  private var geometries: [String: String] = [:]
  private var text = ""
  private var isInCase = false

  static func all() throws -> [JTSCase] {
    var cases: [JTSCase] = []
    for folder in ["general", "validate"] {
      let path = Cases.path("corpora/jts/\(folder)")
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where name.hasSuffix(".xml") {
        let corpus = JTSCorpus()
        corpus.current.file = name
        let parser = XMLParser(data: Data(try Cases.bytes("corpora/jts/\(folder)/\(name)")))
        parser.delegate = corpus
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        cases += corpus.cases
      }
    }
    return cases
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch element {
    case "case":
      geometries = [:]
      isInCase = true
    case "precisionModel":
      current.grid = attributes["scale"].flatMap { Double($0) }.map { 1 / $0 }
    case "op":
      current.operation = (attributes["name"] ?? "").lowercased()
      let names = ["arg1", "arg2", "arg3"].compactMap { attributes[$0] }
      current.arguments = names.map { geometries[$0.lowercased()] ?? $0 }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    switch element {
    case "a", "b": geometries[element] = trimmed
    case "desc": if isInCase { current.description = trimmed }
    case "op":
      current.expected = trimmed
      cases.append(current)
    case "case": isInCase = false
    default: break
    }
  }
}
