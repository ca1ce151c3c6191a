internal import Diagnostics
internal import Survey

extension Plan {
  /// The description of plan.yaml: every key, its type, default, allowed values and meaning.
  static let shape: Shape<Plan> = .group(
    Plan(),
    keys: [
      Key(
        "gridreach", .version, \.formatVersion,
        en: "The version of this format.", zh: "本格式的版本号。"),
      Key(
        "name", Shape.text.optional, \.name,
        en: "The title used in reports.", zh: "报告中使用的名称。"),
      Key(
        "inputs", .inputs, \.inputs, required: true,
        en: "The files to read; paths are relative to the plan.", zh: "输入文件；路径相对于计划文件所在文件夹。"),
      Key(
        "fields_file", Shape<String>.text.optional, \.fieldsFile,
        en: "A YAML file of further headings and what they mean; the path is relative to the plan.",
        zh: "补充列名及其含义的 YAML 文件；路径相对于计划文件所在文件夹。"),
      Key(
        "partition", .partition, \.partition,
        en: "How communities are cut into grid cells.", zh: "社区划分为网格的方式。"),
      Key(
        "reach", .reach, \.reach,
        en: "How far people walk, from which stations.", zh: "步行距离与参与计算的站点。"),
      Key(
        "walks", .walks, \.walks,
        en: "How people walk along the streets.", zh: "沿道路步行的方式。"),
      Key(
        "coverage", .coverage, \.coverage,
        en: "What is asked of the coverage.", zh: "覆盖要求。"),
      Key(
        "targets", .targets, \.targets,
        en: "Shares that must be reached, beyond what coverage.require can say; told by check.",
        zh: "考核目标（比 coverage.require 更细），由 check 核对。"),
      Key(
        "siting", Shape<Plan.Siting>.siting.optional, \.siting,
        en: "Where the next stations should stand; nothing is chosen where this is not given.",
        zh: "新站点选址；不填则不选址。"),
      Key(
        "output", .output, \.output,
        en: "Where and how results are written.", zh: "结果的位置与写法。"),
      Key(
        "threads", .integer(0...256), \.threads,
        en: "How many threads compute; 0 for as many as there are cores.",
        zh: "计算线程数；0 表示与处理器核心数相同。"),
    ])
}

extension Shape where Value == Int {
  /// The version of the format; another one is refused by a message of its own.
  static let version = Shape(
    read: { (node, path, reading) throws(Failure) in
      let found = try integer(0...Int.max).read(node, path, &reading)
      guard found == Plan.formatVersion else {
        throw reading.failure(
          .planVersion, ["found": .integer(found), "known": .integer(Plan.formatVersion)], at: node)
      }
      return found
    },
    schema: { _ in .object([("const", .integer(Plan.formatVersion))]) },
    write: { .integer($0) })
}

extension Shape where Value == Plan.Coverage {
  fileprivate static var coverage: Shape {
    .group(
      Plan.Coverage(),
      keys: [
        Key(
          "require", .requirements, \.requirements,
          en: "Shares of households to be reached in some minutes; cell:15:90% in each cell.",
          zh: "规定分钟数内应覆盖的户数比例；cell:15:90% 表示每个网格。"),
        Key(
          "least_floor_area", .number(1...10_000), \.leastFloorArea,
          en: "The floor area that 100 households should have, in square metres.",
          zh: "每百户应有的服务面积，平方米。"),
        Key(
          "gap_distance", .number(1...10_000), \.gapDistance,
          en: "Buildings that nobody reaches are of one gap up to so many metres apart.",
          zh: "未覆盖楼栋相距不超过此距离（米）时归为同一空白区。"),
      ])
  }
}

extension Shape where Value == [Plan.Requirement] {
  static var requirements: Shape {
    let requirement = Shape<Plan.Requirement>.form(
      pattern: "^((county|community|cell):)?[0-9]{1,7}:[0-9]{1,7}(\\.[0-9]{1,7})?%$",
      expected: .planExpectsRequirement,
      parse: { Plan.Requirement($0) }, write: { $0.text })
    return .list(of: requirement, count: 0...24, example: "[\"15:95%\"]")
  }
}

extension Shape where Value == Plan.Output {
  fileprivate static var output: Shape {
    let language = Shape<Language?>.words(
      [("auto", nil)] + Language.allCases.map { ($0.rawValue, $0) },
      word: { $0?.rawValue ?? "auto" })
    return .group(
      Plan.Output(),
      keys: [
        Key(
          "folder", .text, \.folder,
          en: "The folder of the results, relative to the plan.",
          zh: "结果文件夹，相对于计划文件所在文件夹。"),
        Key(
          "lang", language, \.language,
          en: "The language of summaries and tables; auto follows the locale.",
          zh: "摘要和表格的语言；auto 表示随系统语言。"),
        Key(
          "overwrite", .truth, \.overwrite,
          en: "Whether an existing folder of results is replaced.", zh: "是否替换已有的结果文件夹。"),
        Key(
          "layers", .choice, \.layers,
          en: "A file a layer (geojson), one file with styles (gpkg), or shp with short names.",
          zh: "图层格式：geojson 每层一个文件、gpkg 单一文件含样式、shp 短字段名。"),
        Key(
          "output_crs", Shape<String>.text.optional, \.crs,
          en: "The coordinate system of gpkg and shp; that of the communities where not given.",
          zh: "gpkg 和 shp 的坐标系；缺省同社区数据。"),
        Key(
          "dbf_encoding", .choice, \.dbfEncoding,
          en: "What the text of shp is in.", zh: "shp 的文字编码。"),
        Key(
          "tables", .choice, \.tables,
          en: "What the tables of offices are written as: a workbook each (xlsx) or csv.",
          zh: "各类台账的格式：xlsx 每份一个工作簿，或 csv。"),
        Key(
          "public", .truth, \.isPublic,
          en:
            "Whether the results are for everybody: points to 11 m, borders generalised, a footnote.",
          zh: "是否为公开成果：点位保留约 11 米精度，边界概化，并加注“示意图”。"),
        Key(
          "allow_personal", .truth, \.allowsPersonal,
          en: "Whether what tells of persons is let through; all results are then internal.",
          zh: "是否放行个人信息；放行后所有结果标注“内部”。"),
        Key(
          "households", .truth, \.households,
          en: "Whether rows finer than a building are written; all results are then internal.",
          zh: "是否写出细于楼栋的记录（户、单元）；写出后所有结果标注“内部”。"),
      ])
  }
}
