extension Phrase {
  package static let dirtyUnknown = Phrase(
    "sample.dirty.unknown",
    en: "no defect is called {name}; give all, or some of: {kinds}",
    zh: "没有名为“{name}”的缺陷；请填 all，或从中选择：{kinds}")
  package static let dirtyDone = Phrase(
    "sample.dirty.done",
    en: "{name}: {count} defects of {kinds} kinds sown in {folder}; {answers} lists them",
    zh: "{name}：已在 {folder} 中埋入 {kinds} 类共 {count} 处缺陷，清单见 {answers}")
  package static let dirtyReadme = Phrase(
    "sample.dirty.note",
    en: """
      {name} ({code}) is a synthetic county, as offices would send its files: nobody lives here, and
      all names and numbers are invented.
      Made by: gridreach sample --dirty {kinds} --seed {seed} --households {households} --communities {communities}

      What was sown, and how often:

      {sown}
      {answers} lists every defect: kind, file, row of the record, line of the file, column, the
      record's identifier, what was there and what was put in its place.
      Look for them: gridreach inspect *.csv *.geojson

      """,
    zh: """
      {name}（{code}）是合成的县，文件按各部门报送时的样子制作；并非真实地点，名称和号码均为虚构。
      生成命令：gridreach sample --dirty {kinds} --seed {seed} --households {households} --communities {communities}

      埋入的缺陷及数量：

      {sown}
      {answers} 逐条列出：类别、文件、记录序号、所在行、列、编号、原值和改后的值。
      查找缺陷：gridreach inspect *.csv *.geojson

      """)
  package static let dirtyNoHouseholds = Phrase(
    "sample.dirty.no-households", en: "homes with 0 households", zh: "住宅楼户数为 0")
  package static let dirtyOneHousehold = Phrase(
    "sample.dirty.one-household", en: "homes with 1 household", zh: "住宅楼户数为 1")
  package static let dirtyManyHouseholds = Phrase(
    "sample.dirty.many-households", en: "a building with 84,000 households", zh: "一栋楼 84000 户")
  package static let dirtyMissingHouseholds = Phrase(
    "sample.dirty.missing-households", en: "households left blank", zh: "户数空缺")
  package static let dirtyNotANumber = Phrase(
    "sample.dirty.not-a-number", en: "households that are no number, as 约40户", zh: "户数不是数字，如“约40户”")
  package static let dirtyOccupiedExceeds = Phrase(
    "sample.dirty.occupied-exceeds", en: "more occupied households than there are", zh: "入住户数多于户籍户数"
  )
  package static let dirtyFullWidth = Phrase(
    "sample.dirty.full-width", en: "full-width digits", zh: "全角数字")
  package static let dirtyUnit = Phrase(
    "sample.dirty.unit", en: "a unit behind the number, as 37户", zh: "数字后带单位，如“37户”")
  package static let dirtyNumberAsText = Phrase(
    "sample.dirty.number-as-text", en: "an apostrophe before the number", zh: "数字按文本保存（前有撇号）")
  package static let dirtyBlanks = Phrase(
    "sample.dirty.blanks", en: "blanks around a code", zh: "编号前后有空格")
  package static let dirtyWordForNothing = Phrase(
    "sample.dirty.word-for-nothing", en: "无, / and —— where a number is missing",
    zh: "以“无”“/”“——”表示缺失")
  package static let dirtySamePlace = Phrase(
    "sample.dirty.same-place", en: "a building on the point of another", zh: "两栋楼在同一点")
  package static let dirtyOtherProvince = Phrase(
    "sample.dirty.other-province", en: "a building in another province", zh: "楼栋落在外省")
  package static let dirtyNoPlace = Phrase(
    "sample.dirty.no-place", en: "a building without coordinates", zh: "楼栋没有坐标")
  package static let dirtyBowTie = Phrase(
    "sample.dirty.bow-tie", en: "an outline that crosses itself", zh: "小区边界自相交")
  package static let dirtyDuplicateCode = Phrase(
    "sample.dirty.duplicate-code", en: "a code that stands twice", zh: "编号重复")
  package static let dirtyNearName = Phrase(
    "sample.dirty.near-name", en: "a community's name that is nearly right", zh: "社区名称近似而不符")
  package static let dirtyWrongCommunity = Phrase(
    "sample.dirty.wrong-community", en: "the name of another community", zh: "社区名称填成另一社区")
  package static let dirtyStatusSynonym = Phrase(
    "sample.dirty.status-synonym", en: "other words for a station in use, which are understood",
    zh: "站点状态的同义词（可以识别）")
  package static let dirtyUnknownStatus = Phrase(
    "sample.dirty.unknown-status", en: "a station's status that nobody knows", zh: "无法识别的站点状态")
  package static let dirtyMobileNumber = Phrase(
    "sample.dirty.mobile-number", en: "a mobile number in an address", zh: "地址中夹带手机号")
  package static let dirtyIdentityNumber = Phrase(
    "sample.dirty.identity-number", en: "an identity number in an address", zh: "地址中夹带身份证号")
  package static let dirtyPersonalColumn = Phrase(
    "sample.dirty.personal-column", en: "columns about persons", zh: "含个人信息的列")
  package static let dirtyMistypedCount = Phrase(
    "sample.dirty.mistyped-count", en: "two digits exchanged, which nothing contradicts",
    zh: "两位数字颠倒（无从发现）")
  package static let dirtyMovedPoint = Phrase(
    "sample.dirty.moved-point", en: "a building 11 m off, which nothing contradicts",
    zh: "楼栋偏移 11 米（无从发现）")
  package static let dirtyImpossibleIdentity = Phrase(
    "sample.dirty.impossible-identity",
    en: "an identity number of a region that does not exist, which is nobody's",
    zh: "行政区划不存在的身份证号（不属于任何人）")
  package static let dirtyBlankRow = Phrase(
    "sample.dirty.blank-row", en: "a row without a value", zh: "空白行")
  package static let dirtyHeaderAgain = Phrase(
    "sample.dirty.header-again", en: "the header again, as on a second page", zh: "重复的表头")
  package static let dirtyTotal = Phrase(
    "sample.dirty.total", en: "a row of totals", zh: "合计行")
  package static let dirtyWrongTotal = Phrase(
    "sample.dirty.wrong-total", en: "a total that is not the sum", zh: "合计与各行之和不符")
  package static let dirtyNote = Phrase(
    "sample.dirty.note-below", en: "a note below the table", zh: "表下说明")
  package static let dirtyTitle = Phrase(
    "sample.dirty.title", en: "titles above the header", zh: "表头以上的标题")
  package static let dirtyTwoRowHeader = Phrase(
    "sample.dirty.two-row-header", en: "a header of two rows", zh: "两行表头")
  package static let dirtyMergedCells = Phrase(
    "sample.dirty.merged-cells", en: "cells left empty by merged ones", zh: "合并单元格留下的空格")
  package static let dirtyCoordinatesInOneCell = Phrase(
    "sample.dirty.one-cell", en: "both coordinates in one cell", zh: "经纬度在一格内")
  package static let dirtyDegreesMinutesSeconds = Phrase(
    "sample.dirty.degrees-minutes-seconds", en: "degrees, minutes and seconds", zh: "度分秒")
  package static let dirtySwappedCoordinates = Phrase(
    "sample.dirty.swapped", en: "latitude under the heading of longitude", zh: "经纬度填反")
  package static let dirtyGcj02 = Phrase(
    "sample.dirty.gcj02", en: "stations in GCJ-02, and nothing says so", zh: "站点为 GCJ-02 坐标而未说明")
  package static let dirtyGbk = Phrase(
    "sample.dirty.gbk", en: "a list in GBK", zh: "GBK 编码的表格")

  static let dirtySample: [Phrase] = [
    dirtyUnknown, dirtyDone, dirtyReadme,
    dirtyNoHouseholds, dirtyOneHousehold, dirtyManyHouseholds,
    dirtyMissingHouseholds, dirtyNotANumber, dirtyOccupiedExceeds,
    dirtyFullWidth, dirtyUnit, dirtyNumberAsText,
    dirtyBlanks, dirtyWordForNothing, dirtySamePlace,
    dirtyOtherProvince, dirtyNoPlace, dirtyBowTie,
    dirtyDuplicateCode, dirtyNearName, dirtyWrongCommunity,
    dirtyStatusSynonym, dirtyUnknownStatus, dirtyMobileNumber,
    dirtyIdentityNumber, dirtyPersonalColumn, dirtyMistypedCount,
    dirtyMovedPoint, dirtyImpossibleIdentity, dirtyBlankRow,
    dirtyHeaderAgain, dirtyTotal, dirtyWrongTotal,
    dirtyNote, dirtyTitle, dirtyTwoRowHeader,
    dirtyMergedCells, dirtyCoordinatesInOneCell, dirtyDegreesMinutesSeconds,
    dirtySwappedCoordinates, dirtyGcj02, dirtyGbk,
  ]
}
