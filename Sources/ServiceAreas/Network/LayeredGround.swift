internal import Diagnostics
internal import Geometry
internal import GeometryEngine

/// The ground of searches from ever fewer stations, laid over each other.
///
/// A search's ground goes no farther than all its stations serve, so what is in any of them is
/// served. Who serves a place soonest is the nearest of the first search whose ground holds it: none
/// of the stations that only earlier searches know comes so far.
struct LayeredGround {
  /// Spacing in metres of the positions of laid over shapes, below what a file can say: their lines
  /// run along each other, and where they are cut would else leave slivers.
  static let grid = 1e-4

  /// Ascending.
  private let limits: [Double]
  /// For each search how far it goes, ascending.
  private let bounds: [Double]
  /// By cutoff and then by search; later searches draw the last cutoffs only.
  private var layers: [[MultiPolygon]]

  init(limits: [Double], bounds: [Double]) {
    self.limits = limits
    self.bounds = bounds
    layers = Array(repeating: [], count: limits.count)
  }

  /// The limits at which a search is drawn: cutoffs that earlier ones do not go as far as.
  func limits(of row: Int) -> [Double] {
    limits.filter { row == 0 || $0 > bounds[row - 1] }.map { min($0, bounds[row]) }
  }

  /// Adds the next search's shapes, one for each of its limits.
  mutating func add(_ shapes: [MultiPolygon]) {
    for (slot, shape) in zip(limits.indices.suffix(shapes.count), shapes) {
      layers[slot].append(shape)
    }
  }

  /// All that is served, by cutoff.
  func joined() throws(Failure) -> [MultiPolygon] {
    var shapes: [MultiPolygon] = []
    for slot in limits.indices {
      let isSame = slot > 0 && reach(slot) == reach(slot - 1)
      shapes.append(isSame ? shapes[slot - 1] : try joined(slot))
    }
    return shapes
  }

  /// All that has been added for a cutoff.
  private func joined(_ slot: Int) throws(Failure) -> MultiPolygon {
    layers[slot].count == 1 ? layers[slot][0] : try layers[slot].union(grid: Self.grid)
  }

  /// How far the farthest walk within a cutoff is.
  private func reach(_ slot: Int) -> Double { min(limits[slot], bounds.last ?? .infinity) }

  /// All that has been added for the longest cutoff, for ``rest(of:without:)``.
  func taken() throws(Failure) -> MultiPolygon {
    guard let last = limits.indices.last, !layers[last].isEmpty else { return MultiPolygon([]) }
    return try joined(last)
  }

  /// What earlier searches leave of a shape.
  static func rest(
    of shape: MultiPolygon, without taken: MultiPolygon
  ) throws(Failure) -> MultiPolygon {
    let box = shape.box
    let near = taken.polygons.filter { $0.box.intersects(box) }
    return near.isEmpty ? shape : try shape.subtracting(MultiPolygon(near), grid: grid)
  }

  /// The shapes of a station by cutoff.
  ///
  /// - Parameters:
  ///   - pieces: what searches gave it of the longest cutoff, none on another.
  ///   - wholes: all that is served, by cutoff.
  func shapes(
    of pieces: [MultiPolygon], in wholes: [MultiPolygon]
  ) throws(Failure) -> [MultiPolygon] {
    let part = try pieces.union(grid: Self.grid)
    guard let last = limits.indices.last, !part.polygons.isEmpty else {
      return limits.map { _ in part }
    }
    var shapes: [MultiPolygon] = []
    for slot in limits.indices {
      let isWhole = reach(slot) == reach(last)
      shapes.append(
        isWhole ? part : try wholes[slot].intersection(with: part, grid: Self.grid))
    }
    return shapes
  }
}
