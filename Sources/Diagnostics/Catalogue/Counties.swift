/// Many counties in one run: what is told of each, and the roll-up of all.
extension Phrase {
  package static let countyNameTwice = Phrase(
    "counties.name-twice",
    en:
      "{first} and {second} would both go to the folder {name}; rename one of the plans (a plan.yaml is called after its folder), or run them with another -o",
    zh: "{first} 与 {second} 的结果都会写入文件夹 {name}；请给其中一个方案改名（plan.yaml 以所在文件夹命名），或分别用不同的 -o 运行")
  package static let countyNameUnusable = Phrase(
    "counties.name-unusable",
    en:
      "the plan {plan} has no name that a folder can have; with several plans each is called after its file, or a plan.yaml after its folder",
    zh: "方案 {plan} 没有可用作文件夹名的名称；多个方案时以方案文件名命名，plan.yaml 以所在文件夹命名")
  package static let countiesNoFolder = Phrase(
    "counties.no-folder",
    en: "several plans need one folder for all their results; give it with -o",
    zh: "同时运行多个方案时，需要用 -o 指定存放全部结果的文件夹")
  package static let countiesNotOne = Phrase(
    "counties.not-one",
    en:
      "{folder} holds the results of many counties; name another folder for those of one plan, or one in it ({folder}/NAME)",
    zh: "{folder} 中是多个县的结果；只运行一个方案时请另选文件夹，或其中的一个子文件夹（{folder}/名称）")
  package static let countyNoOutline = Phrase(
    "counties.no-outline",
    en:
      "the communities cannot be read again ({reason}); the county is in the table and not on the map",
    zh: "无法重新读取社区图层（{reason}）；该县列入汇总表，但不上图")
  package static let countiesStranger = Phrase(
    "counties.stranger",
    en: "not among these plans, and not in the roll-up: {names}",
    zh: "不在本次方案之列、未计入汇总：{names}")

  package static let countyTold = Phrase(
    "counties.told", en: "[{number}/{count}] {county}: {what}",
    zh: "[{number}/{count}] {county}：{what}")
  package static let countyLine = Phrase(
    "counties.line", en: "{county}: {what}", zh: "{county}：{what}")
  package static let countyKept = Phrase(
    "counties.kept", en: "unchanged, not run again", zh: "输入与版本未变，不再重算")
  package static let countyDone = Phrase(
    "counties.done", en: "done in {seconds} s ({why})", zh: "完成，用时 {seconds} 秒（{why}）")
  package static let countyUnusable = Phrase(
    "counties.unusable", en: "cannot be used; the others go on", zh: "输入无法使用；其余各县继续")
  package static let countyFailed = Phrase(
    "counties.failed", en: "failed with status {status}; the others go on",
    zh: "失败，退出状态 {status}；其余各县继续")
  package static let countyKilled = Phrase(
    "counties.killed",
    en:
      "was ended by signal {signal}; where memory is short, give fewer --jobs. The others go on",
    zh: "进程被信号 {signal} 终止；若内存不足，请减小 --jobs。其余各县继续")
  package static let countyUnstarted = Phrase(
    "counties.unstarted", en: "the program could not be started again: {reason}",
    zh: "无法再次启动程序：{reason}")
  package static let countyNoResults = Phrase(
    "counties.no-results", en: "ended without results", zh: "结束时没有结果")

  package static let changeFirst = Phrase("counties.change.first", en: "no results yet", zh: "尚无结果")
  package static let changeAsked = Phrase(
    "counties.change.asked", en: "--overwrite", zh: "--overwrite")
  package static let changeIncomplete = Phrase(
    "counties.change.incomplete", en: "{file} was missing", zh: "缺少 {file}")
  package static let changeProgram = Phrase(
    "counties.change.program", en: "{name} of the program is another", zh: "程序的 {name} 版本不同")
  package static let changePlan = Phrase("counties.change.plan", en: "the plan changed", zh: "方案已改")
  package static let changeOption = Phrase(
    "counties.change.option", en: "option {name} changed", zh: "选项 {name} 已改")
  package static let changeFile = Phrase(
    "counties.change.file", en: "{name} changed", zh: "{name} 已变")

  package static let countiesSum = Phrase(
    "counties.sum",
    en: "counties: {count}; run: {run}, unchanged: {kept}, without a new result: {failed}",
    zh: "共 {count} 个县：本次运行 {run}，未变 {kept}，未得到结果 {failed}")
  package static let countiesCount = Phrase(
    "counties.count", en: "counties: {count}; done: {done}", zh: "共 {count} 个县，完成 {done} 个")
  package static let countiesCells = Phrase(
    "counties.cells",
    en:
      "grid cells of all: {cells}, for {households} households ({kind}); outside the band: {outside}",
    zh: "合计网格 {cells} 个，户数（{kind}）{households}；区间外网格 {outside} 个")
  package static let countiesRate = Phrase(
    "counties.rate",
    en:
      "within {minutes} minutes ({preset}): {rate} % of the households of all reached; the lowest is {county} with {lowest} %",
    zh: "{minutes} 分钟圈（{preset}）：全部县合计覆盖 {rate} % 的户；最低为 {county}，{lowest} %")
  package static let countiesMixed = Phrase(
    "counties.mixed",
    en:
      "the counties count different things ({kinds}); their households are not added up",
    zh: "各县户数口径不同（{kinds}），不作合计")

