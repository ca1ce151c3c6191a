internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import Projection
internal import Survey
internal import Workers

/// Cells cover their community exactly: no gap, no overlap, in the plane that is asked for.
struct CoverageVerification: Sendable {
  let grid: WrittenGrid
  let members: Membership
  let workers: Workers
  /// For each community the share of its area by which cells may differ from it: 0 where its file
  /// was written beside the cells, and shares their borders.
  let allowed: [Double]

  /// Where the question is put.
  enum Ground: Sendable {
    /// In degrees, as written.
    case world
    /// In metres, with the name of the system.
    case plane(String, Pipeline)

    /// Whole numbers in a unit: files hold 7 decimals of a degree.
    var unit: Double {
      switch self {
      case .world: 1e9
      case .plane: 1e6
      }
    }

    var name: Argument {
      switch self {
      case .world: .phrase(.verifyAsWritten)
      case .plane(let name, _): .text(name)
      }
    }
  }

  /// Metres by which the mesh of a partition moves the borders it was given.
  private static let meshStep = 0.2

  /// - Parameter pipeline: into metres.
  /// - Throws: what a transformation throws.
  init(
    grid: WrittenGrid, members: Membership, pipeline: Pipeline, workers: Workers
  ) throws(Failure) {
    self.grid = grid
    self.members = members
    self.workers = workers
    guard !grid.communities.areWritten else {
      allowed = grid.communities.codes.map { _ in 0 }
      return
    }
    allowed = try Self.moved(grid.communities.shapes, .plane("", pipeline)).map { shape in
      shape.area > 0 ? Self.meshStep * shape.perimeter / shape.area : 0
    }
  }

  func shapeChecks() throws(Failure) -> [VerificationCheck] {
    var wrong: [String] = []
    for (row, shape) in grid.cells.shapes.enumerated() where !(try shape.isValid()) {
      wrong.append(grid.cells.codes[row])
    }
    for (row, shape) in grid.communities.shapes.enumerated() where !(try shape.isValid()) {
      wrong.append(grid.communities.codes[row])
    }
    return [
      VerificationCheck(
        .verifyShapes, wrong: wrong, of: grid.cells.count + grid.communities.count)
    ]
  }

  func checks(in ground: Ground) throws(Failure) -> [VerificationCheck] {
    let cells = try Self.moved(grid.cells.shapes, ground)
    let communities = try Self.moved(grid.communities.shapes, ground)
    let exact = ExactShapes(cells, unit: ground.unit)
    let whole = ExactShapes(communities, unit: ground.unit)
    return [
      areaCheck(exact, whole, ground, communities),
      grid.communities.areWritten ? edgeCheck(exact, whole, ground) : nil,
      try overlapCheck(cells, grid.cells.codes, ground, .verifyOverlap),
      try gapCheck(cells, communities, ground),
      try overlapCheck(
        communities, grid.communities.codes, ground, .verifyCommunitiesApart),
    ].compactMap(\.self)
  }

  private static func moved(_ shapes: [MultiPolygon], _ ground: Ground) throws(Failure)
    -> [MultiPolygon]
  {
    guard case .plane(_, let pipeline) = ground else { return shapes }
    let column = PolygonColumn(shapes)
    var moved = column
    try Transformation(pipeline).transform(&moved.positions)
    return (0..<moved.count).map { moved[$0] }
  }

  /// Σ cells − community, exact.
  private func areaCheck(
    _ cells: ExactShapes, _ whole: ExactShapes, _ ground: Ground, _ shapes: [MultiPolygon]
  ) -> VerificationCheck {
    var total = Int128(0)
    var wrong: [String] = []
    for row in grid.communities.codes.indices {
      let area = whole.doubledArea(row)
      let sum = members.cells[row].reduce(Int128(0)) { $0 + cells.doubledArea($1) }
      let difference = sum - area
      total += difference
      if abs(Double(difference)) > Double(area) * allowed[row] {
        wrong.append(grid.communities.codes[row])
      }
    }
    let square = ground.unit * ground.unit
    return VerificationCheck(
      .verifyArea,
      [
        "ground": ground.name, "difference": .figure(Double(total) / 2 / square),
        "unit": .phrase(ground.unitWord),
        "wrong": .integer(wrong.count), "count": .integer(grid.communities.count),
      ], passed: wrong.isEmpty, example: wrong.first ?? "")
  }

