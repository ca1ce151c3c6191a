import Testing

/// The small languages of a case: words of a command line, patterns of lines and files.
@Suite struct TextTests {
  @Test(arguments: [
    ("a b  c", ["a", "b", "c"]), ("", []), ("  ", []), ("''", [""]), ("a'b c'd", ["ab cd"]),
    (#""a b" 'c "d"'"#, ["a b", #"c "d""#]), (#"a\ b \'"#, ["a b", "'"]),
    (#""a\"b\\c\$d\e""#, [#"a"b\c$d\e"#]), ("$X/y \"$X z\" '$X'", ["1 2/y", "1 2 z", "$X"]),
    ("--minutes=10,15 户数", ["--minutes=10,15", "户数"]),
  ])
  func `Words are cut as a shell cuts them`(line: String, words: [String]) throws {
    #expect(try ShellWords(line, variables: ["X": "1 2"]).words == words)
  }

  @Test(arguments: ["'a", "\"a", "a\\", "$Y", "$"])
  func `A line that a shell would not take is an error`(line: String) {
    #expect(throws: CaseError.self) { try ShellWords(line, variables: ["X": ""]) }
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb\n", true), ("a\nb\n", "a\nb", true), ("a\n", "a\n\n", false),
    ("a", "a\r\n", false), ("~a+", "aaa\n", true), ("~a+", "aab\n", false), ("~a+", "", false),
    ("a\n...\nc\n", "a\nb\nb\nc\n", true), ("a\n...\n", "a\nb\n", true), ("...\n", "", true),
    ("...\nc\n", "a\nb\n", false), ("...\n~c.\n", "a\ncd\n", true), ("", "", true),
    ("", "a", false),
  ])
  func `Lines match`(expected: String, actual: String, matches: Bool) throws {
    #expect((try LineMatching(expected).difference(from: actual) == nil) == matches)
  }
}
