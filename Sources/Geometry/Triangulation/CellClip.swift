/// A box from which the half-planes of neighbours are cut away one after another.
struct CellClip {
  /// What made a side of the cell.
  enum Maker {
    case box(BoxSide)
    /// The bisector with a neighbour, by its place among the neighbours.
    case neighbour(Int)
  }

  private let box: Box
  private let site: Int
  private let vertices: [Position]
  private var neighboursCut = 0
  private(set) var corners: [Position]
  /// What made the side from each corner to the next.
  private var makers: [Maker]

  init(_ box: Box, site: Int, _ vertices: [Position]) {
    self.box = box
    self.site = site
    self.vertices = vertices
    corners = [
      Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
      Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
    ]
    makers = BoxSide.allCases.map { .box($0) }
  }

  /// Cuts away what is nearer to `neighbour`.
  ///
  /// - Parameter meeting: the known corner of this neighbour and an earlier one, if there is one.
  mutating func cut(neighbour: Int, _ meeting: (Int) -> Position?) {
    let bisector = Bisector(site, neighbour, vertices)
    let own = Maker.neighbour(neighboursCut)
    neighboursCut += 1
    let turn = site < neighbour ? 1.0 : -1.0
    let beyond = corners.map {
      turn
        * (($0.x - bisector.middle.x) * bisector.directionY
          - ($0.y - bisector.middle.y) * bisector.directionX)
    }
    guard beyond.contains(where: { $0 > 0 }) else { return }
    var kept: [Position] = []
    var keptMakers: [Maker] = []
    for i in corners.indices {
      let next = i + 1 == corners.count ? 0 : i + 1
      if beyond[i] <= 0 {
        kept.append(corners[i])
        keptMakers.append(makers[i])
      }
      guard (beyond[i] <= 0) != (beyond[next] <= 0) else { continue }
      kept.append(crossing(bisector, makers[i], i, next, beyond[i], beyond[next], meeting))
      keptMakers.append(beyond[i] <= 0 ? own : makers[i])
    }
    corners = kept
    makers = keptMakers
  }

  /// Where `bisector` crosses the side from corner `i` to corner `next`.
  private func crossing(
    _ bisector: Bisector, _ maker: Maker, _ i: Int, _ next: Int, _ here: Double, _ there: Double,
    _ meeting: (Int) -> Position?
  ) -> Position {
    switch maker {
    case .box(let side): return bisector.crossing(side, of: box)
    case .neighbour(let place):
      if let known = meeting(place) { return known }
    }
    let share = here / (here - there)
    return box.clamped(
      Position(
        x: corners[i].x + share * (corners[next].x - corners[i].x),
        y: corners[i].y + share * (corners[next].y - corners[i].y)))
  }
}
