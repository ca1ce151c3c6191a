import Foundation
import Testing

/// The runner tested with little scripts in the place of the program.
@Suite struct RunnerTests {
  /// A case in a folder of its own, removed with the value.
  final class Temporary {
    let folder: URL
    let binary: String

    /// - Parameters:
    ///   - script: what the program does, for `/bin/sh`.
    ///   - files: the case's files by path.
    init(script: String, _ files: [String: String]) throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "gridreach-runner-\(UUID().uuidString)", directoryHint: .isDirectory)
      let program = folder.appending(path: "program")
      binary = program.path
      for (path, text) in files.merging(
        ["program": "#!/bin/sh\n" + script + "\n"], uniquingKeysWith: { $1 })
      {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // A program started meanwhile would hold the file open, and nobody could run it ("Text file
        // busy").
        try ChildProcess.whileNothingStarts { try Data(text.utf8).write(to: file) }
      }
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: binary)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var theCase: CommandCase { CommandCase(folder: folder, name: "runner/case") }

    func differences() throws -> [String] { try theCase.differences(binary: binary) }

    func update() throws { _ = try theCase.differences(binary: binary, isUpdating: true) }

    func text(_ path: String) throws -> String? { try theCase.text(path) }
  }

  private func differences(_ script: String, _ files: [String: String]) throws -> [String] {
    let defaults = ["command": "gridreach a", "expected/status": "0"]
    return try Temporary(script: script, defaults.merging(files) { $1 }).differences()
  }

  @Test func `A case that comes out as expected has no differences`() throws {
    let found = try differences(
      #"echo "$1 $2 in $PWD"; echo "$LANG" >&2; cat > copy"#,
      [
        "command": "# a comment\nLANG=zh_CN.UTF-8\ngridreach 'two words' $CASE < $CASE/input",
        "input": "line\n",
        "expected/stdout": "two words $CASE in $OUT\n",
        "expected/stderr": "~zh_[A-Z]+\\.UTF-8\n",
        "expected/out/copy": "line\n",
        "expected/listing": "copy\n",
      ])
    #expect(found == [])
  }

  @Test(arguments: [
    ("exit 2", ["expected/status": "0"], "exit status 2, expected 0"),
    ("echo b", ["expected/stdout": "a\n"], "stdout: line 1 differs"),
    ("echo b >&2", ["expected/stderr": ""], "stderr: line 1 is too much"),
    ("true", ["expected/stdout": "a\n"], "stdout: line 1 is missing"),
    ("true", ["expected/out/x": ""], "x is missing"),
    ("echo b > x", ["expected/out/x": "a\n"], "x differs from byte 0 (line 1)"),
    ("echo b > x", ["expected/out/x.contains": "a"], "x lacks the line: a"),
    ("echo b > x", ["expected/out/x.contains": "!b"], "x has the line: b"),
    ("echo '{\"a\":[{\"b\":1}]}' > x", ["expected/out/x.keys": "a[0].c"], "x: a[0].c is missing"),
    ("echo '{\"a\":[{\"b\":1}]}' > x", ["expected/out/x.keys": "a[0].b = 2"], "x: a[0].b is 1"),
    ("touch .half", ["expected/listing": ""], "files in $OUT: line 1 is too much"),
    ("mkdir -p a/b", ["expected/listing": ""], "files in $OUT: line 1 is too much"),
    ("touch x.part", ["expected/absent": "*.part"], "x.part should not be there"),
    ("mkdir out; touch out/a", ["expected/absent": "out"], "out/a should not be there"),
  ])
  func `Every difference is told`(script: String, files: [String: String], words: String) throws {
    let found = try differences(script, files)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(words) == true, "\(found)")
  }

  @Test func `What holds in JSON and in texts is no difference`() throws {
    let found = try differences(
      #"echo '{"a":[{"b":1.5,"c":"x"}]}' > x"#,
      [
        "expected/out/x.keys": "a[0].b = 1.5\na[0].c = \"x\"\na\n",
        "expected/out/x.contains": "\"b\":1.5\n~.*\"c\".*\n!nothing\n",
        "expected/absent": "y\n.*\n",
      ])
    #expect(found == [])
  }

  @Test(arguments: [
    ("OSM", "OSM", nil), ("OSM GDAL", "OSM", "the program was built without the trait GDAL"),
    ("!OSM", "OSM", "the program was built with the trait OSM"), ("!OSM", "none", nil),
    ("", "none", nil),
  ])
  func `Cases that need a trait are told from those that must not have it`(
    wanted: String, built: String, obstacle: String?
  ) throws {
    let temporary = try Temporary(
      script: "echo gridreach 0.1.0; echo traits \(built); echo GEOS 3", [:])
    let traits = try Traits.ofProgram(temporary.binary)
    #expect(traits == [built])
    #expect(Traits.obstacle(wanted, traits) == obstacle)
  }

  @Test func `Files of before lie in the working folder`() throws {
    let found = try differences(
      "cat old", ["before/old": "was here\n", "expected/stdout": "was here\n"])
    #expect(found == [])
  }

  @Test(arguments: [
    [:], ["command": "gridreach $WHERE"], ["command": "ls"], ["command": "gridreach a\nmore"],
    ["command": "gridreach < a b"], ["command": "gridreach 'a"], ["fault": "earthquake"],
    ["fault": "signal WAR after-ms 1"], ["fault": "full-disk much"],
    ["fault": "signal INT after-ms 5000"],
  ])
  func `A case that is itself wrong is an error`(files: [String: String]) throws {
    #expect(throws: CaseError.self) {
      var all = ["command": "gridreach a", "expected/status": "0"].merging(files) { $1 }
      if files.isEmpty { all["expected/status"] = nil }
      _ = try Temporary(script: "true", all).differences()
    }
  }

  @Test func `An update writes what came and keeps the patterns that hold`() throws {
    let temporary = try Temporary(
      script: "echo took 12 ms; echo wrong >&2; echo new > x; exit 3",
      [
        "command": "gridreach a", "expected/stdout": "~took \\d+ ms\n",
        "expected/stderr": "right\n",
        "expected/out/x": "old\n", "expected/out/x.contains": "new\n", "expected/listing": "",
      ])
    try temporary.update()
    #expect(try temporary.text("expected/status") == "3\n")
    #expect(try temporary.text("expected/stdout") == "~took \\d+ ms\n")
    #expect(try temporary.text("expected/stderr") == "wrong\n")
    #expect(try temporary.text("expected/out/x") == "new\n")
    #expect(try temporary.text("expected/out/x.contains") == "new\n")
    #expect(try temporary.text("expected/listing") == "x\n")
    #expect(try temporary.differences() == [])
  }

  @Test func `An update of a new case writes status and both streams`() throws {
    let temporary = try Temporary(script: "echo out", ["command": "gridreach a"])
    try temporary.update()
    #expect(try temporary.text("expected/stdout") == "out\n")
    #expect(try temporary.text("expected/stderr") == "")
    #expect(try temporary.differences() == [])
  }
}
