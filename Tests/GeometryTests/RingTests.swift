import Diagnostics
import Geometry
import TestSupport
import Testing

@Suite struct RingTests {
  let map = Drawing(
    """
    A---B
    |   |
    D---C
    """)

  @Test(arguments: ["ABCD", "DCBA", "BCDA"])
  func `Direction and starting corner do not change the area`(corners: String) throws {
    #expect(try map.ring(corners).area == 800)
    #expect(try map.ring(corners).perimeter == 120)
  }

  @Test func `Far from the origin no digit of the area is lost`() throws {
    let far = try Ring(
      map.ring("ABCD").positions.map { Position(x: $0.x + 45_388_165, y: $0.y + 5_123_784) })
    #expect(far.area == 800)
  }

  @Test func `An open ring is refused with its code`() {
    let failure = #expect(throws: Failure.self) {
      try Ring([map["A"], map["B"], map["C"], map["D"]])
    }
    #expect(failure?.code == "geometry.ring.open")
  }

  @Test func `A hole takes away from the area`() throws {
    let map = Drawing(
      """
      A-------B
      | E---F |
      | H---G |
      D-------C
      """)
    let polygon = try map.polygon("ABCD", holes: ["EFGH"])
    #expect(polygon.area == 8 * 3 * 100 - 4 * 100)
    #expect(polygon.wound.exterior.isCounterClockwise)
    #expect(!polygon.wound.holes[0].isCounterClockwise)
  }
}
