import Formats
import Geometry
import Publishing
import TestSupport
import Testing

/// A county, its communities and their cells, of one crooked lattice.
private struct NestedTown {
  var layers: [LayerTable]

  init(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let lattice = CrookedLattice(using: &chance)
    let cell = lattice.areas(9, using: &chance)
    func layer(_ name: String, _ rows: [[Bool]]) -> LayerTable {
      var geometry = GeometryColumn()
      for row in rows {
        // Holes stand as rings that run the other way: sums of areas come out right.
        for ring in lattice.outline(of: row) {
          geometry.positions += ring
          geometry.endRing()
          geometry.endPart()
        }
        geometry.endRow(.multiPolygon)
      }
      return LayerTable(name: name, rowCount: rows.count, geometry: geometry)
    }
    layers = [
      layer("cells", (0..<9).map { wanted in cell.map { $0 == wanted } }),
      layer("communities", (0..<3).map { wanted in cell.map { $0 / 3 == wanted } }),
      layer("areas", [cell.map { _ in true }]),
    ]
  }
}

extension LayerTable {
  fileprivate func rings(_ row: Int) -> [[Position]] {
    guard let geometry else { return [] }
    return geometry.parts(ofRow: row).flatMap { geometry.rings(ofPart: $0) }
      .map { Array(geometry.positions[geometry.positions(ofRing: $0)]) }
  }

  fileprivate func area(_ row: Int) -> Double {
    rings(row).reduce(0) { sum, ring in
      zip(ring, ring.dropFirst()).reduce(sum) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
    }
  }

  /// Sides of all rings with their direction, each as often as it is drawn.
  fileprivate var sides: [[Position]: Int] {
    var sides: [[Position]: Int] = [:]
    for row in 0..<rowCount {
      for ring in rings(row) {
        for (a, b) in zip(ring, ring.dropFirst()) { sides[[a, b], default: 0] += 1 }
      }
    }
    return sides
  }
}

@Suite struct SharedBorderTests {
  private func box(_ name: String, _ corners: [(Double, Double)]) -> LayerTable {
    var geometry = GeometryColumn()
    geometry.positions = corners.map { Position(x: $0.0, y: $0.1) }
    geometry.endRing()
    geometry.endPart()
    geometry.endRow(.polygon)
    return LayerTable(name: name, rowCount: 1, geometry: geometry)
  }

  @Test func `A corner that only one layer needs stays in the other, too`() throws {
    // The community's border has a small bend where two cells meet.
    let community = box(
      "communities", [(0, 0), (50, 1), (100, 0), (100, 100), (0, 100), (0, 0)])
    let west = box("cells", [(0, 0), (50, 1), (50, 100), (0, 100), (0, 0)])
    var (joined, alone) = (community, community)
    #expect(SharedBorders([community, west]).apply(to: &joined))
    #expect(joined.rings(0) == community.rings(0))
    // A layer that was not looked at is left as it is.
    #expect(!SharedBorders([west]).apply(to: &alone))
    #expect(alone.rings(0) == community.rings(0))
  }

  @Test func `Layers that share no stretch stand for themselves`() {
    var one = box("gaps", [(0, 0), (50, 1), (100, 0), (100, 100), (0, 0)])
    let other = box("areas", [(100, 100), (150, 101), (200, 100), (200, 200), (100, 100)])
    #expect(!SharedBorders([one, other]).apply(to: &one))
  }
}

@Suite struct SharedBorderProperties {
  #if DEBUG
    static let seeds = 0..<UInt64(4)
  #else
    static let seeds = 0..<UInt64(200)
  #endif

  @Test(arguments: seeds, [20.0, 90, 400])
  func `Cells fill their communities, and these the county, after as before`(
    seed: UInt64, tolerance: Double
  ) {
    var layers = NestedTown(seed: seed).layers
    let before = layers.reduce(0) { $0 + ($1.geometry?.positions.count ?? 0) }
    let borders = SharedBorders(layers, tolerance: tolerance)
    for slot in layers.indices { #expect(borders.apply(to: &layers[slot])) }
    #expect(layers.reduce(0) { $0 + ($1.geometry?.positions.count ?? 0) } < before)
    let (cells, communities, county) = (layers[0], layers[1], layers[2])
    for row in 0..<3 {
      let sum = (0..<3).reduce(0) { $0 + cells.area(row * 3 + $1) }
      #expect(abs(sum - communities.area(row)) < 1e-5)
    }
    #expect(abs((0..<3).reduce(0) { $0 + communities.area($1) } - county.area(0)) < 1e-5)
    // No gap and no overlap: a side is drawn once, and what no other cell has beyond it is the
    // county's.
    let (fine, coarse, rim) = (cells.sides, communities.sides, county.sides)
    #expect(fine.values.allSatisfy { $0 == 1 } && coarse.values.allSatisfy { $0 == 1 })
    for sides in [fine, coarse] {
      for side in sides.keys where sides[[side[1], side[0]]] == nil { #expect(rim[side] == 1) }
    }
    #expect(coarse.keys.allSatisfy { fine[$0] == 1 } && rim.keys.allSatisfy { fine[$0] == 1 })
  }
}
