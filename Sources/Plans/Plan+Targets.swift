internal import Diagnostics
package import Survey

extension Plan {
  /// A share that must be reached: of whom, in how long, by which walk, from which stations.
  package struct Target: Hashable, Sendable {
    package var name: String?
    package var level = CoverageLevel.county
    package var minutes = 15
    /// Percent, 0 to 100.
    package var share = 95.0
    package var weight = SitingWeightKind.households
    package var measure = TargetMeasure.deciding
    /// `nil` for that of the plan.
    package var walking: WalkingPreset?
    /// Which stations count; `nil` for what the plan says, as in the three that follow.
    package var statuses: [StationStatus]?
    package var tiers: [StationTier]?
    package var kinds: [String]?
    package var services: [String]?
  }
}

extension Shape where Value == [Plan.Target] {
  static var targets: Shape {
    .list(
      of: .target, count: 0...100,
      example: "[{level: community, minutes: 15, share: 90}]")
  }
}

extension Shape where Value == Plan.Target {
  fileprivate static var target: Shape {
    .group(Plan.Target(), keys: questionKeys + walkKeys + stationKeys)
  }

  private static var questionKeys: [Key<Plan.Target>] {
    [
      Key(
        "name", Shape<String>.text.optional, \.name,
        en: "What people call the target.", zh: "目标名称。"),
      Key(
        "level", .choice, \.level,
        en: "Whether it is asked of all together, or of each community or cell.",
        zh: "考核层级：county 全县合计、community 每个社区、cell 每个网格。"),
      Key(
        "minutes", Shape<Int>.integer(Plan.Reach.allowedMinutes), \.minutes,
        en: "The longest walk, in minutes.", zh: "步行时间上限，分钟。"),
      Key(
        "share", Shape<Double>.number(0...100), \.share,
        en: "The percent that must be reached.", zh: "应覆盖的百分比。"),
      Key(
        "weight", .choice, \.weight,
        en: "Who counts: households, those lived in, persons, or people aged 60 and over.",
        zh: "计数对象：households 户、occupied 入住户、persons 人口、elderly 60 岁及以上人口。"),
    ]
  }

  private static var walkKeys: [Key<Plan.Target>] {
    let preset = Shape<WalkingPreset>.words(
      WalkingPreset.all.map { ($0.name, $0) }, word: { $0.name })
    return [
      Key(
        "measure", .choice, \.measure,
        en: "Walks along streets, as the crow flies (circle), or what decides in the plan.",
        zh: "距离口径：network 沿道路、circle 直线圈、deciding 按计划的判定口径。"),
      Key(
        "preset", preset.optional, \.walking,
        en: "What a minute of walking means; that of reach where not given.",
        zh: "步行标准；缺省同 reach。"),
    ]
  }

  private static var stationKeys: [Key<Plan.Target>] {
    let words = Shape<[String]>.list(of: .text, count: 0...50, example: "[托育]")
    return [
      Key(
        "status",
        Shape<[StationStatus]>.list(of: .choice, count: 0...4, example: "[in_use]").optional,
        \.statuses,
        en: "Which stations count, by status; what reach says where not given.",
        zh: "计入的站点状态；缺省同 reach。"),
      Key(
        "tiers",
        Shape<[StationTier]>.list(of: .choice, count: 0...3, example: "[station]").optional,
        \.tiers,
        en: "Which tiers count.", zh: "计入的站点层级。"),
      Key(
        "kinds", words.optional, \.kinds,
        en: "Which kinds of station count.", zh: "计入的站点类型。"),
      Key(
        "services", words.optional, \.services,
        en: "Only stations with at least one of these services.", zh: "仅计入提供其中任一服务的站点。"),
    ]
  }
}
