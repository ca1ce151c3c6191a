extension Phrase {
  // What cannot be asked
  package static let siteNoCandidates = Phrase(
    "site.no-candidates",
    en:
      "no candidate is left where a station could stand ({dropped} were dropped); widen the area, or ask for less with --least-area and --least-distance",
    zh: "没有可用的备选点（已排除 {dropped} 个）；请扩大范围，或放宽 --least-area、--least-distance")
  package static let siteGroupsMissing = Phrase(
    "site.groups-missing",
    en: "a rule for each {group} needs a file of them; give --compounds or --communities",
    zh: "按 {group} 设定的规则需要相应文件；请给出 --compounds 或 --communities")
  package static let siteCapacityMissing = Phrase(
    "site.capacity-missing",
    en:
      "--capacity needs to know what each station and candidate can serve, and {count} of {total} do not say (such as {id}); fill in the column, or give --capacity none",
    zh: "--capacity 需要每个站点和备选点的服务能力；{total} 个中有 {count} 个未填（如 {id}）；请补全，或用 --capacity none"
  )
  package static let siteNotTogether = Phrase(
    "site.not-together",
    en: "--model {model} does not take {option}; leave it out, or ask max-cover",
    zh: "--model {model} 不支持 {option}；请去掉，或改用 max-cover")
  package static let siteProveUnavailable = Phrase(
    "site.prove-unavailable",
    en:
      "this program was built without CBC, which --prove needs; build it where coinor-libcbc-dev is installed (make does), or leave --prove out",
    zh: "本程序未含 CBC，无法使用 --prove；请安装 coinor-libcbc-dev 后重新 make，或去掉 --prove")

  // What was found
  package static let siteChosen = Phrase(
    "site.chosen",
    en:
      "new stations: {count} of {candidates} candidates ({names}); within {minutes} minutes they raise {before} % of the households to {after} % (households gained: {gained})",
    zh:
      "新站点：从 {candidates} 个备选点中选出 {count} 个（{names}）；{minutes} 分钟户覆盖率由 {before}% 提高到 {after}%（新增 {gained} 户）"
  )
  package static let siteNoneNeeded = Phrase(
    "site.none-needed", en: "no new station is needed: what was asked is kept already",
    zh: "无需新增站点：要求已经满足")
  package static let siteProvenByPrices = Phrase(
    "site.proven-by-prices",
    en: "proved to be the best: the prices in site.json add up to the same value",
    zh: "已证明最优：site.json 中的影子价格之和等于该值")
  package static let siteProvenBySearch = Phrase(
    "site.proven-by-search",
    en: "proved to be the best: all that the prices in site.json leave open was searched",
    zh: "已证明最优：在 site.json 的影子价格所留余地内穷尽搜索")
  package static let siteProvenWithShares = Phrase(
    "site.proven-with-shares",
    en: "proved: nothing reaches more that leaves each community at least the share it has here",
    zh: "已证明：在各社区覆盖率不低于本方案的前提下，没有更优方案")
  package static let siteGap = Phrase(
    "site.gap",
    en:
      "not proved to be the best: something could be better by at most {gap} % (value {value}, bound {bound})",
    zh: "未证明最优：至多还可改进 {gap}%（值 {value}，界 {bound}）")
  package static let siteFewest = Phrase(
    "site.fewest", en: "fewer than {bound} new stations cannot do what was asked",
    zh: "少于 {bound} 个新站点不可能达到要求")
  package static let siteMeanWalk = Phrase(
    "site.mean-walk",
    en:
      "the mean walk to the nearest station: {before} m before, {after} m after (households that reach one in both: {count})",
    zh: "到最近站点的平均步行距离：原 {before} 米，现 {after} 米（前后均可到达的 {count} 户）")
  package static let siteFarthest = Phrase(
    "site.farthest", en: "the farthest building, {building}, walks {metres} m",
    zh: "最远的楼栋 {building} 步行 {metres} 米")
  package static let siteUnreachable = Phrase(
    "site.unreachable",
    en:
      "buildings that no candidate and no station reaches: {count}, with {households} households, such as {building}",
    zh: "有 {count} 栋楼 {households} 户任何备选点和站点都到不了，如 {building}")
  package static let siteCrossing = Phrase(
    "site.crossing",
    en: "{requirement} is first met with {sites} new stations",
    zh: "新增 {sites} 个站点时首次达到 {requirement}")
  package static let siteNoCrossing = Phrase(
    "site.no-crossing",
    en:
      "{requirement} is not met with {sites} new stations; at most {percent} % can be reached with them",
    zh: "新增 {sites} 个站点仍达不到 {requirement}；至多可达 {percent}%")
  package static let siteStable = Phrase(
    "site.stable",
    en: "of the {count} new stations, also chosen under other assumptions: {names}",
    zh: "{count} 个新站点中，其他条件下同样入选的数量：{names}")
  package static let siteFewer = Phrase(
    "site.fewer",
    en: "{count} are enough: the other candidates would add nothing to it",
    zh: "{count} 个已足够：其余备选点不会再增加覆盖")
  package static let siteStopping = Phrase(
    "site.stopping",
    en: "stopping: the best answer so far is written; press again to end without one",
    zh: "正在停止：将写出当前最好的结果；再按一次则直接退出")
  package static let siteStopped = Phrase(
    "site.stopped", en: "the search was ended early; this is the best answer until then",
    zh: "搜索提前结束；以下为当前最好的结果")

  // What cannot be had
  package static let siteImpossibleGroup = Phrase(
    "site.impossible-group",
    en: "no choice puts a station into {group}: there is no candidate in it",
    zh: "{group} 内没有备选点，无法设站")
  package static let siteImpossibleTogether = Phrase(
    "site.impossible-together",
    en:
      "no choice of {sites} new stations keeps all that is asked, though each rule could be kept by itself",
    zh: "{sites} 个新站点无法同时满足全部要求（各项单独可满足）")
  package static let siteNotFound = Phrase(
    "site.not-found",
    en:
      "no choice was found that keeps all that is asked, and none was proved impossible; give more --effort",
    zh: "未找到满足全部要求的方案，也未证明不可能；请增大 --effort")

  package static let siteShortfall = Phrase(
    "site.shortfall",
    en:
      "where most are reached all the same, {requirement} fails in {group} by {missing} households",
    zh: "在覆盖最多的方案中，{group} 距 {requirement} 尚差 {missing} 户")
  package static let siteWorst = Phrase(
    "site.worst",
    en: "the lowest share of any community is {percent} %; no choice raises it above {bound} %",
    zh: "覆盖率最低的社区为 {percent}%；任何方案都不能使其超过 {bound}%")

  // The curve
  package static let curveTitle = Phrase(
    "curve.title", en: "{sites} new stations reach {percent} %", zh: "新增 {sites} 个站点可覆盖 {percent}%")
  package static let curveCrossing = Phrase(
    "curve.crossing", en: "target met with {sites}", zh: "{sites} 个站点达标")
  package static let stepSiting = Phrase(
    "step.siting", en: "choosing where stations should stand", zh: "站点选址")

  static let siting: [Phrase] = [
    siteNoCandidates, siteGroupsMissing,
    siteCapacityMissing, siteNotTogether, siteProveUnavailable, siteChosen,
    siteNoneNeeded, siteProvenByPrices, siteProvenBySearch,
    siteProvenWithShares, siteGap, siteFewest, siteMeanWalk,
    siteFarthest, siteUnreachable, siteCrossing, siteNoCrossing, siteStable, siteFewer,
    siteShortfall, siteWorst,
    siteStopping, siteStopped, siteImpossibleGroup, siteImpossibleTogether, siteNotFound,
    curveTitle, curveCrossing, stepSiting,
  ]
}

