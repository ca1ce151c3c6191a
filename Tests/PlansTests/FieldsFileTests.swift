import Diagnostics
import Plans
import Testing

@Suite struct FieldsFileTests {
  func fields(_ text: String) throws(Failure) -> FieldsFile {
    try FieldsFile.reading(Array(text.utf8), file: "fields.yaml")
  }

  @Test func `Headings are read by meaning, for all layers and for one`() throws {
    let entries = try fields(
      """
      # what our street office writes
      households: [家庭户数, 户]
      compound_name: 花园名
      buildings:
        id: [楼牌号]
        registered: 公安户数
      forbidden: 不许设
      """
    ).entries
    #expect(
      entries.map { "\($0.layer ?? "*") \($0.role) \($0.header)" } == [
        "* households 家庭户数", "* households 户", "* compound_name 花园名", "buildings id 楼牌号",
        "buildings registered 公安户数", "* forbidden 不许设",
      ])
  }

  @Test func `One word may be a meaning and a layer`() throws {
    let entries = try fields("forbidden:\n  id: [禁区号]\n").entries
    #expect(entries.map(\.layer) == ["forbidden"] && entries.map(\.role) == ["id"])
  }

  @Test func `A heading may mean something else in one layer`() throws {
    #expect(try fields("name: [名]\nbuildings:\n  id: [名]\n").entries.count == 2)
  }

  @Test(arguments: [
    ("households: [户]\npersons: [人, 户]\n", "fields.header-twice", 2, 16),
    ("households: [户, 口, ' 户 ']\n", "fields.header-again", 1, 24),
    ("name: 甲\nhousehold: [户]\n", "fields.role-similar", 2, 1),
    ("buildings:\n  号: [户]\n", "fields.role-unknown", 2, 3),
    ("街道: [户]\n", "fields.role-unknown", 1, 1),
    ("households: {a: b}\n", "plan.value.type", 1, 13),
    ("households:\n", "plan.value.none", 1, 12),
    ("households: ['']\n", "plan.value.none", 1, 14),
    ("households: [户]\nhouseholds: [口]\n", "plan.key.duplicate", nil, nil),
    ("- 户\n", "plan.value.type", 1, 1),
    ("households: [户\n", "plan.syntax", nil, nil),
  ])
  func `What is wrong is told with its line and column`(
    text: String, code: String, line: Int?, column: Int?
  ) {
    let failure = #expect(throws: Failure.self) { try fields(text) }
    #expect(failure?.code == code)
    #expect(failure?.place.file == "fields.yaml")
    if let line { #expect(failure?.place.line == line) }
    if let column { #expect(failure?.place.column == column) }
    for language in Language.allCases {
      #expect(failure?.words(in: language).contains("{") == false)
    }
  }
}
