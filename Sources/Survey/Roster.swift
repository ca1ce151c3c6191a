package import Geometry

/// Points that need no more than a name: party homes (党员之家) and their like, one a row.
package struct PointTable: Sendable {
  package var ids: [String] = []
  package var names: [String] = []
  package var positions: [Position] = []

  package init() {}
  package var count: Int { ids.count }
}

/// Role slots (岗位), one a row; who fills a slot is nobody's business here.
package struct RoleSlotTable: Sendable {
  /// "W-001" for a grid worker (网格员).
  package var slots: [String] = []
  /// Row of `CommunityTable`, −1 where unknown.
  package var community: [Int32] = []

  package init() {}
  package var count: Int { slots.count }
}
