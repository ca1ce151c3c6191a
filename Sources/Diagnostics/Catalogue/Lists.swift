/// Lists without geometry, and joins by name.
extension Phrase {
  package static let listWithoutPlaces = Phrase(
    "list.without-places",
    en:
      "the file has no coordinates: its {count} buildings are cut in the order of the list, without a map; give columns of longitude and latitude for areas and coverage",
    zh: "文件没有坐标：{count} 栋楼按名单顺序划分，不出图；如需网格范围和覆盖分析，请补充经度、纬度列")
  package static let listExpanded = Phrase(
    "list.expanded",
    en: "rows that name several buildings: {rows}, read as {count} buildings (first: {text})",
    zh: "{rows} 行写有多栋楼，读作 {count} 栋（首个：{text}）")
  package static let listAssumedEven = Phrase(
    "list.assumed-even",
    en:
      "{households} households are counted for several buildings together and shared evenly among {count} of them (assumed_even; first: {text}); give each building's households for exact cells",
    zh: "{households} 户只有多栋合计数，已在 {count} 栋楼间平均分配（标记 assumed_even；首个：{text}）；如需准确划分，请填写每栋户数")
  package static let listRangesKept = Phrase(
    "list.ranges-kept",
    en:
      "rows that name several buildings in a list of single buildings: {count}; each stays one building (first: {text})",
    zh: "名单按楼栋填写，其中 {count} 行写有多栋，仍各按一栋计（首个：{text}）")
  package static let listNamesKept = Phrase(
    "list.names-kept",
    en:
      "numbers such as {text} are names of buildings and no ranges, since ranges would name buildings twice: rows {count}",
    zh: "“{text}”之类（{count} 行）按楼栋名称读取而非区间：按区间读会有楼栋重复")
  package static let listDoubtful = Phrase(
    "list.doubtful",
    en: "\"{text}\" is no list of buildings that can be believed; it is taken for one name",
    zh: "“{text}”不像楼栋清单，按一个名称处理")
  package static let listTwice = Phrase(
    "list.twice",
    en: "{building} stands in row {row} already; remove one, or say which households are right",
    zh: "{building} 已在第 {row} 行出现；请删去其一，或更正户数")
  package static let listCountsDiffer = Phrase(
    "list.counts-differ",
    en: "{counts} counts for {buildings} buildings; give one for each, or one for all",
    zh: "{buildings} 栋楼对应 {counts} 个户数；请逐栋填写，或只填合计")
  package static let listNamesNothing = Phrase(
    "list.names-nothing",
    en: "the row names neither a compound nor a building; fill one in",
    zh: "该行没有小区和楼栋名称；请至少填写一项")
  package static let listFewHouseholds = Phrase(
    "list.few-households",
    en:
      "rows with fewer households than buildings: {count} (first: {text}); if the count is for each building, call the column 每栋户数 or households_each",
    zh: "{count} 行的户数少于楼栋数（首个：{text}）；如为每栋户数，请将列名改为“每栋户数”")
  package static let listNumbered = Phrase(
    "list.numbered",
    en:
      "rows with a number of buildings and no names: {count}; the buildings are numbered from 1 (first: {text})",
    zh: "{count} 行只有楼栋数没有楼号，按 1 起编号（首个：{text}）")

  package static let cellsListed = Phrase(
    "partition.listed",
    en: "cells cut from a list of buildings: {count}; they have no area and no border",
    zh: "有 {count} 个网格按楼栋名单划分：没有面积和边界")
  package static let wordCellListed = Phrase(
    "word.cell.listed", en: "cell of a list", zh: "名单网格")
  package static let listHasNoMap = Phrase(
    "list.no-map",
    en:
      "the buildings have no coordinates, so cells have no shapes; write a .csv or .xlsx, or a folder ending in '/'",
    zh: "楼栋没有坐标，网格没有图形；请输出 .csv、.xlsx，或以“/”结尾的文件夹")
  package static let listLeavesOut = Phrase(
    "list.leaves-out",
    en:
      "left out, since they need coordinates of buildings: {what}; give columns of longitude and latitude",
    zh: "以下内容需要楼栋坐标，未计算：{what}；请补充经度、纬度列")
  package static let listMaps = Phrase("list.what.maps", en: "maps", zh: "地图图层")
  package static let listCoverage = Phrase(
    "list.what.coverage", en: "coverage and service areas", zh: "覆盖率与服务圈")
  package static let listSiting = Phrase("list.what.siting", en: "siting", zh: "选址")

