extension Phrase {
  package static let templateDone = Phrase(
    "template.done",
    en: "{file}: a form of {count} lists",
    zh: "{file}：填报模板，共 {count} 张表")
  package static let templateEnding = Phrase(
    "template.ending",
    en: "{file}: a form is a workbook; give a name that ends in .xlsx, or in / for a folder of CSV",
    zh: "{file}：模板为工作簿；请给出以 .xlsx 结尾的文件名，或以 / 结尾的文件夹（CSV）")
  package static let templateNotBuilt = Phrase(
    "template.not-built",
    en:
      "this program was built without GDAL and could not read the workbook again once it is filled in; give a name that ends in / for a folder of CSV, or build with the trait GDAL",
    zh: "本程序未启用 GDAL，填好的工作簿无法读回；请给出以 / 结尾的文件夹名（CSV），或启用 GDAL 重新构建")
  package static let templateTitle = Phrase(
    "template.title",
    en: "How to fill in the form",
    zh: "填表说明")
  package static let templateNotes = Phrase(
    "template.notes",
    en: "notes",
    zh: "填表说明")
  package static let templateSheet = Phrase(
    "template.sheet",
    en: "sheet",
    zh: "工作表")
  package static let templateColumn = Phrase(
    "template.column",
    en: "column",
    zh: "列名")
  package static let templateRequired = Phrase(
    "template.required",
    en: "required",
    zh: "必填")
  package static let templateYes = Phrase(
    "template.yes",
    en: "yes",
    zh: "是")
  package static let templateMeaning = Phrase(
    "template.meaning",
    en: "what it is",
    zh: "含义与填法")
  package static let templateChoices = Phrase(
    "template.choices",
    en: "choose from",
    zh: "可选值")
  package static let templateX = Phrase(
    "template.x",
    en:
      "degrees, as 126.489215, on WGS 84 or CGCS2000; where they were picked on a web map, say so to gridreach with --datum",
    zh: "经度，以度为单位，如 126.489215，WGS 84 或 CGCS2000；如取自网络地图，运行时须用 --datum 说明")
  package static let templateY = Phrase(
    "template.y",
    en: "degrees, as 46.952907",
    zh: "纬度，以度为单位，如 46.952907")
  package static let templateCommunityCode = Phrase(
    "template.community-code",
    en: "12 digits of the statistical code; borders come as a map of their own",
    zh: "12 位统计用区划代码；社区边界另以地图文件提供")
  package static let templateCommunityName = Phrase(
    "template.community-name",
    en: "as all other sheets write it",
    zh: "其他各表须与此写法一致")
  package static let templateOfCommunity = Phrase(
    "template.of-community",
    en: "as in the sheet 社区",
    zh: "与“社区”表一致")
  package static let templateOfCompound = Phrase(
    "template.of-compound",
    en: "the compound it belongs to; nothing where it is in none",
    zh: "所属小区；不属于小区的不填")
  package static let templateCompoundName = Phrase(
    "template.compound-name",
    en: "a row a compound; for lists without each building, in the place of the sheet 楼栋",
    zh: "一行一个小区；没有逐栋数据时填本表，不填“楼栋”表")
  package static let templateBuildingList = Phrase(
    "template.building-list",
    en: "the buildings of the compound: 1-4幢, or 1、2、5幢",
    zh: "小区内的楼栋：如 1-4幢，或 1、2、5幢")
  package static let templateListedHouseholds = Phrase(
    "template.listed-households",
    en:
      "of the buildings one by one (60、60、58、62), or of all together: that is divided evenly and marked so",
    zh: "逐栋户数（如 60、60、58、62），或总户数：按楼栋均分并注明")
  package static let templateBuildingCode = Phrase(
    "template.building-code",
    en: "a code that no other building has",
    zh: "楼栋唯一编号，不得重复")
  package static let templateBuildingName = Phrase(
    "template.building-name",
    en: "as people call it",
    zh: "通常叫法")
  package static let templateUse = Phrase(
    "template.use",
    en: "only homes have households that must be reached",
    zh: "只有住宅计算应覆盖户数")
  package static let templateHouseholds = Phrase(
    "template.households",
    en:
      "a whole number; 0 where nobody lives. Say in the plan whether they are registered or resident",
    zh: "整数；无人居住填 0。户籍户或常住户，请在计划文件中说明")
  package static let templateOccupied = Phrase(
    "template.occupied",
    en: "households that live there; not more than all",
    zh: "实际入住户数，不多于户数")
  package static let templatePersons = Phrase(
    "template.persons",
    en: "a whole number",
    zh: "整数")
  package static let templateElderly = Phrase(
    "template.elderly",
    en: "a count; no names",
    zh: "仅填人数，不填姓名")
  package static let templateStairwells = Phrase(
    "template.stairwells",
    en: "stairwells of the building",
    zh: "本楼单元数")
  package static let templateLevels = Phrase(
    "template.levels",
    en: "levels above the ground",
    zh: "地上层数")
  package static let templateStationCode = Phrase(
    "template.station-code",
    en: "a code that no other station has",
    zh: "站点唯一编号，不得重复")
  package static let templateStationName = Phrase(
    "template.station-name",
    en: "as on the door",
    zh: "门牌上的名称")
  package static let templateTier = Phrase(
    "template.tier",
    en: "what kind of station it is",
    zh: "站点级别")
  package static let templateStatus = Phrase(
    "template.status",
    en: "only stations in use count, unless the run says otherwise",
    zh: "默认只计使用中的站点")
  package static let templateFloorArea = Phrase(
    "template.floor-area",
    en: "square metres",
    zh: "平方米")
  package static let templateServices = Phrase(
    "template.services",
    en: "with 、 between them",
    zh: "以顿号分隔")
  package static let templateOpening = Phrase(
    "template.opening",
    en: "days and hours",
    zh: "开放的日期和时间")
  package static let templateCapacity = Phrase(
    "template.capacity",
    en: "households it can serve",
    zh: "可服务的户数")
  package static let templateCandidateCode = Phrase(
    "template.candidate-code",
    en: "a code that no other place has",
    zh: "备选点唯一编号，不得重复")
  package static let templateCandidateName = Phrase(
    "template.candidate-name",
    en: "which room or building it is",
    zh: "何处何房")
  package static let templateCost = Phrase(
    "template.cost",
    en: "what it costs to open it, all rows in one unit",
    zh: "建设或改造费用，各行单位一致")
  package static let templateForbidden = Phrase(
    "template.forbidden",
    en: "yes where it must not be chosen",
    zh: "不可选用的填“是”")
  package static let templateCellCode = Phrase(
    "template.cell-code",
    en: "the code of the grid cell",
    zh: "网格编码")
  package static let templateWorkerSlot = Phrase(
    "template.worker-slot",
    en: "the number of the post, not the name of a person",
    zh: "岗位编号，不填姓名")

  static let forms: [Phrase] = [
    templateDone, templateEnding, templateNotBuilt,
    templateTitle, templateNotes, templateSheet,
    templateColumn, templateRequired, templateYes,
    templateMeaning, templateChoices, templateX,
    templateY, templateCommunityCode, templateCommunityName,
    templateOfCommunity, templateOfCompound, templateCompoundName,
    templateBuildingList, templateListedHouseholds, templateBuildingCode,
    templateBuildingName, templateUse, templateHouseholds,
    templateOccupied, templatePersons, templateElderly,
    templateStairwells, templateLevels, templateStationCode,
    templateStationName, templateTier, templateStatus,
    templateFloorArea, templateServices, templateOpening,
    templateCapacity, templateCandidateCode, templateCandidateName,
    templateCost, templateForbidden, templateCellCode,
    templateWorkerSlot,
  ]
}
