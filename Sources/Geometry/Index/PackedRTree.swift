/// A tree of boxes, built once and packed full, that finds the ones that touch a box or lie
/// nearest a position.
///
/// Boxes are ordered along a Hilbert curve and grouped by sixteens, level by level, in flat
/// arrays. Empty boxes are held but never found.
///
/// - Complexity: O(*n*) to build; 40 bytes and a fifteenth for each box.
public struct PackedRTree: Sendable {
  /// Children of a node; 16 makes a node 512 bytes, eight cache lines read one after another.
  static let nodeSize = 16

  /// How many boxes the tree holds.
  public let count: Int
  /// The boxes in curve order, then one box for each node of each level, the root last.
  let boxes: [Box]
  /// For each entry of `boxes`: the index the caller knows it by, or where its children begin.
  let references: [Int32]
  /// Where each level ends in `boxes`.
  let levelEnds: [Int]

  public init(_ items: [Box]) {
    precondition(items.count < Int(Int32.max) / 2, "more boxes than the tree can number")
    count = items.count
    let centers = items.map { $0.isEmpty ? Position(x: 0, y: 0) : $0.center }
    let order = HilbertOrder.keyed(centers)
    var boxes: [Box] = []
    var references: [Int32] = []
    boxes.reserveCapacity(items.count + items.count / (Self.nodeSize - 1) + 2)
    references.reserveCapacity(items.count + items.count / (Self.nodeSize - 1) + 2)
    for entry in order {
      let index = Int(entry & 0xFFFF_FFFF)
      boxes.append(items[index])
      references.append(Int32(index))
    }
    var levelEnds = [boxes.count]
    var begin = 0
    while boxes.count - begin > 1 {
      let end = boxes.count
      for first in stride(from: begin, to: end, by: Self.nodeSize) {
        var box = Box.empty
        for i in first..<min(first + Self.nodeSize, end) where !boxes[i].isEmpty {
          box.formUnion(boxes[i])
        }
        boxes.append(box)
        references.append(Int32(first))
      }
      begin = end
      levelEnds.append(boxes.count)
    }
    self.boxes = boxes
    self.references = references
    self.levelEnds = levelEnds
  }

  /// A tree of positions, each a box without extent.
  public init(positions: [Position]) { self.init(positions.map { Box($0) }) }

  /// The box around all boxes.
  public var box: Box { boxes.last ?? .empty }

  /// Replaces `found` by the indices of the boxes that touch `area`, ascending.
  ///
  /// The buffer keeps its storage from one question to the next.
  ///
  /// - Complexity: O(log *n* + *k* log *k*) for *k* boxes found in data that does not overlap
  ///   much.
  public func query(_ area: Box, into found: inout [Int]) {
    queryUnordered(area, into: &found)
    found.sort()
  }

  /// Replaces `found` by the indices of the boxes that touch `area`, in the order of the tree.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* boxes found in data that does not overlap much.
  public func queryUnordered(_ area: Box, into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    guard count > 0, boxes[boxes.count - 1].intersects(area) else { return }
    collect(area, below: boxes.count - 1, level: levelEnds.count - 1, into: &found)
  }

  /// The indices of the boxes that touch `area`, ascending.
  public func query(_ area: Box) -> [Int] {
    var found: [Int] = []
    query(area, into: &found)
    return found
  }

  /// - Parameter entry: an entry of level `level` that is known to touch `area`.
  private func collect(_ area: Box, below entry: Int, level: Int, into found: inout [Int]) {
    guard level > 0 else {
      if !boxes[entry].isEmpty { found.append(Int(references[entry])) }
      return
    }
    let first = Int(references[entry])
    let end = min(first + Self.nodeSize, levelEnds[level - 1])
    for child in first..<end where boxes[child].intersects(area) {
      if level == 1 {
        // An endless area touches even the empty box.
        guard !boxes[child].isEmpty else { continue }
        found.append(Int(references[child]))
      } else {
        collect(area, below: child, level: level - 1, into: &found)
      }
    }
  }
}
