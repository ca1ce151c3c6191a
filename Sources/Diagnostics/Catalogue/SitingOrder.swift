extension Phrase {
  package static let siteOrderLoss = Phrase(
    "site.order-loss",
    en:
      "built in the order told, the first {sites} new stations reach {loss} households ({percent} %) fewer than the best {sites} found; no other number loses more",
    zh: "按建议顺序建设，与同数量的最好方案相比，前 {sites} 个差距最大：少覆盖 {loss} 户（{percent}%）")
  package static let siteOrderKeeps = Phrase(
    "site.order-keeps",
    en:
      "built in the order told, each number of new stations up to {sites} reaches as many as the best of that number found",
    zh: "按建议顺序建设，{sites} 个以内每一步都不少于同数量的最好方案")

  static let sitingOrder: [Phrase] = [siteOrderLoss, siteOrderKeeps]
}
