extension Phrase {
  package static let rosterColumnMissing = Phrase(
    "roster.column-missing",
    en:
      "no column is called any of {names}; the columns are {columns}",
    zh: "没有名为 {names} 的列；现有列：{columns}")
  package static let auditWorkerNone = Phrase(
    "audit.worker-none",
    en:
      "cell {cell} has no worker",
    zh: "网格 {cell} 没有网格员")
  package static let auditWorkerSeveral = Phrase(
    "audit.worker-several",
    en:
      "cell {cell} has {count} workers: {slots}",
    zh: "网格 {cell} 有 {count} 名网格员：{slots}")
  package static let auditWorkerShared = Phrase(
    "audit.worker-shared",
    en:
      "worker {slot} is given to several cells: {cells}",
    zh: "网格员岗位 {slot} 同时负责多个网格：{cells}")
  package static let auditWorkerAstray = Phrase(
    "audit.worker-astray",
    en:
      "worker {slot} is given to cell {cell}, which the map does not have",
    zh: "网格员岗位 {slot} 所属网格 {cell} 在图中不存在")
  package static let auditChainUnitHead = Phrase(
    "audit.chain-unit-head",
    en:
      "stairwell {id} has no head (单元长)",
    zh: "单元 {id} 没有单元长")
  package static let auditChainNoBuilding = Phrase(
    "audit.chain-no-building",
    en:
      "stairwell {id} belongs to no building",
    zh: "单元 {id} 没有所属楼栋")
  package static let auditChainBuildingHead = Phrase(
    "audit.chain-building-head",
    en:
      "building {id} has no head (楼长)",
    zh: "楼栋 {id} 没有楼长")
  package static let auditChainNoCell = Phrase(
    "audit.chain-no-cell",
    en:
      "{id} belongs to cell {cell}, which the map does not have",
    zh: "{id} 所属网格 {cell} 在图中不存在")
  package static let auditChainNoWorker = Phrase(
    "audit.chain-no-worker",
    en:
      "cell {id} has no worker for those who hang on it",
    zh: "网格 {id} 没有网格员，其下各级无人负责")
  package static let auditChainTwice = Phrase(
    "audit.chain-twice",
    en:
      "{id} hangs on {other} and on {cell}",
    zh: "{id} 同时隶属 {other} 和 {cell}")
  package static let auditChainMissing = Phrase(
    "audit.chain-missing",
    en:
      "building {building} is not in the table of the chain",
    zh: "楼栋 {building} 不在责任链表中")
  package static let auditChainAll = Phrase(
    "audit.chain-all",
    en:
      "all {total} rows of the chain reach a grid worker",
    zh: "责任链 {total} 条全部可到达网格员")
  package static let auditChainSome = Phrase(
    "audit.chain-some",
    en:
      "{reached} of {total} rows of the chain reach a grid worker; 'all' cannot be said",
    zh: "责任链 {total} 条中有 {reached} 条可到达网格员，不能称“全部”")
  package static let rateUnreadable = Phrase(
    "rate.unreadable",
    en:
      "{rate} is no rate of a number; write it as 90.47%/148 or 104/115=90.4%",
    zh: "无法识别比率 {rate}；请写成 90.47%/148 或 104/115=90.4%")
  package static let rateImpossible = Phrase(
    "rate.impossible",
    en:
      "{rate} of {denominator}: no whole number gives it; {hint}",
    zh: "{denominator} 的 {rate}：没有整数能得出该比率；{hint}")
  package static let rateWrong = Phrase(
    "rate.wrong",
    en:
      "{numerator}/{denominator} is {actual}%, not {rate}; {hint}",
    zh: "{numerator}/{denominator} 为 {actual}%，不是 {rate}；{hint}")
  package static let rateNoNumber = Phrase(
    "rate.no-number",
    en:
      "no whole number of {denominator} gives {rate}",
    zh: "{denominator} 中没有整数能得出 {rate}")
  package static let rateOther = Phrase(
    "rate.other",
    en:
      "{rate} is {fractions}",
    zh: "{rate} 对应 {fractions}")
  package static let rateNearest = Phrase(
    "rate.nearest",
    en:
      "nearest are {nearest}",
    zh: "最接近的是 {nearest}")
  package static let rateNoDenominator = Phrase(
    "rate.no-denominator",
    en:
      "nor does any number up to {limit} as the whole",
    zh: "{limit} 以内的任何分母也都不符")
  package static let rateFits = Phrase(
    "rate.fits",
    en:
      "{rate} fits: {fractions}",
    zh: "{rate} 成立：{fractions}")
  package static let rateFitsCutOff = Phrase(
    "rate.fits-cut-off",
    en:
      "{rate} fits if cut off, not rounded: {fractions}",
    zh: "{rate} 按截尾（非四舍五入）成立：{fractions}")
  package static let rateListRounded = Phrase(
    "rate.list-rounded",
    en:
      "rounded, it fits {count} fractions with denominators up to {limit}: {fractions}",
    zh: "按四舍五入，分母不超过 {limit} 时符合的有 {count} 个：{fractions}")
  package static let rateListCutOff = Phrase(
    "rate.list-cut-off",
    en:
      "cut off, it fits {count} fractions with denominators up to {limit}: {fractions}",
    zh: "按截尾，分母不超过 {limit} 时符合的有 {count} 个：{fractions}")

  static let auditRosters: [Phrase] = [
    rosterColumnMissing, auditWorkerNone, auditWorkerSeveral, auditWorkerShared, auditWorkerAstray,
    auditChainUnitHead, auditChainNoBuilding, auditChainBuildingHead, auditChainNoCell,
    auditChainNoWorker, auditChainTwice, auditChainMissing, auditChainAll, auditChainSome,
    rateUnreadable, rateImpossible, rateWrong, rateNoDenominator, rateNearest, rateOther,
    rateNoNumber, rateFits, rateFitsCutOff, rateListRounded,
    rateListCutOff,
  ]
}
