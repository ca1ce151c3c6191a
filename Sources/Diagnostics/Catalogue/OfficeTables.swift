extension Phrase {
  // Documents
  package static let tableRegister = Phrase(
    "table.register", en: "Grid cell register", zh: "网格信息一览表")
  package static let tableCrosswalk = Phrase(
    "table.crosswalk", en: "Grid cells before and after", zh: "网格调整前后对照表")
  package static let tableStations = Phrase(
    "table.stations", en: "Station register", zh: "党群服务阵地一览表")
  package static let tableCoverage = Phrase(
    "table.coverage", en: "Coverage statistics", zh: "服务圈覆盖情况统计表")
  package static let tableUncovered = Phrase(
    "table.uncovered", en: "Not covered", zh: "未覆盖清单")
  package static let tableSites = Phrase("table.sites", en: "Proposed sites", zh: "选址建议表")

  // Their parts
  package static let tableByCommunity = Phrase(
    "table.by-community", en: "By community", zh: "社区")
  package static let tableByCompound = Phrase("table.by-compound", en: "By compound", zh: "小区")
  package static let tableByBuilding = Phrase("table.by-building", en: "By building", zh: "楼栋")
  package static let tableGaps = Phrase("table.gaps", en: "Gaps", zh: "空白区")
  package static let tableToCheck = Phrase("table.to-check", en: "To be checked", zh: "待核实")
  package static let tableRetired = Phrase("table.retired", en: "Retired cells", zh: "停用网格")
  package static let tableCurve = Phrase("table.curve", en: "Curve", zh: "覆盖曲线")

  // Rows and titles
  package static let tableTotal = Phrase("table.total", en: "Total", zh: "合计")
  package static let tableSubtotal = Phrase("table.subtotal", en: "Subtotal", zh: "小计")
  package static let tableInNoCell = Phrase("table.no-cell", en: "In no cell", zh: "未划入网格")
  package static let tableInNoCommunity = Phrase(
    "table.no-community", en: "In no community", zh: "不在社区内")
  package static let tableInNoCompound = Phrase(
    "table.no-compound", en: "In no compound", zh: "不属于小区")
  package static let tableYes = Phrase("table.yes", en: "yes", zh: "是")
  package static let tableNo = Phrase("table.no", en: "no", zh: "否")
  package static let tableInternal = Phrase("table.internal", en: "内部 (internal)", zh: "内部")
  package static let tableTitleOf = Phrase(
    "table.title-of", en: "{place}: {title}", zh: "{place}{title}")
  package static let tableTitlePart = Phrase(
    "table.title-part", en: "{title} ({part})", zh: "{title}（{part}）")
  package static let tableDefinition = Phrase(
    "table.definition", en: "{what}: {value}", zh: "{what}：{value}")
  package static let tableDefinitionComma = Phrase("table.definition-comma", en: "; ", zh: "；")
  package static let tableCellName = Phrase(
    "table.cell-name", en: "{community}, cell {number}", zh: "{community}第{number}网格")

  static let officeTables: [Phrase] = [
    tableRegister, tableCrosswalk, tableStations, tableCoverage, tableUncovered, tableSites,
    tableByCommunity, tableByCompound, tableByBuilding, tableGaps, tableToCheck, tableRetired,
    tableCurve, tableTotal, tableSubtotal, tableInNoCell, tableInNoCommunity, tableInNoCompound,
    tableYes, tableNo, tableInternal, tableTitleOf, tableTitlePart, tableDefinition,
    tableDefinitionComma, tableCellName,
  ]
}

extension Phrase {
  package static let fieldRowNumber = Phrase("field.row-number", en: "no.", zh: "序号")
  package static let fieldLongitude = Phrase("field.longitude", en: "longitude", zh: "经度")
  package static let fieldLatitude = Phrase("field.latitude", en: "latitude", zh: "纬度")
  package static let fieldHeadSlot = Phrase("field.head-slot", en: "cell head", zh: "网格长岗位")
  package static let fieldTelephone = Phrase("field.telephone", en: "telephone", zh: "联系电话")
  package static let fieldIsCounted = Phrase(
    "field.is-counted", en: "was counted", zh: "是否参与计算")
  package static let fieldResidentialBuildings = Phrase(
    "field.residential-buildings", en: "residential buildings", zh: "住宅楼栋数")
  package static let fieldCountOf = Phrase("field.count-of", en: "{what}", zh: "{what}数")
  package static let fieldReachedCount = Phrase(
    "field.reached-count", en: "{what} reached within {minutes} min",
    zh: "{minutes} 分钟已覆盖{what}数")
  package static let fieldBeyondCount = Phrase(
    "field.beyond-count", en: "{what} beyond {minutes} min", zh: "{minutes} 分钟未覆盖{what}数")
  package static let fieldUndeterminedCount = Phrase(
    "field.undetermined-count", en: "{what} undetermined at {minutes} min",
    zh: "{minutes} 分钟无法判定{what}数")

  static let officeFields: [Phrase] = [
    fieldRowNumber, fieldLongitude, fieldLatitude, fieldHeadSlot, fieldTelephone, fieldIsCounted,
    fieldResidentialBuildings,
    fieldCountOf, fieldReachedCount, fieldBeyondCount, fieldUndeterminedCount,
  ]
}

extension Phrase {
  package static let readmeTableRegister = Phrase(
    "readme.table.register",
    en:
      "every cell with its buildings, households, size and coverage, slots to fill in; a sheet of communities",
    zh: "每个网格的楼栋范围、户数、规模和覆盖率，网格长和网格员岗位待填；另有社区汇总")
  package static let readmeTableCrosswalk = Phrase(
    "readme.table.crosswalk",
    en: "what each old cell became, retired cells, and how much changed in each community",
    zh: "原网格与新网格对照、停用网格、各社区变动情况")
  package static let readmeTableStations = Phrase(
    "readme.table.stations",
    en: "every station, where it is, and the households that fall to it",
    zh: "每个阵地的位置、面积、服务项目和就近分配户数")
  package static let readmeTableCoverage = Phrase(
    "readme.table.coverage",
    en: "who is reached within each circle: by community, by compound, by building",
    zh: "各服务圈覆盖情况，按社区、小区、楼栋分列")
  package static let readmeTableUncovered = Phrase(
    "readme.table.uncovered",
    en:
      "buildings that nobody reaches, the gaps they make, and what is to be checked on the ground",
    zh: "未覆盖楼栋、空白区和待核实楼栋")
  package static let readmeTableSites = Phrase(
    "readme.table.sites",
    en: "what is to be built, in its order, where that is, and what each further station gains",
    zh: "建议新建站点及其次序、位置和新增覆盖户数，以及覆盖曲线")

  static let officeReadme: [Phrase] = [
    readmeTableRegister, readmeTableCrosswalk, readmeTableStations, readmeTableCoverage,
    readmeTableUncovered, readmeTableSites,
  ]
}
