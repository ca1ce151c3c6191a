extension Phrase {
  package static let stepReading = Phrase("step.reading", en: "reading", zh: "读取数据")
  package static let stepPartition = Phrase("step.partition", en: "cutting cells", zh: "划分网格")
  package static let stepCoverage = Phrase(
    "step.coverage", en: "measuring coverage", zh: "计算覆盖")
  package static let stepWriting = Phrase("step.writing", en: "writing", zh: "写出结果")
  package static let runDone = Phrase(
    "run.done",
    en: "the results lie in {folder}; {note} says what each file is",
    zh: "结果在 {folder}，各文件说明见 {note}")

  static let steps: [Phrase] = [stepReading, stepPartition, stepCoverage, stepWriting, runDone]
}
