extension Phrase {
  package static let presetNoCircle = Phrase(
    "preset.no-circle",
    en:
      "the preset {preset} has no {minutes}-minute circle; use --preset cn67 (66.7 m a minute), which defines 10, 15 and 20 minutes",
    zh: "预设 {preset} 没有 {minutes} 分钟圈；请改用 --preset cn67（每分钟 66.7 米），它定义了 10、15、20 分钟圈")
  package static let minutesNone = Phrase(
    "minutes.none",
    en: "no minutes are asked for; give --minutes, such as 10,15,20",
    zh: "没有指定分钟数；请用 --minutes 给出，例如 10,15,20")
  package static let stationsNoneLeft = Phrase(
    "stations.none-left",
    en:
      "none of the {count} stations passes the filters of status, tier, kind and service; nobody is reached",
    zh: "{count} 个站点都不符合状态、层级、类型和服务的筛选条件，因此无人被覆盖")

  static let gridReach: [Phrase] = [presetNoCircle, minutesNone, stationsNoneLeft]
}