extension Phrase {
  package static let siteVerifyNoAnswer = Phrase(
    "site.verify.not-an-answer",
    en: "this file holds no answer of siting; give the site.json that site wrote",
    zh: "该文件不是选址结果；请给出 site 命令写出的 site.json")
  package static let siteVerifyQuestion = Phrase(
    "site.verify.question", en: "the answer belongs to this question", zh: "结果与本次参数一致")
  package static let siteVerifySites = Phrase(
    "site.verify.sites", en: "of {count} sites {unknown} are not among stations and candidates",
    zh: "{count} 个站点中有 {unknown} 个不在站点和备选点中")
  package static let siteVerifyValue = Phrase(
    "site.verify.value", en: "the sites come to {found}, stated is {stated}",
    zh: "重新计算的值为 {found}，所述为 {stated}")
  package static let siteVerifyBound = Phrase(
    "site.verify.bound", en: "the prices add up to a bound of {found}, stated is {stated}",
    zh: "影子价格相加得到的界为 {found}，所述为 {stated}")
  package static let siteVerifyWalks = Phrase(
    "site.verify.walks",
    en: "the walks to {count} sites, measured again: {wrong} on the wrong side of a cutoff",
    zh: "重新量测到 {count} 个站点的步行距离：{wrong} 个与时限判定不符")
  package static let siteNeedsStreets = Phrase(
    "site.needs-streets", en: "--candidates streets needs --streets",
    zh: "--candidates streets 需要 --streets")

  static let sitingChecks: [Phrase] = [
    siteVerifyNoAnswer, siteVerifyQuestion, siteVerifySites, siteVerifyValue, siteVerifyBound,
    siteVerifyWalks, siteNeedsStreets,
  ]
}
