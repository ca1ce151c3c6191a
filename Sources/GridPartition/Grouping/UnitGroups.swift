package import Diagnostics
package import Geometry
package import Survey

/// Groups of units, level by level.
package struct UnitGroups: Sendable {
  /// One group of one level.
  package struct Group: Sendable {
    /// Begins with the code of the group above, or of the parent.
    package let code: String
    /// The code of the group above it; "" on the highest level.
    package let above: String
    /// What its units lie in; "" where nothing is known of it, or groups may reach across.
    package let parent: String
    /// Rows of `units`, ascending.
    package let members: [Int]
    /// How many groups of the level below it holds; of the lowest level: its units.
    package let parts: Int
    package let households: Int
    /// `nil` where its level has no band, or it is one unit that may stay alone.
    package let state: BandState?
    /// Households outside the band of its level; 0 where that has none.
    package let violation: Int
    /// Why it is alone, or out of the band.
    package let explanations: [Explanation]
    /// The union of its units; without polygons where they are points.
    package let shape: MultiPolygon
  }

  /// What became of one level.
  package struct Level: Sendable {
    package let name: String
    package let size: Grouper.Size
    /// In the order of their codes.
    package let groups: [Group]
    /// For each unit its group.
    package let groupOfUnit: [Int]
    /// How many sets of units that no link joins the groups were shared out among.
    package let separateParts: Int
    /// Whether no number of groups as asked can be better balanced, or nearer to the band.
    package let isProven: Bool
  }

  /// In the order of their identifiers: rows of groups are rows of this table.
  package let units: UnitTable
  package let levels: [Level]
  package let findings: [Finding]
}

extension UnitGroups.Group {
  /// 4πA ⁄ P²: 1 for a circle, 0.785 for a square; 0 without area.
  package var compactness: Double { shape.polsbyPopper }
}

extension UnitGroups.Level {
  package var households: Int { groups.reduce(0) { $0 + $1.households } }

  /// Groups of one unit.
  package var unitsAlone: Int { groups.count { $0.members.count == 1 } }

  package var outOfBand: Int { groups.count { $0.violation > 0 } }

  /// Households of the mean group.
  package var mean: Double? {
    groups.isEmpty ? nil : Double(households) / Double(groups.count)
  }
}
