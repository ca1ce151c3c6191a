import Diagnostics
import Intake
import Survey
import Testing

@Suite struct VocabularyTests {
  static let text = "楼牌,东经,北纬,家庭户,花园\nA,126.5,46.95,7,甲苑\n"

  func read(_ entries: [FieldVocabulary.Entry]) throws -> SurveyReading {
    try reading([\.buildings: Self.text]) { sources in
      sources.use(FieldVocabulary(entries))
    }
  }

  @Test func `Headings that people add are recognised`() throws {
    let reading = try read([
      .init(role: "id", header: "楼牌", layer: "buildings"),
      .init(role: "households", header: "家庭户"), .init(role: "name", header: "花园"),
    ])
    #expect(reading.survey.buildings.ids == ["A"] && reading.survey.buildings.households == [7])
    #expect(reading.survey.buildings.householdKind == .unspecified)
  }

  @Test func `A kind of households comes with its heading`() throws {
    let reading = try read([.init(role: "registered", header: "家庭户")])
    #expect(reading.survey.buildings.householdKind == .registered)
  }

  @Test func `What is said of one layer does not hold in another`() {
    #expect(throws: Failure.self) {
      try read([.init(role: "households", header: "家庭户", layer: "stations")])
    }
  }

  @Test func `A heading that is given another meaning loses its own`() throws {
    let text = "楼栋,lon,lat,户数,人口\nA,126.5,46.95,7,20\n"
    let reading = try reading([\.buildings: text]) { sources in
      sources.use(
        FieldVocabulary([
          .init(role: "households", header: "人口", layer: "buildings"),
          .init(role: "persons", header: "户数"),
        ]))
    }
    #expect(reading.survey.buildings.households == [20])
    #expect(reading.survey.buildings.persons == [7])
  }

  @Test func `What is said of a layer decides there`() throws {
    let text = "楼栋,lon,lat,甲,乙\nA,126.5,46.95,7,20\n"
    let reading = try reading([\.buildings: text]) { sources in
      sources.use(
        FieldVocabulary([
          .init(role: "households", header: "甲"),
          .init(role: "households", header: "乙", layer: "buildings"),
          .init(role: "persons", header: "甲", layer: "buildings"),
        ]))
    }
    #expect(reading.survey.buildings.households == [20])
    #expect(reading.survey.buildings.persons == [7])
  }

  @Test func `A header below a title is known by the words that people add`() throws {
    let tidied = try Tidied("一览表,,\n楼牌,家庭户,备用\nA,7户,x\n") { source in
      source.vocabulary = FieldVocabulary([
        .init(role: "id", header: "楼牌"), .init(role: "households", header: "家庭户"),
      ])
    }
    #expect(tidied.lines == ["楼牌|家庭户|备用", "A|7|x"])
    #expect(tidied.repairs == ["title 1", "unit 1"])
  }
}
