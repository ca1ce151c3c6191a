import Geometry
import TestSupport
import Testing

@Suite struct PackedRTreeTests {
  @Test func `An empty tree finds nothing`() {
    let tree = PackedRTree([])
    #expect(tree.query(Box(minX: -1, minY: -1, maxX: 1, maxY: 1)).isEmpty)
    #expect(tree.nearest(Position(x: 0, y: 0)).isEmpty)
    #expect(tree.box.isEmpty)
  }

  @Test func `Edges belong to a box and empty boxes are never found`() {
    let boxes = [Box(minX: 0, minY: 0, maxX: 1, maxY: 1), .empty]
    let tree = PackedRTree(boxes)
    #expect(tree.query(Box(minX: 1, minY: 1, maxX: 2, maxY: 2)) == [0])
    let all = Box(minX: -.infinity, minY: -.infinity, maxX: .infinity, maxY: .infinity)
    #expect(tree.query(all) == [0])
    #expect(tree.nearest(Position(x: 3, y: 1), count: 5).map(\.index) == [0])
    #expect(tree.nearest(Position(x: 3, y: 1))[0].distance == 2)
  }

  @Test func `A box at exactly the greatest distance is found, one beyond is not`() {
    let tree = PackedRTree(positions: [Position(x: 3, y: 4), Position(x: 3, y: 4.1)])
    let found = tree.nearest(Position(x: 0, y: 0), count: 9, maxDistance: 5)
    #expect(found.map(\.index) == [0])
  }

  @Test func `Questions are answered as by looking at all boxes`() {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let boxes = randomBoxes(&generator)
      let tree = PackedRTree(boxes)
      var found = [77]
      for _ in 0..<20 {
        let area = randomBox(&generator)
        tree.query(area, into: &found)
        #expect(found == boxes.indices.filter { boxes[$0].intersects(area) })
        let position = Position(x: area.minX, y: area.minY)
        let count = Bool.random(using: &generator) ? 1 : Int.random(in: 2...40, using: &generator)
        let nearest = tree.nearest(position, count: count, maxDistance: 40)
        #expect(nearest.map(\.index) == bruteNearest(boxes, position, count, 40))
      }
    }
  }

  private func randomBoxes(_ generator: inout SeededGenerator) -> [Box] {
    (0..<Int.random(in: 1...700, using: &generator)).map { _ in randomBox(&generator) }
  }

  /// Whole-number corners, so that many boxes touch and many are equally near.
  private func randomBox(_ generator: inout SeededGenerator) -> Box {
    let x = Double(Int.random(in: 0...100, using: &generator))
    let y = Double(Int.random(in: 0...100, using: &generator))
    let width = Double(Int.random(in: 0...6, using: &generator))
    return Box(minX: x, minY: y, maxX: x + width, maxY: y + 3)
  }

  private func bruteNearest(
    _ boxes: [Box], _ position: Position, _ count: Int, _ limit: Double
  ) -> [Int] {
    let near = boxes.indices.map { (boxes[$0].squaredDistance(to: position), $0) }
    return near.filter { $0.0 <= limit * limit }.sorted(by: <).prefix(count).map(\.1)
  }
}
