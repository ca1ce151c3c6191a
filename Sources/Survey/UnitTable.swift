package import Geometry

/// What is to be grouped: compounds, cells, communities, or points with households, one a row.
package struct UnitTable: Sendable {
  /// A column that says which units are alike; one text and one number a unit.
  package struct Attribute: Sendable {
    /// As the file has it.
    package let name: String
    /// "" where a row says nothing.
    package var texts: [String]
    /// `nan` where a row has no number.
    package var numbers: [Double]

    package init(name: String, texts: [String], numbers: [Double]) {
      self.name = name
      self.texts = texts
      self.numbers = numbers
    }
  }

  package var ids: [String] = []
  package var names: [String] = []
  /// Shapes in metres of the survey's plane; without polygons where a unit is a point.
  package var shapes: [MultiPolygon] = []
  /// The point, or a point on the surface.
  package var positions: [Position] = []
  package var households: [Int] = []
  package var householdKind = HouseholdKind.unspecified
  /// The code of what a unit lies in and no group may leave; empty where nothing is known of it.
  package var parents: [String] = []
  /// Where parents come from, in the words of the user: a column, or a file; "" where from nowhere.
  package var parentSource = ""
  package var attributes: [Attribute] = []
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { ids.count }

  /// The same units in the order of their identifiers, those of one identifier by place and row.
  ///
  /// Groups are made of units in this order, so that the order of a file means nothing.
  package var inOrder: UnitTable {
    let order = ids.indices.sorted { left, right in
      if ids[left] != ids[right] { return ids[left] < ids[right] }
      let (a, b) = (positions[left], positions[right])
      return a == b ? left < right : (a.x, a.y) < (b.x, b.y)
    }
    var table = self
    table.ids = order.map { ids[$0] }
    table.names = order.map { names[$0] }
    table.shapes = order.map { shapes[$0] }
    table.positions = order.map { positions[$0] }
    table.households = order.map { households[$0] }
    table.parents = parents.isEmpty ? [] : order.map { parents[$0] }
    table.attributes = attributes.map { attribute in
      Attribute(
        name: attribute.name, texts: order.map { attribute.texts[$0] },
        numbers: order.map { attribute.numbers[$0] })
    }
    table.sourceRows = order.map { sourceRows[$0] }
    return table
  }
}

/// Which unit lies in what, level by level, as a table says it.
package struct HierarchyTable: Sendable {
  /// The file, for places.
  package var file = ""
  /// The levels from the lowest to the highest.
  package var levels: [String] = []
  package var units: [String] = []
  /// Level → row → what the unit lies in there, "" where the table is blank.
  package var parents: [[String]] = []

  package init() {}
  package var count: Int { units.count }
}
