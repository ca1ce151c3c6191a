/// What a column means.
///
/// Only columns with a role are read: a list of what may pass is the one way to be sure that names
/// and telephone numbers do not.
package enum Role: String, CaseIterable, Sendable {
  case id, name, x, y
  case community, communityName = "community_name", compound, compoundName = "compound_name"
  case households, occupied, persons, elderly, stairwells, use, area
  case tier, kind, status, floorArea = "floor_area", services, opening
  case capacity, cutoffMinutes = "cutoff_min", delaySeconds = "delay_s"
  case walled, propertyManager = "has_pm"
  case streetClass = "class", bridge, tunnel
  case building
  case validFrom = "valid_from", validTo = "valid_to", lastSequence = "last_seq"
  case waterway, railway
  case first, second, length, priced
  case wantedCells = "wanted_cells"
  case foot, access, onewayFoot = "oneway_foot", conveying, motorroad
  case levels, flats
  case cost, forbidden, mayMove = "may_move", mayClose = "may_close"

  /// Names of columns that mean this role, best first, lower case, without spaces.
  ///
  /// From headers of real county files; DOMAIN's list of synonyms is their source.
  var synonyms: [String] {
    switch self {
    case .id, .wantedCells: []
    case .name: ["name", "名称"]
    case .x:
      [
        "lon", "lng", "long", "longitude", "经度", "东经", "lng_wgs84", "lon_wgs84", "高德经度",
        "百度经度", "x", "x坐标", "easting", "横坐标",
      ]
    case .y:
      [
        "lat", "latitude", "纬度", "北纬", "lat_wgs84", "高德纬度", "百度纬度", "y", "y坐标",
        "northing", "纵坐标",
      ]
    case .community: ["community_code", "comm_code", "社区代码", "社区编码", "村居代码"]
    case .communityName: ["community_name", "社区", "社区名称", "村（社区）", "村(社区)", "居委会"]
    case .compound: ["compound_id", "cmpd_id", "小区编号", "小区代码"]
    case .compoundName: ["compound_name", "小区", "小区名称", "小区名", "院落", "楼盘", "住宅小区"]
    case .households:
      [
        "households", "户数", "总户数", "居民户数", "住户数", "常住户数", "resident_hh", "户籍户数",
        "registered_hh",
      ]
    case .occupied: ["occupied_hh", "occ_hh", "occupied", "入住户数"]
    case .persons: ["persons", "population", "人口", "人口数", "总人口", "常住人口", "人数"]
    case .elderly: ["age60plus", "elderly", "60岁以上", "60岁以上人口", "60岁以上人数", "65岁以上", "65岁以上人口"]
    case .stairwells: ["units", "stairwells", "单元数", "单元"]
    case .use: ["use", "building_use", "用途", "房屋用途"]
    case .area: ["residential_area", "residential_m2", "住宅面积", "area_m2"]
    case .tier: ["station_tier", "stn_tier", "tier", "站点级别", "层级"]
    case .kind: ["station_kind", "stn_kind", "barrier_kind", "grid_kind", "kind", "类型", "站点类型"]
    case .status: ["status", "状态", "使用状态"]
    case .floorArea: ["floor_area", "面积", "建筑面积", "使用面积"]
    case .services: ["services", "服务项目"]
    case .opening: ["opening", "opening_hours", "开放时间"]
    case .capacity: ["capacity", "capacity_hh", "服务能力", "容量", "可服务户数", "设计服务户数"]
    case .cutoffMinutes:
      [
        "cutoff_min", "cutoff_minutes", "service_minutes", "服务时限", "服务时限（分钟）", "服务时限(分钟)",
        "站点服务时限（分钟）",
      ]
    case .delaySeconds:
      ["delay_s", "delay_seconds", "准备时间", "准备时间（秒）", "准备时间(秒)", "集合时间（秒）"]
    case .walled: ["walled", "围墙", "封闭"]
    case .propertyManager: ["has_pm", "物业", "有无物业"]
    case .streetClass: ["highway", "class", "道路等级", "等级"]
    case .bridge: ["bridge", "桥梁"]
    case .tunnel: ["tunnel", "underpass", "隧道"]
    case .building:
      ["building_id", "bldg_id", "building", "楼栋编号", "楼栋号", "楼号", "楼栋", "幢", "栋", "楼"]
    case .validFrom: ["valid_from", "启用日期", "生效日期"]
    case .validTo: ["valid_to", "停用日期", "失效日期"]
    case .waterway: ["waterway"]
    case .railway: ["railway"]
    case .first: ["first", "building_a", "from", "楼栋甲", "楼栋1"]
    case .second: ["second", "building_b", "to", "楼栋乙", "楼栋2"]
    case .length: ["length", "length_m", "border_m", "shared_border", "公共边长", "边长"]
    case .priced: ["priced", "跨路"]
    case .foot: ["foot"]
    case .access: ["access"]
    case .onewayFoot: ["oneway:foot", "oneway_foot"]
    case .conveying: ["conveying"]
    case .motorroad: ["motorroad"]
    case .levels: ["building:levels", "levels", "floors", "层数", "总层数", "楼层数", "地上层数", "楼层"]
    case .flats: ["building:flats", "flats"]
    case .lastSequence: ["last_seq", "已用最大顺序码"]
    case .cost: ["cost", "费用", "造价", "成本", "改造费用", "建设费用", "投资", "租金"]
    case .forbidden: ["forbidden", "closed", "不可用", "禁用", "不可选"]
    case .mayMove: ["may_move", "可迁移", "可搬迁", "可迁建"]
    case .mayClose: ["may_close", "可撤销", "可撤并", "可关闭"]
    }
  }
}

