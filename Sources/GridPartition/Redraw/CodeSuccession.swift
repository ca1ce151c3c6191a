internal import Diagnostics
internal import Districting
internal import GroundMesh
internal import Survey

/// Which cell of a plan carries on which former cell, and what codes follow from that.
struct CodeSuccession {
  /// By cell of the plan the former cell it carries on, −1 for a new one.
  private(set) var formerOfCell: [Int]
  /// Cell of the plan → the code it keeps.
  private(set) var codes: [Int: String] = [:]
  /// By community the highest number that was ever used; 0 where none was.
  let usedNumbers: [Int]

  /// - Complexity: as ``Succession/predecessors(old:new:pairs:)``, community by community.
  init(
    _ plan: Plan, _ places: FormerPlaces, _ former: FormerCells, _ ground: CountyGround,
    _ atoms: BuildingAtoms, _ redrawing: Redrawing
  ) {
    formerOfCell = [Int](repeating: -1, count: plan.cells.count)
    usedNumbers = former.highest.map { $0 ?? 0 }
    let overlaps = Self.overlaps(plan, places, ground, atoms)
    let count = ground.mesh.communityCount
    var oldOf = [[Int]](repeating: [], count: count)
    for (cell, community) in places.community.enumerated() { oldOf[community].append(cell) }
    var newOf = [[Int]](repeating: [], count: count)
    for (cell, community) in plan.communities(on: ground).enumerated() {
      newOf[community].append(cell)
    }
    let pairsOf = Self.grouped(overlaps, by: places.community, count: count)
    for community in 0..<count {
      let old = Self.places(of: oldOf[community])
      let new = Self.places(of: newOf[community])
      let pairs = pairsOf[community].compactMap { pair in
        old[pair.old].flatMap { old in
          new[pair.new].map { Succession.Pair(old: old, new: $0, overlap: pair.overlap) }
        }
      }
      let found = Succession.predecessors(
        old: oldOf[community].count, new: newOf[community].count, pairs: pairs)
      for (place, cell) in newOf[community].enumerated() where found[place] >= 0 {
        let predecessor = oldOf[community][found[place]]
        let code = places.cells[predecessor].code
        // The number 00 says that a community is not divided.
        let isUndivided =
          redrawing.partitioner.scheme.marksUndivided && code.hasSuffix("00") && !code.isEmpty
        if isUndivided, newOf[community].count > 1 { continue }
        formerOfCell[cell] = predecessor
        if !code.isEmpty { codes[cell] = code }
      }
    }
  }

  private static func places(of cells: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
  }

  private static func grouped(
    _ pairs: [Succession.Pair], by community: [Int], count: Int
  ) -> [[Succession.Pair]] {
    var groups = [[Succession.Pair]](repeating: [], count: count)
    for pair in pairs { groups[community[pair.old]].append(pair) }
    return groups
  }

  /// What former cells and cells of the plan have in common, inside a community.
  private static func overlaps(
    _ plan: Plan, _ places: FormerPlaces, _ ground: CountyGround, _ atoms: BuildingAtoms
  ) -> [Succession.Pair] {
    let areas = ground.mesh.atomAreas()
    var overlaps: [Int: Succession.Overlap] = [:]
    let width = max(1, plan.cells.count)
    for (node, cell) in plan.labels.enumerated() where places.ofNode[node] >= 0 {
      let buildings = ground.buildingAtoms[node].map { Int($0) }
      let atom = Int(ground.atomOfNode[node])
      overlaps[places.ofNode[node] * width + cell] =
        (overlaps[places.ofNode[node] * width + cell] ?? .none)
        + Succession.Overlap(
          households: buildings.reduce(0) { $0 + atoms.households[$1] },
          buildings: buildings.reduce(0) { $0 + atoms.members(of: $1).count },
          area: atom < 0 ? 0 : Int(areas[atom].rounded(.up)))
    }
    return overlaps.keys.sorted().map { key in
      Succession.Pair(old: key / width, new: key % width, overlap: overlaps[key] ?? .none)
    }
  }
}

extension Plan {
  /// The community of each cell.
  func communities(on ground: CountyGround) -> [Int] {
    var communities = [Int](repeating: 0, count: cells.count)
    for (node, cell) in labels.enumerated() {
      communities[cell] = Int(ground.communityOfNode[node])
    }
    return communities
  }
}
