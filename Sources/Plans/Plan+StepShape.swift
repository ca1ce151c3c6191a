internal import Diagnostics
internal import Survey

extension Shape where Value == Plan.Partition {
  static var partition: Shape {
    // Half the standard work is a glance, a hundred times is a night.
    let effort = Shape<Double>.number(0.1...100)
    return .group(
      Plan.Partition(),
      keys: [
        Key(
          "band", .bounds, \.bounds,
          en: "The smallest and largest number of households of a cell.", zh: "网格户数的下限和上限。"),
        Key(
          "aim", Shape<Int>.integer(1...9_999_999).optional, \.aim,
          en: "The number of households to aim at; the middle of the band where not given.",
          zh: "网格目标户数；缺省为上下限的中间值。"),
        Key(
          "code_scheme", .choice, \.schemeName,
          en: "The scheme of the cells' codes.", zh: "网格编码方案。"),
        Key(
          "object_class", Shape<String>.digits(6).optional, \.objectClass,
          en: "The object class that begins a code of cjt349.", zh: "cjt349 编码开头的对象分类码。"),
        Key(
          "county_code", Shape<String>.digits(6).optional, \.countyCode,
          en: "The county's code, where community codes do not begin with it.",
          zh: "县级行政区划代码；社区代码不含它时填写。"),
        Key(
          "cells", Shape<Int>.integer(1...9_999_999).optional, \.cells,
          en: "How many cells there shall be in all; free where not given.",
          zh: "网格总数；缺省不限定。"),
        Key(
          "margin", Shape<Int>.integer(0...1_000_000), \.margin,
          en: "The households by which cells should stay inside the ends of the band.",
          zh: "网格户数与上下限之间宜留的余量（户）。"),
        Key(
          "effort", effort, \.effort,
          en: "The work of the search, as a multiple of the standard amount.",
          zh: "搜索工作量，标准量的倍数。"),
      ] + groundKeys,
      finish: { (partition, path, reading) throws(Failure) in
        partition.size = try size(partition, path, reading)
        partition.codeScheme = try codeScheme(partition, path, reading)
      })
  }

  private static var groundKeys: [Key<Plan.Partition>] {
    [
      Key(
        "vertical", .truth, \.isVertical,
        en: "Whether a building that is cut keeps its ground whole: its further cells have none.",
        zh: "拆分的楼栋是否保留完整地面（其余网格无面积）。"),
      Key(
        "compounds", .choice, \.rules.compounds,
        en: "Whether compounds that fit a cell are never cut, best not, or as if there were none.",
        zh: "能装入一个网格的小区：whole 不拆、prefer 尽量不拆、free 不考虑。"),
      Key(
        "crossing", .crossing, \.rules.crossing,
        en: "What cells reach across: hard not, priced at a price, free.",
        zh: "网格能否跨越：hard 不可、priced 尽量不、free 不限。"),
    ]
  }

  private static func size(
    _ partition: Plan.Partition, _ path: String, _ reading: Reading
  ) throws(Failure) -> SizeBand {
    let bounds = partition.bounds
    do throws(Failure) {
      return try SizeBand(lower: bounds.lower, upper: bounds.upper, aim: partition.aim)
    } catch {
      let key = error.phrase == .bandAimOutside ? "aim" : "band"
      throw error.inside(reading.places["\(path).\(key)"] ?? .unknown)
    }
  }

  private static func codeScheme(
    _ partition: Plan.Partition, _ path: String, _ reading: Reading
  ) throws(Failure) -> CodeScheme {
    switch partition.schemeName {
    case .gb15: return .gb15
    case .cjt349:
      guard let objectClass = partition.objectClass else {
        throw Failure(
          .planKeyMissing, ["key": .text("\(path).object_class")],
          at: reading.places["\(path).code_scheme"] ?? .unknown)
      }
      return .cjt349(objectClass: objectClass)
    }
  }
}

extension Shape where Value == Plan.Partition.Bounds {
  fileprivate static let bounds = Shape.form(
    pattern: "^[0-9]{1,7}[-–][0-9]{1,7}$", expected: .planExpectsBand,
    parse: { Plan.Partition.Bounds($0) }, write: { "\($0.lower)-\($0.upper)" })
}

extension Shape where Value == CrossingRules {
  fileprivate static let crossing: Shape = {
    let kinds = CrossingRules.kinds.map(\.name).joined(separator: "|")
    let rules = CrossingRule.allCases.map(\.rawValue).joined(separator: "|")
    let one = "(\(kinds))=(\(rules))"
    return .form(
      pattern: "^\(one)(,\(one))*$", expected: .planExpectsCrossing,
      parse: { CrossingRules($0) }, write: { $0.text })
  }()
}

extension Shape where Value == Plan.Reach {
  static var reach: Shape {
    .group(
      Plan.Reach(), keys: walkingKeys + areaKeys + stationKeys, exclusive: ["preset", "speed"])
  }

  private static var walkingKeys: [Key<Plan.Reach>] {
    // Metres a minute: a speed in km/h or m/s lies below, one in metres an hour above.
    let speed = Shape<Double>.number(20...250)
      .map({ WalkingPreset.custom(metresPerMinute: $0) }, back: { _ in nil })
    let preset = Shape<WalkingPreset>.words(
      WalkingPreset.all.map { ($0.name, $0) }, word: { $0.name })
    let minutes = Shape<Int>.integer(Plan.Reach.allowedMinutes)
    return [
      Key(
        "preset", preset, \.walking,
        en: "What a minute of walking means; excludes speed.", zh: "步行标准；与 speed 二选一。"),
      Key(
        "speed", speed, \.walking,
        en: "Walking speed in metres a minute; excludes preset.",
        zh: "步行速度，米/分钟；与 preset 二选一。"),
      Key(
        "minutes", .list(of: minutes, count: 1...12, example: "[10, 15, 20]"), \.minutes,
        en: "The times, in minutes.", zh: "服务圈时间，分钟。"),
    ]
  }

  private static var areaKeys: [Key<Plan.Reach>] {
    [
      Key(
        "rings", .truth, \.rings,
        en: "Whether each area leaves out the next smaller one.", zh: "是否按环输出（各圈不含更小的圈）。"),
      Key(
        "overlap", .choice, \.overlap,
        en: "What becomes of ground that several stations reach.", zh: "多个站点共同覆盖处的处理方式。"),
      Key(
        "detour", Shape<Double>.number(1...3), \.detour,
        en: "The walking distance divided by the straight line, for the estimate.",
        zh: "绕行系数（步行距离与直线距离之比），用于估算圈。"),
    ]
  }

  private static var stationKeys: [Key<Plan.Reach>] {
    // More filters than this are a list of stations.
    let count = 0...64
    return [
      Key(
        "status", .list(of: .choice, count: count, example: "[in_use, built]"), \.statuses,
        en: "Which stations count, by status; empty for all.", zh: "按状态筛选站点；空表示全部。"),
      Key(
        "tiers", .list(of: .choice, count: count, example: "[centre, station]"), \.tiers,
        en: "Which stations count, by tier; empty for all.", zh: "按层级筛选站点；空表示全部。"),
      Key(
        "kinds", .list(of: .text, count: count, example: "[residential]"), \.kinds,
        en: "Which stations count, by kind; empty for all.", zh: "按类型筛选站点；空表示全部。"),
      Key(
        "services", .list(of: .text, count: count, example: "[meals, legal]"), \.services,
        en: "Which stations count, by a service they offer; empty for all.",
        zh: "按服务内容筛选站点；空表示全部。"),
    ]
  }
}