  package static let countiesTitle = Phrase("counties.title", en: "Counties", zh: "各县汇总")
  package static let readmeCountiesIntroduction = Phrase(
    "readme.counties-introduction",
    en:
      "Written by gridreach: a folder of results for each county, and the roll-up of all of them. The same command brings everything up to date again; counties in which nothing changed are not run again.",
    zh: "由 gridreach 生成：每县一个结果文件夹，另有全部县的汇总。再次运行同一命令即可更新；输入未变的县不重算。")
  package static let readmeCountyTable = Phrase(
    "readme.county-table", en: "one row a county: how its run ended, households, cells, coverage",
    zh: "各县汇总表：运行状态、户数、网格与覆盖率，每县一行")
  package static let readmeCountyMap = Phrase(
    "readme.county-map", en: "the outline of each county with the same figures",
    zh: "各县轮廓图，附同样的指标")
  package static let readmeCountyProject = Phrase(
    "readme.county-project", en: "the map of the counties with colours and headings",
    zh: "各县汇总图的 QGIS 工程，含样式与中文字段名")
  package static let readmeCountyRecord = Phrase(
    "readme.county-record", en: "all figures for programs, with versions, times and memory",
    zh: "供程序读取的全部指标，含版本、用时与内存")

  package static let fieldCounty = Phrase("field.county", en: "county folder", zh: "县结果文件夹")
  package static let fieldCountyName = Phrase("field.county-name", en: "county", zh: "县（市、区）")
  package static let fieldRunStatus = Phrase("field.run-status", en: "run", zh: "运行状态")
  package static let fieldCommunityCount = Phrase(
    "field.community-count", en: "communities", zh: "社区数")
  package static let fieldCountyHouseholds = Phrase(
    "field.county-households", en: "households", zh: "户数")
  package static let fieldInBand = Phrase("field.in-band", en: "cells in the band", zh: "区间内网格数")
  package static let fieldReachedHouseholdsWithin = Phrase(
    "field.reached-households-within", en: "households reached within {minutes} min",
    zh: "{minutes} 分钟覆盖户数")
  package static let fieldTargetCount = Phrase("field.target-count", en: "targets", zh: "目标数")
  package static let fieldTargetsMet = Phrase("field.targets-met", en: "targets met", zh: "达标目标数")
  package static let fieldRejectedCount = Phrase(
    "field.rejected-count", en: "rejected records", zh: "未采用记录数")
  package static let fieldWarnings = Phrase("field.warnings", en: "warnings", zh: "警告数")

  package static let wordRunDone = Phrase("word.run.done", en: "done", zh: "完成")
  package static let wordRunFailed = Phrase("word.run.failed", en: "failed", zh: "失败")
  package static let wordRunUnusable = Phrase(
    "word.run.unusable", en: "input unusable", zh: "输入无法使用")
  package static let wordRunKilled = Phrase("word.run.killed", en: "killed", zh: "被终止")

  package static let kitCounties = Phrase("kit.counties", en: "Counties", zh: "县（市、区）")
  package static let kitCountyFrom95 = Phrase("kit.county.95", en: "95 % and more", zh: "95% 及以上")
  package static let kitCountyFrom85 = Phrase("kit.county.85", en: "85 to 95 %", zh: "85%–95%")
  package static let kitCountyFrom70 = Phrase("kit.county.70", en: "70 to 85 %", zh: "70%–85%")
  package static let kitCountyBelow70 = Phrase(
    "kit.county.below", en: "less than 70 %", zh: "低于 70%")
  package static let kitCountyNoRate = Phrase("kit.county.none", en: "no answer", zh: "无结果")

  static let counties: [Phrase] = [
    countyNameTwice, countyNameUnusable, countiesNoFolder, countiesNotOne, countyNoOutline,
    countiesStranger,
    countyTold, countyLine, countyKept, countyDone, countyUnusable, countyFailed, countyKilled,
    countyUnstarted, countyNoResults,
    changeFirst, changeAsked, changeIncomplete, changeProgram, changePlan, changeOption, changeFile,
    countiesSum, countiesCount, countiesCells, countiesRate, countiesMixed, countiesTitle,
    readmeCountiesIntroduction, readmeCountyTable, readmeCountyMap, readmeCountyProject,
    readmeCountyRecord,
    fieldCounty, fieldCountyName, fieldRunStatus, fieldCommunityCount, fieldCountyHouseholds,
    fieldInBand, fieldReachedHouseholdsWithin, fieldTargetCount,
    fieldTargetsMet, fieldRejectedCount, fieldWarnings,
    wordRunDone, wordRunFailed, wordRunUnusable, wordRunKilled,
    kitCounties, kitCountyFrom95, kitCountyFrom85, kitCountyFrom70, kitCountyBelow70,
    kitCountyNoRate,
  ]
}
