internal import Geometry
package import Survey

/// Joins streets that cross or nearly touch but share no vertex, as CAD drawings have them.
///
/// Two lines that cross get a common vertex there, and the end of a line that lies within the
/// tolerance of another is moved onto it. Bridges and tunnels are left alone, but for their ends.
/// Not for OSM, whose nodes say what meets.
package struct StreetNoding: Sendable {
  /// Metres.
  package var tolerance: Double

  package init(tolerance: Double) { self.tolerance = tolerance }

  /// - Complexity: O(*v* log *v* + crossings) for *v* vertices.
  package func noded(_ streets: StreetTable) -> StreetTable {
    var lines = streets.lines.map(\.positions)
    snapEnds(of: &lines)
    insertCrossings(into: &lines, of: streets)
    var noded = streets
    noded.lines = lines.map { LineString(unchecked: $0) }
    noded.vertexKeys = []
    return noded
  }

  /// Moves ends onto the nearest other line within the tolerance, and gives that a vertex there.
  private func snapEnds(of lines: inout [[Position]]) {
    let pieces = StreetPieces(lines)
    var added: [Insertion] = []
    for row in lines.indices {
      for end in [0, lines[row].count - 1] {
        let position = lines[row][end]
        guard let (slot, foot) = nearest(to: position, except: row, pieces) else { continue }
        lines[row][end] = foot
        added.append(pieces.insertion(of: foot, at: slot))
      }
    }
    Insertion.apply(added, to: &lines)
  }

  private func nearest(
    to position: Position, except row: Int, _ pieces: StreetPieces
  ) -> (slot: Int, foot: Position)? {
    var best: (distance: Double, slot: Int, foot: Position)?
    for slot in pieces.tree.query(Box(position).expanded(by: tolerance))
    where pieces.rows[slot] != row {
      let segment = pieces.segments[slot]
      var foot = segment.nearest(to: position)
      // A vertex nearby is what was meant, rather than a place beside it.
      for vertex in [segment.start, segment.end]
      where vertex.distance(to: position) <= tolerance { foot = vertex }
      let distance = foot.distance(to: position)
      guard distance <= tolerance, distance < best?.distance ?? .infinity else { continue }
      best = (distance, slot, foot)
    }
    return best.map { ($0.slot, $0.foot) }
  }

  private func insertCrossings(into lines: inout [[Position]], of streets: StreetTable) {
    func isApart(_ row: Int) -> Bool {
      streets.isBridge[row] || (!streets.isUnderpass.isEmpty && streets.isUnderpass[row])
    }
    let pieces = StreetPieces(lines)
    var added: [Insertion] = []
    for slot in pieces.segments.indices where !isApart(pieces.rows[slot]) {
      for other in pieces.tree.query(pieces.segments[slot].box)
      where other > slot && !isApart(pieces.rows[other]) {
        guard
          case .position(let crossing) = pieces.segments[slot].intersection(
            with: pieces.segments[other])
        else { continue }
        added.append(pieces.insertion(of: crossing, at: slot))
        added.append(pieces.insertion(of: crossing, at: other))
      }
    }
    Insertion.apply(added, to: &lines)
  }
}

/// The straight pieces of lines, and a tree of them.
private struct StreetPieces {
  var segments: [Segment] = []
  var rows: [Int] = []
  var vertices: [Int] = []
  let tree: PackedRTree

  init(_ lines: [[Position]]) {
    for row in lines.indices {
      for (vertex, segment) in lines[row].segments.enumerated() {
        segments.append(segment)
        rows.append(row)
        vertices.append(vertex)
      }
    }
    tree = PackedRTree(segments.map(\.box))
  }

  func insertion(of position: Position, at slot: Int) -> Insertion {
    Insertion(
      row: rows[slot], vertex: vertices[slot], share: segments[slot].share(nearest: position),
      position: position)
  }
}

/// A vertex to come into a line.
private struct Insertion {
  let row: Int
  /// The vertex that begins the piece it comes into, and how far along that piece.
  let vertex: Int
  let share: Double
  let position: Position

  static func apply(_ insertions: [Insertion], to lines: inout [[Position]]) {
    let ordered = insertions.sorted {
      ($0.row, $0.vertex, $0.share, $0.position.x, $0.position.y)
        > ($1.row, $1.vertex, $1.share, $1.position.x, $1.position.y)
    }
    // From the end of each line, so that earlier places keep their numbers.
    for insertion in ordered {
      let line = lines[insertion.row]
      guard line[insertion.vertex] != insertion.position,
        line[insertion.vertex + 1] != insertion.position
      else { continue }
      lines[insertion.row].insert(insertion.position, at: insertion.vertex + 1)
    }
  }
}
