import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct LineIntakeTests {
  let map = WorldMap(
    """
    A---B
    |   |
    D---C
    """)

  @Test func `Streets keep their class, name, bridge and underpass`() throws {
    let reading = try reading([
      \.streets: features([
        (map.line("AB"), #""highway":"primary","name":"人民路""#),
        (map.line("BC"), #""highway":"footway","bridge":"yes","tunnel":"no""#),
        (map.line("CD"), #""道路等级":"residential","tunnel":"building_passage""#),
      ])
    ])
    let streets = reading.survey.streets
    #expect(streets.classes == ["primary", "footway", ""])
    #expect(streets.names == ["人民路", "", ""])
    #expect(streets.isBridge == [false, true, false])
    #expect(streets.isUnderpass == [false, false, true])
  }

  @Test func `Streets say who may walk there and which way, where their file does`() throws {
    let streets = try reading([
      \.streets: features([
        (map.line("AB"), #""highway":"path","foot":"no","access":"yes""#),
        (map.line("BC"), #""highway":"trunk","motorroad":"yes","oneway:foot":"-1""#),
        (map.line("CD"), #""highway":"steps","conveying":"forward","oneway:foot":"no""#),
        (map.line("DA"), #""highway":"steps","conveying":"forward""#),
      ])
    ]).survey.streets
    #expect(streets.foot == ["no", "no", "", ""])
    #expect(streets.access == ["yes", "", "", ""])
    #expect(streets.walkDirection == [0, -1, 0, 1])
    #expect(streets.vertexKeys.isEmpty)
  }

  @Test func `What a file of streets does not say has no column`() throws {
    let streets = try reading([
      \.streets: features([(map.line("AB"), #""highway":"path""#)])
    ]).survey.streets
    #expect(streets.foot.isEmpty && streets.access.isEmpty && streets.walkDirection.isEmpty)
  }

  @Test func `A multi-line gives one row a line`() throws {
    let parts =
      #"{"type":"MultiLineString","coordinates":[[[126.5,46.95],[126.51,46.95]],"#
      + #"[[126.52,46.95],[126.53,46.95]]]}"#
    let reading = try reading([\.streets: features([(parts, #""highway":"service""#)])])
    #expect(reading.survey.streets.classes == ["service", "service"])
  }

  @Test(arguments: [
    ("river", GroundKind.river), ("河流", .river), ("waterway", .river), ("铁路", .railway),
    ("Rail", .railway), ("main_road", .mainRoad), ("围墙", .wall), ("fence", .wall),
  ])
  func `Barriers are told by their kind`(typed: String, kind: GroundKind) throws {
    let reading = try reading([
      \.barriers: features([(map.line("AB"), #""barrier_kind":"\#(typed)","name":"甲""#)])
    ])
    #expect(reading.survey.barriers.kinds == [kind])
    #expect(reading.survey.barriers.names == ["甲"])
  }

  @Test func `A polygon is a barrier by its outline`() throws {
    let reading = try reading([
      \.barriers: features([(map.polygon("ABCD"), #""kind":"water""#)])
    ])
    #expect(reading.survey.barriers.kinds == [.river])
    #expect(reading.survey.barriers.lines.map { $0.map(\.positions.count) } == [[5]])
  }

  @Test func `A kind that nobody knows is refused with its row`() {
    let failure = #expect(throws: Failure.self) {
      try reading([
        \.barriers: features([
          (map.line("AB"), #""kind":"river""#), (map.line("BC"), #""kind":"hedge""#),
        ])
      ])
    }
    #expect(failure?.code == "barrier.kind-unknown")
    #expect(failure?.place.row == 2)
  }

  @Test func `A point is no line`() throws {
    let reading = try reading([
      \.streets: features([
        (map.line("AB"), #""highway":"primary""#), (map.point("A"), #""highway":"primary""#),
      ])
    ])
    #expect(reading.survey.streets.count == 1)
    #expect(reading.rejectedCodes == ["geometry.wrong-kind"])
  }
}
