extension Phrase {
  package static let facilityRowsUnusable = Phrase(
    "facility.table.rows",
    en: "the rows of the table do not cover its {candidates} candidates and {costs} costs in order",
    zh: "成本表各行未能依次覆盖 {candidates} 个候选点编号和 {costs} 个成本值")
  package static let facilityCandidateUnknown = Phrase(
    "facility.table.unknown-candidate",
    en: "demand {demand} names candidate {candidate}; there are {count}, numbered from 0",
    zh: "需求点 {demand} 引用候选点 {candidate}；候选点共 {count} 个，自 0 起编号")
  package static let facilityCandidateTwice = Phrase(
    "facility.table.candidate-twice",
    en: "demand {demand} names candidate {candidate} twice; give each pair one cost",
    zh: "需求点 {demand} 重复引用候选点 {candidate}；每一对只能有一个成本")
  package static let facilityCostNegative = Phrase(
    "facility.table.cost-negative",
    en: "demand {demand} to candidate {candidate} costs {cost}; costs must be 0 or more",
    zh: "需求点 {demand} 至候选点 {candidate} 的成本为 {cost}；成本不得为负")
  package static let facilityColumnLength = Phrase(
    "facility.column.length",
    en: "a column has {found} values where {expected} are needed",
    zh: "某列有 {found} 个值，应为 {expected} 个")
  package static let facilityWeightNegative = Phrase(
    "facility.weight.negative",
    en: "demand {demand} has the weight {weight}; weights must be 0 or more",
    zh: "需求点 {demand} 的权重为 {weight}；权重不得为负")
  package static let facilitySitesNegative = Phrase(
    "facility.sites.negative",
    en: "{found} new sites cannot be chosen; give 0 or more",
    zh: "无法选取 {found} 个新站点；请给出不小于 0 的数")
  package static let facilityUnservedTooCheap = Phrase(
    "facility.unserved.too-cheap",
    en:
      "leaving a demand costs {price}, less than serving one at {dearest}; raise it at least to that",
    zh: "不予服务的代价为 {price}，低于最高服务成本 {dearest}；请至少提高到该值")
  package static let facilitySumTooLarge = Phrase(
    "facility.sum.too-large",
    en: "weights times costs sum to more than 61 bits hold; use a coarser unit",
    zh: "权重与成本乘积之和超出 61 位整数；请采用较粗的单位")
  package static let facilityCertificateValue = Phrase(
    "facility.certificate.value",
    en: "{part}: the answer says {stated}, the problem gives {found}",
    zh: "{part}：结果中为 {stated}，按问题重新计算为 {found}")
  package static let facilityCertificateSite = Phrase(
    "facility.certificate.site",
    en: "site {candidate} is out of order, chosen twice, or not one that may be chosen",
    zh: "站点 {candidate} 次序有误、重复入选，或不可选")
  package static let facilityCertificateWalks = Phrase(
    "facility.certificate.walks",
    en: "the demands are not served as the open sites serve them",
    zh: "需求点的分配与已设站点不符")
  package static let facilityCertificatePrices = Phrase(
    "facility.certificate.prices",
    en: "the prices do not show that some walk is at least {bound}",
    zh: "所给价格不能证明最远距离至少为 {bound}")
  package static let facilityPartSites = Phrase(
    "facility.part.sites", en: "number of sites", zh: "站点数")
  package static let facilityPartValue = Phrase("facility.part.value", en: "value", zh: "目标值")
  package static let facilityPartRadius = Phrase(
    "facility.part.radius", en: "longest walk", zh: "最远距离")
  package static let facilityPartBound = Phrase("facility.part.bound", en: "bound", zh: "界")

  static let facilityMedian: [Phrase] = [
    facilityRowsUnusable, facilityCandidateUnknown, facilityCandidateTwice, facilityCostNegative,
    facilityColumnLength, facilityWeightNegative, facilitySitesNegative, facilityUnservedTooCheap,
    facilitySumTooLarge, facilityCertificateValue, facilityCertificateSite,
    facilityCertificateWalks, facilityCertificatePrices, facilityPartSites, facilityPartValue,
    facilityPartRadius, facilityPartBound,
  ]
}
