internal import ArgumentParser
internal import Diagnostics
internal import GridReach

/// `gridreach template`.
struct TemplateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write a form for offices to fill in, whose headings the other verbs know.",
    discussion: """
      A workbook with the sheets 社区, 小区, 楼栋, 站点, 备选点 and 网格人员: headings with units, \
      lists to choose from, a row that shows how it is meant (type over it), and a sheet that says \
      what each column is. 小区 stands for 楼栋 where nobody knows each building. It has no column \
      about persons, only their slots.

      Example: gridreach template -o 模板.xlsx
      As CSV in a folder: gridreach template -o 模板/
      Then: gridreach inspect 模板.xlsx
      """)

  @Option(name: .shortAndLong, help: "The workbook to write (.xlsx), or a folder with '/' behind.")
  var output: String

  @Flag(name: [.customShort("O"), .long], help: "Replace what is there.")
  var overwrite = false

  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    let count = try TemplateJob(
      output: output, overwrite: overwrite, language: console.language
    ).run()
    console.tell(.templateDone, ["file": .text(output), "count": .integer(count)])
    return CommandLineTool.Status.done
  }
}
