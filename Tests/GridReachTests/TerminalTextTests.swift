import GridReach
import Testing

@Suite struct TerminalTextTests {
  @Test func `Chinese characters are two columns wide, and full-width signs too`() {
    #expect(TerminalText.width("户数 ab") == 7)
    #expect(TerminalText.width("（户）") == 6)
    #expect(TerminalText.width("⠿─│ é") == 5)
    #expect(TerminalText.width("e\u{301}") == 1)
  }

  @Test func `Cells of a table end in one column, whatever they are written in`() {
    let cells = ["楼栋", "abcd", "楼a"].map { TerminalText.padded($0, to: 6) + "|" }
    #expect(Set(cells.map(TerminalText.width)) == [7])
    #expect(TerminalText.rightAligned("12", to: 4) == "  12")
  }

  @Test func `What is cut is never wider than its room, and says that it is cut`() {
    for room in 3...9 {
      let cut = TerminalText.cut("锦绣花园1号楼", to: room)
      #expect(TerminalText.width(cut) <= room && cut.hasSuffix("…"))
    }
    #expect(TerminalText.cut("锦绣", to: 4) == "锦绣")
  }

  @Test func `Lines are broken at blanks or between Chinese characters, and lose nothing`() {
    let texts = ["the words of a line, and more of them", "视为楼栋（buildings）：名称含“楼栋”，有列户数。"]
    for text in texts {
      for room in 12...30 {
        let lines = TerminalText.wrapped(text, to: room)
        #expect(lines.allSatisfy { TerminalText.width($0) <= room + 2 })
        let joined = lines.joined().filter { $0 != " " }
        #expect(joined == text.filter { $0 != " " })
        #expect(lines.allSatisfy { !"，。）".contains($0.first ?? "a") })
      }
    }
  }
}
