package import Geometry

/// Places where a station could be opened (备选点), one a row.
///
/// Columns that only some files have are empty where theirs does not.
package struct CandidateTable: Sendable {
  package var ids: [String] = []
  package var names: [String] = []
  package var positions: [Position] = []
  /// As the file has it: vacant, shop …; "" where it does not say.
  package var kinds: [String] = []
  /// m², `nan` where unknown.
  package var floorAreas: [Double] = []
  /// What opening it costs, in the file's unit, `nan` where unknown.
  package var costs: [Double] = []
  /// Households it can serve, `nan` where unknown.
  package var capacities: [Double] = []
  /// Code or name of its community, as the file has it; "" where it does not say.
  package var communityCodes: [String] = []
  /// Whether the file says that it may not be taken.
  package var isForbidden: [Bool] = []
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { ids.count }
}

/// Ground on which candidates may stand, or may not, one area a row.
package struct SitingAreaTable: Sendable {
  package var ids: [String] = []
  package var names: [String] = []
  package var shapes: [MultiPolygon] = []

  package init() {}
  package var count: Int { ids.count }
}
