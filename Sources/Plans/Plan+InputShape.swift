internal import Diagnostics
internal import Formats
internal import Survey
internal import Yams

extension Shape where Value == Plan.Inputs {
  static var inputs: Shape {
    .group(
      Plan.Inputs(),
      keys: [
        Key(
          "communities", Shape<Plan.Input>.communities.optional, \.communities,
          en: "The communities' polygons, or points that divide the ground among them.",
          zh: "社区边界（面），或按最近点划分范围的社区点。"),
        Key(
          "compounds",
          Shape<Plan.Input>.input([.id, .name, .walled, .propertyManager, .kind]).optional,
          \.compounds,
          en: "The compounds' polygons.", zh: "小区边界（面）。"),
        Key(
          "buildings", .buildings, \.buildings, required: true,
          en: "Buildings with households, as points, footprints or polygons with counts.",
          zh: "带户数的楼栋：点、轮廓面或带计数的面。"),
        Key(
          "households", Shape<Plan.Input>.householdList.optional, \.households,
          en:
            "A list of households, joined to the buildings by code, names or address, where these do not count them.",
          zh: "户数名单：楼栋文件没有户数时，按编号、名称或地址对应到楼栋。"),
        Key(
          "stations", Shape<Plan.Input>.stations.optional, \.stations,
          en: "The service stations.", zh: "服务站点。"),
        Key(
          "candidates", Shape<Plan.Input>.candidates.optional, \.candidates,
          en: "Places where a station could be opened.", zh: "可设站点的候选位置。"),
        Key(
          "streets",
          Shape<Plan.Input>.input([
            .id, .name, .streetClass, .bridge, .tunnel, .foot, .access, .onewayFoot, .conveying,
            .motorroad,
          ]).optional, \.streets,
          en: "Streets as centre lines.", zh: "道路中心线。"),
        Key(
          "closed_streets", Shape<Plan.Input>.input([.id, .name, .x, .y]).optional,
          \.closedStreets,
          en: "What closes streets: lines, points or areas.", zh: "封闭的道路：线、点或面。"),
        Key(
          "barriers",
          Shape<Plan.Input>.input([
            .id, .name, .kind, .streetClass, .waterway, .railway, .bridge, .tunnel,
          ]).optional, \.barriers,
          en: "Rivers, railways, main roads and walls.", zh: "河流、铁路、主干道和围墙。"),
        Key(
          "gates", Shape<Plan.Input>.input([.id, .name, .x, .y, .compound]).optional, \.gates,
          en: "The gates of compounds.", zh: "小区出入口。"),
        Key(
          "stairwells", Shape<Plan.Input>.input([.id, .name, .building]).optional, \.stairwells,
          en: "The stairwells of buildings with households: towers over the band are cut by them.",
          zh: "楼栋的单元及户数：超出户数区间的楼栋按单元拆分。"),
        Key(
          "adjacency",
          Shape<Plan.Input>.input([.first, .second, .length, .priced]).optional, \.adjacency,
          en:
            "Pairs of buildings that adjoin, with the metres of their border; instead of the ground.",
          zh: "相邻楼栋对及公共边长：代替由地面推算的相邻关系。"),
        Key(
          "reported", Shape<Plan.Input>.table.optional, \.reported,
          en: "What communities reported, to be held against what is counted.",
          zh: "各社区上报的数字，与实际统计核对。"),
      ])
  }
}

extension Shape where Value == Plan.Input {
  fileprivate static var communities: Shape {
    input(
      [.id, .name, .x, .y, .kind, .wantedCells],
      further: [
        Key(
          "kinds", .list(of: .text, count: 1...20, example: "[quarter, village]"), \.kinds,
          en: "Which kinds of point are communities, where these are no polygons.",
          zh: "社区为点时，哪些类型的点是社区。")
      ])
  }

  fileprivate static var stations: Shape {
    input(
      [
        .id, .name, .x, .y, .tier, .kind, .status, .floorArea, .services, .opening, .capacity,
        .cutoffMinutes, .delaySeconds, .mayMove, .mayClose,
      ],
      further: [osmTagsKey])
  }

  fileprivate static var candidates: Shape {
    input(
      [
        .id, .name, .x, .y, .kind, .status, .floorArea, .cost, .capacity, .community,
        .communityName, .forbidden,
      ],
      further: [osmTagsKey])
  }

  private static var osmTagsKey: Key<Plan.Input> {
    Key(
      "osm_tags", Shape<OSMTagFilter>.tagFilter.optional, \.osmTags,
      en: "Which objects of an OSM file are meant: amenity=community_centre,townhall;shop=*.",
      zh: "取 OSM 文件中的哪些对象，如 amenity=community_centre,townhall;shop=*。")
  }

  fileprivate static var householdList: Shape {
    input(
      [.id, .community, .communityName, .compound, .compoundName],
      further: [householdsFieldKey, householdKindKey])
  }

  private static var householdsFieldKey: Key<Plan.Input> {
    Key(
      "households_field", Shape<String>.text.optional, \.householdsField,
      en: "The column with the number of households.", zh: "户数所在的列。")
  }

  private static var householdKindKey: Key<Plan.Input> {
    // `unspecified` is what a plan says by saying nothing.
    let kinds = HouseholdKind.allCases.filter { $0 != .unspecified && $0 != .estimated }
    return Key(
      "household_kind", .choice(of: kinds), \.householdKind,
      en: "What the households are: registered, resident, dwellings or occupied ones.",
      zh: "户数口径：registered 户籍、resident 常住、dwellings 住宅套数、occupied 入住。")
  }

