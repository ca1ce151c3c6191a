import Privacy
import TestSupport
import Testing

@Suite struct FormulaTests {
  @Test func `A text that would run as a formula gets an apostrophe`() {
    for text in ["=1+1", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "-", "+"] {
      #expect(Formula.marked(text) == "'" + text)
    }
  }

  @Test func `Plain numbers and other texts stay as they are`() {
    for text in ["-5", "+86", "-12.50", "", "a=b", "'=1", "1-10幢", "–", "<5", "5-2"] {
      #expect(Formula.marked(text) == text)
    }
    #expect(Formula.marked("-1.2.3") == "'-1.2.3" && Formula.marked("-1.") == "'-1.")
  }

  @Test func `Only what was marked is unmarked`() {
    for text in ["=1+1", "+1+1", "plain", "'quoted'", "-5"] {
      let bytes = Array(Formula.marked(text).utf8)
      let isMarked = Formula.isMarked(bytes.span, 0..<bytes.count)
      let back = String(decoding: isMarked ? bytes.dropFirst() : bytes[...], as: UTF8.self)
      #expect(back == text)
    }
  }
}
