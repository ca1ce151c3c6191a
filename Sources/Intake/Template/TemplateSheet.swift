package import Diagnostics

/// A sheet of a form that offices fill in.
///
/// Its headings are those by which the reader knows what a column means: the first Chinese name of
/// each role. There is no column about persons; who does what stands as a slot (W-012).
package struct TemplateSheet: Sendable {
  /// A column of it.
  package struct Column: Sendable {
    package enum Kind: Sendable {
      /// Texts, codes among them: leading zeros and 20 digits stay as they are typed.
      case text
      case whole
      /// So many digits behind the point.
      case decimal(Int)
    }

    /// As the reader knows it, with its unit in brackets where the reader takes it away again.
    package let heading: String
    package let kind: Kind
    package let isRequired: Bool
    /// What may be chosen; empty where anything may be typed.
    package let choices: [String]
    /// What stands in the row that shows how it is meant; "" for nothing.
    package let example: String
    package let meaning: Phrase
  }

  package let name: String
  /// What a run or another verb takes it for.
  package let part: Part
  package let columns: [Column]

  /// All sheets, in the order in which they are filled in.
  package static let all = [
    communities, compounds, buildings, stations, candidates, workers,
  ]
}

extension TemplateSheet {
  /// The first Chinese heading of a role; its own name where it has none.
  static func heading(_ role: Role, in roles: LayerRoles) -> String {
    heading(FieldVocabulary().names(role, in: roles)) ?? role.rawValue
  }

  /// The first of some headings that is Chinese.
  static func heading(_ names: [String]) -> String? {
    names.first { name in name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
  }

  fileprivate static func column(
    _ role: Role, _ roles: LayerRoles, unit: String = "", _ kind: Column.Kind = .text,
    isRequired: Bool = false, choices: [String] = [], example: String = "", _ meaning: Phrase
  ) -> Column {
    column(
      heading(role, in: roles) + (unit.isEmpty ? "" : "（\(unit)）"), kind, isRequired: isRequired,
      choices: choices, example: example, meaning)
  }

  fileprivate static func column(
    _ heading: String, _ kind: Column.Kind = .text, isRequired: Bool = false,
    choices: [String] = [], example: String = "", _ meaning: Phrase
  ) -> Column {
    Column(
      heading: heading, kind: kind, isRequired: isRequired, choices: choices, example: example,
      meaning: meaning)
  }

  /// Longitude and latitude.
  fileprivate static func places(
    _ roles: LayerRoles, _ x: String, _ y: String, isRequired: Bool = true
  ) -> [Column] {
    [
      column(.x, roles, .decimal(6), isRequired: isRequired, example: x, .templateX),
      column(.y, roles, .decimal(6), isRequired: isRequired, example: y, .templateY),
    ]
  }
}

extension TemplateSheet {
  private static let yesNo = ["是", "否"]

  static let communities = TemplateSheet(
    name: "社区", part: .communities,
    columns: [
      column(.id, .communities, isRequired: true, example: "990101001001", .templateCommunityCode),
      column(.name, .communities, isRequired: true, example: "和顺社区", .templateCommunityName),
    ])

  /// Where nobody knows each building: a row a compound, with the buildings it has.
  static let compounds = TemplateSheet(
    name: "小区", part: .buildings,
    columns: [
      column(
        .communityName, .buildings, isRequired: true, example: "和顺社区", .templateOfCommunity),
      column(.compoundName, .buildings, isRequired: true, example: "翠湖嘉园", .templateCompoundName),
      column(
        heading(ListColumns.buildingHeaders) ?? "", isRequired: true, example: "1-4幢",
        .templateBuildingList),
      column(
        .households, .buildings, unit: "户", isRequired: true, example: "60、60、58、62",
        .templateListedHouseholds),
    ] + places(.buildings, "126.489279", "46.953642"))

  static let buildings = TemplateSheet(
    name: "楼栋", part: .buildings,
    columns: [
      column(.id, .buildings, isRequired: true, example: "B00001", .templateBuildingCode),
      column(.name, .buildings, example: "锦绣花园1号楼", .templateBuildingName),
      column(
        .communityName, .buildings, isRequired: true, example: "和顺社区", .templateOfCommunity),
      column(.compoundName, .buildings, example: "锦绣花园", .templateOfCompound),
      column(
        .use, .buildings, choices: ["住宅", "办公", "商业", "学校", "其他"], example: "住宅", .templateUse),
      column(
        .households, .buildings, unit: "户", .whole, isRequired: true, example: "37",
        .templateHouseholds),
      column(.occupied, .buildings, unit: "户", .whole, example: "33", .templateOccupied),
      column(.persons, .buildings, unit: "人", .whole, example: "95", .templatePersons),
      column(.elderly, .buildings, unit: "人", .whole, example: "17", .templateElderly),
      column(.stairwells, .buildings, unit: "个", .whole, example: "4", .templateStairwells),
      column(.levels, .buildings, .whole, example: "5", .templateLevels),
    ] + places(.buildings, "126.489215", "46.952907"))

  static let stations = TemplateSheet(
    name: "站点", part: .stations,
    columns: [
      column(.id, .stations, isRequired: true, example: "S-001", .templateStationCode),
      column(.name, .stations, isRequired: true, example: "和顺社区党群服务中心", .templateStationName),
      column(
        .tier, .stations, choices: ["党群服务中心", "服务站", "微驿站"], example: "党群服务中心", .templateTier),
      column(
        .status, .stations, isRequired: true, choices: ["使用中", "建成", "规划", "停用"], example: "使用中",
        .templateStatus),
      column(.floorArea, .stations, unit: "㎡", .decimal(1), example: "580", .templateFloorArea),
      column(.services, .stations, example: "议事、调解、老年食堂", .templateServices),
      column(.opening, .stations, example: "周一至周日 08:00-20:00", .templateOpening),
      column(.capacity, .stations, unit: "户", .whole, example: "1200", .templateCapacity),
    ] + places(.stations, "126.494688", "46.951319"))

  static let candidates = TemplateSheet(
    name: "备选点", part: .candidates,
    columns: [
      column(.id, .candidates, isRequired: true, example: "V-001", .templateCandidateCode),
      column(.name, .candidates, isRequired: true, example: "雅香小区闲置物业用房", .templateCandidateName),
      column(.floorArea, .candidates, unit: "㎡", .decimal(1), example: "118", .templateFloorArea),
      column(.cost, .candidates, unit: "万元", .decimal(1), example: "12.5", .templateCost),
      column(.capacity, .candidates, unit: "户", .whole, example: "800", .templateCapacity),
      column(.forbidden, .candidates, choices: yesNo, example: "否", .templateForbidden),
    ] + places(.candidates, "126.518493", "46.956127"))

  static let workers = TemplateSheet(
    name: "网格人员", part: .workers,
    columns: [
      column(
        heading(RosterIntake.cellNames) ?? "", isRequired: true, example: "990101001001001",
        .templateCellCode),
      column(
        heading(RosterIntake.workerNames) ?? "", isRequired: true, example: "W-001",
        .templateWorkerSlot),
    ])
}
