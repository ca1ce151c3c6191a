import Foundation
import Testing

/// Faults staged around little scripts in the place of the program.
@Suite struct FaultTests {
  private func differences(
    _ script: String, fault: String, _ files: [String: String]
  ) throws -> [String] {
    let all = ["command": "gridreach a", "fault": fault].merging(files) { $1 }
    let temporary = try RunnerTests.Temporary(script: script, all)
    do {
      return try temporary.differences()
    } catch let error as CaseError {
      return [error.description]
    }
  }

  @Test func `A signal is sent after a time`() throws {
    let found = try differences(
      "exec sleep 30", fault: "signal TERM after-ms 20", ["expected/status": "signal TERM"])
    #expect(found == [])
  }

  @Test func `A signal is sent when a file is there, and can be caught`() throws {
    let found = try differences(
      "trap 'rm .work.part; exit 7' INT; sleep 0.05; touch .work.part; while :; do :; done",
      fault: "signal INT when-file .*.part", ["expected/status": "7", "expected/listing": ""])
    #expect(found == [])
  }

  @Test func `A full disk refuses what does not fit`() throws {
    let found = try differences(
      "head -c 10000 /dev/zero > small && head -c 1000000 /dev/zero > large",
      fault: "full-disk 64K",
      [
        "expected/status": "1", "expected/stderr": "~.*(No space left on device|File too large)\n",
        "expected/listing": "large\nsmall\n",
      ])
    #expect(found == [])
  }

  @Test func `Nothing can be written to a read-only folder`() throws {
    let found = try differences(
      "cat old && touch new", fault: "read-only",
      [
        "before/old": "old\n", "expected/status": "1", "expected/stdout": "old\n",
        "expected/stderr": "~.*(Read-only file system|Permission denied)\n",
        "expected/listing": "old\n",
      ])
    #expect(found == [])
  }

  @Test func `Writing to a closed pipe ends a program that does not look`() throws {
    let found = try differences(
      "exec yes", fault: "closed-pipe", ["expected/status": "signal PIPE"])
    #expect(found == [])
  }

  @Test func `Signals that the tests' starter ignores reach the program`() throws {
    signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, SIG_DFL) }
    let found = try differences(
      "exec sleep 30", fault: "signal INT after-ms 20", ["expected/status": "signal INT"])
    #expect(found == [])
  }

  @Test func `The program gets no more memory than is left to it`() throws {
    let found = try differences(
      "[ $(ulimit -v) = 307200 ]", fault: "little-memory 300M",
      ["expected/status": "0"])
    #expect(found == [])
  }

  @Test func `All faults of a file are read`() throws {
    let faults = try Fault.parse(
      "# all\nsignal INT when-file out/*\nfull-disk 2M\nlittle-memory 9M\nread-only\nclosed-pipe\n")
    #expect(
      faults == [
        .signal(name: "INT", number: SIGINT, when: .file("out/*")), .fullDisk(bytes: 2 << 20),
        .littleMemory(bytes: 9 << 20),
        .readOnly, .closedPipe,
      ])
  }
}
