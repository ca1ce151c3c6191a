import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct SurveyIntakeTests {
  let map = WorldMap(
    """
    A---B
    | a |
    D---C
    """)

  var texts: [WritableKeyPath<InputSources, InputSource?>: String] {
    [
      \.communities: features([(map.polygon("ABCD"), #""code":"7""#)]),
      \.buildings: features([
        (map.point("a"), #""id":"x","households":4"#),
        (map.point("a"), #""id":"y","households":-1"#),
      ]),
      \.stations: features([(map.point("A"), #""id":"S1""#)]),
      \.candidates: features([(map.point("B"), #""id":"K1""#)]),
      \.streets: features([(map.line("AB"), #""highway":"primary""#)]),
      \.barriers: features([(map.line("CD"), #""kind":"river""#)]),
      \.compounds: features([(map.polygon("ABCD"), #""id":"P1""#)]),
      \.gates: features([(map.point("C"), #""id":"G1","compound_id":"P1""#)]),
    ]
  }

  @Test func `Every input becomes its table`() throws {
    let survey = try reading(texts).survey
    #expect(survey.communities.count == 1 && survey.buildings.count == 1)
    #expect(survey.stations.ids == ["S1"] && survey.candidates.ids == ["K1"])
    #expect(survey.streets.count == 1 && survey.barriers.count == 1)
    #expect(survey.compounds.count == 1 && survey.gates.compound == [0])
  }

  @Test func `Inputs are listed in one order with what was read of them`() throws {
    let inputs = try reading(texts).inputs
    #expect(
      inputs.map(\.layer) == [
        "communities", "compounds", "buildings", "stations", "candidates", "streets", "barriers",
        "gates",
      ])
    #expect(inputs[2].rows == 2)
    #expect(inputs[2].byteCount == texts[\.buildings]?.utf8.count)
  }

  @Test(arguments: [2, 8])
  func `The reading does not depend on the number of threads`(threads: Int) throws {
    let one = try reading(texts)
    let many = try reading(texts, threads: threads)
    #expect("\(one.survey)" == "\(many.survey)")
    #expect(one.inputs.map(\.sha256) == many.inputs.map(\.sha256))
    #expect(one.rejectedCodes == many.rejectedCodes)
  }

  @Test func `The survey computes in metres around the middle of the communities`() throws {
    let survey = try reading(texts).survey
    let box = survey.communities.shapes[0].box
    #expect(abs(box.width - 304.4) < 2 && abs(box.height - 222.3) < 1)
    #expect(abs(box.center.x - survey.plane.centralEasting) < 100)
  }
}
