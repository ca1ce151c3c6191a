import Foundation
import Testing

/// What both READMEs tell people to type works, and gives what they show.
@Suite struct ReadmeTourTests {
  private static let names = ["README.md", "README.zh-CN.md"]

  @Test func `Both READMEs have the same commands, in the same order`() throws {
    let tours = try Self.names.map { try ReadmeTour($0).blocks }
    let commands = tours.map { $0.map { $0.commands.map(ReadmeTour.plain) } }
    for (english, chinese) in zip(commands[0], commands[1]) { #expect(english == chinese) }
    #expect(tours[0].map(\.isRun) == tours[1].map(\.isRun))
    // An empty list would pass everything.
    #expect(commands[0].count == commands[1].count && commands[0].joined().count >= 30)
  }

  @Test func `Every command of the tour works, and gives what is shown below it`() throws {
    try Self.run(ReadmeTour(Self.names[0]).blocks.filter(\.isRun))
  }

  @Test func `What the Chinese README shows comes out in Chinese`() throws {
    try Self.run(ReadmeTour(Self.names[1]).blocks.filter { $0.isRun && !$0.output.isEmpty })
  }

  private static func run(_ blocks: [ReadmeTour.Block]) throws {
    guard try Traits.ofProgram(Binary.path()).contains("GDAL") else {
      try Test.cancel("the tour writes GeoPackage, and the program has no trait GDAL")
    }
    let stage = try Stage.bare()
    defer { stage.strike() }
    try FileManager.default.copyItem(
      at: ReadmeTour.folder.appending(path: "data"), to: stage.out.appending(path: "data"))
    for block in blocks {
      var output = ""
      for command in block.commands {
        let words = Array(try ShellWords(command).words.dropFirst())
        let result = try CommandRun.result(of: words, on: stage)
        // A missed target is what some of the commands are there to show.
        let isDone = ["0", "3"].contains(result.status)
        #expect(isDone, "line \(block.line): \(command): \(result.status)\n\(result.standardError)")
        output += result.standardOutput + result.standardError
      }
      let missing = ReadmeTour.missing(block.output, in: output)
      #expect(missing == nil, "line \(block.line): not in the output: \(missing ?? "")\n\(output)")
    }
  }

  @Test func `Lines left out may be any number, and the order counts`() {
    #expect(ReadmeTour.missing(["a", "…", "c"], in: "a\nb\nc\n") == nil)
    #expect(ReadmeTour.missing(["c", "…", "a"], in: "a\nb\nc\n") == "a")
    #expect(ReadmeTour.missing(["a", "d"], in: "a\nb\nc\n") == "d")
    #expect(ReadmeTour.plain("gridreach run p --lang zh -o r") == "gridreach run p -o r")
  }
}
