import Geometry
import TestSupport
import Testing

@Suite struct SegmentTests {
  let map = Drawing(
    """
    A---B---C
    |   |   |
    D---E---F
    |   |   |
    G---H---I
    """)

  private func segment(_ letters: String) -> Segment {
    let ends = letters.map { map[$0] }
    return Segment(ends[0], ends[1])
  }

  @Test(arguments: [
    ("AI", "GC", "E"), ("AI", "CG", "E"), ("AE", "GC", "E"), ("AC", "BH", "B"), ("AC", "CF", "C"),
    ("AB", "BC", "B"), ("DF", "EE", "E"), ("EE", "DF", "E"),
  ])
  func `Segments meet in a position`(one: String, other: String, meeting: Character) {
    #expect(segment(one).intersection(with: segment(other)) == .position(map[meeting]))
    #expect(segment(other).intersection(with: segment(one)) == .position(map[meeting]))
  }

  @Test(arguments: [
    ("AB", "DE"), ("AD", "BC"), ("AB", "GC"), ("AD", "EH"), ("AA", "BB"), ("AA", "EI"),
    ("AF", "EE"),
  ])
  func `Segments share nothing`(one: String, other: String) {
    #expect(segment(one).intersection(with: segment(other)) == .nothing)
    #expect(segment(other).intersection(with: segment(one)) == .nothing)
  }

  @Test func `Segments on one line share a part that runs as the first`() {
    #expect(segment("AC").intersection(with: segment("BC")) == .part(segment("BC")))
    #expect(segment("CA").intersection(with: segment("BC")) == .part(segment("CB")))
    #expect(segment("AI").intersection(with: segment("IE")) == .part(segment("EI")))
  }

  @Test func `Distances to the middle, to an end and to a segment without length`() {
    #expect(segment("AC").distance(to: map["E"]) == 20)
    #expect(segment("BC").distance(to: map["A"]) == 40)
    #expect(segment("BB").distance(to: map["A"]) == 40)
    #expect(segment("AC").nearest(to: map["H"]) == map["B"])
    #expect(segment("AB").position(at: 1) == map["B"])
  }
}