/// A layer's roles, and the names its identifier goes by.
package struct LayerRoles: Sendable {
  /// As in file names and layers: `buildings`.
  package let layer: String
  let identifiers: [String]
  let names: [String]
  let roles: [Role]
  /// Whether a file without records is one that has nothing to add, as where no river flows;
  /// what the questions are about cannot be missing.
  var mayBeEmpty = false
  /// Whether it is a table of what other layers place: stairwells of buildings, pairs of them.
  var isPlaceless = false

  package static let communities = LayerRoles(
    layer: "communities",
    identifiers: ["community_code", "comm_code", "code", "社区代码", "社区编码", "id"],
    names: ["community_name", "社区名称", "社区", "村（社区）", "村(社区)", "居委会", "name", "名称"],
    roles: [.wantedCells, .x, .y, .kind])
  package static let compounds = LayerRoles(
    layer: "compounds", identifiers: ["compound_id", "cmpd_id", "小区编号", "小区代码", "id"],
    names: ["compound_name", "小区名称", "小区名", "小区", "院落", "楼盘", "住宅小区", "name", "名称"],
    roles: [.walled, .propertyManager, .kind],
    mayBeEmpty: true)
  package static let buildings = LayerRoles(
    layer: "buildings",
    identifiers: [
      "building_id", "bldg_id", "atom_id", "楼栋编号", "楼栋号", "楼号", "楼栋", "幢", "栋", "楼", "楼址",
      "id",
    ],
    names: ["building_name", "楼栋名称", "name", "名称"],
    roles: [
      .x, .y, .community, .communityName, .compound, .compoundName, .households, .occupied,
      .persons, .elderly, .stairwells, .use, .area, .levels, .flats,
    ])
  package static let stations = LayerRoles(
    layer: "stations",
    identifiers: ["station_id", "stn_id", "candidate_id", "cand_id", "站点编号", "编号", "id"],
    names: ["station_name", "站点名称", "站点", "驿站", "阵地名称", "党群服务站", "党群服务中心", "name", "名称"],
    roles: [
      .x, .y, .tier, .kind, .status, .floorArea, .services, .opening, .capacity, .cutoffMinutes,
      .delaySeconds, .mayMove, .mayClose,
    ])
  package static let candidates = LayerRoles(
    layer: "candidates",
    identifiers: ["candidate_id", "cand_id", "备选点编号", "候选点编号"] + stations.identifiers,
    names: ["candidate_name", "备选点名称", "备选点", "候选点", "房屋名称"] + stations.names,
    roles: [
      .x, .y, .kind, .status, .floorArea, .cost, .capacity, .community, .communityName, .forbidden,
    ], mayBeEmpty: true)
  package static let forbidden = LayerRoles(
    layer: "forbidden", identifiers: ["area_id", "编号", "id"], names: ["name", "名称"],
    roles: [], mayBeEmpty: true)
  package static let allowed = LayerRoles(
    layer: "allowed", identifiers: ["area_id", "编号", "id"], names: ["name", "名称"],
    roles: [], mayBeEmpty: true)
  package static let streets = LayerRoles(
    layer: "streets", identifiers: ["street_id", "osm_id", "id"],
    names: ["street_name", "name", "道路名称", "名称"],
    roles: [
      .streetClass, .bridge, .tunnel, .foot, .access, .onewayFoot, .conveying, .motorroad,
    ], mayBeEmpty: true)
  package static let closures = LayerRoles(
    layer: "closed_streets", identifiers: ["closure_id", "id"], names: ["name", "名称"],
    roles: [.x, .y], mayBeEmpty: true)
  package static let barriers = LayerRoles(
    layer: "barriers", identifiers: ["barrier_id", "id"], names: ["barrier_name", "name", "名称"],
    roles: [.kind, .streetClass, .waterway, .railway, .bridge, .tunnel], mayBeEmpty: true)
  package static let gates = LayerRoles(
    layer: "gates", identifiers: ["gate_id", "出入口编号", "id"], names: ["gate_name", "name", "名称"],
    roles: [.x, .y, .compound], mayBeEmpty: true)
  package static let stairwells = LayerRoles(
    layer: "stairwells",
    identifiers: ["stairwell_id", "unit_id", "stairwell", "单元编号", "单元号", "单元", "id"],
    names: ["name", "名称"], roles: [.building, .households], mayBeEmpty: true,
    isPlaceless: true)
  package static let adjacency = LayerRoles(
    layer: "adjacency", identifiers: ["pair_id"], names: [],
    roles: [.first, .second, .length, .priced], mayBeEmpty: true, isPlaceless: true)
  package static let cells = LayerRoles(
    layer: "cells", identifiers: ["grid_code", "网格编码", "网格编号", "网格代码", "code", "id"],
    names: ["grid_name", "网格名称", "网格", "name", "名称"],
    roles: [.community, .households, .kind, .validFrom, .validTo, .lastSequence])
  /// What is grouped may be anything; a cell's own code comes before that of its compound.
  package static let units = LayerRoles(
    layer: "units",
    identifiers: [
      "unit_id", "unit", "单元编号", "group_code", "grid_code", "网格编码", "网格编号", "网格代码",
      "compound_id", "cmpd_id", "小区编号", "小区代码", "building_id", "楼栋编号", "community_code", "社区代码",
      "社区编码",
      "编号", "code", "id",
    ],
    names: ["grid_name", "网格名称", "compound_name", "小区名称", "小区", "name", "名称"],
    roles: [.x, .y, .community, .communityName, .households])

  /// Another map of cells, by its number from 1.
  static func otherCells(_ number: Int) -> LayerRoles {
    LayerRoles(
      layer: "against_\(number)", identifiers: cells.identifiers, names: cells.names,
      roles: cells.roles)
  }
}
