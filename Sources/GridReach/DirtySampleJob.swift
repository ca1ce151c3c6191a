package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
package import SampleCounty
internal import Survey

/// A synthetic county as offices would send it → a folder of files with defects, and the list of
/// all that was sown.
package struct DirtySampleJob: Sendable {
  package var plan: SampleCountyPlan
  /// Without one the files are clean.
  package var kinds: Set<DirtyKind>
  package var folder: String
  package var overwrite: Bool
  /// The language of the note beside the files.
  package var language: Language

  /// The file that says what was sown.
  package static let answers = "sown.csv"

  package init(
    plan: SampleCountyPlan, kinds: Set<DirtyKind>, folder: String, overwrite: Bool,
    language: Language
  ) {
    self.plan = plan
    self.kinds = kinds
    self.folder = folder
    self.overwrite = overwrite
    self.language = language
  }

  /// The kinds that `names` asks for: `all`, or some with commas between them.
  ///
  /// - Throws: `sample.dirty.unknown`.
  package static func kinds(named names: String) throws(Failure) -> Set<DirtyKind> {
    if names == "all" { return Set(DirtyKind.allCases) }
    var kinds: Set<DirtyKind> = []
    for name in names.split(separator: ",") {
      let plain = String(name.filter { $0 != " " })
      guard let kind = DirtyKind(rawValue: plain) else {
        throw Failure(
          .dirtyUnknown,
          ["name": .text(plain), "kinds": .names(DirtyKind.allCases.map(\.rawValue))])
      }
      kinds.insert(kind)
    }
    return kinds
  }

  /// Makes the county and writes it; the same plan and kinds write the same bytes.
  ///
  /// - Throws: what the generator refuses, or what writing throws; nothing is left behind.
  package func run() throws(Failure) -> DirtyCounty {
    let output = try AtomicFolder(path: folder, marker: "plan.yaml", overwrite: overwrite)
    let system = try LocalMetricSystem(around: Box(SampleJob.center))
    let county = try SampleCounty.generate(plan)
    let dirty = DirtyCounty.sow(kinds, into: county, at: try places(county.survey, system))
    for map in DirtyMaps(dirty, gates: county.survey).tables where map.rowCount > 0 {
      try write(map, in: output.workingPath, system)
    }
    for list in dirty.lists {
      let bytes =
        list.isGBK
        ? try TextEncoding.gb18030.encode(list.text) : [0xEF, 0xBB, 0xBF] + Array(list.text.utf8)
      try write(bytes, to: "\(output.workingPath)/\(list.file)")
    }
    try CSV.write(
      answerTable(dirty.sown), path: "\(output.workingPath)/\(Self.answers)", overwrite: false)
    try write(Array(planText(county, dirty).utf8), to: output.workingPath + "/plan.yaml")
    try write(
      Array(note(county, dirty).utf8),
      to: output.workingPath + "/" + FolderReadme.fileName(in: language))
    try output.commit()
    return dirty
  }

  /// Where the records of lists lie, in degrees.
  private func places(
    _ survey: CountySurvey, _ system: LocalMetricSystem
  ) throws(Failure) -> OfficePlaces {
    func degrees(_ positions: [Position]) throws(Failure) -> [Position] {
      var moved = positions
      try system.unproject(&moved)
      return moved
    }
    let stations = try degrees(survey.stations.positions)
    return OfficePlaces(
      buildings: try degrees(survey.buildings.positions), stations: stations,
      stationsOnMap: stations.map { MapDatum.wgs84.convert($0, to: .gcj02) },
      candidates: try degrees(survey.candidates.positions))
  }

  private func write(
    _ map: FeatureTable, in folder: String, _ system: LocalMetricSystem
  ) throws(Failure) {
    var table = map
    if var geometry = table.geometry {
      try system.unproject(&geometry.positions)
      table.geometry = geometry
    }
    var writer = try GeoJSONWriter(path: "\(folder)/\(map.name)", overwrite: false)
    try writer.write(table)
    try writer.finish()
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = try AtomicFile(path: path, overwrite: false)
    try file.write(bytes)
    try file.commit()
  }

  private func answerTable(_ sown: [SownDefect]) -> FeatureTable {
    FeatureTable(
      name: Self.answers,
      columns: [
        .texts("kind", sown.map(\.kind.rawValue)), .texts("file", sown.map(\.file)),
        .integers("row", sown.map(\.row)), .integers("line", sown.map(\.line)),
        .texts("column", sown.map { $0.column.isEmpty ? nil : $0.column }),
        .texts("id", sown.map { $0.id.isEmpty ? nil : $0.id }),
        .texts("was", sown.map { $0.was.isEmpty ? nil : $0.was }),
        .texts("put", sown.map { $0.put.isEmpty ? nil : $0.put }),
      ], rowCount: sown.count)
  }
}
