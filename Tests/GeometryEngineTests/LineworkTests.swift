import Geometry
import GeometryEngine
import TestSupport
import Testing

@Suite struct LineworkTests {
  let map = Drawing(
    """
    A---B---C
    |   |   |
    D---E---F---J
    |   |   |
    G---H---I
    """)

  @Test func `Lines are cut where they cross and kept once where they coincide`() throws {
    let noded = try [map.line("DF"), map.line("BH"), map.line("EF")].noded(grid: 0.001)
    #expect(noded.count == 4)
    #expect(noded.allSatisfy { $0.positions.contains(map["E"]) })
  }

  @Test func `Faces, cuts and dangles are told apart`() throws {
    let lines = try [
      map.line("ABEDA"), map.line("EFIHE"), map.line("FJ"),
    ]
    let result = try lines.noded(grid: 0.001).polygonized()
    #expect(result.faces.map(\.area).sorted() == [800, 800])
    #expect(result.dangles.map { Set($0.positions) } == [[map["F"], map["J"]]])
    #expect(result.cuts.isEmpty)
    #expect(result.invalidRings.isEmpty)
  }

  @Test func `Lines are cut by an area`() throws {
    let area = try map.polygon("ACIG")
    let inside = try [map.line("DJ")].intersection(with: area)
    #expect(inside.map(\.length) == [80])
    #expect(try [map.line("DJ")].subtracting(area).map(\.length) == [40])
  }

  @Test func `Merging joins pieces across positions where two ends meet`() throws {
    let merged = try [map.line("AB"), map.line("BC"), map.line("CF")].merged()
    #expect(merged.count == 1)
    #expect(merged[0].length == 100)
  }

  @Test func `Simplified lines keep their ends`() throws {
    let line = try LineString(
      [(0.0, 0.0), (10, 0.1), (20, -0.1), (30, 0), (30, 50)].map(Position.init))
    let simple = try [line].simplified(tolerance: 0.5)
    #expect(simple[0].positions.map(\.x) == [0, 30, 30])
  }

  /// On a grid of whole numbers, pieces of random lines meet only in their ends: checked piece
  /// against piece with exact predicates.
  @Test func `Noded pieces meet only in their ends, on the grid`() throws {
    #if DEBUG
      let rounds: UInt64 = 5
    #else
      let rounds: UInt64 = 60
    #endif
    for seed in 0..<rounds {
      var generator = SeededGenerator(seed: seed)
      let lines = try (0..<25).map { _ in
        try LineString(
          (0..<2).map { _ in
            Position(
              x: .random(in: 0..<40, using: &generator), y: .random(in: 0..<40, using: &generator))
          })
      }
      let pieces = try lines.noded(grid: 1).flatMap { line in
        zip(line.positions, line.positions.dropFirst()).map { Segment($0, $1) }
      }
      #expect(pieces.count > 25)
      for i in pieces.indices {
        #expect(pieces[i].start.x.rounded() == pieces[i].start.x)
        for j in 0..<i {
          switch pieces[i].intersection(with: pieces[j]) {
          case .nothing: continue
          case .part: Issue.record("seed \(seed): pieces overlap")
          case .position(let position):
            let ends = [pieces[i].start, pieces[i].end]
            #expect(ends.contains(position), "seed \(seed)")
            #expect([pieces[j].start, pieces[j].end].contains(position), "seed \(seed)")
          }
        }
      }
    }
  }
}
