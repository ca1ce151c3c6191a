import Foundation
import Publishing
import SampleCounty
import Testing

@Suite struct JSONValueTests {
  @Test func `Text is escaped where JSON wants it, and nowhere else`() throws {
    let text = "\"\\/\n\r\t\u{1}\u{1F}\u{7F}和平 é \u{2028}😀"
    let json = JSONValue.string(text).compact
    #expect(json == #""\"\\/\n\r\t\u0001\u001f"# + "\u{7F}和平 é \u{2028}😀\"")
    let parsed =
      try JSONSerialization.jsonObject(
        with: Data("[\(json)]".utf8)) as? [String]
    #expect(parsed == [text])
  }

  @Test(arguments: [
    (0.1, "0.1"), (3, "3"), (-2.5, "-2.5"), (1e21, "1e+21"), (.nan, "null"), (.infinity, "null"),
  ])
  func `Numbers are the shortest text that says the same`(value: Double, text: String) {
    #expect(JSONValue.number(value).compact == text)
  }

  @Test func `Rounding cuts decimals, and what is not there is null`() {
    #expect(JSONValue.rounded(66.666_666, 2).compact == "66.67")
    #expect(JSONValue.rounded(2.5, 0).compact == "3")
    #expect(JSONValue.rounded(nil, 2).compact == "null")
    #expect(JSONValue.rounded(.infinity, 2).compact == "null")
  }

  @Test func `What rounds to nought has no sign`() {
    #expect(JSONValue.rounded(-1e-9, 1).compact == "0")
  }

  @Test func `One line for machines, two spaces a level for people`() {
    let value = JSONValue.object([
      ("b", .array([.integer(1), .boolean(true), .null])), ("a", .object([("x", .string("y"))])),
      ("leer", .array([])), ("none", .object([])),
    ])
    #expect(value.compact == #"{"b":[1,true,null],"a":{"x":"y"},"leer":[],"none":{}}"#)
    #expect(
      value.pretty == """
        {
          "b": [
            1,
            true,
            null
          ],
          "a": {
            "x": "y"
          },
          "leer": [],
          "none": {}
        }

        """)
  }

  @Test func `Members keep their order`() {
    let keys = (0..<20).map { "k\(($0 * 7) % 20)" }
    let text = JSONValue.object(keys.map { ($0, .null) }).compact
    #expect(text == "{" + keys.map { #""\#($0)":null"# }.joined(separator: ",") + "}")
  }
}
