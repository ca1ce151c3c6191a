extension Phrase {
  package static let listSeparator = Phrase("place.list-separator", en: ", ", zh: "，")
  package static let nameSeparator = Phrase("names.separator", en: ", ", zh: "、")
  package static let sentenceSeparator = Phrase("sentence.separator", en: "; ", zh: "；")
  package static let placeSeparator = Phrase("place.separator", en: ": ", zh: "：")
  package static let placeLayer = Phrase("place.layer", en: "layer {value}", zh: "图层 {value}")
  package static let placeRow = Phrase("place.row", en: "row {value}", zh: "第 {value} 条记录")
  package static let placeField = Phrase("place.field", en: "field {value}", zh: "字段 {value}")
  package static let placeLine = Phrase("place.line", en: "line {value}", zh: "第 {value} 行")
  package static let placeColumn = Phrase("place.column", en: "column {value}", zh: "第 {value} 列")
  package static let placePoint = Phrase("place.point", en: "at {value}", zh: "位置 {value}")

  static let places: [Phrase] = [
    listSeparator, nameSeparator, sentenceSeparator, placeSeparator, placeLayer, placeRow,
    placeField, placeLine,
    placeColumn,
    placePoint,
  ]
}
