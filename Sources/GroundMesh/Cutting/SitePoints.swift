internal import Geometry

extension BuildingSites {
  /// How far apart, in metres, the points may be that stand for the wall of a building.
  ///
  /// Between two slabs 12 m apart the border then sways by less than 1 m from the middle.
  private static let wallStep = 5.0

  /// All points that stand for atoms, atom after atom.
  func points() -> [Position] {
    var points = SitePoints()
    for atom in positions.indices where positions[atom].isFinite { append(atom, to: &points) }
    return points.positions
  }

  /// Appends the points that stand for an atom: its own position, then the corners of its outline
  /// and points between them.
  func append(_ atom: Int, to points: inout SitePoints) {
    let owner = Int32(truncatingIfNeeded: atom)
    points.append(positions[atom], owner)
    guard footprints.count > 0 else { return }
    for part in footprints.parts(of: atom) {
      let wall = footprints.exterior(part)
      for i in wall.dropFirst() {
        let start = footprints.positions[i - 1]
        let end = footprints.positions[i]
        let pieces = max(1, Int((start.distance(to: end) / Self.wallStep).rounded(.up)))
        for piece in 0..<pieces {
          let share = Double(piece) / Double(pieces)
          let x = start.x + (end.x - start.x) * share
          points.append(Position(x: x, y: start.y + (end.y - start.y) * share), owner)
        }
      }
    }
  }

  /// The box around all points that stand for an atom, up to the rounding of those on its walls.
  func box(of atom: Int) -> Box {
    var box = Box(positions[atom])
    guard footprints.count > 0 else { return box }
    for part in footprints.parts(of: atom) {
      for i in footprints.exterior(part) { box.formUnion(footprints.positions[i]) }
    }
    return box
  }
}

/// Points that stand for atoms, and whom each stands for; made block by block, because those of a
/// whole county would be the most of all there is to remember.
struct SitePoints {
  private(set) var positions: [Position] = []
  private(set) var owners: [Int32] = []

  var count: Int { positions.count }

  /// Whether they stand for at least two atoms.
  var isOfSeveral: Bool { owners.contains { $0 != owners[0] } }

  @inline(__always)
  mutating func append(_ position: Position, _ owner: Int32) {
    positions.append(position)
    owners.append(owner)
  }

  mutating func removeAll() {
    positions.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
  }

  /// Drops the points from number `first` on that are not wanted.
  mutating func filter(from first: Int, _ isWanted: (Position) -> Bool) {
    var kept = first
    for i in first..<positions.count where isWanted(positions[i]) {
      positions[kept] = positions[i]
      owners[kept] = owners[i]
      kept += 1
    }
    positions.removeLast(positions.count - kept)
    owners.removeLast(owners.count - kept)
  }
}
