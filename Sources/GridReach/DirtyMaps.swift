internal import Formats
internal import Geometry
internal import SampleCounty
internal import Survey

/// The maps of a county as an office exports them, in metres still; their names are their files'.
struct DirtyMaps {
  let tables: [FeatureTable]

  /// - Parameter clean: the survey before anything was sown, whose gates know their compounds.
  init(_ dirty: DirtyCounty, gates clean: CountySurvey) {
    tables = [
      Self.communities(dirty.survey.communities), Self.compounds(dirty.survey.compounds),
      Self.streets(dirty.survey.streets), Self.barriers(dirty.survey.barriers),
      Self.gates(clean.gates, of: clean.compounds),
    ]
  }

  private static func communities(_ table: CommunityTable) -> FeatureTable {
    FeatureTable(
      name: DirtyCounty.Map.communities,
      columns: [.texts("社区代码", table.codes), .texts("社区名称", table.names)],
      geometry: GeometryColumn(shapes: table.shapes), rowCount: table.count)
  }

  private static func compounds(_ table: CompoundTable) -> FeatureTable {
    func words(_ flags: [Bool?]) -> [String?] { flags.map { $0.map { $0 ? "是" : "否" } } }
    return FeatureTable(
      name: DirtyCounty.Map.compounds,
      columns: [
        .texts("小区编号", table.ids), .texts("小区名称", table.names),
        .texts("围墙", words(table.isWalled)), .texts("物业", words(table.hasPropertyManager)),
      ], geometry: GeometryColumn(shapes: table.shapes), rowCount: table.count)
  }

  private static func streets(_ table: StreetTable) -> FeatureTable {
    FeatureTable(
      name: DirtyCounty.Map.streets,
      columns: [
        .texts("street_id", table.lines.indices.map { "R\($0 + 1)" }),
        .texts("道路名称", table.names), .texts("highway", table.classes),
        .texts("bridge", table.isBridge.map { $0 ? "yes" : "no" }),
        .texts("tunnel", table.isUnderpass.map { $0 ? "yes" : "no" }),
      ], geometry: GeometryColumn(lines: table.lines), rowCount: table.count)
  }

  /// One row a line, as in the files of a clean county.
  private static func barriers(_ table: BarrierTable) -> FeatureTable {
    let rows = (0..<table.count).flatMap { row in table.lines[row].map { (row, $0) } }
    return FeatureTable(
      name: DirtyCounty.Map.barriers,
      columns: [
        .texts("barrier_id", rows.indices.map { "B\($0 + 1)" }),
        .texts("名称", rows.map { table.names[$0.0] }),
        .texts("barrier_kind", rows.map { table.kinds[$0.0].name }),
      ], geometry: GeometryColumn(lines: rows.map(\.1)), rowCount: rows.count)
  }

  private static func gates(_ table: GateTable, of compounds: CompoundTable) -> FeatureTable {
    FeatureTable(
      name: DirtyCounty.Map.gates,
      columns: [
        .texts("出入口编号", table.ids),
        .texts("小区编号", table.compound.map { $0 < 0 ? nil : compounds.ids[Int($0)] }),
      ], geometry: GeometryColumn(points: table.positions), rowCount: table.count)
  }
}
