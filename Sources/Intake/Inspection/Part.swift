/// What a layer can be to a run, or to another verb.
package enum Part: String, CaseIterable, Sendable {
  case communities, compounds, buildings
  /// Counts buildings that do not count themselves; only beside such is a list one.
  case households
  case stations, candidates, streets
  case closedStreets = "closed_streets"
  case barriers, gates, stairwells, adjacency
  /// Read by `audit`, `redraw` and `group`.
  case cells
  /// Read by `audit` and `tally`.
  case workers

  /// Whether `run` reads it: whether it is a key of `inputs` in a plan.
  package var isOfRun: Bool { ![.cells, .workers].contains(self) }

  /// Whether it is a table of what other layers place.
  package var isPlaceless: Bool {
    [.households, .stairwells, .adjacency, .workers].contains(self)
  }

  /// How its columns are recognised; `nil` for what is no layer.
  var roles: LayerRoles? {
    switch self {
    case .communities: .communities
    case .compounds: .compounds
    case .buildings: .buildings
    case .households: .households
    case .stations: .stations
    case .candidates: .candidates
    case .streets: .streets
    case .closedStreets: .closures
    case .barriers: .barriers
    case .gates: .gates
    case .stairwells: .stairwells
    case .adjacency: .adjacency
    case .cells: .cells
    case .workers: nil
    }
  }

  /// What files and layers of it are called, lower case.
  ///
  /// The word that ends last in a name says what the file holds: 社区楼栋 are buildings.
  var words: [String] {
    switch self {
    case .communities: ["社区", "居委会", "村居", "communit"]
    case .compounds: ["小区", "院落", "楼盘", "compound"]
    case .buildings: ["楼栋", "楼幢", "楼房", "楼宇", "房屋", "建筑", "住宅", "楼", "building"]
    case .households: []
    case .stations: ["站点", "驿站", "阵地", "服务站", "服务中心", "党群", "station"]
    case .candidates: ["备选点", "备选", "候选点", "候选", "选址", "空置", "candidate"]
    case .streets: ["道路", "路网", "街巷", "street", "road", "highway"]
    case .closedStreets: ["封闭", "封路", "施工", "closed", "closure"]
    case .barriers:
      ["屏障", "障碍", "河流", "水系", "铁路", "围墙", "barrier", "river", "railway", "walls"]
    case .gates: ["出入口", "大门", "门岗", "gate"]
    case .stairwells: ["单元", "stairwell"]
    case .adjacency: ["相邻", "adjacency", "adjacent"]
    case .cells: ["网格", "cells", "grid"]
    case .workers: ["网格员", "网格长", "人员", "花名册", "worker", "roster"]
    }
  }

  /// Columns that say more of this part than of others, and how much.
  var tellingRoles: [(role: Role, weight: Int)] {
    switch self {
    case .communities: [(.wantedCells, 10)]
    case .compounds: [(.walled, 15), (.propertyManager, 15)]
    case .buildings:
      [(.stairwells, 5), (.levels, 5), (.flats, 5), (.use, 5), (.compound, 5), (.compoundName, 5)]
    case .stations: [(.tier, 15), (.services, 15), (.opening, 15), (.status, 5), (.floorArea, 5)]
    case .candidates: [(.cost, 15), (.forbidden, 10), (.floorArea, 5)]
    case .streets: [(.streetClass, 20), (.foot, 5), (.onewayFoot, 5), (.bridge, 5)]
    case .closedStreets, .workers, .households: []
    case .barriers: [(.waterway, 20), (.railway, 20)]
    case .gates: [(.compound, 10)]
    case .stairwells: [(.building, 15)]
    case .adjacency: [(.first, 20), (.second, 20)]
    case .cells: [(.validFrom, 10), (.lastSequence, 10)]
    }
  }

  /// Headers of its own identifiers: those that no other part has.
  var ownIdentifiers: [String] {
    let generic: Set<String> = [
      "id", "code", "name", "编号", "名称", "osm_id", "unit_id", "单元", "pair_id",
    ]
    let all = (roles?.identifiers ?? []).filter { !generic.contains($0) }
    switch self {
    case .stations: return all.filter { !$0.hasPrefix("cand") }
    case .candidates:
      return all.filter { !LayerRoles.stations.identifiers.contains($0) }
        + ["candidate_id", "cand_id"]
    case .buildings: return all.filter { !["幢", "栋"].contains($0) }
    case .workers: return RosterIntake.workerNames
    default: return all
    }
  }

  /// How well shapes of a kind fit; `nil` where the part cannot be made of them.
  func weight(of shapes: ShapeClass) -> Int? {
    switch (self, shapes) {
    case (.communities, .areas), (.cells, .areas): 15
    case (.compounds, .areas): 15
    case (.communities, .points): 0
    case (.buildings, .points), (.buildings, .areas): 8
    case (.buildings, .none): 0
    case (.stations, .points), (.candidates, .points), (.gates, .points): 8
    case (.stations, .areas), (.candidates, .areas): 0
    case (.streets, .lines): 15
    case (.barriers, .lines): 10
    case (.barriers, .areas): 0
    case (.closedStreets, .lines), (.closedStreets, .points), (.closedStreets, .areas): 0
    case (.stairwells, .none), (.adjacency, .none), (.workers, .none): 10
    default: nil
    }
  }
}

/// What most shapes of a layer are.
package enum ShapeClass: String, Sendable {
  case none, points, lines, areas
}
