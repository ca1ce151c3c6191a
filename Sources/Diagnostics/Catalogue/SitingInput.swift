extension Phrase {
  package static let siteNumberUnusable = Phrase(
    "site.number-unusable",
    en: "{option} takes a number of {least} or more; found {found}",
    zh: "{option} 须为不小于 {least} 的数；实际为 {found}")

  static let sitingInput: [Phrase] = [siteNumberUnusable]
}