  fileprivate static var buildings: Shape {
    input(
      [
        .id, .name, .x, .y, .community, .communityName, .compound, .compoundName, .occupied,
        .persons, .elderly, .stairwells, .use, .area, .levels, .flats,
      ],
      further: [
        householdsFieldKey, householdKindKey,
        Key(
          "estimate", Shape<HouseholdEstimate>.estimate.optional, \.estimate,
          en: "How households are estimated where no column counts them; without it they are not.",
          zh: "没有户数列时如何估算户数；不填则不估算。"),
      ])
  }

  /// A table that has no places.
  fileprivate static var table: Shape { input(keys: [fileKey, layerKey, encodingKey]) }

  fileprivate static func input(
    _ roles: [Plan.Role], further: [Key<Plan.Input>] = []
  ) -> Shape {
    input(
      keys: [fileKey, layerKey] + further + [crsKey, datumKey, parametersKey, encodingKey]
        + [fieldsKey(roles)])
  }

  /// A path alone, or a group of keys that says how to read the file.
  private static func input(keys: [Key<Plan.Input>]) -> Shape {
    let long = group(Plan.Input(), keys: keys)
    return Shape(
      read: { (node, path, reading) throws(Failure) in
        guard case .scalar = node else { return try long.read(node, path, &reading) }
        var input = Plan.Input()
        input.file = try Shape<String>.text.read(node, path, &reading)
        return input
      },
      schema: { language in
        .object([("anyOf", .list([Shape<String>.text.schema(language), long.schema(language)]))])
      },
      write: { _ in nil },
      paths: long.paths)
  }

  private static var fileKey: Key<Plan.Input> {
    Key(
      "file", .text, \.file, required: true,
      en: "The path, relative to the plan.", zh: "文件路径，相对于计划文件所在文件夹。")
  }

  private static var layerKey: Key<Plan.Input> {
    Key(
      "layer", Shape<String>.text.optional, \.layer,
      en: "The layer or sheet of the file, where it has several.",
      zh: "文件有多个图层或工作表时，指明其中哪一个。")
  }

  private static var crsKey: Key<Plan.Input> {
    let crs = Shape<String>.text.map({ $0 == "auto" ? nil : $0 }, back: { $0 ?? "auto" })
    return Key(
      "crs", crs, \.crs,
      en: "The coordinate system, such as EPSG:4526; auto reads it from the file.",
      zh: "坐标系，如 EPSG:4526；auto 表示从文件读取。")
  }

  private static var datumKey: Key<Plan.Input> {
    Key(
      "datum", Shape<Plan.Datum>.choice.optional, \.datum,
      en: "The datum of longitudes and latitudes, where it is not the coordinate system's.",
      zh: "经纬度的基准，与坐标系不一致时填写。")
  }

  private static var parametersKey: Key<Plan.Input> {
    Key(
      "datum_parameters", Shape<String>.text.optional, \.datumParameters,
      en: "A file with your parameters from Xian 1980 or Beijing 1954 to CGCS2000.",
      zh: "从西安 1980 或北京 1954 到 CGCS2000 的转换参数文件。")
  }

  private static var encodingKey: Key<Plan.Input> {
    Key(
      "encoding", .choice, \.encoding,
      en: "The encoding of the file's text.", zh: "文件文本的编码。")
  }

  private static func fieldsKey(_ roles: [Plan.Role]) -> Key<Plan.Input> {
    Key(
      "fields", .fields(roles), \.fields,
      en: "The columns to use, by role; others are recognised by their names.",
      zh: "按用途指定的列；其余按列名识别。")
  }
}

extension Shape where Value == OSMTagFilter {
  fileprivate static var tagFilter: Shape {
    .form(
      pattern: "^[^=;,]+=[^=;,]+(,[^=;,]+)*(;[^=;,]+=[^=;,]+(,[^=;,]+)*)*$",
      expected: .planExpectsTags, parse: { OSMTagFilter($0) }, write: { $0.text })
  }
}

extension Shape where Value == HouseholdEstimate {
  fileprivate static var estimate: Shape {
    .group(
      HouseholdEstimate(),
      keys: [
        Key(
          "default_levels", Shape<Double>.number(0.5...200).optional, \.defaultLevels,
          en: "Levels of a building that does not say how many it has.",
          zh: "没有层数的楼栋按几层计。"),
        Key(
          "square_metres_per_household", .number(10...1000), \.squareMetres,
          en: "Square metres of floor of one household.", zh: "每户建筑面积（平方米）。"),
        Key(
          "plain_buildings", .truth, \.countsPlain,
          en: "Whether buildings without a use (building=yes) are lived in too.",
          zh: "未注明用途的建筑（building=yes）是否也视为住宅。"),
      ])
  }
}

extension Shape where Value == [Plan.Field] {
  /// A column for each of some roles.
  fileprivate static func fields(_ roles: [Plan.Role]) -> Shape {
    let column = Shape<String>.text.map({ $0 }, back: { $0.isEmpty ? nil : $0 })
    let keys = roles.map { role in
      Key<[Plan.Field]>(
        role.rawValue, column, \.[role], en: "A column of the file.", zh: "文件中的列名。")
    }
    return group([], keys: keys) { fields, _, _ in
      fields.sort { $0.place < $1.place }
    }
  }
}

extension Plan.Field {
  /// The position of the role in the list of all roles.
  fileprivate var place: Int { Plan.Role.allCases.firstIndex(of: role) ?? 0 }
}

extension [Plan.Field] {
  /// The column of a role; "" where there is none.
  fileprivate subscript(role: Plan.Role) -> String {
    get { first { $0.role == role }?.column ?? "" }
    set { append(Plan.Field(role: role, column: newValue)) }
  }
}
