extension Phrase {
  package static let fieldSiteRole = Phrase("field.site-role", en: "role", zh: "性质")
  package static let fieldSiteCost = Phrase("field.site-cost", en: "cost", zh: "费用")
  package static let fieldGainAlone = Phrase(
    "field.gain-alone", en: "households gained alone", zh: "单独新增覆盖户数")
  package static let fieldGainInOrder = Phrase(
    "field.gain-in-order", en: "households gained in its place of the order", zh: "按建设次序新增覆盖户数")
  package static let fieldLossIfRemoved = Phrase(
    "field.loss-if-removed", en: "households lost if removed", zh: "取消后减少覆盖户数")
  package static let fieldReplacement = Phrase(
    "field.replacement", en: "best replacement", zh: "最佳替代点")
  package static let fieldReplacementLoss = Phrase(
    "field.replacement-loss", en: "households lost by it", zh: "替代后减少覆盖户数")
  package static let fieldSiteOrder = Phrase(
    "field.site-order", en: "order of building", zh: "建设次序")
  package static let fieldSiteLoad = Phrase(
    "field.site-load", en: "households that go there", zh: "就近归属户数")
  package static let fieldCapacityLeft = Phrase(
    "field.capacity-left", en: "capacity left", zh: "剩余服务能力")
  package static let fieldNearCompound = Phrase(
    "field.near-compound", en: "nearest compound", zh: "最近小区")
  package static let fieldNearBuilding = Phrase(
    "field.near-building", en: "nearest building", zh: "最近楼栋")
  package static let fieldNearStreet = Phrase(
    "field.near-street", en: "nearest street", zh: "最近道路")
  package static let fieldAlsoChosen = Phrase(
    "field.also-chosen", en: "also chosen under", zh: "其他条件下同样入选")
  package static let fieldLeastLoss = Phrase(
    "field.least-loss", en: "an answer with it loses at least", zh: "选用则至少损失")
  package static let fieldExchangeLoss = Phrase(
    "field.exchange-loss", en: "households lost by the best exchange for it", zh: "替换入选点至少减少户数")
  package static let fieldInsteadOf = Phrase(
    "field.instead-of", en: "in exchange for", zh: "被替换的入选点")
  package static let fieldCurveSites = Phrase("field.curve-sites", en: "new sites", zh: "新增站点数")
  package static let fieldCurveValue = Phrase("field.curve-value", en: "covered", zh: "覆盖量")
  package static let fieldCurvePercent = Phrase(
    "field.curve-percent", en: "covered (%)", zh: "覆盖率（%）")
  package static let fieldCurveBound = Phrase(
    "field.curve-bound", en: "nobody covers more than", zh: "覆盖量上界")
  package static let fieldCurveBoundPercent = Phrase(
    "field.curve-bound-percent", en: "nobody covers more than (%)", zh: "覆盖率上界（%）")
  package static let fieldCurveGap = Phrase("field.curve-gap", en: "gap (%)", zh: "差距（%）")
  package static let fieldCurveInOrder = Phrase(
    "field.curve-in-order", en: "covered in the order of building", zh: "按建设次序覆盖量")
  package static let fieldCurveMeets = Phrase(
    "field.curve-meets", en: "meets the target", zh: "达标")
  package static let wordSiteNew = Phrase("word.site.new", en: "new", zh: "新建")
  package static let wordSiteStays = Phrase("word.site.stays", en: "stays", zh: "保留")
  package static let wordSiteCloses = Phrase("word.site.closes", en: "closes", zh: "撤销")
  package static let wordSiteMoves = Phrase("word.site.moves", en: "moves", zh: "迁移")

  static let sitingFields: [Phrase] = [
    fieldSiteRole, fieldSiteCost, fieldGainAlone, fieldGainInOrder, fieldLossIfRemoved,
    fieldReplacement, fieldReplacementLoss, fieldSiteOrder, fieldSiteLoad, fieldCapacityLeft,
    fieldNearCompound, fieldNearBuilding, fieldNearStreet, fieldAlsoChosen, fieldLeastLoss,
    fieldExchangeLoss, fieldInsteadOf, fieldCurveSites, fieldCurveValue, fieldCurvePercent,
    fieldCurveBound,
    fieldCurveBoundPercent, fieldCurveGap, fieldCurveInOrder, fieldCurveMeets, wordSiteNew,
    wordSiteStays, wordSiteCloses, wordSiteMoves,
  ]
}

extension Phrase {
  package static let readmeSites = Phrase(
    "readme.sites",
    en:
      "where stations should stand, in the order of building, and why there; a layer of stations too",
    zh: "选址建议：站点、建设次序和理由；也可作为站点图层使用")
  package static let readmePassed = Phrase(
    "readme.passed-candidates",
    en: "candidates that were not chosen, and what choosing each would lose",
    zh: "未入选的备选点，以及选用它们会损失多少")
  package static let readmeDropped = Phrase(
    "readme.dropped-candidates",
    en: "candidates that were left out beforehand, and why", zh: "事先排除的备选点及原因")
  package static let readmeUnreachable = Phrase(
    "readme.unreachable",
    en: "buildings that no candidate and no station reaches", zh: "任何备选点和站点都到不了的楼栋")
  package static let readmeCurve = Phrase(
    "readme.curve",
    en: "for each number of new stations how much can be covered, and what nobody exceeds",
    zh: "各新增站点数可达到的覆盖量及其上界")
  package static let readmeCurvePicture = Phrase(
    "readme.curve-picture", en: "the same as a picture, for browsers and documents",
    zh: "上述曲线图，可用浏览器打开或插入文档")
  package static let readmeSiteProof = Phrase(
    "readme.site-proof",
    en: "the proof of the siting: value, bound, and the prices that add up to it",
    zh: "选址结果的证明：值、界及其影子价格")

  static let sitingReadme: [Phrase] = [
    readmeSites, readmePassed, readmeDropped, readmeUnreachable, readmeCurve, readmeCurvePicture,
    readmeSiteProof,
  ]
}
