import Geometry
import TestSupport
import Testing

@Suite struct PolygonColumnTests {
  let map = Drawing(
    """
    A-------B   E---F
    | a---b |   |   |
    | d---c |   |   |
    D-------C   H---G
    """)

  @Test func `What was put in comes out, holes and parts kept`() throws {
    let shapes = [
      MultiPolygon([
        try map.polygon("ABCD", holes: ["adcb"]), try map.polygon("EFGH"),
      ]),
      MultiPolygon([]),
      MultiPolygon([try map.polygon("EFGH")]),
    ]
    let column = PolygonColumn(shapes)
    #expect(column.count == 3)
    #expect((0..<3).map { column[$0] } == shapes)
    #expect((0..<3).map { column.isEmpty($0) } == [false, true, false])
    #expect(column.positions.count == 20)
  }

  @Test func `A column begins empty and grows`() throws {
    var column = PolygonColumn()
    #expect(column.count == 0)
    column.append(MultiPolygon([try map.polygon("EFGH")]))
    #expect(column.count == 1 && column[0].area == map["E"].distance(to: map["F"]) * 30)
  }
}
