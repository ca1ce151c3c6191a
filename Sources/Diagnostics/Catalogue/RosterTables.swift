extension Phrase {
  package static let tableRoster = Phrase("table.roster", en: "Roster", zh: "网格人员一览表")
  package static let tableByStairwell = Phrase(
    "table.by-stairwell", en: "By stairwell", zh: "单元")
  package static let tableSpans = Phrase("table.spans", en: "Spans of control", zh: "管理幅度")
  package static let tableMissing = Phrase("table.missing", en: "Missing", zh: "缺岗与问题")
  package static let readmeTableRoster = Phrase(
    "readme.table.roster", en: "who is responsible for what", zh: "网格长、网格员、楼长、单元长一览")
  package static let stepRoster = Phrase("step.roster", en: "making the roster", zh: "编制人员一览表")

  package static let fieldBuildingHeadSlot = Phrase(
    "field.building-head-slot", en: "building head", zh: "楼长岗位")
  package static let fieldUnitHeadSlot = Phrase(
    "field.unit-head-slot", en: "stairwell head", zh: "单元长岗位")
  package static let fieldRole = Phrase("field.role", en: "post", zh: "岗位类别")
  package static let fieldPlainHouseholds = Phrase(
    "field.plain-households", en: "households", zh: "户数")
  package static let fieldPerson = Phrase("field.person", en: "person", zh: "姓名")
  package static let fieldPersonOf = Phrase("field.person-of", en: "{role}, name", zh: "{role}姓名")
  package static let fieldTelephoneOf = Phrase(
    "field.telephone-of", en: "{role}, telephone", zh: "{role}电话")
  package static let wordRoleHead = Phrase("word.role.head", en: "cell head", zh: "网格长")
  package static let wordRoleWorker = Phrase("word.role.worker", en: "grid worker", zh: "网格员")
  package static let wordRoleBuildingHead = Phrase(
    "word.role.building-head", en: "building head", zh: "楼长")
  package static let wordRoleUnitHead = Phrase(
    "word.role.unit-head", en: "stairwell head", zh: "单元长")

  package static let rosterHeadNone = Phrase(
    "roster.head-none", en: "the cell {cell} has no head", zh: "网格 {cell} 没有网格长")
  package static let rosterHouseNone = Phrase(
    "roster.house-none",
    en: "the building {building} is in no cell: nobody is responsible for it",
    zh: "楼栋 {building} 不在任何网格内，无人负责")
  package static let rosterNoCells = Phrase(
    "roster.no-cells",
    en:
      "{folder} has no assignments.csv; give a folder that run wrote, with communities or a list",
    zh: "{folder} 中没有 assignments.csv；请给出由 run 生成、含社区划分或楼栋名单的结果文件夹")
  package static let rosterNamesToWorkbook = Phrase(
    "roster.names-to-workbook",
    en: "names are written into one workbook and nowhere else; give -o a file ending in .xlsx",
    zh: "姓名和电话只写入一个工作簿；请用 -o 指定 .xlsx 文件")
  package static let rosterNamesUnknown = Phrase(
    "roster.names-unknown",
    en: "{count} rows of names have a slot that the roster does not have (first: {slot})",
    zh: "姓名表中有 {count} 行的岗位不在一览表中（首个：{slot}）")
  package static let rosterNamesMissing = Phrase(
    "roster.names-missing",
    en: "{count} slots have no name (first: {slot})", zh: "{count} 个岗位没有姓名（首个：{slot}）")
  package static let summarySpan = Phrase(
    "summary.span",
    en:
      "{role}: {slots} slots, each with {cells} cells, {buildings} buildings, {households} households",
    zh: "{role}：岗位 {slots} 个，每岗网格 {cells} 个、楼栋 {buildings} 栋、户数 {households} 户")
  package static let summarySpanOfHouses = Phrase(
    "summary.span-of-houses",
    en: "{role}: {slots} slots, each with {buildings} buildings, {households} households",
    zh: "{role}：岗位 {slots} 个，每岗楼栋 {buildings} 栋、户数 {households} 户")
  package static let summarySpanOfUnits = Phrase(
    "summary.span-of-units", en: "{role}: {slots} slots, each with {units} stairwells",
    zh: "{role}：岗位 {slots} 个，每岗单元 {units} 个")
  package static let summaryRange = Phrase(
    "summary.range", en: "{least} to {most} (mean {mean})", zh: "{least}—{most}（平均 {mean}）")
  package static let summaryOrphans = Phrase(
    "summary.orphans", en: "missing: {count} findings stand on the last sheet",
    zh: "缺岗与问题 {count} 条，见最后一张表")
  package static let summaryNoOrphans = Phrase(
    "summary.no-orphans", en: "every cell and every building has somebody who is responsible",
    zh: "每个网格、每栋楼均有人负责")
  package static let rosterDone = Phrase(
    "roster.done", en: "written: {file}", zh: "已写入：{file}")
  package static let rosterDoneInternal = Phrase(
    "roster.done-internal",
    en: "written: {file}; it holds names and telephones, is marked 内部 and must stay in the house",
    zh: "已写入：{file}；内含姓名和电话，已标记“内部”，请勿外传")

  static let rosterTables: [Phrase] = [
    tableRoster, tableByStairwell, tableSpans, tableMissing, readmeTableRoster, stepRoster,
    fieldBuildingHeadSlot, fieldUnitHeadSlot, fieldRole,
    fieldPlainHouseholds, fieldPerson, fieldPersonOf,
    fieldTelephoneOf, wordRoleHead, wordRoleWorker, wordRoleBuildingHead, wordRoleUnitHead,
    rosterHeadNone, rosterHouseNone, rosterNoCells, rosterNamesToWorkbook, rosterNamesUnknown,
    rosterNamesMissing, summarySpan, summarySpanOfHouses, summarySpanOfUnits, summaryRange,
    summaryOrphans, summaryNoOrphans, rosterDone,
    rosterDoneInternal,
  ]
}
