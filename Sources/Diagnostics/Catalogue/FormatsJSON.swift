extension Phrase {
  package static let jsonUnexpected = Phrase(
    "json.unexpected",
    en: "expected {expected}, found {found}",
    zh: "此处应为{expected}，实为{found}")
  package static let jsonTruncated = Phrase(
    "json.truncated",
    en: "the file ends where {expected} should stand; it was cut off, copy or export it again",
    zh: "文件在应有{expected}处结束，内容被截断；请重新复制或导出")
  package static let jsonEmpty = Phrase(
    "json.empty", en: "the file holds no JSON", zh: "文件中没有 JSON 内容")
  package static let jsonTrailing = Phrase(
    "json.trailing",
    en: "{found} stands after the end of the JSON; delete it",
    zh: "JSON 结束之后还有{found}；请删除")
  package static let jsonNumber = Phrase(
    "json.number",
    en: "this is not a JSON number; write it like -12.5 or 3e8",
    zh: "这不是 JSON 数字；应写成 -12.5 或 3e8 的形式")
  package static let jsonLeadingZero = Phrase(
    "json.number.leading-zero",
    en: "a JSON number does not start with 0; put a code in quotation marks",
    zh: "JSON 数字不能以 0 开头；编码请加引号")
  package static let jsonNotANumber = Phrase(
    "json.number.not-finite",
    en: "JSON has no NaN or Infinity; write null for an absent value",
    zh: "JSON 没有 NaN 或 Infinity；缺失值请写 null")
  package static let jsonControl = Phrase(
    "json.text.control",
    en: "a control character (code {code}) stands in a text; write it as an escape, as \\n",
    zh: "文本中有控制字符（代码 {code}）；请写成转义形式，如 \\n")
  package static let jsonEscape = Phrase(
    "json.text.escape",
    en: "a backslash is not followed by one of \\ \" / b f n r t or u and four hex digits",
    zh: "反斜杠之后应为 \\ \" / b f n r t 之一，或 u 加四位十六进制数")
  package static let jsonNotUTF8 = Phrase(
    "json.text.not-utf8",
    en: "the text is not UTF-8 here; if it is GB18030 or UTF-16, save the file as UTF-8",
    zh: "此处文本不是 UTF-8；如为 GB18030 或 UTF-16，请另存为 UTF-8")
  package static let jsonNesting = Phrase(
    "json.nesting",
    en: "arrays and objects are nested deeper than {limit}",
    zh: "数组和对象的嵌套超过 {limit} 层")
  package static let jsonLoneSurrogate = Phrase(
    "json.text.lone-surrogate",
    en: "half of a two-part \\u escape stands alone; it was replaced by U+FFFD",
    zh: "\\u 转义缺少另一半，已替换为 U+FFFD")
  package static let jsonOverflow = Phrase(
    "json.number.overflow",
    en: "a number is larger than 1.8e308 and was read as infinite",
    zh: "数字大于 1.8e308，按无穷大读入")

  package static let jsonEndOfFile = Phrase(
    "json.found.end", en: "the end of the file", zh: "文件结尾")
  package static let jsonObject = Phrase(
    "json.expected.object", en: "an object {", zh: "对象 {")
  package static let jsonArray = Phrase("json.expected.array", en: "an array [", zh: "数组 [")
  package static let jsonValue = Phrase("json.expected.value", en: "a value", zh: "值")
  package static let jsonName = Phrase(
    "json.expected.name", en: "a name in quotation marks", zh: "带引号的名称")
  package static let jsonText = Phrase(
    "json.expected.text", en: "a text in quotation marks", zh: "带引号的文本")
  package static let jsonNumeral = Phrase("json.expected.number", en: "a number", zh: "数字")
  package static let jsonColon = Phrase("json.expected.colon", en: "a colon", zh: "冒号")
  package static let jsonCommaOrBrace = Phrase(
    "json.expected.comma-or-brace", en: "a comma or }", zh: "逗号或 }")
  package static let jsonCommaOrBracket = Phrase(
    "json.expected.comma-or-bracket", en: "a comma or ]", zh: "逗号或 ]")
  package static let jsonQuote = Phrase(
    "json.expected.quote", en: "the closing quotation mark of a text", zh: "文本的后引号")

  static let json: [Phrase] = [
    jsonUnexpected, jsonTruncated, jsonEmpty, jsonTrailing, jsonNumber, jsonLeadingZero,
    jsonNotANumber, jsonControl, jsonEscape, jsonNotUTF8, jsonNesting, jsonLoneSurrogate,
    jsonOverflow, jsonEndOfFile, jsonObject, jsonArray, jsonValue, jsonName, jsonText,
    jsonNumeral, jsonColon, jsonCommaOrBrace, jsonCommaOrBracket, jsonQuote,
  ]
}
