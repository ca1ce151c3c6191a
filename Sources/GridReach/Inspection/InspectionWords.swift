internal import Diagnostics
internal import Formats
internal import Intake

extension Part {
  /// What people call it.
  var phrase: Phrase {
    switch self {
    case .communities: .partCommunities
    case .compounds: .partCompounds
    case .buildings: .partBuildings
    case .households: .partHouseholds
    case .stations: .partStations
    case .candidates: .partCandidates
    case .streets: .partStreets
    case .closedStreets: .partClosedStreets
    case .barriers: .partBarriers
    case .gates: .partGates
    case .stairwells: .partStairwells
    case .adjacency: .partAdjacency
    case .cells: .partCells
    case .workers: .partWorkers
    }
  }

  /// What cannot be answered without it, and what can.
  var absence: Phrase? {
    switch self {
    case .communities: .absentCommunities
    case .compounds: .absentCompounds
    case .buildings: .absentBuildings
    case .stations: .absentStations
    case .candidates: .absentCandidates
    case .streets: .absentStreets
    case .barriers: .absentBarriers
    case .gates: .absentGates
    case .stairwells: .absentStairwells
    case .closedStreets, .households, .adjacency, .cells, .workers: nil
    }
  }
}

extension Role {
  /// What people call a column of it.
  var phrase: Phrase {
    switch self {
    case .id: .roleId
    case .name: .roleName
    case .x: .roleX
    case .y: .roleY
    case .community, .communityName: .partCommunities
    case .compound, .compoundName: .partCompounds
    case .households: .roleHouseholds
    case .occupied: .roleOccupied
    case .persons: .rolePersons
    case .elderly: .roleElderly
    case .stairwells: .partStairwells
    case .use: .roleUse
    case .area: .roleArea
    case .building: .partBuildings
    case .floorArea: .roleFloorArea
    case .streetClass: .roleStreetClass
    case .levels: .roleLevels
    case .kind: .roleKind
    case .tier: .roleTier
    case .status: .roleStatus
    case .services: .roleServices
    case .opening: .roleOpening
    case .capacity: .roleCapacity
    case .cost: .roleCost
    default: Phrase("role.\(rawValue)", en: rawValue, zh: rawValue)
    }
  }
}

extension GeometryColumn.Kind {
  /// The word for it in GeoJSON, which people know.
  var plainName: String {
    switch self {
    case .null: "null"
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }
}
