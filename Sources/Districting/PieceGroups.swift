/// Atoms in groups, group after group: what the pieces of a window hold.
struct PieceGroups {
  private(set) var atoms: [Int] = []
  private(set) var starts = [0]
  /// While groups are put in order.
  private var places: [(along: Double, across: Double, group: Int)] = []

  var count: Int { starts.count - 1 }

  init() {}

  /// Each atom a group of its own.
  init(singles atoms: [Int]) {
    self.atoms = atoms
    starts = Array(0...atoms.count)
  }

  /// The places of a group's atoms in ``atoms``.
  @inline(__always)
  func range(_ group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

  mutating func removeAll() {
    atoms.removeAll(keepingCapacity: true)
    starts.removeLast(starts.count - 1)
  }

  /// Appends an atom to the group that is open.
  @inline(__always)
  mutating func append(_ atom: Int) { atoms.append(atom) }

  /// Ends the group that is open.
  @inline(__always)
  mutating func close() { starts.append(atoms.count) }

  /// Puts into `self` the groups of `other` along the longer extent, which keeps the remainders of
  /// a partition few.
  mutating func set(acrossExtent other: PieceGroups, _ graph: ComponentGraph) {
    places.removeAll(keepingCapacity: true)
    var (west, east) = (Double.infinity, -Double.infinity)
    var (south, north) = (Double.infinity, -Double.infinity)
    for group in 0..<other.count {
      var (x, y) = (0.0, 0.0)
      for place in other.range(group) {
        x += graph.x[other.atoms[place]]
        y += graph.y[other.atoms[place]]
      }
      let count = Double(other.range(group).count)
      (x, y) = (x / count, y / count)
      (west, east) = (min(west, x), max(east, x))
      (south, north) = (min(south, y), max(north, y))
      places.append((x, y, group))
    }
    if east - west < north - south {
      for place in places.indices {
        places[place] = (places[place].across, places[place].along, places[place].group)
      }
    }
    Self.sort(&places) { other.atoms[other.starts[$0]] }
    removeAll()
    for place in places {
      for atom in other.range(place.group) { append(other.atoms[atom]) }
      close()
    }
  }

  /// By insertion: there are some twenty, and a sort that may need more memory asks for it.
  private static func sort(
    _ places: inout [(along: Double, across: Double, group: Int)], first: (Int) -> Int
  ) {
    for next in places.indices.dropFirst() {
      let moving = places[next]
      var slot = next
      while slot > 0 {
        let before = places[slot - 1]
        let isBefore =
          (before.along, before.across, first(before.group))
          < (moving.along, moving.across, first(moving.group))
        if isBefore { break }
        places[slot] = before
        slot -= 1
      }
      places[slot] = moving
    }
  }
}
