import Districting
import GridPartition
import Survey
import TestSupport
import Testing
import Workers

/// What holds of every folding, and of plans that were found through them.
@Suite struct CompoundFoldingProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<20
  #else
    static let seeds: Range<UInt64> = 0..<3000
  #endif

  @Test(arguments: seeds)
  func `Folding keeps sums, borders and components`(seed: UInt64) throws {
    let town = try LotTown.random(seed: seed)
    for (upper, withEmpty) in [(300, false), (300, true), (-1, true)] {
      guard let folding = try CompoundFolding(of: town, upper: upper, withEmpty: withEmpty)
      else { continue }
      #expect(town.areConnected(folding.nodes))
      var sums = [(weight: Int, area: Double, perimeter: Double)](
        repeating: (0, 0, 0), count: folding.graph.count)
      for (atom, node) in zip(town.atoms, folding.nodes) {
        sums[node].weight += atom.weight
        sums[node].area += atom.area
        sums[node].perimeter += atom.perimeter
      }
      var borders: [[Int]: (length: Double, isPriced: Bool)] = [:]
      for atom in 0..<town.count {
        for side in town.sides(of: atom) {
          let (node, other) = (folding.nodes[atom], folding.nodes[side.other])
          guard node != other else {
            sums[node].perimeter -= side.length
            continue
          }
          let known = borders[[node, other]] ?? (0, true)
          borders[[node, other]] = (known.length + side.length, known.isPriced && side.isPriced)
        }
      }
      var sides = 0
      for (node, atom) in folding.graph.atoms.enumerated() {
        #expect(atom.weight == sums[node].weight)
        #expect(abs(atom.area - sums[node].area) < 1e-6)
        #expect(abs(atom.perimeter - sums[node].perimeter) < 1e-6)
        for side in folding.graph.sides(of: node) {
          let border = try #require(borders[[node, side.other]])
          #expect(abs(side.length - border.length) < 1e-6)
          #expect(side.isPriced == border.isPriced)
          sides += 1
        }
      }
      #expect(sides == borders.count)
      #expect(folding.graph.components().count == town.components().count)
    }
  }

  /// The node of each atom, found by asking each empty atom of each ring for its longest border.
  private func hosts(_ town: AtomGraph) -> [Int] {
    var hosts = town.atoms.indices.map { town.atoms[$0].weight > 0 ? $0 : -1 }
    while true {
      var next = hosts
      for atom in hosts.indices where hosts[atom] < 0 {
        let known = town.sides(of: atom).filter { hosts[$0.other] >= 0 }
        let longest = known.map { $0.isPriced ? 0 : $0.length }.max()
        let first = known.first { ($0.isPriced ? 0 : $0.length) == longest }
        if let first { next[atom] = hosts[first.other] }
      }
      if next == hosts { return hosts.indices.map { hosts[$0] < 0 ? $0 : hosts[$0] } }
      hosts = next
    }
  }

  @Test(arguments: seeds)
  func `Ground goes with the longest border among those that households reach first`(seed: UInt64)
    throws
  {
    let town = try LotTown.random(seed: seed)
    guard let folding = try CompoundFolding(of: town, upper: -1, withEmpty: true) else { return }
    let hosts = hosts(town)
    for atom in hosts.indices {
      #expect(folding.nodes[atom] == folding.nodes[hosts[atom]])
      let isHost = hosts[atom] == atom
      #expect(
        !isHost || folding.nodes.firstIndex(of: folding.nodes[atom]).map { hosts[$0] } == atom)
    }
    #expect(Set(hosts).count == folding.graph.count)
  }

  @Test(arguments: seeds)
  func `A plan of nodes comes apart into a plan of atoms`(seed: UInt64) throws {
    let town = try LotTown.random(seed: seed)
    guard let folding = try CompoundFolding(of: town, upper: 300, withEmpty: true) else { return }
    let band = try Band(lower: 200, upper: 300)
    var options = PartitionOptions()
    options.effort = 1
    let plan = try partition(folding.graph, band: band, options: options)
    let labels = folding.nodes.map { plan.labels[$0] }
    #expect(town.areConnected(labels))
    var weights = [Int](repeating: 0, count: plan.cells.count)
    for (atom, label) in zip(town.atoms, labels) { weights[label] += atom.weight }
    #expect(weights == plan.cells.map(\.weight))
    #expect(folding.labels(of: labels, on: town) == plan.labels)
  }

  @Test(arguments: seeds.prefix(200))
  func `A town half without households is cut soundly, with any number of threads`(seed: UInt64)
    throws
  {
    let town = try LotTown.random(seed: seed)
    let band = try Band(lower: 200, upper: 300)
    var options = PartitionOptions()
    var violations: [Int] = []
    for effort in [0, 1, 6] {
      options.effort = effort
      var search = CompoundSearch(band: band, options, .prefer)
      search.manyAtoms = 0
      let found = try search.found(in: town, workers: .inline)
      let again = try search.found(in: town, workers: Workers(threads: 3))
      #expect(found.labels == again.labels)
      #expect(town.areConnected(found.labels))
      #expect(found.plan.components.count == town.components().count)
      for component in found.plan.components {
        #expect(component.violation >= component.leastViolation)
      }
      violations.append(found.plan.score.violation)
    }
    #expect(violations == violations.sorted(by: >))
  }
}
