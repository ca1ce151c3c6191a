package import Geometry

/// West to east, north to south: the order in which the cells of a community are numbered.
///
/// The rule of the standards is ambiguous for cells of any shape, so it is defined here: cells go
/// into bands from north to south, as high as the middle cell (the median of the cells' heights);
/// inside a band by easting, then by northing from the north, then by smallest building id.
package struct CellOrder {
  /// What the order depends on.
  package struct Cell {
    package let representative: Position
    package let height: Double
    package let smallestBuilding: String

    package init(representative: Position, height: Double, smallestBuilding: String) {
      self.representative = representative
      self.height = height
      self.smallestBuilding = smallestBuilding
    }
  }

  /// The rows of `cells` in the order of their numbers.
  package static func order(_ cells: [Cell]) -> [Int] {
    guard let top = cells.map(\.representative.y).max() else { return [] }
    let heights = cells.map(\.height).sorted()
    let bandHeight = max(heights[heights.count / 2], smallestBandHeight)
    let bands = cells.map { Int(((top - $0.representative.y) / bandHeight).rounded(.down)) }
    return cells.indices.sorted { left, right in
      let a = cells[left]
      let b = cells[right]
      if bands[left] != bands[right] { return bands[left] < bands[right] }
      if a.representative.x != b.representative.x { return a.representative.x < b.representative.x }
      if a.representative.y != b.representative.y { return a.representative.y > b.representative.y }
      if a.smallestBuilding != b.smallestBuilding { return a.smallestBuilding < b.smallestBuilding }
      return left < right
    }
  }

  /// A metre: keeps bands finite where all cells are without height.
  private static let smallestBandHeight = 1.0
}
