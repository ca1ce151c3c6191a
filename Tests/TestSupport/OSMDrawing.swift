package import Geometry

/// A map drawn with letters as an OSM file in XML.
///
/// Each letter is a node; its number is that of the letter in Unicode: A is 65.
///
///     var map = OSMDrawing("""
///       A---B
///       |   |
///       D---C
///       """)
///     map.way(1, "ABCDA", ["building": "yes"])
package struct OSMDrawing {
  private let drawing: Drawing
  private let letters: [Character]
  private var nodeTags: [Character: [String: String]] = [:]
  private var missing: Set<Character> = []
  private var objects: [String] = []
  /// The place of the first letter of the first line.
  package static let origin = Position(x: 117.21, y: 28.29)

  /// One step to the east or south is a thousandth of a degree.
  package init(_ text: String) {
    drawing = Drawing(text, step: 0.001)
    letters = text.filter { $0.isLetter || $0.isNumber }
  }

  package subscript(letter: Character) -> Position {
    Position(x: Self.origin.x + drawing[letter].x, y: Self.origin.y + drawing[letter].y)
  }

  package static func id(_ letter: Character) -> Int {
    Int(letter.unicodeScalars.first?.value ?? 0)
  }

  package mutating func tag(_ letter: Character, _ tags: [String: String]) {
    nodeTags[letter] = tags
  }

  /// Takes nodes out of the file, and leaves them in its ways.
  package mutating func clip(_ letters: String) { missing.formUnion(letters) }

  package mutating func way(_ id: Int, _ letters: String, _ tags: [String: String] = [:]) {
    let nodes = letters.map { "<nd ref=\"\(Self.id($0))\"/>" }.joined()
    objects.append("<way id=\"\(id)\">\(nodes)\(Self.xml(tags))</way>")
  }

  /// A relation of ways, outer ones first.
  package mutating func multipolygon(
    _ id: Int, outer: [Int], inner: [Int] = [], _ tags: [String: String]
  ) {
    let members = [("outer", outer), ("inner", inner)].flatMap { role, ways in
      ways.map { "<member type=\"way\" ref=\"\($0)\" role=\"\(role)\"/>" }
    }
    let tags = tags.merging(["type": "multipolygon"]) { $1 }
    objects.append("<relation id=\"\(id)\">\(members.joined())\(Self.xml(tags))</relation>")
  }

  /// The file, nodes in the order of the drawing.
  package var xml: String {
    let nodes = letters.filter { !missing.contains($0) }.map { letter in
      let place = self[letter]
      let tags = Self.xml(nodeTags[letter] ?? [:])
      return "<node id=\"\(Self.id(letter))\" lat=\"\(Self.degrees(place.y))\" "
        + "lon=\"\(Self.degrees(place.x))\">\(tags)</node>"
    }
    let lines = ["<?xml version='1.0' encoding='UTF-8'?>", "<osm version=\"0.6\">"]
    return (lines + nodes + objects + ["</osm>", ""]).joined(separator: "\n")
  }

  private static func xml(_ tags: [String: String]) -> String {
    tags.sorted { $0.key < $1.key }.map { "<tag k=\"\($0)\" v=\"\($1)\"/>" }.joined()
  }

  /// Seven decimals, as OSM has them.
  private static func degrees(_ value: Double) -> Double { (value * 1e7).rounded() / 1e7 }
}
