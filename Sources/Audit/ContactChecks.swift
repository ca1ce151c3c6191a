internal import Diagnostics
internal import Geometry
internal import Survey

/// A cell is one: its parts meet along a border, not at a corner.
struct ContactChecks {
  let ground: CellGround

  func findings() -> [AuditFinding] {
    ground.shapes.indices.flatMap { cell -> [AuditFinding] in
      ground.shapes[cell].polygons.count > 1 ? findings(of: cell) : []
    }
  }

  private func findings(of cell: Int) -> [AuditFinding] {
    let parts = ground.shapes[cell].polygons
    var pieces = DisjointSets(count: parts.count)
    var corners = false
    for a in parts.indices {
      for b in parts.indices where b > a {
        let contact = BorderContact(parts[a], parts[b], tolerance: ground.rules.slivers.width)
        if contact.length >= ground.rules.minBorder {
          pieces.join(a, b)
        } else if contact.touches {
          corners = true
        }
      }
    }
    let groups = pieces.groups
    guard groups.count > 1 else { return [] }
    let areas = groups.map { group in group.reduce(0) { $0 + parts[$1].area } }
    let largest = areas.indices.max { (areas[$0], $1) < (areas[$1], $0) } ?? 0
    let small = groups.indices.filter { $0 != largest }.flatMap { groups[$0] }.map { parts[$0] }
    let name = ground.name(cell)
    let isForced = !corners && communityIsInParts(cell, groups.map { parts[$0[0]] })
    let phrase: Phrase =
      corners ? .auditCornerContact : isForced ? .auditPartsOfCommunity : .auditParts
    return [
      AuditFinding(
        isForced ? .warning : .error, phrase,
        [
          "cell": .text(name), "count": .integer(groups.count),
          "metres": .number(ground.rules.minBorder),
        ],
        at: .ground(MultiPolygon(small))
      ).about(
        cell: name, community: ground.communityName(cell),
        area: small.reduce(0) { $0 + $1.area })
    ]
  }

  /// Whether the parts lie in as many different parts of the community: then no border could join
  /// them.
  private func communityIsInParts(_ cell: Int, _ parts: [Polygon]) -> Bool {
    let home = ground.homes.home[cell]
    guard home >= 0 else { return false }
    let index = PolygonIndex(ground.survey.communities.shapes[Int(home)].polygons)
    let holders = parts.map { index.first(covering: $0.pointOnSurface) ?? -1 }
    return !holders.contains(-1) && Set(holders).count == parts.count
  }
}

/// Things that are joined one by one (union–find, R. Tarjan 1975).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
    parents[high] = low
  }

  mutating func root(_ item: Int) -> Int {
    var item = item
    while parents[item] != item {
      parents[item] = parents[parents[item]]
      item = parents[item]
    }
    return item
  }

  /// What is joined, each ascending, by the lowest.
  var groups: [[Int]] {
    var copy = self
    var groups = [[Int]](repeating: [], count: parents.count)
    for item in parents.indices { groups[copy.root(item)].append(item) }
    return groups.filter { !$0.isEmpty }
  }
}
