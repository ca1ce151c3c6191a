internal import Diagnostics

extension Plan {
  /// How people walk along the streets, where the plan has some.
  package struct Walks: Hashable, Sendable {
    /// Whether walks along streets decide who is reached; else straight lines do.
    package var decide = true
    package var profile = Profile.walking
    package var direction = Direction.toStation
    package var walls = Walls.known
    /// The farthest street that a building stands on, in metres.
    package var streetLimit = 150.0
    /// The farthest street that is walked to over open ground, in metres; 0 for none.
    package var offNetworkLimit = 400.0
    /// Metres within which streets that cross or nearly touch are joined; 0 for files whose streets
    /// share vertices.
    package var noding = 0.0
  }

  package enum Profile: String, CaseIterable, Sendable {
    case walking
    case stepFree = "step_free"
  }

  package enum Direction: String, CaseIterable, Sendable {
    case toStation = "to_station"
    case fromStation = "from_station"
  }

  package enum Walls: String, CaseIterable, Sendable {
    case known, walled, open
  }
}

extension Shape where Value == Plan.Walks {
  static var walks: Shape { .group(Plan.Walks(), keys: ruleKeys + limitKeys) }

  private static var ruleKeys: [Key<Plan.Walks>] {
    [
      Key(
        "decide", .truth, \.decide,
        en: "Whether walks along streets decide who is reached; else straight lines do.",
        zh: "是否以沿道路的步行判定覆盖；否则按直线距离。"),
      Key(
        "profile", .choice, \.profile,
        en: "Who walks; step_free closes steps.", zh: "步行方式；step_free 不走台阶。"),
      Key(
        "direction", .choice, \.direction,
        en: "Residents to the station, or staff from the station to the scene.",
        zh: "居民到站点，或工作人员从站点到现场。"),
      Key(
        "walls", .choice, \.walls,
        en: "Compounds with walls: those with a known gate, all, or none.",
        zh: "封闭小区：有出入口数据的、全部或无。"),
    ]
  }

  private static var limitKeys: [Key<Plan.Walks>] {
    [
      Key(
        "street_limit", Shape<Double>.number(1...10_000), \.streetLimit,
        en: "The farthest street that a building stands on, in metres.",
        zh: "楼栋到道路的最远距离，米。"),
      Key(
        "off_network_limit", Shape<Double>.number(0...10_000), \.offNetworkLimit,
        en: "The farthest street that is walked to over open ground, in metres; 0 for none.",
        zh: "无路步行到道路的最远距离，米；0 表示不允许。"),
      Key(
        "noding", Shape<Double>.number(0...50), \.noding,
        en: "Metres within which streets that cross or nearly touch are joined; 0 for none.",
        zh: "相交或几乎相接的道路在多少米内连通；0 表示不处理。"),
    ]
  }
}
