extension Phrase {
  // What the text of a file is in.

  package static let encodingFound = Phrase(
    "text.encoding.found",
    en: "the text is not in UTF-8; it reads as {encoding}",
    zh: "文本不是 UTF-8；已按 {encoding} 读取")
  package static let encodingOther = Phrase(
    "text.encoding.other",
    en: "the text was said to be {declared}, but reads as {found}; it was read as {found}",
    zh: "文本被指明为 {declared}，实为 {found}；已按 {found} 读取")
  package static let encodingDoubtful = Phrase(
    "text.encoding.doubtful",
    en:
      "the text reads as GB18030, but of rare characters ({words}); if they are wrong, name its encoding with --encoding, such as big5",
    zh: "按 GB18030 读取后多为生僻字（{words}）；如不对，请用 --encoding 指明编码，如 big5")
  package static let encodingLost = Phrase(
    "text.encoding.lost",
    en:
      "characters were lost in the file before it came here ({words}); ask for it again, saved as UTF-8",
    zh: "文件中的文字在此前已损坏（{words}）；请重新索取，并另存为 UTF-8")
  package static let encodingMangled = Phrase(
    "text.encoding.mangled",
    en:
      "the text was UTF-8, was read as GBK and saved so ({words}), and some of it is lost; ask for the file again",
    zh: "文本原为 UTF-8，曾被误作 GBK 打开并保存（{words}），部分文字已丢失；请重新索取")
  package static let encodingRestored = Phrase(
    "text.encoding.restored",
    en:
      "the text was UTF-8, was read as GBK and saved so ({found}); nothing was lost, and it was put right ({made})",
    zh: "文本原为 UTF-8，曾被误作 GBK 打开并保存（{found}）；内容完整，已还原（{made}）")

  // Repairs of tables.

  package static let repairTitle = Phrase(
    "table.repair.title",
    en: "rows above the header were passed over: {count} ({examples})",
    zh: "表头以上有 {count} 行标题，已略过（{examples}）")
  package static let repairHeaderRows = Phrase(
    "table.repair.header-rows",
    en: "columns whose headings stand in several rows: {count}; they were joined ({examples})",
    zh: "多行表头已合并为一行：{count} 列（{examples}）")
  package static let repairHeaderAgain = Phrase(
    "table.repair.header-again",
    en: "rows that repeat the header were left out: {count} ({examples})",
    zh: "重复的表头行已略去：{count} 行（{examples}）")
  package static let repairTotal = Phrase(
    "table.repair.total",
    en: "rows of totals were left out: {count} ({examples})",
    zh: "合计行已略去：{count} 行（{examples}）")
  package static let repairNote = Phrase(
    "table.repair.note",
    en: "rows of notes below the table were left out: {count} ({examples})",
    zh: "表格下方的说明已略去：{count} 行（{examples}）")
  package static let repairBlank = Phrase(
    "table.repair.blank",
    en: "rows without a value were left out: {count} ({examples})",
    zh: "空白行已略去：{count} 行（{examples}）")
  package static let repairFilled = Phrase(
    "table.repair.filled",
    en: "empty cells, as merged ones are, took the value above: {count} ({examples})",
    zh: "合并单元格留下的空格已按上一行填充：{count} 格（{examples}）")
  package static let repairTrimmed = Phrase(
    "table.repair.trimmed",
    en: "blanks around values were taken away: {count} ({examples})",
    zh: "值前后的空格已去除：{count} 格（{examples}）")
  package static let repairMissing = Phrase(
    "table.repair.missing",
    en: "words for nothing were read as missing: {count} ({examples})",
    zh: "表示“没有”的文字按缺失处理：{count} 格（{examples}）")
  package static let repairWidth = Phrase(
    "table.repair.full-width",
    en: "full-width digits were read as plain ones: {count} ({examples})",
    zh: "全角数字已转为半角：{count} 格（{examples}）")
  package static let repairUnit = Phrase(
    "table.repair.unit",
    en: "units behind numbers were taken away: {count} ({examples})",
    zh: "数字后的单位已去除：{count} 格（{examples}）")
  package static let repairMarks = Phrase(
    "table.repair.marks",
    en: "marks within numbers were taken away: {count} ({examples})",
    zh: "数字中的分隔符已去除：{count} 格（{examples}）")
  package static let repairExample = Phrase(
    "table.repair.example", en: "line {line}: {found} → {made}", zh: "第 {line} 行：{found} → {made}")
  package static let repairExampleDropped = Phrase(
    "table.repair.example-dropped", en: "line {line}: {found}", zh: "第 {line} 行：{found}")

  package static let totalDiffers = Phrase(
    "table.total-differs",
    en:
      "the row {label} says {stated}, and the rows above add up to {sum}; the rows count, look for what is missing or double",
    zh: "“{label}”行为 {stated}，各行之和为 {sum}；以各行为准，请核对遗漏或重复")
  package static let fillDoubtful = Phrase(
    "table.fill-doubtful",
    en:
      "empty cells below others: {count}; they are read as missing, since it is not plain that they mean the value above: fill them in",
    zh: "有 {count} 格为空；无法确定是否“同上”，按缺失处理：请补全")

  // The file of headings.

  package static let fieldsRoleUnknown = Phrase(
    "fields.role-unknown",
    en: "nothing is known of {name}; give a layer ({layers}) or a meaning ({roles})",
    zh: "不认识“{name}”；请填图层（{layers}）或含义（{roles}）")
  package static let fieldsRoleSimilar = Phrase(
    "fields.role-similar",
    en: "nothing is known of {name}; {meant} may be meant",
    zh: "不认识“{name}”；是否应为 {meant}")
  package static let fieldsHeaderTwice = Phrase(
    "fields.header-twice",
    en:
      "the heading {header} stands for {first} already and cannot mean {second} too; leave it once",
    zh: "列名“{header}”已用于 {first}，不能再用于 {second}；请只保留一处")
  package static let fieldsHeaderAgain = Phrase(
    "fields.header-again",
    en: "the heading {header} stands twice under {first}; leave it once",
    zh: "列名“{header}”在 {first} 下出现两次；请只保留一处")
  package static let fieldsExpected = Phrase(
    "fields.expected",
    en: "a heading or a list of headings in brackets",
    zh: "一个列名，或方括号内的若干列名")

  static let tidying: [Phrase] = [
    encodingFound, encodingOther, encodingDoubtful, encodingLost, encodingMangled,
    encodingRestored,
    repairTitle, repairHeaderRows, repairHeaderAgain, repairTotal, repairNote, repairBlank,
    repairFilled, repairTrimmed, repairMissing, repairWidth, repairUnit, repairMarks,
    repairExample, repairExampleDropped,
    totalDiffers, fillDoubtful,
    fieldsRoleUnknown, fieldsRoleSimilar, fieldsHeaderTwice, fieldsHeaderAgain, fieldsExpected,
  ]
}