  package static let fieldAssumedEven = Phrase(
    "field.assumed-even", en: "households shared evenly (assumed)", zh: "平均分配户数（推定）")
  package static let fieldIsAssumedEven = Phrase(
    "field.is-assumed-even", en: "households shared evenly", zh: "户数为平均推定")
  package static let fieldBuildingList = Phrase(
    "field.building-list", en: "buildings of the cell", zh: "楼栋范围")
  package static let fieldCompoundCount = Phrase(
    "field.compound-count", en: "compounds", zh: "小区数")
  package static let readmeRegister = Phrase(
    "readme.register",
    en: "the register of cells: their buildings as ranges, households, size",
    zh: "网格信息一览表：楼栋范围、户数、规模状态")
  package static let readmeRejectedTable = Phrase(
    "readme.rejected-table", en: "records that could not be used, with reasons",
    zh: "未能使用的记录及原因")
  package static let summaryAssumedEven = Phrase(
    "summary.assumed-even",
    en:
      "{households} households in {cells} cells are shared evenly among buildings and not counted one by one (assumed_even)",
    zh: "{cells} 个网格中有 {households} 户为平均推定（assumed_even），并非逐栋统计")
  package static let summaryListed = Phrase(
    "summary.listed",
    en:
      "register: {cells} cells need {cells} grid workers, one each; buildings: {buildings}, compounds: {compounds}",
    zh: "一览表：{cells} 个网格需专职网格员 {cells} 名（一格一员）；楼栋 {buildings} 栋，小区 {compounds} 个")

  package static let summaryRoster = Phrase(
    "summary.roster",
    en:
      "roster: {cells} cells, {workers} rows of workers, {staffed} cells with a worker; findings: {findings}",
    zh: "花名册核对：网格 {cells} 个，网格员记录 {workers} 条，已配网格员的网格 {staffed} 个；问题 {findings} 条")

  package static let joinNearMiss = Phrase(
    "join.near-miss",
    en:
      "{typed} (records: {count}) is not taken for {name}: {how}; correct the list if it is meant",
    zh: "“{typed}”（{count} 条）未当作“{name}”：{how}；如指同一处，请更正名单")
  package static let joinCommunity = Phrase(
    "join.community", en: "no community is called {name}{near}", zh: "没有名为“{name}”的社区{near}")
  package static let joinCompound = Phrase(
    "join.compound", en: "no compound is called {name} there{near}", zh: "该处没有名为“{name}”的小区{near}")
  package static let joinBuilding = Phrase(
    "join.building", en: "{compound} has no building {name}{near}",
    zh: "{compound} 没有楼栋“{name}”{near}")
  package static let joinUnit = Phrase(
    "join.unit", en: "{building} has no unit {name}{near}", zh: "{building} 没有单元“{name}”{near}")
  package static let joinSeveral = Phrase(
    "join.several",
    en: "{count} buildings are meant by {name}; name the community and the compound too",
    zh: "“{name}”对应 {count} 栋楼；请同时填写社区和小区")
  package static let joinCode = Phrase(
    "join.code", en: "no building has the code {name}{near}", zh: "没有编号为“{name}”的楼栋{near}")
  package static let joinNothing = Phrase(
    "join.nothing", en: "the row names no building; fill in the building, or the address",
    zh: "该行没有楼栋；请填写楼栋或地址")
  package static let joinDidYouMean = Phrase(
    "join.did-you-mean", en: "; did you mean {name}? ({how})", zh: "；是否指“{name}”？（{how}）")
  package static let joinNoNear = Phrase(
    "join.no-near", en: "; correct the name", zh: "；请更正名称")
  package static let joinHouseholds = Phrase(
    "join.households",
    en:
      "{households} households of {rows} rows joined to {count} buildings; rows that did not join: {lost}",
    zh: "{rows} 行共 {households} 户已对应到 {count} 栋楼；未能对应 {lost} 行")
  package static let joinWithoutRow = Phrase(
    "join.without-row",
    en:
      "buildings without a row in the list of households: {count} (first: {id}); they count as without households",
    zh: "有 {count} 栋楼在户数名单中没有记录（首个：{id}），按无住户计")
  package static let joinNamesMissing = Phrase(
    "join.names-missing",
    en:
      "the list of households has no column of buildings, codes or addresses that was recognised (columns: {columns})",
    zh: "户数名单未识别出楼栋、编号或地址列（现有列：{columns}）")
  package static let joinNeedsBuildings = Phrase(
    "join.needs-buildings",
    en: "a list of households needs a layer of buildings to join; give one",
    zh: "户数名单需要与楼栋图层对应；请提供楼栋图层")

  static let lists: [Phrase] = [
    listWithoutPlaces, listExpanded, listAssumedEven, listRangesKept, listNamesKept, listDoubtful,
    listTwice, listCountsDiffer, listNamesNothing, listFewHouseholds, listNumbered,
    cellsListed, wordCellListed, listHasNoMap, listLeavesOut, listMaps, listCoverage, listSiting,
    fieldAssumedEven, fieldIsAssumedEven, fieldBuildingList, fieldCompoundCount,
    readmeRegister, readmeRejectedTable, summaryAssumedEven,
    summaryListed, summaryRoster,
    joinNearMiss, joinCommunity, joinCompound, joinBuilding, joinUnit, joinSeveral, joinCode,
    joinNothing, joinDidYouMean, joinNoNear, joinHouseholds, joinWithoutRow, joinNamesMissing,
    joinNeedsBuildings,
  ]
}
