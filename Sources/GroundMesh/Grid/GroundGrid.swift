package import Diagnostics
package import Geometry

/// A point of the mesh's integer grid, counted in steps from the grid's origin.
package struct GridPoint: Hashable, Sendable {
  package var x: Int32
  package var y: Int32

  package init(x: Int32, y: Int32) {
    self.x = x
    self.y = y
  }
}

/// A point before it is snapped: a grid step holds `GroundGrid.subdivision` of its units.
///
/// Units are counted in 64 bits, so that products of two do not overflow, and kept in 32, which
/// ``GroundGrid/reach`` allows: a county has tens of millions of such points.
struct FinePoint: Hashable, Sendable {
  private var storedX: Int32
  private var storedY: Int32

  @inline(__always)
  init(x: Int64, y: Int64) {
    storedX = Int32(clamping: x)
    storedY = Int32(clamping: y)
  }

  @inline(__always)
  var x: Int64 {
    get { Int64(storedX) }
    set { storedX = Int32(clamping: newValue) }
  }

  @inline(__always)
  var y: Int64 {
    get { Int64(storedY) }
    set { storedY = Int32(clamping: newValue) }
  }
}

/// The lattice on which all vertices of a mesh stand.
///
/// Its lines are multiples of the step in the survey's plane, wherever the data lie, so that the
/// same border falls on the same grid points in two runs. Points before snapping are counted in
/// fractions of a step: a vertex of one community on the middle of another's edge must still lie
/// in reach of that edge, which rounding both to the grid first would spoil.
package struct GroundGrid: Hashable, Sendable {
  /// Steps a metre of meshes that are cut: 0.2 m each.
  ///
  /// No vertex of a snapped mesh lies nearer than half a step to a foreign edge. That half, 0.1 m,
  /// is nine times the 1.1 cm of the seventh decimal of a degree, so rounding on output cannot
  /// change topology.
  package static let cut = 5

  /// Steps a metre of tiles, which are ground already and are only to be read: 1 mm each.
  package static let tiles = 1000

  /// A whole number, so that lengths and areas of whole metres come out whole.
  package let stepsPerMetre: Int
  /// Fine units are at most 2³⁰ from the origin, so that a product of two fits 64 bits.
  static let reach = 1 << 30
  /// Steps left free around the data.
  private static let margin = 8.0

  private let originX: Double
  private let originY: Double
  let subdivisionBits: Int64

  /// Fine units a step; even, so that the edge of a pixel is a whole number.
  var subdivision: Int64 { 1 << subdivisionBits }

  /// Metres.
  package var step: Double { 1 / Double(stepsPerMetre) }

  /// A grid that reaches over `box`.
  ///
  /// - Throws: `ground.too-wide` where the box is wider than 2²⁹ steps.
  package init(stepsPerMetre: Int, over box: Box) throws(Failure) {
    self.stepsPerMetre = stepsPerMetre
    let scale = Double(stepsPerMetre)
    originX = box.isEmpty ? 0 : (box.minX * scale).rounded(.down) - Self.margin
    originY = box.isEmpty ? 0 : (box.minY * scale).rounded(.down) - Self.margin
    let width = max(box.width, box.height) * scale + 2 * Self.margin
    var bits: Int64 = 8
    while bits > 1, width * Double(1 << bits) > Double(Self.reach) { bits -= 1 }
    guard width * Double(1 << bits) <= Double(Self.reach) else {
      throw Failure(
        .groundTooWide,
        [
          "width": .number((max(box.width, box.height) / 1000).rounded()),
          "step": .number(1 / scale),
        ])
    }
    subdivisionBits = bits
  }

  /// The place of a grid point in metres of the survey's plane.
  package func position(_ point: GridPoint) -> Position {
    Position(
      x: (originX + Double(point.x)) / Double(stepsPerMetre),
      y: (originY + Double(point.y)) / Double(stepsPerMetre))
  }

  @inline(__always)
  func fine(_ position: Position) -> FinePoint {
    let scale = Double(subdivision)
    let limit = Double(Self.reach)
    let x = ((position.x * Double(stepsPerMetre) - originX) * scale).rounded()
    let y = ((position.y * Double(stepsPerMetre) - originY) * scale).rounded()
    return FinePoint(
      x: Int64(min(max(x, -limit), 2 * limit)), y: Int64(min(max(y, -limit), 2 * limit)))
  }

  @inline(__always)
  func fine(_ point: GridPoint) -> FinePoint {
    FinePoint(x: Int64(point.x) << subdivisionBits, y: Int64(point.y) << subdivisionBits)
  }

  /// The grid point whose pixel holds `point`; left and lower edges belong to a pixel.
  @inline(__always)
  func pixel(_ point: FinePoint) -> GridPoint {
    let half = subdivision >> 1
    return GridPoint(
      x: Int32(truncatingIfNeeded: (point.x + half) >> subdivisionBits),
      y: Int32(truncatingIfNeeded: (point.y + half) >> subdivisionBits))
  }

  /// Square metres of twice an area in squared grid steps.
  package func squareMetres(doubled area: Int64) -> Double {
    Double(area) / Double(2 * stepsPerMetre * stepsPerMetre)
  }

  /// The square of the distance between two grid points, in squared steps.
  @inline(__always)
  func squaredLength(_ a: GridPoint, _ b: GridPoint) -> Int64 {
    let dx = Int64(b.x) - Int64(a.x)
    let dy = Int64(b.y) - Int64(a.y)
    return dx * dx + dy * dy
  }

  /// Metres between two grid points.
  @inline(__always)
  func length(_ a: GridPoint, _ b: GridPoint) -> Double {
    Double(squaredLength(a, b)).squareRoot() / Double(stepsPerMetre)
  }
}
