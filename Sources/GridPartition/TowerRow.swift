internal import Geometry
internal import GroundMesh
internal import Survey

/// Finds room for a row of sites where a tower stands as a point.
struct TowerRow {
  /// Metres between two sites, the widest that has room first.
  private static let spacings = [3.0, 1.5, 0.75]
  /// From west to east, or from north to south.
  private static let directions = [Position(x: 1, y: 0), Position(x: 0, y: -1)]

  private let lines: [[Position]]
  /// Whether a row may cross the line where there is no other way: a wall or a street parts no
  /// tower from its ground.
  private let isSoft: [Bool]
  private let tree: PackedRTree
  private let atoms: PackedRTree

  init(_ survey: CountySurvey, _ positions: [Position], _ barriers: GroundKinds) {
    let ground = survey.groundLines
    let rings = survey.communities.shapes.flatMap { $0.polygons.flatMap(\.rings) }
    lines = ground.map(\.line.positions) + rings.map(\.positions)
    isSoft = ground.map { !barriers.contains($0.kind) } + rings.map { _ in false }
    tree = PackedRTree(lines.map { Box(around: $0) })
    atoms = PackedRTree(positions: positions)
  }

  /// `count` places around `middle` in one row, in the order of the row; `nil` where none has room.
  func places(_ count: Int, around middle: Position) -> [Position]? {
    for mayCross in [false, true] {
      for spacing in Self.spacings {
        for direction in Self.directions {
          let row = (0..<count).map { number in
            let offset = (Double(number) - Double(count - 1) / 2) * spacing
            return Position(
              x: middle.x + direction.x * offset, y: middle.y + direction.y * offset)
          }
          if isFree(row, around: middle, spacing, mayCross: mayCross) { return row }
        }
      }
    }
    return nil
  }

  private func isFree(
    _ row: [Position], around middle: Position, _ spacing: Double, mayCross: Bool
  ) -> Bool {
    guard let first = row.first, let last = row.last else { return false }
    let box = Box(around: row).expanded(by: spacing)
    // The tower itself stands in the middle.
    guard atoms.query(box).count <= 1 else { return false }
    // A little longer than the row, so that no site stands on a line.
    let reach = Segment(first, last)
    let margin = 0.3 / max(reach.length, 0.3)
    let span = Segment(
      Position(
        x: first.x - (last.x - first.x) * margin, y: first.y - (last.y - first.y) * margin),
      Position(
        x: last.x + (last.x - first.x) * margin, y: last.y + (last.y - first.y) * margin))
    return tree.query(box).allSatisfy { number in
      if mayCross, isSoft[number] { return true }
      return zip(lines[number], lines[number].dropFirst()).allSatisfy { start, end in
        span.intersection(with: Segment(start, end)) == .nothing
      }
    }
  }
}
