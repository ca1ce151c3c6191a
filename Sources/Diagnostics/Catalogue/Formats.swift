extension Phrase {
  // Files.

  package static let fileUnreadable = Phrase(
    "file.unreadable",
    en: "{file} cannot be read: {reason}",
    zh: "无法读取 {file}：{reason}")
  package static let fileUnwritable = Phrase(
    "file.unwritable",
    en: "{file} cannot be written: {reason}",
    zh: "无法写入 {file}：{reason}")
  package static let fileExists = Phrase(
    "file.exists",
    en: "{file} exists already; allow it to be replaced (--overwrite) or choose another name",
    zh: "{file} 已存在；请允许覆盖（--overwrite）或另选名称")
  package static let outputClosed = Phrase(
    "file.output-closed",
    en: "the reader of the output stopped reading before it was complete",
    zh: "输出尚未写完，接收方已停止读取")
  package static let reasonMissing = Phrase(
    "file.reason.missing", en: "no such file or folder", zh: "文件或文件夹不存在")
  package static let reasonDenied = Phrase(
    "file.reason.denied", en: "permission denied", zh: "没有权限")
  package static let reasonFull = Phrase(
    "file.reason.full", en: "no space left on the disk", zh: "磁盘空间不足")
  package static let reasonReadOnly = Phrase(
    "file.reason.read-only", en: "the disk is read-only", zh: "磁盘为只读")
  package static let reasonFolder = Phrase(
    "file.reason.folder", en: "it is a folder", zh: "这是一个文件夹")
  package static let reasonHandles = Phrase(
    "file.reason.handles", en: "too many files are open; allow more (ulimit -n)",
    zh: "打开的文件过多；请调高上限（ulimit -n）")
  package static let reasonMemory = Phrase(
    "file.reason.memory", en: "no memory is left", zh: "内存不足")
  package static let memoryUsedUp = Phrase(
    "memory.used-up",
    en:
      "no memory is left, and nothing was written; allow more (ulimit -v, the container), or give fewer threads or a smaller area",
    zh: "内存不足，未写出任何文件；请调高内存上限（ulimit -v 或容器设置），或减少线程数、缩小范围")

  // Text.

  package static let encodingUnknown = Phrase(
    "text.encoding.unknown",
    en: "the text is neither UTF-8 nor GB18030; save it as UTF-8",
    zh: "文本既不是 UTF-8 也不是 GB18030；请另存为 UTF-8")
  package static let encodingUnsupported = Phrase(
    "text.encoding.unsupported",
    en: "there is no text encoding named {encoding} here; UTF-8, GB18030 and UTF-16 are",
    zh: "本机没有名为 {encoding} 的文字编码；可用 UTF-8、GB18030、UTF-16")
  package static let encodingBroken = Phrase(
    "text.encoding.broken",
    en: "the text is not valid {encoding} from byte {byte} on; name its real encoding",
    zh: "从第 {byte} 个字节起，文本不是有效的 {encoding}；请指明其真实编码")

  static let files: [Phrase] = [
    fileUnreadable, fileUnwritable, fileExists, outputClosed, reasonMissing, reasonDenied,
    reasonFull, reasonReadOnly, reasonFolder, reasonHandles, reasonMemory, memoryUsedUp,
    encodingUnknown, encodingUnsupported, encodingBroken,
  ]
}
