import Diagnostics
import Districting
import Testing

@Suite struct AtomGraphTests {
  static func atoms(_ count: Int) -> [AtomGraph.Atom] {
    (0..<count).map { AtomGraph.Atom(x: Double($0) * 10, y: 0, weight: 100, area: 100) }
  }

  @Test func `Neighbours stand ascending, from both sides`() throws {
    let graph = try AtomGraph(
      atoms: Self.atoms(3), borders: [.init(2, 0, length: 3), .init(0, 1, length: 5)])
    #expect(graph.offsets == [0, 2, 3, 4])
    #expect(graph.neighbours == [1, 2, 0, 0])
    #expect(graph.lengths == [5, 3, 5, 3])
  }

  @Test func `Two borders of the same atoms are one, free where a part is free`() throws {
    let graph = try AtomGraph(
      atoms: Self.atoms(2),
      borders: [.init(0, 1, length: 3, kind: .priced), .init(1, 0, length: 4)])
    #expect(graph.lengths == [7, 7])
    #expect(graph.isPriced == [false, false])
    #expect(graph.zones() == [0, 0])
  }

  @Test func `A perimeter is never less than the borders`() throws {
    let graph = try AtomGraph(
      atoms: Self.atoms(3), borders: [.init(0, 1, length: 3), .init(1, 2, length: 4)])
    #expect(graph.atoms.map(\.perimeter) == [3, 7, 4])
  }

  @Test func `Components are whole, priced borders part zones only`() throws {
    let graph = try AtomGraph(
      atoms: Self.atoms(5),
      borders: [.init(0, 3, length: 1), .init(3, 4, length: 1, kind: .priced)])
    #expect(graph.components() == [[0, 3, 4], [1], [2]])
    #expect(graph.zones() == [0, 1, 2, 0, 3])
  }

  @Test func `Unusable atoms and borders are refused by name`() {
    let cases: [([AtomGraph.Border], String)] = [
      ([.init(0, 2, length: 1)], "districting.border.unknown-atom"),
      ([.init(-1, 1, length: 1)], "districting.border.unknown-atom"),
      ([.init(1, 1, length: 1)], "districting.border.to-itself"),
      ([.init(0, 1, length: 0)], "districting.border.length"),
      ([.init(0, 1, length: .nan)], "districting.border.length"),
    ]
    for (borders, code) in cases {
      let failure = #expect(throws: Failure.self) {
        try AtomGraph(atoms: Self.atoms(2), borders: borders)
      }
      #expect(failure?.code == code)
    }
    for atom in [AtomGraph.Atom(x: .nan, y: 0, weight: 1), .init(x: 0, y: 0, weight: -1)] {
      let failure = #expect(throws: Failure.self) { try AtomGraph(atoms: [atom], borders: []) }
      #expect(failure?.code == "districting.atom.unusable")
    }
  }
}

@Suite struct FeasibilityTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  func feasibility(_ weights: [Int]) throws -> Feasibility {
    let atoms = weights.map { AtomGraph.Atom(x: 0, y: 0, weight: $0) }
    let graph = try AtomGraph(atoms: atoms, borders: [])
    return Feasibility(of: Array(weights.indices), in: graph, band: band)
  }

  @Test func `Reasons name what arithmetic forbids`() throws {
    #expect(try feasibility([100, 150]).reasons == [])
    #expect(try feasibility([0, 0]).reasons == [.empty])
    #expect(try feasibility([100, 50]).reasons == [.belowBand])
    #expect(try feasibility([150, 200]).reasons == [.gap])
    #expect(try feasibility([350]).reasons == [.oversizeAtom])
    #expect(try feasibility([350, 350]).oversizeAtoms == [0, 1])
    #expect(try feasibility([350, 100]).reasons == [.belowBand, .oversizeAtom])
  }

  @Test func `The least violation counts what oversize atoms force`() throws {
    #expect(try feasibility([0, 0]).leastViolation == 0)
    #expect(try feasibility([350]).leastViolation == 50)
    // 20 households join the tower (20) rather than stand 180 short.
    #expect(try feasibility([350, 20]).leastViolation == 70)
    // 120 households stand alone, 80 short, rather than join it.
    #expect(try feasibility([350, 120]).leastViolation == 130)
    #expect(try feasibility([350, 120, 120]).leastViolation == 50)
  }
}
