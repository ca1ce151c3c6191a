package import Geometry
package import Survey

/// What people know a place by: the compound, the building and the street that are nearest.
package struct SitingNames: Sendable {
  private let survey: CountySurvey
  private let compounds: PolygonIndex
  private let walls: NearbySegments
  private let buildings: NearbyPoints
  private let streets: NearbySegments

  /// - Complexity: O(*n*) for *n* corners of compounds and streets.
  package init(_ survey: CountySurvey) {
    self.survey = survey
    compounds = PolygonIndex(survey.compounds.shapes)
    var walls = NearbySegments.Lines()
    for (row, shape) in survey.compounds.shapes.enumerated() {
      for polygon in shape.polygons { walls.add(polygon.exterior.positions, row) }
    }
    self.walls = NearbySegments(walls)
    buildings = NearbyPoints(survey.buildings.positions)
    var lines = NearbySegments.Lines()
    for row in 0..<survey.streets.count where !survey.streets.names[row].isEmpty {
      lines.add(survey.streets.lines[row].positions, row)
    }
    streets = NearbySegments(lines)
  }

  package struct Near: Hashable, Sendable {
    /// Rows of their tables, −1 where there is none.
    package let compound: Int32
    package let building: Int32
    /// Of the streets with a name.
    package let street: Int32
    /// As people call them, the id of what has no name; "" where there is none.
    package let compoundName: String
    package let buildingName: String
    package let streetName: String
  }

  /// What is nearest to a position of the plane; the compound is the one it lies in, if any.
  ///
  /// - Complexity: O(log *n*).
  package func near(_ position: Position) -> Near {
    let compound = compounds.first(covering: position) ?? walls.nearest(to: position)
    let building = buildings.nearest(to: position)
    let street = streets.nearest(to: position)
    return Near(
      compound: Int32(compound ?? -1), building: Int32(building ?? -1),
      street: Int32(street ?? -1),
      compoundName: compound.map {
        Self.name($0, survey.compounds.names, survey.compounds.ids)
      } ?? "",
      buildingName: building.map {
        Self.name($0, survey.buildings.names, survey.buildings.ids)
      } ?? "",
      streetName: street.map { survey.streets.names[$0] } ?? "")
  }

  private static func name(_ row: Int, _ names: [String], _ ids: [String]) -> String {
    names.isEmpty || names[row].isEmpty ? ids[row] : names[row]
  }
}

/// Straight pieces of lines in a tree, each with the row of its line.
struct NearbySegments: Sendable {
  struct Lines {
    fileprivate var segments: [Segment] = []
    fileprivate var rows: [Int] = []

    mutating func add(_ positions: [Position], _ row: Int) {
      for (start, end) in zip(positions, positions.dropFirst()) {
        segments.append(Segment(start, end))
        rows.append(row)
      }
    }
  }

  private let lines: Lines
  private let tree: PackedRTree

  init(_ lines: Lines) {
    self.lines = lines
    tree = PackedRTree(lines.segments.map(\.box))
  }

  /// The row of the line nearest to a position, of equal ones the lowest; `nil` where there is none.
  ///
  /// A box may be near and its piece far, so boxes are looked at until the next is farther than the
  /// nearest piece.
  func nearest(to position: Position) -> Int? {
    guard position.isFinite else { return nil }
    var wanted = 8
    while true {
      let found = tree.nearest(position, count: wanted)
      var best: (distance: Double, row: Int)?
      for neighbour in found {
        let row = lines.rows[neighbour.index]
        let distance = lines.segments[neighbour.index].squaredDistance(to: position)
        if best.map({ (distance, row) < $0 }) ?? true { best = (distance, row) }
      }
      guard found.count == wanted, let best, let last = found.last,
        last.squaredDistance <= best.distance
      else { return best?.row }
      wanted *= 2
    }
  }
}
