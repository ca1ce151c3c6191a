import Geometry
import SampleCounty
import Survey
import Testing

@Suite struct GroundTests {
  private struct Edge: Hashable {
    let from: Position
    let to: Position
  }

  @Test(arguments: Samples.plans)
  func `Communities cover the town without gap or overlap, edge for edge`(
    plan: SampleCountyPlan
  ) throws {
    let county = try SampleCounty.generate(plan)
    var edges: Set<Edge> = []
    for shape in county.survey.communities.shapes {
      let ring = Shapes.rings(shape)
      #expect(shape.polygons[0].exterior.isCounterClockwise)
      #expect(Set(ring).count == ring.count - 1)
      for i in ring.indices.dropFirst() {
        #expect(edges.insert(Edge(from: ring[i - 1], to: ring[i])).inserted)
      }
    }
    let open = edges.filter { !edges.contains(Edge(from: $0.to, to: $0.from)) }
    let outline = county.outline.exterior.positions
    let border = Set(
      outline.indices.dropFirst().map { Edge(from: outline[$0 - 1], to: outline[$0]) })
    #expect(open == border)
    let sum = county.survey.communities.shapes.reduce(0) { $0 + $1.area }
    #expect(abs(sum - county.outline.area) < 1e-6 * county.outline.area)
  }

  @Test(arguments: Samples.plans)
  func `Streets form one network that reaches every gate`(plan: SampleCountyPlan) throws {
    let survey = try SampleCounty.generate(plan).survey
    var parent: [Position: Position] = [:]
    func root(_ position: Position) -> Position {
      var position = position
      while let next = parent[position], next != position { position = next }
      return position
    }
    for line in survey.streets.lines {
      for i in line.positions.indices.dropFirst() {
        #expect(line.positions[i] != line.positions[i - 1])
        parent[root(line.positions[i - 1])] = root(line.positions[i])
      }
    }
    let roots = Set(survey.streets.lines.flatMap(\.positions).map(root))
    #expect(roots.count == 1)
    #expect(survey.gates.positions.allSatisfy { roots.contains(root($0)) })
  }

  @Test(arguments: Samples.plans)
  func `Streets cross the river by bridge and the railway by underpass alone`(
    plan: SampleCountyPlan
  ) throws {
    let survey = try SampleCounty.generate(plan).survey
    for (row, kind) in survey.barriers.kinds.enumerated() {
      let barrier = survey.barriers.lines[row][0].positions
      for (street, line) in survey.streets.lines.enumerated() {
        let isAllowed =
          kind == .river ? survey.streets.isBridge[street] : survey.streets.isUnderpass[street]
        #expect(Shapes.meet(line.positions, barrier) == isAllowed)
      }
      for shape in survey.compounds.shapes {
        #expect(!Shapes.meet(Shapes.rings(shape), barrier))
      }
    }
  }

  @Test func `The default has two bridges, and streets of all classes with names`() throws {
    let streets = try Samples.standard.get().survey.streets
    #expect(streets.isBridge.filter { $0 }.count == 2)
    #expect(streets.isUnderpass.filter { $0 }.count == 2)
    #expect(
      Set(streets.classes) == [
        "primary", "secondary", "tertiary", "residential", "service", "footway",
      ])
    for (name, word) in zip(streets.names, streets.classes) {
      #expect(name.isEmpty == (word == "service"))
    }
  }

  @Test(arguments: Samples.plans)
  func `Compounds lie apart, each in its community, with gates in their walls`(
    plan: SampleCountyPlan
  ) throws {
    let survey = try SampleCounty.generate(plan).survey
    let rings = survey.compounds.shapes.map(Shapes.rings)
    for (one, other) in Shapes.neighbours(rings.map { Box(around: $0) }) {
      #expect(!Shapes.overlap(rings[one], rings[other]))
    }
    let communities = survey.communities.shapes.map(Shapes.rings)
    for row in survey.buildings.ids.indices where survey.buildings.compound[row] >= 0 {
      let ring = rings[Int(survey.buildings.compound[row])]
      let community = communities[Int(survey.buildings.community[row])]
      #expect(Shapes.contains(community, ring[0]) && !Shapes.meet(ring, community))
    }
    var gates = Array(repeating: 0, count: rings.count)
    for (position, compound) in zip(survey.gates.positions, survey.gates.compound) {
      #expect(rings[Int(compound)].contains(position))
      gates[Int(compound)] += 1
    }
    #expect(gates.allSatisfy { $0 >= 1 })
  }
}
