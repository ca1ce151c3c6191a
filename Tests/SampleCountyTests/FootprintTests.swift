import Geometry
import SampleCounty
import Survey
import Testing

@Suite struct FootprintTests {
  @Test(arguments: Samples.plans)
  func `No footprint touches another`(plan: SampleCountyPlan) throws {
    let shapes = try SampleCounty.generate(plan).survey.buildings.shapes
    let rings = (0..<shapes.count).map { Shapes.rings(shapes[$0]) }
    for (one, other) in Shapes.neighbours(rings.map { Box(around: $0) }) {
      #expect(!Shapes.overlap(rings[one], rings[other]))
    }
  }

  @Test(arguments: Samples.plans)
  func `Footprints lie in their community and compound, around their position`(
    plan: SampleCountyPlan
  ) throws {
    let survey = try SampleCounty.generate(plan).survey
    let communities = survey.communities.shapes.map(Shapes.rings)
    let compounds = survey.compounds.shapes.map(Shapes.rings)
    for row in survey.buildings.ids.indices {
      let ring = Shapes.rings(survey.buildings.shapes[row])
      #expect(Shapes.contains(ring, survey.buildings.positions[row]))
      #expect(survey.buildings.shapes[row].polygons[0].exterior.isCounterClockwise)
      var around = [communities[Int(survey.buildings.community[row])]]
      let compound = survey.buildings.compound[row]
      if compound >= 0 { around.append(compounds[Int(compound)]) }
      for outer in around {
        #expect(Shapes.contains(outer, ring[0]) && !Shapes.meet(ring, outer))
      }
    }
  }

  @Test(arguments: Samples.plans)
  func `Footprints keep off the streets`(plan: SampleCountyPlan) throws {
    let survey = try SampleCounty.generate(plan).survey
    var segments: [(Position, Position, Double)] = []
    for (line, word) in zip(survey.streets.lines, survey.streets.classes) {
      // Half a carriageway; a drive is 4 m wide.
      let half = word == "service" ? 2.0 : word == "footway" ? 1 : 6
      for i in line.positions.indices.dropFirst() {
        segments.append((line.positions[i - 1], line.positions[i], half))
      }
    }
    let rows = survey.buildings.shapes.count
    let rings = (0..<rows).map { Shapes.rings(survey.buildings.shapes[$0]) }
    let boxes =
      rings.map { Box(around: $0) }
      + segments.map { Box(around: [$0.0, $0.1]).expanded(by: $0.2) }
    for (one, other) in Shapes.neighbours(boxes) where (one < rows) != (other < rows) {
      let ring = rings[min(one, other)]
      let (a, b, half) = segments[max(one, other) - rows]
      #expect(!Shapes.meet(ring, [a, b]))
      for corner in ring { #expect(Shapes.distance(corner, a, b) > half) }
    }
  }
}
