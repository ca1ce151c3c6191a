extension Phrase {
  package static let workCancelled = Phrase(
    "workers.cancelled",
    en: "the work was stopped before it was done; nothing was written",
    zh: "任务在完成前被中止；未写出任何结果")

  static let workers: [Phrase] = [workCancelled]
}
