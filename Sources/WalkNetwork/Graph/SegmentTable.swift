/// The straight pieces of streets between two places, and which of them meet at each place.
struct SegmentTable {
  /// Places at both ends, in the direction of the street.
  private(set) var first: [Int32] = []
  private(set) var second: [Int32] = []
  /// Slot of the street in the topology.
  private(set) var slots: [Int32] = []
  private var offsets: [Int32]
  /// Segment times two, plus one where the place is its second.
  private var ends: [Int32]

  /// Pieces from a place to itself, as doubled vertices make them, are none.
  init(_ topology: StreetTopology) {
    for slot in topology.rows.indices {
      let vertices = topology.vertices(of: slot)
      for vertex in vertices.dropLast()
      where topology.places[vertex] != topology.places[vertex + 1] {
        first.append(topology.places[vertex])
        second.append(topology.places[vertex + 1])
        slots.append(Int32(slot))
      }
    }
    var offsets = [Int32](repeating: 0, count: topology.positions.count + 1)
    for place in first { offsets[Int(place) + 1] += 1 }
    for place in second { offsets[Int(place) + 1] += 1 }
    for place in offsets.indices.dropFirst() { offsets[place] += offsets[place - 1] }
    var cursor = offsets
    var ends = [Int32](repeating: 0, count: first.count * 2)
    for segment in first.indices {
      for (place, side) in [(Int(first[segment]), 0), (Int(second[segment]), 1)] {
        ends[Int(cursor[place])] = Int32(segment * 2 + side)
        cursor[place] += 1
      }
    }
    self.offsets = offsets
    self.ends = ends
  }

  var count: Int { first.count }

  /// The ends of segments that meet at a place, as slots for ``end(_:)``.
  func atPlace(_ place: Int) -> Range<Int> { Int(offsets[place])..<Int(offsets[place + 1]) }

  /// A segment at a place, and whether the place is its second, so that it leads away reversed.
  func end(_ slot: Int) -> (segment: Int, isReversed: Bool) {
    (Int(ends[slot] >> 1), ends[slot] & 1 == 1)
  }

  /// Of two segments that meet at a place, the one that is not `segment`.
  func other(than segment: Int, at place: Int) -> (segment: Int, isReversed: Bool)? {
    for slot in atPlace(place) {
      let (candidate, isReversed) = end(slot)
      if candidate != segment { return (candidate, isReversed) }
    }
    return nil
  }
}
