extension Phrase {
  package static let explainOversizeStack = Phrase(
    "partition.oversize-stack",
    en:
      "{buildings} buildings at the place of {building} have {households} households together, more than {upper}; give each its own place, or their stairwells, and they are cut",
    zh: "{building} 处叠放 {buildings} 栋楼，共 {households} 户，超过 {upper} 户；提供各楼的实际位置或各单元户数即可拆分")
  package static let explainOversizeUnit = Phrase(
    "partition.oversize-unit",
    en:
      "stairwell {unit} of {building} alone has {households} households, more than {upper}; a stairwell is not cut",
    zh: "{building} 的 {unit} 单元即有 {households} 户，超过 {upper} 户；单元不再拆分")
  package static let explainVertical = Phrase(
    "partition.vertical",
    en: "stairwells {units} of {building}; the ground belongs to cell {cell}",
    zh: "{building} 的 {units} 单元；地面属于网格 {cell}")
  package static let towerUnequalSum = Phrase(
    "partition.stairwells-sum",
    en:
      "the stairwells of {building} have {sum} households together, the building {total}: the building's number decides, and they share it in proportion",
    zh: "{building} 各单元共 {sum} 户，楼栋为 {total} 户：以楼栋户数为准，按比例分摊到各单元")
  package static let towerWithoutRoom = Phrase(
    "partition.tower-without-room",
    en:
      "{building} stands too close to a border or another building for its ground to be cut: its further stairwells are cells without ground",
    zh: "{building} 紧靠边界或其他楼栋，地面无法拆分：其余单元划为无面积的网格")
  package static let cellsInParts = Phrase(
    "partition.cells-in-parts",
    en: "{count} cells are not one polygon (first: {code}): see the column parts",
    zh: "有 {count} 个网格不是单一多边形（首个：{code}），见“部分数”列")
  package static let cellsWithoutGround = Phrase(
    "partition.cells-without-ground",
    en:
      "{count} cells are stairwells of a building whose ground belongs to another cell: they have no shape",
    zh: "有 {count} 个网格由楼栋的部分单元组成，地面属于其他网格，因此没有图形")
  package static let communitiesInParts = Phrase(
    "partition.communities-in-parts",
    en:
      "{count} communities have households in several parts that no cell joins (first: {code}, in {parts}): each part is cut by itself",
    zh: "有 {count} 个社区的住户分布在互不连通的几部分（首个：{code}，{parts} 部分）：各部分分别划分")
  package static let communitiesOneArea = Phrase(
    "partition.one-area",
    en: "no communities were given: all buildings are one area, with the code {code}",
    zh: "未提供社区：全部楼栋作为一个区域，代码为 {code}")
  package static let specialHouseholds = Phrase(
    "partition.special-households",
    en:
      "{building} with {households} households stands on the special ground {compound}, which is to be a cell without households: take the kind 'special' from it, or move the building",
    zh: "专属区域 {compound} 内有住户：{building}，{households} 户；请取消其 special 类型，或更正楼栋位置")
  package static let adjacencyAcrossCommunities = Phrase(
    "partition.adjacency-across",
    en: "{count} pairs join buildings of different communities and are not used",
    zh: "有 {count} 对相邻楼栋属于不同社区，未采用")
  package static let adjacencyUnknown = Phrase(
    "adjacency.unknown-building",
    en:
      "{id} is no building of the buildings' file: the columns first and second take ids of buildings",
    zh: "楼栋文件中没有 {id}：first、second 两列应为楼栋编号")
  package static let adjacencyItself = Phrase(
    "adjacency.itself",
    en: "{id} adjoins itself: a pair names two buildings",
    zh: "{id} 与自身相邻：每一对应为两栋不同的楼")
  package static let adjacencyLength = Phrase(
    "adjacency.length",
    en: "'{found}' is no length of a border: give metres above 0",
    zh: "“{found}”不是公共边长度：请填写大于 0 的米数")
  package static let adjacencyPriced = Phrase(
    "adjacency.priced",
    en: "'{found}' in the column priced: give 0 or 1",
    zh: "priced 列为“{found}”：请填写 0 或 1")
  package static let adjacencyColumn = Phrase(
    "adjacency.column-missing",
    en: "a list of pairs needs the columns first, second and length; there are: {columns}",
    zh: "相邻关系表须有 first、second、length 三列；现有：{columns}")
  package static let barriersUnused = Phrase(
    "barrier.unused",
    en: "{count} lines are no barriers by their class and are not used (first: {id})",
    zh: "有 {count} 条线按类别不是障碍，未采用（首条：{id}）")
  package static let summaryStraddling = Phrase(
    "summary.straddling",
    en:
      "grid cells that reach across a main road, railway or river: {count}; the column straddles names it",
    zh: "跨越主干道、铁路或河流的网格：{count} 个，名称见 straddles 列")
  package static let fieldStraddles = Phrase(
    "field.straddles", en: "reaches across", zh: "跨越")
  package static let fieldCutUnits = Phrase(
    "field.cut-units", en: "stairwells of cut buildings", zh: "拆分楼栋的单元数")
  package static let wordCellVertical = Phrase(
    "word.cell.vertical", en: "cell without ground", zh: "立体网格")

  static let groundRules: [Phrase] = [
    explainOversizeStack, explainOversizeUnit, explainVertical, towerUnequalSum,
    towerWithoutRoom, cellsInParts, cellsWithoutGround, communitiesInParts, communitiesOneArea,
    specialHouseholds, adjacencyAcrossCommunities, adjacencyUnknown, adjacencyItself,
    adjacencyLength, adjacencyPriced, adjacencyColumn, barriersUnused, summaryStraddling,
    fieldStraddles, fieldCutUnits, wordCellVertical,
  ]
}
