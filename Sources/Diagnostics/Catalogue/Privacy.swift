extension Phrase {
  package static let privacyDropped = Phrase(
    "privacy.dropped",
    en: "columns about persons are left out at reading: {columns}",
    zh: "读入时已舍弃含个人信息的列：{columns}")
  package static let privacyMasked = Phrase(
    "privacy.masked",
    en: "personal numbers are masked: {kinds}; cells: {count}, rows {rows}",
    zh: "个人号码已遮蔽：{kinds}；共 {count} 个单元格，行号 {rows}")
  package static let privacyRowsAndMore = Phrase(
    "privacy.rows-and-more", en: "{rows} and {count} more", zh: "{rows} 等，另有 {count} 行")
  package static let privacyColumnRefused = Phrase(
    "privacy.column-refused",
    en:
      "the column {name} is about persons and is not read; name another column, or allow it with --allow-personal, which marks all results 内部 (internal)",
    zh: "“{name}”列含个人信息，不予读取；请改用其他列，或用 --allow-personal 放行（结果一律标注“内部”）")
  package static let privacyRefused = Phrase(
    "privacy.refused",
    en:
      "there is {kind} in what would be written here, so the file is not written; take it out of the input, or allow it with --allow-personal, which marks the file 内部 (internal)",
    zh: "将写出的内容中含有{kind}，此文件未写出；请在输入中去除，或用 --allow-personal 放行（文件标注“内部”）")
  package static let privacyInternal = Phrase(
    "privacy.internal",
    en: "personal information is let through (--allow-personal): the results are 内部 (internal)",
    zh: "已按 --allow-personal 放行个人信息：结果标注为“内部”，不得公开")
  package static let privacyIdentityNumber = Phrase(
    "privacy.identity-number", en: "an identity number", zh: "身份证号")
  package static let privacyMobileNumber = Phrase(
    "privacy.mobile-number", en: "a mobile number", zh: "手机号")
  package static let privacyEmail = Phrase(
    "privacy.email", en: "an e-mail address", zh: "电子邮箱")
  package static let privacySensitive = Phrase(
    "privacy.sensitive",
    en: "{column} counts a sensitive group: figures below {limit} are hidden",
    zh: "“{column}”列为敏感人群：小于 {limit} 的数值予以隐去")
  package static let privacyLargeArea = Phrase(
    "privacy.large-area",
    en:
      "buildings and streets in full detail cover {area} km², more than {limit} km² (自然资发〔2020〕95号, No. 18); ask the surveying authority before the map is made public",
    zh: "楼栋与道路等全要素连续覆盖 {area} 平方公里，超过 {limit} 平方公里（自然资发〔2020〕95号第18项）；公开前请征求测绘主管部门意见")
  package static let privacyFootnote = Phrase(
    "privacy.footnote",
    en: "Sketch map; borders are no evidence of rights (示意图, 边界不作为权属依据).",
    zh: "示意图，边界不作为权属依据。")
  package static let privacyNoteInternal = Phrase(
    "privacy.note-internal",
    en: "内部 (internal): holds personal information; not to be passed on or made public.",
    zh: "内部资料：含个人信息，不得外传或公开。")
  package static let privacyExclusive = Phrase(
    "privacy.exclusive",
    en: "--public and --allow-personal exclude each other; leave one of them out",
    zh: "--public 与 --allow-personal 不能同时使用；请去掉其中之一")
  package static let privacyHouseholds = Phrase(
    "privacy.households",
    en:
      "each row is a household; nothing finer than a building is written. Count them, or give --households, which marks the result 内部 (internal)",
    zh: "每行为一户；输出不细于楼栋。请改为计数，或加 --households（结果标注“内部”）")
  package static let privacyHouseholdsHidden = Phrase(
    "privacy.households-hidden",
    en:
      "each row is a household: records without an area are written without identifier and place; --households writes them and marks the result 内部 (internal)",
    zh: "每行为一户：未归入的记录只写行号与原因，不写编号与位置；加 --households 可写出并标注“内部”")

  package static let privacy: [Phrase] = [
    privacyDropped, privacyMasked, privacyRowsAndMore, privacyColumnRefused, privacyRefused,
    privacyInternal, privacyIdentityNumber, privacyMobileNumber, privacyEmail, privacySensitive,
    privacyLargeArea, privacyFootnote, privacyNoteInternal, privacyExclusive, privacyHouseholds,
    privacyHouseholdsHidden,
  ]
}
