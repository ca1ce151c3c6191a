package import Geometry

/// What kind of area a layer holds, from the finest.
package enum AreaLevel: String, CaseIterable, Sendable {
  case cell, building, compound, community
  /// Any layer with a column of codes.
  case other
}

/// Areas that things are counted onto, one a row, in ascending order of their codes.
package struct AreaTable: Sendable {
  package var level = AreaLevel.other
  /// Unique and not empty.
  package var codes: [String] = []
  /// "" where the file has none.
  package var names: [String] = []
  /// Code and name of what each area lies in, such as its community; "" where the file has none.
  package var parentCodes: [String] = []
  package var parentNames: [String] = []
  /// Shapes in metres of the survey's plane; without a polygon where the row has none.
  package var shapes: [MultiPolygon] = []
  /// A position in each area, or the point that stands for it; `nan` where the row has neither.
  package var anchors: [Position] = []
  /// Whether each area has what is asked for, `nil` where it is not known; empty if not asked.
  package var flags: [Bool?] = []
  /// The kind of each area, "" where it is not stated; empty if not asked.
  package var kinds: [String] = []
  /// −1 where unknown; empty where the file has none.
  package var households: [Int] = []
  package var householdKind = HouseholdKind.unspecified
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { codes.count }
  package var haveShapes: Bool { shapes.contains { !$0.polygons.isEmpty } }
}

/// Things that are counted or assigned: points, rows of a list, role slots; one a row.
///
/// Columns the file does not have are empty. Names are those of areas, never of people.
package struct TallyUnitTable: Sendable {
  package var ids: [String] = []
  /// Metres of the survey's plane; `nan` where a unit has no place, infinite where its place is
  /// degrees away from all areas.
  package var positions: [Position] = []
  /// Code and name of the area as the list has them, "" where blank.
  package var codes: [String] = []
  package var names: [String] = []
  /// Code and name of what that area lies in, "" where blank.
  package var parentCodes: [String] = []
  package var parentNames: [String] = []
  /// "" where blank.
  package var types: [String] = []
  /// One array a column that is summed, in thousandths, so that sums are exact.
  package var amounts: [[Int]] = []
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  /// What 1 is in ``amounts``.
  package static let amountScale = 1000

  package init() {}
  package var count: Int { ids.count }
  package var haveCodes: Bool {
    !(codes.isEmpty && names.isEmpty && parentCodes.isEmpty && parentNames.isEmpty)
  }
}
