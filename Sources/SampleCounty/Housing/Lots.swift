internal import Geometry

/// What has to find room side by side in a block or in a cell's ground.
struct Demand {
  /// Stairwell units of each slab; empty for a tower.
  let units: [Int]
  let style: HousingStyle

  /// The side of the square that a tower with its forecourt needs, in metres.
  static let towerRoom = 44.0
  /// Walls, and the green inside them: buildings keep this far away, in metres.
  static let setback = 5.0

  var isTower: Bool { units.isEmpty }

  /// Ground wanted, in m².
  var ground: Double {
    if isTower { return 3_600 }
    return units.reduce(0) { $0 + (Double($1) * style.unitWidth + 9) * style.pitch }
  }

  /// How well it fits on `lot`, from 0 to 1.
  func score(on lot: Quad, _ frame: Frame) -> Double {
    let room = frame.room(in: lot.inset(Self.setback))
    guard room.width > 12, room.height > 12 else { return 0 }
    if isTower { return min(1, min(room.width, room.height) / (Self.towerRoom - 8)) }
    return SlabRows(units, in: room, style).score
  }
}

/// The division of a plot into lots.
struct Lots {
  var quads: [Quad]
  /// Where the first gap begins and ends on the plot's edge, with the sides it ends at; `nil`
  /// where there is one lot.
  var lane: (from: Position, to: Position, sides: (Side, Side))?
  var score: Double

  /// The division in which the worst-off demand fits best.
  ///
  /// - Parameter needsStreet: whether each lot must keep a side toward a street.
  init(_ plot: Quad, for demands: [Demand], gap: Double, needsStreet: Bool, _ frame: Frame) {
    var candidates: [Lots]
    switch demands.count {
    case 1:
      candidates = [Lots(quads: [plot], lane: nil, score: 0)]
    case 2...3:
      candidates = [Quad.Direction.westToEast, .southToNorth].map {
        let weights = Self.weights(of: demands, plot, $0)
        return Lots(
          quads: plot.divided($0, weights, gap: gap), lane: Self.lane(plot, $0, weights), score: 0)
      }
    default:
      candidates = [Quad.Direction.westToEast, .southToNorth].map {
        Self.inTwoRows(plot, $0, demands.map(\.ground), gap: gap)
      }
    }
    for index in candidates.indices {
      candidates[index].score =
        zip(demands, candidates[index].quads)
        .map { $1.outer.isEmpty && needsStreet ? 0 : $0.score(on: $1, frame) }.min() ?? 0
    }
    let best = candidates.indices.max { candidates[$0].score < candidates[$1].score }
    self = candidates[best ?? 0]
  }

  private init(
    quads: [Quad], lane: (from: Position, to: Position, sides: (Side, Side))?, score: Double
  ) {
    self.quads = quads
    self.lane = lane
    self.score = score
  }

  /// Ground wanted, with a strip for a tower that is as wide as the tower.
  private static func weights(
    of demands: [Demand], _ plot: Quad, _ direction: Quad.Direction
  ) -> [Double] {
    let others = demands.reduce(0) { $0 + ($1.isTower ? 0 : $1.ground) }
    let end = direction == .westToEast ? plot.southEast : plot.northWest
    let rest = max(plot.southWest.distance(to: end) - Demand.towerRoom, Demand.towerRoom)
    return demands.map { $0.isTower && others > 0 ? others * Demand.towerRoom / rest : $0.ground }
  }

  private static func inTwoRows(
    _ plot: Quad, _ direction: Quad.Direction, _ weights: [Double], gap: Double
  ) -> Lots {
    let first = Array(weights.prefix((weights.count + 1) / 2))
    let second = Array(weights.dropFirst(first.count))
    let sums = [first.reduce(0, +), second.reduce(0, +)]
    let other: Quad.Direction = direction == .westToEast ? .southToNorth : .westToEast
    let rows = plot.divided(direction, sums, gap: gap)
    return Lots(
      quads: rows[0].divided(other, first, gap: gap) + rows[1].divided(other, second, gap: gap),
      lane: lane(plot, direction, sums), score: 0)
  }

  private static func lane(_ plot: Quad, _ direction: Quad.Direction, _ weights: [Double])
    -> (from: Position, to: Position, sides: (Side, Side))
  {
    let share = weights[0] / weights.reduce(0, +)
    switch direction {
    case .westToEast:
      return (
        plot.southWest.toward(plot.southEast, share),
        plot.northWest.toward(plot.northEast, share), (.south, .north)
      )
    case .southToNorth:
      return (
        plot.southWest.toward(plot.northWest, share),
        plot.southEast.toward(plot.northEast, share), (.west, .east)
      )
    }
  }
}
