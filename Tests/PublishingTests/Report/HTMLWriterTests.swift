import Publishing
import Testing

/// Nothing that stands in a file becomes markup.
@Suite struct HTMLWriterTests {
  @Test func `Words and attributes are escaped`() {
    var page = HTMLWriter()
    page.element("td", [("title", "a\"b<c>&")], words: "<script>alert('1')</script> & more")
    #expect(
      page.text == """
        <td title="a&quot;b&lt;c&gt;&amp;">&lt;script&gt;alert('1')&lt;/script&gt; &amp; more</td>
        """)
  }

  @Test func `Controls become the replacement character, and line breaks stay`() {
    #expect(HTMLWriter.escaped("a\u{0}b\u{1B}c\nd\te\u{7F}") == "a\u{FFFD}b\u{FFFD}c\nd\te\u{FFFD}")
  }

  @Test(arguments: ["</script>", "<!--<script>", "<![CDATA[", "a\u{2028}b\u{2029}c"])
  func `No tag, comment or line end begins in embedded JSON`(name: String) {
    let json = JSONValue.object([("name", .string(name))]).compact
    let embedded = HTMLWriter.embedded(json: json)
    #expect(!embedded.contains("<"))
    #expect(!embedded.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" })
    #expect(embedded.count > json.count)
  }

  @Test func `What is embedded says the same`() {
    let text = "¨ ⨀ 、“—…\u{2027}\u{2028}\u{2029}\u{202A} 小区<b> 😀\u{2028}"
    let expected = "¨ ⨀ 、“—…\u{2027}\\u2028\\u2029\u{202A} 小区\\u003cb> 😀\\u2028"
    #expect(HTMLWriter.embedded(json: text) == expected)
  }

  @Test func `JSON without such characters stays as it is`() {
    let json = JSONValue.strings(["锦绣花园", "“引号”", "a\"b"]).compact
    #expect(HTMLWriter.embedded(json: json) == json)
  }
}
