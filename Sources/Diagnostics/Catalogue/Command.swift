extension Phrase {
  package static let severityError = Phrase(
    "command.error", en: "error: {message}", zh: "错误：{message}")
  package static let severityWarning = Phrase(
    "command.warning", en: "warning: {message}", zh: "警告：{message}")
  package static let severityNote = Phrase(
    "command.note", en: "note: {message}", zh: "提示：{message}")
  package static let severityRejected = Phrase(
    "command.rejected", en: "rejected: {message}", zh: "未采用：{message}")
  package static let interrupted = Phrase(
    "command.interrupted", en: "interrupted; no half-written file is left", zh: "已中断；没有留下不完整的文件")

  package static let moreOfAKind = Phrase(
    "command.more-of-a-kind", en: "… and {count} more of [{code}]", zh: "…… 另有 {count} 条 [{code}]")
  package static let progressStep = Phrase("command.step", en: "… {step}", zh: "…… {step}")

  package static let verbUnknown = Phrase(
    "command.verb.unknown",
    en: "there is no command {verb}; the commands are {known}",
    zh: "没有命令 {verb}；可用的命令：{known}")
  package static let verbSimilar = Phrase(
    "command.verb.similar",
    en: "there is no command {verb}; did you mean {meant}?",
    zh: "没有命令 {verb}；是否应为 {meant}？")

  static let command: [Phrase] = [
    moreOfAKind, progressStep, verbUnknown, verbSimilar,
    severityError, severityWarning, severityNote, severityRejected, interrupted,
  ]
}
