/// The borders of each atom, by the atom beyond them.
struct BorderSides {
  /// Those of atom *i* stand in `starts[i]..<starts[i + 1]`.
  let starts: [Int]
  private(set) var others: [Int32]
  private(set) var borders: [Int32]

  /// Two passes and no sort: in the second the atoms beyond come in their order.
  init(_ list: [AtomGraph.Border], atoms: Int) {
    var starts = [Int](repeating: 0, count: atoms + 1)
    for border in list {
      starts[border.first + 1] += 1
      starts[border.second + 1] += 1
    }
    for atom in 0..<atoms { starts[atom + 1] += starts[atom] }
    self.starts = starts
    var ends = starts
    var numbers = [Int32](repeating: 0, count: 2 * list.count)
    for (number, border) in list.enumerated() {
      numbers[ends[border.first]] = Int32(number)
      ends[border.first] += 1
      numbers[ends[border.second]] = Int32(number)
      ends[border.second] += 1
    }
    ends = starts
    others = numbers
    borders = numbers
    for other in 0..<atoms {
      for place in starts[other]..<starts[other + 1] {
        let border = list[Int(numbers[place])]
        let atom = border.first == other ? border.second : border.first
        others[ends[atom]] = Int32(other)
        borders[ends[atom]] = numbers[place]
        ends[atom] += 1
      }
    }
  }
}

/// The compressed rows while they are written.
struct BorderRows {
  var offsets = [0]
  var neighbours: [Int32] = []
  var lengths: [Double] = []
  var isPriced: [Bool] = []
  /// Σ border of the row written last.
  var lastBorders = 0.0

  init(atoms: Int, sides: Int) {
    offsets.reserveCapacity(atoms + 1)
    neighbours.reserveCapacity(sides)
    lengths.reserveCapacity(sides)
    isPriced.reserveCapacity(sides)
  }

  mutating func append(_ sides: BorderSides, of atom: Int, _ borders: [AtomGraph.Border]) {
    let start = neighbours.count
    lastBorders = 0
    for place in sides.starts[atom]..<sides.starts[atom + 1] {
      let border = borders[Int(sides.borders[place])]
      let other = sides.others[place]
      lastBorders += border.length
      if neighbours.count > start, neighbours[neighbours.count - 1] == other {
        lengths[lengths.count - 1] += border.length
        if border.kind == .free { isPriced[isPriced.count - 1] = false }
      } else {
        neighbours.append(other)
        lengths.append(border.length)
        isPriced.append(border.kind == .priced)
      }
    }
    offsets.append(neighbours.count)
  }
}
