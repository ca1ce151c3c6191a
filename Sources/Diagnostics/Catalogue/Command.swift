extension Phrase {
  package static let severityError = Phrase("command.error", en: "error:", zh: "错误：")
  package static let severityWarning = Phrase("command.warning", en: "warning:", zh: "警告：")
  package static let severityNote = Phrase("command.note", en: "note:", zh: "提示：")
  package static let severityRejected = Phrase("command.rejected", en: "rejected:", zh: "未采用：")
  package static let interrupted = Phrase(
    "command.interrupted", en: "interrupted; no half-written file is left", zh: "已中断；没有留下不完整的文件")

  package static let moreOfAKind = Phrase(
    "command.more-of-a-kind", en: "… and {count} more of [{code}]", zh: "…… 另有 {count} 条 [{code}]")
  package static let progressStep = Phrase("command.step", en: "… {step}", zh: "…… {step}")

  static let command: [Phrase] = [
    moreOfAKind, progressStep,
    severityError, severityWarning, severityNote, severityRejected, interrupted,
  ]
}