  /// Borders of the cells against each other and against the communities'.
  private func edgeCheck(
    _ cells: ExactShapes, _ whole: ExactShapes, _ ground: Ground
  ) -> VerificationCheck {
    var unmatched = 0
    var edges = 0
    var example = ""
    for row in grid.communities.codes.indices {
      let found = cells.unmatched(members.cells[row], against: whole, row)
      edges += members.cells[row].reduce(0) { $0 + cells.edges[$1].count }
      unmatched += found.count
      if example.isEmpty, let first = found.first {
        let x = String(shortest: Double(first.start.x) / ground.unit)
        let y = String(shortest: Double(first.start.y) / ground.unit)
        example = "\(grid.communities.codes[row]) @ \(x) \(y)"
      }
    }
    return VerificationCheck(
      .verifyEdges,
      ["ground": ground.name, "wrong": .integer(unmatched), "count": .integer(edges)],
      passed: unmatched == 0, example: example)
  }

  /// Pairs that share ground, by GEOS.
  private func overlapCheck(
    _ shapes: [MultiPolygon], _ names: [String], _ ground: Ground, _ phrase: Phrase
  ) throws(Failure) -> VerificationCheck {
    let boxes = shapes.map(\.box)
    let tree = PackedRTree(boxes)
    let pairs = boxes.indices.flatMap { a in
      tree.query(boxes[a]).filter { $0 > a }.map { (a, $0) }
    }
    let areas = try workers.map(0..<pairs.count, chunk: 64) { (range) throws(Failure) in
      try pairs[range].map { (pair) throws(Failure) in
        try shapes[pair.0].sharedArea(with: shapes[pair.1])
      }
    }.flatMap(\.self)
    let wrong = areas.indices.filter { areas[$0] > 0 }
    let example = wrong.first.map { "\(names[pairs[$0].0]) × \(names[pairs[$0].1])" } ?? ""
    return VerificationCheck(
      phrase,
      [
        "ground": ground.name, "wrong": .integer(wrong.count), "count": .integer(pairs.count),
        "largest": .figure(areas.max() ?? 0), "unit": .phrase(ground.unitWord),
      ], passed: wrong.isEmpty, example: example)
  }

  /// Ground of a community in no cell, by GEOS.
  private func gapCheck(
    _ cells: [MultiPolygon], _ communities: [MultiPolygon], _ ground: Ground
  ) throws(Failure) -> VerificationCheck {
    let open = try workers.map(count: communities.count) { (row) throws(Failure) in
      let own = members.cells[row].map { cells[$0] }.filter { !$0.polygons.isEmpty }
      guard !own.isEmpty else { return communities[row].area }
      return try communities[row].subtracting(own.union()).area
    }
    let wrong = open.indices.filter { open[$0] > communities[$0].area * allowed[$0] }
    return VerificationCheck(
      .verifyGap,
      [
        "ground": ground.name, "wrong": .integer(wrong.count),
        "count": .integer(communities.count), "largest": .figure(open.max() ?? 0),
        "unit": .phrase(ground.unitWord),
      ], passed: wrong.isEmpty, example: wrong.first.map { grid.communities.codes[$0] } ?? "")
  }
}

extension CoverageVerification.Ground {
  fileprivate var unitWord: Phrase {
    switch self {
    case .world: .verifySquareDegrees
    case .plane: .verifySquareMetres
    }
  }
}

extension Argument {
  /// A figure to six digits that mean something: the last ones are the machine's.
  fileprivate static func figure(_ value: Double) -> Argument {
    guard value != 0, value.isFinite else { return .number(value) }
    var factor = 1.0
    while abs(value) * factor < 100_000 { factor *= 10 }
    return .number((value * factor).rounded() / factor)
  }
}
