import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

@Suite struct CellOrderTests {
  func cell(_ position: Position, height: Double = 30, _ building: String = "") -> CellOrder.Cell {
    CellOrder.Cell(representative: position, height: height, smallestBuilding: building)
  }

  @Test func `Cells are numbered west to east in bands from north to south`() {
    // c lies a little lower than a and b, but in their band.
    let map = Drawing(
      """
      a   b
        c

      d   e
      """)
    let letters = Array("edcba")
    let order = CellOrder.order(letters.map { cell(map[$0]) })
    #expect(String(order.map { letters[$0] }) == "acbde")
  }

  @Test func `A band is as high as the middle cell`() {
    let places = [Position(x: 0, y: 0), Position(x: 5, y: -20), Position(x: 2, y: -39)]
    func order(_ heights: [Double]) -> [Int] {
      CellOrder.order(zip(places, heights).map { cell($0, height: $1) })
    }
    #expect(order([40, 40, 40]) == [0, 2, 1])
    #expect(order([20, 20, 900]) == [0, 2, 1])
    #expect(order([5, 10, 15]) == [0, 1, 2])
  }

  @Test func `At one easting the northern cell comes first, at one place the smaller building`() {
    let order = CellOrder.order([
      cell(Position(x: 0, y: -5), "B1"), cell(Position(x: 0, y: 0), "B3"),
      cell(Position(x: 0, y: 0), "B2"),
    ])
    #expect(order == [2, 1, 0])
  }

  @Test func `Cells without height still have an order`() {
    let order = CellOrder.order([
      cell(Position(x: 1, y: 0), height: 0), cell(Position(x: 0, y: 0), height: 0),
    ])
    #expect(order == [1, 0])
  }

  @Test func `No cell, no order`() {
    #expect(CellOrder.order([]) == [])
  }

  @Test func `The order does not depend on the order in which cells are given`() {
    var random = SeededGenerator(seed: 3)
    let cells = (0..<40).map { number in
      cell(
        Position(
          x: Double.random(in: 0...900, using: &random),
          y: Double.random(in: 0...900, using: &random)),
        height: Double.random(in: 50...150, using: &random), "H\(number)")
    }
    let names = CellOrder.order(cells).map { cells[$0].smallestBuilding }
    for _ in 0..<5 {
      let shuffled = cells.shuffled(using: &random)
      #expect(CellOrder.order(shuffled).map { shuffled[$0].smallestBuilding } == names)
    }
  }
}
