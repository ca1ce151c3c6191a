internal import Diagnostics
internal import Geometry
internal import GroundMesh
internal import Survey

/// The ground that units have between them, as one mesh.
struct UnitGround {
  /// A border that two units share.
  struct Border {
    let first: Int
    let second: Int
    /// Metres that no river or railway runs along, or that a bridge leads across.
    let open: Double
    /// Metres in all.
    let length: Double
    /// All of what is open is a main road or a bridge.
    let isPriced: Bool
  }

  /// The shortest border in metres that joins two units; a corner is none.
  static let shortestBorder = 0.5

  /// Snapped; without polygons where a unit is a point.
  let shapes: [MultiPolygon]
  /// Rivers, railways and main roads, and the bridges over them.
  let lines: [GroundLine]
  let borders: [Border]
  /// Pairs of units whose polygons lie over each other by more than a sliver.
  let overlaps: [(first: Int, second: Int, area: Double)]
  private let mesh: GroundMesh?

  /// - Throws: `ground.too-wide`.
  init(_ units: UnitTable, _ survey: CountySurvey) throws(Failure) {
    shapes = UnitSnapping.snapped(units.shapes)
    lines = survey.groundLines.filter { $0.kind.isBarrier || $0.kind == .mainRoad || $0.isBridge }
    guard shapes.contains(where: { !$0.polygons.isEmpty }) else {
      mesh = nil
      borders = []
      overlaps = []
      return
    }
    let mesh = try GroundMesh(
      tiles: PolygonColumn(shapes), communities: [Int32](repeating: 0, count: units.count),
      communityCount: 1, along: lines)
    self.mesh = mesh
    borders = Self.borders(mesh)
    overlaps = mesh.overlaps.compactMap { overlap in
      overlap.area < Self.sliver ? nil : (Int(overlap.first), Int(overlap.second), overlap.area)
    }
  }

  /// Square metres: less is what snapping leaves.
  private static let sliver = 1.0

  private static func borders(_ mesh: GroundMesh) -> [Border] {
    let bridged = Set(mesh.bridgeLinks.map { [$0.a, $0.b] })
    return mesh.borders.compactMap { border in
      guard border.length > shortestBorder else { return nil }
      let open = border.lengths.open
      let isBridged = bridged.contains([border.a, border.b])
      let reached = open > shortestBorder ? open : isBridged ? border.length : 0
      return Border(
        first: Int(border.a), second: Int(border.b), open: reached, length: border.length,
        isPriced: open <= shortestBorder || border.lengths[.mainRoad] >= open)
    }
  }

  /// The units joined by their labels: polygons that leave no gap where units leave none.
  ///
  /// - Parameter labels: a label from 0 for each unit.
  func unions(_ labels: [Int], count: Int) -> [MultiPolygon] {
    guard let mesh else { return [MultiPolygon](repeating: MultiPolygon([]), count: count) }
    var shapes = mesh.unions(labels.map { Int32($0) })
    // Labels of points alone, and those after the last with ground.
    while shapes.count < count { shapes.append(MultiPolygon([])) }
    return shapes
  }
}
