import Formats
import Testing

@Suite struct JSONTreeTests {
  private func tree(_ text: String) throws -> JSONTree { try JSONTree(Array(text.utf8)) }

  @Test func `A document is read member by member`() throws {
    let tree = try tree(
      #" { "model": "max-cover", "sites": ["V\u002d1", "网格"], "value": -12, "share": 0.5, "proven": true, "none": null } "#
    )
    #expect(tree["model"]?.text == "max-cover")
    #expect(tree["sites"]?.elements?.compactMap(\.text) == ["V-1", "网格"])
    #expect(tree["value"]?.integer == -12)
    #expect(tree["share"] == .number(0.5))
    #expect(tree["proven"] == .boolean(true))
    #expect(tree["none"] == .null)
    #expect(tree["else"] == nil)
    #expect(tree["value"]?.text == nil)
  }

  @Test(arguments: ["", "{", "[1,]", #"{"a" 1}"#, "[1] 2", "[nul]", #"["a]"#])
  func `What is not JSON is refused`(text: String) {
    #expect(throws: (any Error).self) { try tree(text) }
  }

  @Test func `A file that nests without end is refused`() {
    #expect(throws: (any Error).self) {
      try tree(String(repeating: "[", count: 4000) + String(repeating: "]", count: 4000))
    }
  }
}
