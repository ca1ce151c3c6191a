/// What a household count counts.
///
/// Kinds are never mixed, and stand in every heading.
package enum HouseholdKind: String, CaseIterable, Sendable {
  case registered, resident, dwellings, occupied
  /// People, where a file counts them and no households: every rate then speaks of people.
  case persons
  /// Nobody counted: made from footprints, levels and flats.
  case estimated
  /// The file does not say.
  case unspecified
}

/// The level of a station: what it is for whom.
package enum StationTier: String, CaseIterable, Sendable {
  case centre, station, micro
}

/// Whether a station can be used today.
package enum StationStatus: String, CaseIterable, Sendable {
  case inUse = "in_use"
  case built
  case planned
  case closed
}

/// What a building is used for; only residential ones carry households that must be reached.
package enum BuildingUse: String, CaseIterable, Sendable {
  case residential, other
}

/// A line on the ground along which a border is easy to find.
///
/// The raw order is the order of precedence: where two kinds coincide, the lower one names the
/// border.
package enum GroundKind: UInt8, CaseIterable, Sendable, Comparable {
  case communityBorder, river, railway, mainRoad, wall, street
  /// Nothing on the ground: half-way between two buildings.
  case between

  /// The property value in layers.
  package var name: String {
    switch self {
    case .communityBorder: "community_border"
    case .river: "river"
    case .railway: "railway"
    case .mainRoad: "main_road"
    case .wall: "wall"
    case .street: "street"
    case .between: "between"
    }
  }

  /// Classes of streets, as OSM has them, that are main roads: people cross them with care, and
  /// cells do not reach over them without need.
  private static let mainRoads: Set<String> = [
    "motorway", "trunk", "primary", "secondary", "motorway_link", "trunk_link", "primary_link",
    "secondary_link",
  ]

  /// Whether a street of a class of OSM is a main road.
  package static func isMainRoad(_ highway: String) -> Bool { mainRoads.contains(highway) }

  /// Whether a cell must not reach across, unless a bridge or an underpass leads there.
  package var isBarrier: Bool { self == .river || self == .railway }

  package static func < (left: GroundKind, right: GroundKind) -> Bool {
    left.rawValue < right.rawValue
  }
}
