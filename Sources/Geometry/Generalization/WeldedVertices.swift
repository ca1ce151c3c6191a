/// The positions of rings, each once.
struct WeldedVertices {
  private(set) var positions: [Position] = []
  /// Position of a ring → its vertex; −1 for positions of no ring.
  private(set) var vertexOf: [Int32]

  /// - Complexity: O(*n* log *n*).
  init(_ all: [Position], _ rings: [Range<Int>]) {
    vertexOf = Array(repeating: -1, count: all.count)
    var order: [Int] = []
    for ring in rings { order += ring }
    order.sort { left, right in
      let (a, b) = (all[left], all[right])
      if a.x != b.x { return a.x < b.x }
      return a.y != b.y ? a.y < b.y : left < right
    }
    for index in order {
      if positions.last != all[index] { positions.append(all[index]) }
      vertexOf[index] = Int32(positions.count - 1)
    }
  }
}

/// Which vertices edges join, as lists end to end.
struct VertexLinks {
  private let offsets: [Int]
  private var ends: [Int32]

  /// - Complexity: O(*n* log *n*).
  init(_ welded: WeldedVertices, _ rings: [Range<Int>]) {
    var edges: [(Int32, Int32)] = []
    for ring in rings {
      for index in ring.dropLast() {
        let (a, b) = (welded.vertexOf[index], welded.vertexOf[index + 1])
        guard a != b else { continue }
        edges.append((a, b))
        edges.append((b, a))
      }
    }
    edges.sort { $0 < $1 }
    var counts = [Int](repeating: 0, count: welded.positions.count)
    var ends: [Int32] = []
    var last: (Int32, Int32) = (-1, -1)
    for edge in edges where edge != last {
      counts[Int(edge.0)] += 1
      ends.append(edge.1)
      last = edge
    }
    var offsets = [0]
    offsets.reserveCapacity(counts.count + 1)
    for count in counts { offsets.append((offsets.last ?? 0) + count) }
    self.offsets = offsets
    self.ends = ends
  }

  func count(_ vertex: Int) -> Int { offsets[vertex + 1] - offsets[vertex] }

  /// The two neighbours of a vertex that has two.
  func neighbours(_ vertex: Int) -> (Int, Int) {
    (Int(ends[offsets[vertex]]), Int(ends[offsets[vertex] + 1]))
  }

  func areLinked(_ a: Int, _ b: Int) -> Bool {
    ends[offsets[a]..<offsets[a + 1]].contains(Int32(b))
  }

  /// Lets the edge from `vertex` to `old` end at `new`.
  mutating func replace(_ old: Int, by new: Int, at vertex: Int) {
    for slot in offsets[vertex]..<offsets[vertex + 1] where ends[slot] == Int32(old) {
      ends[slot] = Int32(new)
    }
  }
}

/// Vertices by square, to ask what lies in a box.
struct VertexGrid {
  private let box: Box
  private let size: Double
  private let columns: Int
  private let rows: Int
  private var offsets: [Int] = []
  private var vertices: [Int32] = []
  private let positions: [Position]

  /// How many vertices a square has in the mean.
  private static let vertexesOfSquare = 2.0

  init(_ positions: [Position]) {
    self.positions = positions
    box = Box(around: positions)
    let width = max(box.maxX - box.minX, 0)
    let height = max(box.maxY - box.minY, 0)
    let squares = max(1, Double(positions.count) / Self.vertexesOfSquare)
    let side = (width * height / squares).squareRoot()
    // All on one line: squares along it.
    size = side > 0 ? side : max(max(width, height) / squares, .leastNormalMagnitude)
    columns = positions.isEmpty ? 1 : min(Int(width / size) + 1, positions.count + 1)
    rows = positions.isEmpty ? 1 : min(Int(height / size) + 1, positions.count + 1)
    var counts = [Int](repeating: 0, count: columns * rows + 1)
    for position in positions { counts[square(position) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    offsets = counts
    vertices = Array(repeating: 0, count: positions.count)
    for (vertex, position) in positions.enumerated() {
      let place = square(position)
      vertices[counts[place]] = Int32(vertex)
      counts[place] += 1
    }
  }

  private func column(_ x: Double) -> Int { min(max(Int((x - box.minX) / size), 0), columns - 1) }
  private func row(_ y: Double) -> Int { min(max(Int((y - box.minY) / size), 0), rows - 1) }
  private func square(_ position: Position) -> Int {
    row(position.y) * columns + column(position.x)
  }

  /// Whether all vertices in a box, and some around it, are as asked.
  func allSatisfy(in asked: Box, _ isFine: (Int) -> Bool) -> Bool {
    for row in row(asked.minY)...row(asked.maxY) {
      let first = row * columns + column(asked.minX)
      let last = row * columns + column(asked.maxX)
      for slot in offsets[first]..<offsets[last + 1] where !isFine(Int(vertices[slot])) {
        return false
      }
    }
    return true
  }
}

/// Vertices by the area of their triangle, the smallest first; among equals the lowest.
struct TriangleQueue {
  struct Entry {
    let area: Double
    let vertex: Int32
    /// Which of the vertex's triangles it is: all but the last are out of date.
    let turn: Int32
  }

  private var heap: [Entry] = []

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    a.area != b.area ? a.area < b.area : a.vertex < b.vertex
  }

  mutating func push(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.precedes(heap[child], heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Entry? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if Self.precedes(heap[child], heap[least]) { least = child }
      }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
