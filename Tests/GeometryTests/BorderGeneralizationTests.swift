import Geometry
import TestSupport
import Testing

/// A town on a crooked lattice, each square in one of six areas.
private struct CrookedTown {
  let positions: [Position]
  let rings: [Range<Int>]

  init(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let lattice = CrookedLattice(using: &chance)
    let area = lattice.areas(6, using: &chance)
    var positions: [Position] = []
    var rings: [Range<Int>] = []
    for wanted in 0..<6 {
      for ring in lattice.outline(of: area.map { $0 == wanted }) {
        let start = positions.count
        positions += ring
        rings.append(start..<positions.count)
      }
    }
    self.positions = positions
    self.rings = rings
  }
}

/// Rings with what was taken away left out.
private func rebuilt(_ positions: [Position], _ rings: [Range<Int>], _ kept: [Bool]) -> [[Position]]
{
  rings.map { ring in
    let left = ring.dropLast().filter { kept[$0] }.map { positions[$0] }
    return left + left.prefix(1)
  }
}

private func area(_ ring: [Position]) -> Double {
  zip(ring, ring.dropFirst()).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
}

/// Edges of all rings, each as often as rings run along it, with its direction.
private func edges(_ rings: [[Position]]) -> [[Position]: Int] {
  var edges: [[Position]: Int] = [:]
  for ring in rings {
    for (a, b) in zip(ring, ring.dropFirst()) { edges[[a, b], default: 0] += 1 }
  }
  return edges
}

private func cross(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
  let (p, q) = (Predicates.orientation(a, b, c), Predicates.orientation(a, b, d))
  let (r, s) = (Predicates.orientation(c, d, a), Predicates.orientation(c, d, b))
  return p * q < 0 && r * s < 0
}

@Suite struct BorderGeneralizationTests {
  @Test func `A border that two areas share loses the same positions in both`() {
    // Two areas with a crooked border between them, at x = 10.
    let left: [Position] = [
      (0, 0), (10, 0), (10.5, 3), (9.5, 6), (10, 10), (0, 10), (0, 0),
    ].map { Position(x: $0.0, y: $0.1) }
    let right: [Position] = [
      (10, 0), (20, 0), (20, 10), (10, 10), (9.5, 6), (10.5, 3), (10, 0),
    ].map { Position(x: $0.0, y: $0.1) }
    let kept = BorderGeneralization.kept(
      left + right, rings: [0..<7, 7..<14], tolerance: 4)
    #expect(
      kept == [
        true, true, false, false, true, true, true, true, true, true, true, false, false, true,
      ])
  }

  @Test func `A ring never falls together`() {
    let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map { Position(x: $0.0, y: $0.1) }
    let kept = BorderGeneralization.kept(ring, rings: [0..<5], tolerance: 1000)
    #expect(kept.dropLast().count { $0 } == 3)
  }

  @Test func `A corner that another border lies in stays`() {
    // A notch of 2 × 2 with a small area in it: taking away its corner would cut through that.
    let outer = [(0.0, 0.0), (10, 0), (10, 10), (5, 6), (0, 10), (0, 0)]
      .map { Position(x: $0.0, y: $0.1) }
    let inner = [(4.5, 8.0), (5.5, 8), (5, 9), (4.5, 8)].map { Position(x: $0.0, y: $0.1) }
    let kept = BorderGeneralization.kept(
      outer + inner, rings: [0..<6, 6..<10], tolerance: 4.6)
    #expect(kept[3])
    let alone = BorderGeneralization.kept(outer, rings: [0..<6], tolerance: 4.6)
    #expect(!alone[3])
  }

  @Test func `Positions of no ring are left alone`() {
    let positions = [(0.0, 0.0), (1, 0), (2, 0)].map { Position(x: $0.0, y: $0.1) }
    #expect(BorderGeneralization.kept(positions, rings: [], tolerance: 9) == [true, true, true])
    #expect(BorderGeneralization.kept([], rings: [], tolerance: 9).isEmpty)
  }
}

@Suite struct BorderGeneralizationProperties {
  #if DEBUG
    static let seeds = 0..<UInt64(4)
  #else
    static let seeds = 0..<UInt64(300)
  #endif

  @Test(arguments: seeds, [20.0, 90, 400])
  func `No gap, no overlap and no crossing arises`(seed: UInt64, tolerance: Double) {
    let town = CrookedTown(seed: seed)
    let before = rebuilt(town.positions, town.rings, town.positions.map { _ in true })
    let kept = BorderGeneralization.kept(town.positions, rings: town.rings, tolerance: tolerance)
    let after = rebuilt(town.positions, town.rings, kept)
    let all = edges(after)
    let old = edges(before)
    // Each edge has at most one area on either side, as before.
    #expect(old.values.allSatisfy { $0 == 1 } && all.values.allSatisfy { $0 == 1 })
    for ring in after {
      #expect(Set(ring).count >= 3)
      #expect(ring.first == ring.last)
    }
    // What was inside has an area on both sides still: only the rim has none beyond it.
    let rim = Set(
      old.keys.filter { old[[$0[1], $0[0]]] == nil }.flatMap(\.self))
    for edge in all.keys where all[[edge[1], edge[0]]] == nil {
      #expect(edge.allSatisfy(rim.contains))
    }
    #expect(zip(before, after).allSatisfy { (area($0) > 0) == (area($1) > 0) })
    let list = Array(all.keys)
    for first in list.indices {
      for second in list.indices where second > first {
        let (e, f) = (list[first], list[second])
        #expect(!cross(e[0], e[1], f[0], f[1]), "\(e) \(f)")
      }
    }
    #expect(after.reduce(0) { $0 + $1.count } < before.reduce(0) { $0 + $1.count })
  }
}
