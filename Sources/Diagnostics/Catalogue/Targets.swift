/// Words of targets and of `check`.
extension Phrase {
  package static let targetsNoStreets = Phrase(
    "targets.no-streets",
    en:
      "target '{target}' is measured along streets, and no streets are given; give streets or ask for measure: circle",
    zh: "目标“{target}”按道路距离考核，但未提供道路；请提供道路，或改为 measure: circle")
  package static let targetsNobody = Phrase(
    "targets.nobody",
    en:
      "target '{target}' counts people that no building tells of; give the column, or count households",
    zh: "目标“{target}”的计数对象在楼栋数据中没有任何数值；请补充该列，或改按户计数")
  package static let targetsNoStations = Phrase(
    "targets.no-stations",
    en: "targets are asked for, and inputs.stations is missing",
    zh: "设定了目标（targets），但缺少 inputs.stations")
  package static let targetsNone = Phrase(
    "targets.none",
    en: "there is no target to check; give 'targets:' or 'coverage.require' in the plan",
    zh: "没有可核对的目标；请在计划中填写 targets 或 coverage.require")
  package static let checkTarget = Phrase(
    "check.target", en: "{number}. {target}: {verdict}", zh: "{number}. {target}：{verdict}")
  package static let checkTold = Phrase(
    "check.told", en: "target {target}: {verdict}", zh: "目标：{target}：{verdict}")
  package static let checkNamed = Phrase(
    "check.named", en: "{name}: {target}", zh: "{name}：{target}")
  package static let checkAsksAll = Phrase(
    "check.asks-all", en: "{percent} % of {weight} within {minutes} minutes ({terms})",
    zh: "{minutes} 分钟覆盖{weight} {percent}%（{terms}）")
  package static let checkAsksEach = Phrase(
    "check.asks-each",
    en: "in each {level} {percent} % of {weight} within {minutes} minutes ({terms})",
    zh: "每个{level} {minutes} 分钟覆盖{weight} {percent}%（{terms}）")
  package static let checkCounted = Phrase(
    "check.counted", en: "stations: {count}", zh: "站点 {count} 个")
  package static let checkMet = Phrase("check.met", en: "met ({rate})", zh: "达标（{rate}）")
  package static let checkMissed = Phrase(
    "check.missed", en: "MISSED by {short} {weight} ({rate})",
    zh: "未达标，差 {short}（{weight}），现为 {rate}")
  package static let checkGroupsMet = Phrase(
    "check.groups-met", en: "met by all {groups} ({rate} of all together)",
    zh: "{groups} 个全部达标（总体 {rate}）")
  package static let checkGroupsMissed = Phrase(
    "check.groups-missed",
    en: "MISSED by {missed} of {groups}, by {short} {weight} in all ({rate} of all together)",
    zh: "{groups} 个中有 {missed} 个未达标，合计差 {short}（{weight}；总体 {rate}）")
  package static let checkMending = Phrase(
    "check.mending", en: "   the fewest buildings that would mend it: {count}: {names}",
    zh: "   至少补上 {count} 栋楼即可达标：{names}")
  package static let checkGroupMending = Phrase(
    "check.group-mending",
    en:
      "   {group} ({percent} %) lacks {short} {weight}; the fewest buildings that would mend it: {count}: {names}",
    zh: "   {group}（{percent}%）差 {short}（{weight}）；至少补上 {count} 栋楼即可达标：{names}")
  package static let checkMoreGroups = Phrase(
    "check.more-groups", en: "   and {count} more", zh: "   另有 {count} 个未达标")
  package static let checkTooFar = Phrase(
    "check.too-far", en: "{id} ({amount}, {metres} m too far)", zh: "{id}（{amount}，超出 {metres} 米）")
  package static let checkNoWay = Phrase(
    "check.no-way", en: "{id} ({amount}, no way to any station)", zh: "{id}（{amount}，无路可达）")
  package static let checkToVerify = Phrase(
    "check.to-verify", en: "{id} ({amount}, undetermined: check its place first)",
    zh: "{id}（{amount}，待核实）")
  package static let checkNotAsked = Phrase(
    "check.not-asked", en: "   before: not asked", zh: "   此前未考核")
  package static let checkChange = Phrase(
    "check.change", en: "   before: {before}, now {after}: {change} {weight}",
    zh: "   此前 {before}，现为 {after}：{change}（{weight}）")
  package static let checkSummary = Phrase(
    "check.summary", en: "targets met: {met} of {count}", zh: "目标达标：{count} 项中 {met} 项")
  package static let checkStations = Phrase(
    "check.stations", en: "stations: {count} in all; {statuses}", zh: "站点共 {count} 个；{statuses}")
  package static let checkStatus = Phrase(
    "check.status", en: "{status}: {count}", zh: "{status} {count}")
  package static let checkStatusBefore = Phrase(
    "check.status-before", en: "{status}: {count}, before {before}",
    zh: "{status} {count}（此前 {before}）")
  package static let checkMoved = Phrase(
    "check.moved", en: "   {from} before, now {to}: {count}: {names}",
    zh: "   由“{from}”变为“{to}”：{count} 个：{names}")
  package static let checkNew = Phrase(
    "check.new", en: "   new: {count}: {names}", zh: "   新增：{count} 个：{names}")
  package static let checkGone = Phrase(
    "check.gone", en: "   no longer listed: {count}: {names}", zh: "   不再列出：{count} 个：{names}")
  package static let readmeTargets = Phrase(
    "readme.targets",
    en:
      "each target: asked, reached, met or by how much it is missed; then each group that misses it",
    zh: "各项考核目标：要求、现状、是否达标及差额；其后为未达标的社区或网格")
  package static let readmeTargetBuildings = Phrase(
    "readme.target-buildings",
    en: "the fewest buildings that would turn each missed target into a met one",
    zh: "使未达标目标达标所需补上的最少楼栋")
  package static let fieldTarget = Phrase("field.target", en: "Target", zh: "目标")
  package static let fieldTargetName = Phrase(
    "field.target-name", en: "Name of the target", zh: "目标名称")
  package static let fieldTargetPercent = Phrase(
    "field.target-percent", en: "Asked %", zh: "应达比例%")
  package static let fieldTargetMet = Phrase("field.target-met", en: "Met", zh: "是否达标")
  package static let fieldTargetShort = Phrase("field.target-short", en: "Missing", zh: "差额")
  package static let fieldTargetState = Phrase("field.target-state", en: "State", zh: "状态")
  package static let fieldTargetMending = Phrase(
    "field.target-mending", en: "Fewest buildings that would mend it", zh: "至少需补楼栋数")
  package static let fieldTargetAmount = Phrase(
    "field.target-amount", en: "Who lives there", zh: "计数")
  package static let fieldTargetExcess = Phrase(
    "field.target-excess", en: "Metres too far", zh: "超出距离（米）")

  static let targets: [Phrase] = [
    targetsNoStreets, targetsNobody, targetsNoStations, targetsNone, checkTarget, checkTold,
    checkNamed,
    checkAsksAll, checkAsksEach, checkCounted, checkMet, checkMissed, checkGroupsMet,
    checkGroupsMissed, checkMending, checkGroupMending, checkMoreGroups, checkTooFar, checkNoWay,
    checkToVerify, checkNotAsked, checkChange, checkSummary, checkStations, checkStatus,
    checkStatusBefore, checkMoved, checkNew, checkGone, fieldTarget, fieldTargetName,
    fieldTargetPercent, fieldTargetMet, fieldTargetShort, fieldTargetState, fieldTargetMending,
    fieldTargetAmount, fieldTargetExcess, readmeTargets, readmeTargetBuildings,
  ]
}
