package import Diagnostics
internal import Formats
internal import Geometry
package import ServiceCoverage
internal import StationSiting
package import Survey

/// Tables of stations, of those that stand and of those that are proposed.
package enum StationTables {
  /// 党群服务阵地一览表: every station that was read, where it is, and what falls to it.
  ///
  /// - Parameters:
  ///   - stations: all, whatever their status.
  ///   - counted: those that were counted, in the order of `loads`.
  ///   - survey: the ground around them.
  package static func register(
    _ stations: StationTable, counted: StationTable, loads: StationLoads, survey: CountySurvey,
    definitions: [(field: Field, value: Argument)]
  ) -> OfficeDocument {
    var layer = AreaLayers.stations(stations)
    let places = StationPlaces(stations.positions, survey)
    places.add(to: &layer)
    let slots = Dictionary(
      zip(counted.ids, counted.ids.indices), uniquingKeysWith: { first, _ in first })
    let rows = stations.ids.map { slots[$0] }
    if rows.contains(nil) { layer.add(.isCounted, rows.map { $0 != nil }) }
    addLoads(loads, rows, to: &layer)
    let geometry = layer.geometry
    layer = layer.selecting([
      "station_id", "station_name", "station_tier", "station_kind", "status", "counted",
      "community_name", "near_compound", "near_street", "near_building_id", "floor_area",
      "services", "opening", "capacity", "cutoff_min", "assigned_bldg", "assigned_hh",
      "reached_hh", "assigned_cells", "m2_per_100hh", "load_ratio", "overloaded",
    ])
    layer.geometry = geometry
    var table = OfficeTable(nil, layer)
    table.addTotal(of: [
      "floor_area", "assigned_bldg", "assigned_hh", "reached_hh", "assigned_cells",
    ])
    table.definitions = definitions
    return OfficeDocument(.tableStations, note: .readmeTableStations, [table])
  }

  /// What falls to each station that was counted.
  private static func addLoads(
    _ loads: StationLoads, _ rows: [Int?], to layer: inout LayerTable
  ) {
    layer.add(.assignedBuildings, rows.map { $0.map { loads.buildings[$0] } })
    layer.add(.assignedHouseholds, rows.map { $0.map { loads.households[$0] } })
    layer.add(.reachedHouseholds, rows.map { $0.map { loads.reachedHouseholds[$0] } })
    if !loads.stationOfCell.isEmpty {
      layer.add(.assignedCells, rows.map { $0.map { loads.cells[$0] } })
    }
    layer.add(.floorAreaPer100, rows.map { $0.map { loads.floorAreaPer100[$0] } }, decimals: 1)
    if loads.ratio.contains(where: { !$0.isNaN }) {
      layer.add(.loadRatio, rows.map { $0.map { loads.ratio[$0] } }, decimals: 3)
    }
    layer.add(.overloaded, rows.map { $0.flatMap { loads.overload($0)?.word } })
  }

  /// 选址建议表: what is to be built, moved or closed, in its order, and where that is; the curve of
  /// what each number of new stations reaches.
  ///
  /// - Parameters:
  ///   - sites: the layer of sites, with the points of its rows.
  ///   - curve: a row a number of new stations; `nil` without one.
  package static func proposals(
    _ sites: LayerTable, curve: LayerTable?, survey: CountySurvey, preset: String
  ) -> OfficeDocument {
    var layer = sites
    let roles = sites.wordKeys(of: "role")
    let rows = roles.indices.filter { roles[$0] != SiteRole.stays.rawValue }
    if let geometry = sites.geometry {
      let positions = (0..<sites.rowCount).map { row -> Position in
        geometry.parts(ofRow: row).isEmpty
          ? Position(x: .nan, y: .nan) : geometry.positions[geometry.partOffsets[row]]
      }
      layer.add(.communityName, StationPlaces.communityNames(positions, survey))
      layer = layer.selecting(Self.proposalKeys, rows: rows)
      layer.geometry = GeometryColumn(
        points: rows.map { positions[$0].isFinite ? positions[$0] : nil })
    } else {
      layer = layer.selecting(Self.proposalKeys, rows: rows)
    }
    var table = OfficeTable(nil, layer)
    table.addTotal(of: ["gain_hh", "cost"])
    table.definitions = [
      (.householdKind, .phrase(survey.buildings.householdKind.word.phrase)),
      (.preset, .text(preset)),
    ]
    var tables = [table]
    if let curve {
      tables.append(OfficeTable(.tableCurve, curve.selecting(curve.fields.map(\.key))))
    }
    return OfficeDocument(.tableSites, note: .readmeTableSites, tables)
  }

  private static let proposalKeys = [
    "order", "role", "station_id", "station_name", "community_name", "near_compound",
    "near_building_id", "near_street", "gain_hh", "gain_alone_hh", "loss_hh", "replacement_id",
    "replacement_loss_hh", "load_hh", "floor_area", "cost", "capacity", "capacity_left",
    "also_chosen_under",
  ]
}

/// What people know places by.
struct StationPlaces {
  private let communities: [String?]
  private let near: [SitingNames.Near]

  /// - Complexity: O((*n* + *m*) log *m*) for *n* places and *m* corners of the ground.
  init(_ positions: [Position], _ survey: CountySurvey) {
    communities = Self.communityNames(positions, survey)
    let names = SitingNames(survey)
    near = positions.map { names.near($0) }
  }

  /// The community that each lies in.
  static func communityNames(_ positions: [Position], _ survey: CountySurvey) -> [String?] {
    let index = PolygonIndex(survey.communities.shapes)
    return positions.map { position in
      guard position.isFinite else { return nil }
      return index.first(covering: position).map { survey.communities.names[$0] }
    }
  }

  func add(to layer: inout LayerTable) {
    layer.add(.communityName, communities)
    layer.add(.nearCompound, near.map(\.compoundName))
    layer.add(.nearStreet, near.map(\.streetName))
    layer.add(.nearBuilding, near.map(\.buildingName))
  }
}
