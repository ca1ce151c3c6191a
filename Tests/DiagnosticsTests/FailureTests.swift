import Diagnostics
import Testing

@Suite struct FailureTests {
  let failure = Failure(
    .ringTooShort, ["count": 3], at: Place(file: "a.geojson", row: 12, field: "geometry"))

  @Test func `A failure says where, and what, in each language`() {
    #expect(
      failure.words(in: .english)
        == "a.geojson, row 12, field geometry: a ring needs 4 positions, found 3")
    #expect(
      failure.words(in: .chinese)
        == "a.geojson，第 12 条记录，字段 geometry：环至少需要 4 个坐标，实有 3 个")
  }

  @Test func `An outer place completes the inner one and does not overwrite it`() {
    let inner = Failure(.ringOpen, at: Place(row: 3))
    let outer = inner.inside(Place(file: "b.csv", row: 9))
    #expect(outer.place == Place(file: "b.csv", row: 3))
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", Language.chinese), ("zh", .chinese), ("de_DE", .english), ("C", .english),
  ])
  func `The locale chooses the language`(locale: String, language: Language) {
    #expect(Language.preferred { $0 == "LANG" ? locale : nil } == language)
  }

  @Test func `LC_ALL outweighs LANG`() {
    let set = ["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"]
    #expect(Language.preferred { set[$0] } == .english)
  }
}
