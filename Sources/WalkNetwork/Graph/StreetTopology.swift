internal import Geometry
internal import Survey

/// Which vertices of streets are one place.
struct StreetTopology {
  /// For each vertex of each kept street: the number of its place, from 0.
  let places: [Int32]
  /// Vertices of kept street `k`: `offsets[k]..<offsets[k + 1]` of `places`.
  let offsets: [Int32]
  /// Rows of the street table.
  let rows: [Int32]
  /// Where each place lies: the position of its first vertex.
  let positions: [Position]

  /// Vertices are one place where the file says so by equal keys, else where they lie within the
  /// same millimetre.
  init(_ streets: StreetTable, rows: [Int32]) {
    var offsets: [Int32] = [0]
    var keys: [Int64] = []
    var all: [Position] = []
    for row in rows {
      let line = streets.lines[Int(row)].positions
      all += line
      if streets.vertexKeys.isEmpty {
        for position in line { keys.append(Self.key(position)) }
      } else {
        keys += streets.vertexKeys[Int(row)]
      }
      offsets.append(Int32(all.count))
    }
    var numbering = KeyNumbering(capacity: keys.count)
    var positions: [Position] = []
    var places: [Int32] = []
    places.reserveCapacity(keys.count)
    for slot in keys.indices {
      let place = numbering.number(of: keys[slot])
      if Int(place) == positions.count { positions.append(all[slot]) }
      places.append(place)
    }
    self.offsets = offsets
    self.rows = rows
    self.positions = positions
    self.places =
      streets.vertexKeys.isEmpty ? places : Self.joined(places, offsets, positions)
  }

  /// The places with those joined that follow each other on a street without a step between: so
  /// no stretch is of length zero.
  private static func joined(
    _ places: [Int32], _ offsets: [Int32], _ positions: [Position]
  ) -> [Int32] {
    var alias = positions.indices.map { Int32($0) }
    func root(_ place: Int32) -> Int32 {
      var place = place
      while alias[Int(place)] != place { place = alias[Int(place)] }
      return place
    }
    var isJoined = false
    for (start, end) in zip(offsets, offsets.dropFirst()) {
      for vertex in Int(start)..<max(Int(start), Int(end) - 1) {
        let (one, other) = (places[vertex], places[vertex + 1])
        guard one != other, positions[Int(one)] == positions[Int(other)] else { continue }
        let (low, high) = (min(root(one), root(other)), max(root(one), root(other)))
        alias[Int(high)] = low
        isJoined = true
      }
    }
    return isJoined ? places.map { root($0) } : places
  }

  /// The square millimetre of a position, as one number.
  static func key(_ position: Position) -> Int64 {
    let x = Int64((position.x * 1000).rounded())
    let y = Int64((position.y * 1000).rounded())
    return x << 32 ^ (y & 0xFFFF_FFFF)
  }

  func vertices(of slot: Int) -> Range<Int> { Int(offsets[slot])..<Int(offsets[slot + 1]) }
}

/// Numbers for keys, in the order in which they come: an open hash table of plain columns.
struct KeyNumbering {
  private var keys: [Int64]
  private var numbers: [Int32]
  private var count: Int32 = 0
  private let mask: Int

  /// - Parameter capacity: the most keys that will come.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a key: an old one's own, a new one's next.
  mutating func number(of key: Int64) -> Int32 {
    // Fibonacci hashing (Knuth, TAOCP 3, 6.4): neighbours in the file fall far apart.
    var slot =
      Int(truncatingIfNeeded: UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while numbers[slot] >= 0 {
      if keys[slot] == key { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    numbers[slot] = count
    count += 1
    return count - 1
  }
}
