internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing

/// `gridreach compare`.
struct CompareCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell which buildings change sides between two answers about who is reached.",
    discussion: """
      Takes two layers of buildings that coverage or run wrote, or two of their folders (ending in \
      '/'): before and after a new station, circle and street, registered and occupied households. \
      Buildings are joined by id; every cutoff that both have is compared.

      Example: gridreach compare before/ after/ -o changes/
      With -o file.geojson the buildings that change are written; with -o folder/ the sums of all, \
      of each community and of each cell come with them.
      """)

  @ArgumentParser.Argument(help: "The first layer of buildings, or its folder.")
  var before: String

  @ArgumentParser.Argument(help: "The second layer of buildings, or its folder.")
  var after: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    console.progress(.stepReading)
    let read = try CoveredIntake.read(
      before: InputSource(path: Self.layer(before)), after: InputSource(path: Self.layer(after)))
    let result = try CompareJob().run(on: read)
    let (changes, sums) = (result.layers.buildings, result.layers.table)
    try LayerOutput(main: changes, all: [(changes, "geojson"), (sums, "csv")]).write(
      output, of: "compare", from: read.frame, parameters: result.parameters, console)
    console.report(read.frame.log, [])
    for sentence in result.sentences { console.tell(sentence.words(in: console.language)) }
    return CommandLineTool.Status.done
  }

  private static func layer(_ path: String) -> String {
    path.hasSuffix("/") ? path + "buildings.geojson" : path
  }
}
