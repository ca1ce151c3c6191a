internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import Survey
internal import Workers

/// No gap and no overlap (无缝覆盖、不交叉重叠), and no cell outside its community (属地).
struct CoverageChecks: Sendable {
  let ground: CellGround

  /// Pairs an overlay is made for at once.
  private static let chunk = 64

  func findings(workers: Workers) throws(Failure) -> [AuditFinding] {
    try gaps(workers) + overlaps(workers)
  }

  /// Ground of a community that no cell covers, a finding for each piece.
  private func gaps(_ workers: Workers) throws(Failure) -> [AuditFinding] {
    guard ground.hasCommunities else { return [] }
    let communities = ground.survey.communities
    let pieces = try workers.map(count: communities.count) { (row) throws(Failure) in
      let shape = communities.shapes[row]
      let box = shape.box
      let near = ground.tree.query(box)
        .filter { ground.rules.slivers.canOverlap(ground.boxes[$0], box) }
      let covered = try near.map { ground.shapes[$0] }.union()
      let open = near.isEmpty ? shape : try shape.subtracting(covered)
      return open.polygons.filter(ground.rules.slivers.isReal)
    }
    return pieces.enumerated().flatMap { row, pieces in
      pieces.map { piece in
        let area = piece.area
        return AuditFinding(
          .error, .auditGap,
          ["community": .text(communities.codes[row]), "area": .area(area)],
          at: .ground(MultiPolygon([piece]))
        ).about(community: communities.codes[row], area: area)
      }
    }
  }

  /// Ground that two cells cover, a finding for each pair.
  private func overlaps(_ workers: Workers) throws(Failure) -> [AuditFinding] {
    var pairs: [(Int, Int)] = []
    var near: [Int] = []
    for cell in ground.boxes.indices {
      ground.tree.query(ground.boxes[cell], into: &near)
      for other in near
      where other > cell && ground.rules.slivers.canOverlap(ground.boxes[cell], ground.boxes[other])
      {
        pairs.append((cell, other))
      }
    }
    let candidates = pairs
    let shared = try workers.map(0..<candidates.count, chunk: Self.chunk) {
      (range) throws(Failure) in
      var found: [(Int, Int, MultiPolygon)] = []
      for (a, b) in candidates[range] {
        let both = try ground.shapes[a].intersection(with: ground.shapes[b])
        let real = ground.rules.slivers.real(both)
        if !real.polygons.isEmpty { found.append((a, b, real)) }
      }
      return found
    }
    return shared.joined().map { a, b, shape in
      let area = shape.area
      return AuditFinding(
        .error, .auditOverlap,
        ["a": .text(ground.name(a)), "b": .text(ground.name(b)), "area": .area(area)],
        at: .ground(shape)
      ).about(
        cell: ground.name(a), other: ground.name(b), community: ground.communityName(a), area: area)
    }
  }
}

/// Each cell in one community, and in the one that its column and its code name.
struct NestingChecks {
  let ground: CellGround

  func findings() -> [AuditFinding] {
    guard ground.hasCommunities else { return [] }
    let rows = Dictionary(
      ground.survey.communities.codes.enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    return ground.active.indices.flatMap { cell in
      placeFinding(cell) + statedFinding(cell, rows)
    }
  }

  private func placeFinding(_ cell: Int) -> [AuditFinding] {
    let name = ground.name(cell)
    guard ground.homes.home[cell] >= 0 else {
      let shape = ground.shapes[cell]
      return [
        AuditFinding(.error, .auditCellOutside, ["cell": .text(name)], at: .ground(shape))
          .about(cell: name, area: shape.area)
      ]
    }
    let outside = ground.homes.outside[cell]
    guard !outside.polygons.isEmpty else { return [] }
    let community = ground.communityName(cell)
    let area = outside.area
    return [
      AuditFinding(
        .error, .auditCrossesCommunity,
        ["cell": .text(name), "community": .text(community), "area": .area(area)],
        at: .ground(outside)
      ).about(cell: name, community: community, area: area)
    ]
  }

  /// The column of the file against the place.
  private func statedFinding(_ cell: Int, _ rows: [String: Int32]) -> [AuditFinding] {
    let stated = ground.survey.cells.communityCodes[ground.active[cell]]
    let home = ground.homes.home[cell]
    guard !stated.isEmpty, home >= 0, rows[stated] != home else { return [] }
    let community = ground.communityName(cell)
    return [
      AuditFinding(
        .error, .auditCommunityDiffers,
        [
          "cell": .text(ground.name(cell)), "stated": .text(stated),
          "community": .text(community),
        ], at: .ground(ground.shapes[cell])
      ).about(cell: ground.name(cell), community: community)
    ]
  }
}
