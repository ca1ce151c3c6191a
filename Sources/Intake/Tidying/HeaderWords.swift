/// Words by which a row is known to be a header.
struct HeaderWords {
  private let words: Set<String>

  /// - Parameters:
  ///   - source: its vocabulary, and the columns that its owner names.
  init(_ source: InputSource, further: [String] = []) {
    var words = Self.house
    words.formUnion(source.vocabulary.added.map { Layer.normalized($0.header) })
    words.formUnion(source.fields.values.map { Layer.normalized($0) })
    words.formUnion((source.attributes + further).map { Layer.normalized($0) })
    if let field = source.householdsField { words.insert(Layer.normalized(field)) }
    self.words = words
  }

  func contains(_ header: String) -> Bool { words.contains(Layer.normalized(header)) }

  /// All headings that have a meaning in some layer or table, and those that stand beside them.
  private static let house: Set<String> = {
    let layers: [LayerRoles] = [
      .communities, .compounds, .buildings, .stations, .candidates, .forbidden, .allowed,
      .streets, .closures, .barriers, .gates, .stairwells, .adjacency, .cells, .units,
    ]
    var all = Role.allCases.flatMap(\.synonyms)
    all += layers.flatMap { $0.identifiers + $0.names }
    all += Layer.householdColumns.map(\.name)
    all += RosterIntake.cellNames + RosterIntake.workerNames + RosterIntake.unitNames
    all += RosterIntake.unitSlotNames + RosterIntake.buildingNames + RosterIntake.buildingSlotNames
    return Set((all + areas + beside).map { Layer.normalized($0) })
  }()

  /// Areas that a list names beside communities and compounds.
  static let areas = [
    "省", "市", "区", "县", "区县", "县区", "县（市、区）", "街道", "乡镇", "镇街", "街镇", "乡镇街道", "乡镇（街道）",
    "镇（街道）", "街道（乡镇）", "所属街道", "社区", "社区名称", "所属社区", "村", "村（社区）", "村(社区)", "居委会", "小区",
    "小区名称", "小区名", "所属小区", "院落", "楼盘", "住宅小区", "网格", "网格名称", "所属网格", "street", "town",
    "township", "district", "county", "community", "compound",
  ]

  /// What else stands at the top of real lists; columns of persons are known here, and not read.
  private static let beside = [
    "序号", "编号", "编码", "代码", "备注", "说明", "地址", "详细地址", "位置", "坐标", "经纬度", "高德坐标", "百度坐标", "楼址",
    "网格长", "网格员", "专职网格员", "兼职网格员", "楼长", "楼栋长", "单元长", "党小组长", "联系人", "责任人", "负责人", "姓名",
    "户主", "身份证", "身份证号", "身份证号码", "证件号", "证件号码", "电话", "联系电话", "手机", "手机号", "手机号码", "联系方式",
    "出生", "出生日期", "民族", "性别", "年龄", "政治面貌", "职务", "单位", "党员数", "党员", "商户数", "房号", "室号", "单元号",
    "楼层", "范围", "网格范围", "no", "no.", "address", "phone", "remarks", "note", "notes",
  ]

  /// What stands in the second row of a header, below the heading of a group.
  static let fragments: Set<String> = [
    "户籍", "常住", "入住", "空置", "套数", "总数", "合计", "小计", "男", "女", "数量", "人数", "户数", "栋数", "面积", "总人口",
    "流动人口", "其中",
  ]

  /// What stands alone below a heading: the unit of a column.
  static let units: Set<String> = [
    "户", "人", "个", "栋", "幢", "套", "层", "㎡", "m²", "m2", "平方米", "平米", "元", "万元", "米", "分钟", "度",
  ]
}
