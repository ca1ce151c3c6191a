internal import Diagnostics
package import Survey

extension Plan {
  /// Where the next stations should stand; asked where the plan has the group.
  package struct Siting: Hashable, Sendable {
    package var model = SitingModel.maxCover
    /// How many new stations; for min_stations none.
    package var sites: Int?
    package var within = SitingBands([SitingBands.Band(minutes: 15)])
    package var requirements: [Requirement] = []
    package var weight = SitingWeights([SitingWeights.Share(.households)])
    /// What a second station counts for.
    package var backup = 0.0
    /// New stations up to which the best answer is told; 0 for none.
    package var curve = 0
    /// Whether the lowest share of any community is raised first.
    package var worstFirst = false
    package var candidates = CandidateSource.layer
    /// With streets as candidates, metres between them.
    package var spacing = 50.0
    package var leastDistance = 0.0
    package var existing = ExistingStations.fixed
    package var atMostOne: SiteGrouping?
    package var atLeastOne: SiteGrouping?
    package var budget: Double?
    package var capacity = SiteCapacity.none
    /// With capacity by floor area, m² for 100 households.
    package var areaPer100 = 30.0
    package var effort = 1.0
  }
}

extension Shape where Value == Plan.Siting {
  static var siting: Shape {
    .group(
      Plan.Siting(), keys: questionKeys + candidateKeys + ruleKeys,
      finish: { (siting, path, reading) throws(Failure) in
        let missing = siting.model.seeksLeast ? "require" : "sites"
        let isThere =
          siting.model.seeksLeast ? !siting.requirements.isEmpty : siting.sites != nil
        guard isThere else {
          throw Failure(
            .planKeyMissing, ["key": .text("\(path).\(missing)")],
            at: reading.places[path] ?? .unknown)
        }
      })
  }

  private static var questionKeys: [Key<Plan.Siting>] {
    [
      Key(
        "model", .choice, \.model,
        en: "What to seek: the most reached, the fewest stations, the least walk, nobody far.",
        zh: "选址目标：max_cover 覆盖最多、min_stations 站点最少、p_median 总步行最短、p_center 最远者最近。"),
      Key(
        "sites", Shape<Int>.integer(1...100_000).optional, \.sites,
        en: "How many new stations.", zh: "新增站点数。"),
      Key(
        "within", .bands, \.within,
        en: "The walk that counts, in minutes; several with weights.",
        zh: "计入覆盖的步行时间（分钟），可多档并带权重。"),
      Key(
        "require", .requirements, \.requirements,
        en: "Shares of households that must be reached.", zh: "必须达到的户覆盖率。"),
      Key(
        "weight", .sitingWeights, \.weight,
        en: "Who counts, each with a factor.", zh: "计入对象及系数。"),
      Key(
        "backup", Shape<Double>.number(0...1000), \.backup,
        en: "What a second station within the walk counts for.", zh: "第二个可达站点的权重。"),
      Key(
        "worst_first", .truth, \.worstFirst,
        en: "Whether the lowest share of any community is raised first.",
        zh: "是否优先提高覆盖率最低的社区。"),
      Key(
        "curve", Shape<Int>.integer(0...10_000), \.curve,
        en: "New stations up to which the best answer is told; 0 for none.",
        zh: "给出 1 至多少个新站点的最优覆盖曲线；0 表示不计算。"),
    ]
  }

  private static var candidateKeys: [Key<Plan.Siting>] {
    [
      Key(
        "candidates", .choice, \.candidates,
        en:
          "Where stations may stand: the layer of candidates, streets, buildings or planned stations.",
        zh: "备选点来源：layer 备选点图层、streets 沿道路、buildings 各楼栋、planned 规划站点。"),
      Key(
        "spacing", Shape<Double>.number(1...10_000), \.spacing,
        en: "Metres between candidates along streets.", zh: "沿道路备选点的间距，米。"),
      Key(
        "least_distance", Shape<Double>.number(0...100_000), \.leastDistance,
        en: "Metres that new stations keep from each other.", zh: "新站点之间的最小距离，米。"),
      Key(
        "existing", .choice, \.existing,
        en: "Whether stations that stand are fixed, may move or may close.",
        zh: "现有站点：fixed 保留、may_move 可迁移、may_close 可撤销。"),
    ]
  }

  private static var ruleKeys: [Key<Plan.Siting>] {
    [
      Key(
        "at_most_one", Shape<SiteGrouping>.choice.optional, \.atMostOne,
        en: "At most one new station in each of these.", zh: "每个小区或社区至多新增一个站点。"),
      Key(
        "at_least_one", Shape<SiteGrouping>.choice.optional, \.atLeastOne,
        en: "At least one station in each of these.", zh: "每个小区或社区至少有一个站点。"),
      Key(
        "budget", Shape<Double>.number(0...1e12).optional, \.budget,
        en: "What the new stations may cost together.", zh: "新站点费用总额上限。"),
      Key(
        "capacity", .choice, \.capacity,
        en: "How much a station can serve: none for no limit, its households, or by floor area.",
        zh: "服务能力：none 不限、households 按户数列、floor_area 按面积折算。"),
      Key(
        "area_per_100", Shape<Double>.number(1...10_000), \.areaPer100,
        en: "With capacity by floor area, square metres for 100 households.",
        zh: "按面积折算时每百户平方米数。"),
      Key(
        "effort", Shape<Double>.number(0...1000), \.effort,
        en: "The work of the search, as a multiple of the standard amount.",
        zh: "搜索工作量，标准量的倍数。"),
    ]
  }
}

extension Shape where Value == SitingBands {
  fileprivate static let bands: Shape = {
    let one = "[0-9]{1,3}(:[0-9.]+)?"
    return .form(
      pattern: "^\(one)(,\(one))*$", expected: .planExpectsBands, parse: { SitingBands($0) },
      write: { $0.text })
  }()
}

extension Shape where Value == SitingWeights {
  fileprivate static let sitingWeights: Shape = {
    let kinds = SitingWeightKind.allCases.map(\.rawValue).joined(separator: "|")
    let one = "(\(kinds))(:[0-9.]+)?"
    return .form(
      pattern: "^\(one)(,\(one))*$", expected: .planExpectsWeights, parse: { SitingWeights($0) },
      write: { $0.text })
  }()
}
