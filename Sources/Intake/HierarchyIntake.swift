package import Diagnostics
internal import Formats
package import Survey

/// Reads tables that say which unit lies in what.
package enum HierarchyIntake {
  /// Reads the columns called `levels`, from the lowest to the highest, beside the units' ids.
  ///
  /// - Throws: `table.column.missing` where a level or the column of ids is not there,
  ///   `layer.empty`, and what reading the file throws.
  package static func read(
    _ source: InputSource, levels: [String]
  ) throws(Failure) -> (table: HierarchyTable, record: InputRecord) {
    let file = try PlainFile(source)
    var log = IntakeLog()
    let table = try file.table(source, TidyRules(layer: "hierarchy"), log: &log)
    guard table.rowCount > 0 else {
      throw Failure(.layerEmpty, at: Place(file: source.path))
    }
    let layer = try Layer(table, source: source, roles: .units)
    guard let ids = layer[.id] else {
      throw Failure(
        .columnMissing, ["name": "unit_id", "columns": .names(table.columns.map(\.name))],
        at: Place(file: source.path))
    }
    var hierarchy = HierarchyTable()
    hierarchy.file = source.path
    hierarchy.levels = levels
    hierarchy.units = (0..<table.rowCount).map { ids.text($0) ?? "" }
    for level in levels {
      let column = try layer.column(named: level)
      hierarchy.parents.append((0..<table.rowCount).map { column.text($0) ?? "" })
    }
    let record = InputRecord(
      layer: "hierarchy", path: source.path, byteCount: file.byteCount,
      sha256: file.sha256, rows: table.rowCount, reading: .nothing, encoding: table.encoding)
    return (hierarchy, record)
  }
}

extension SurveyReading {
  /// The same reading with one more file among its inputs.
  package func including(_ record: InputRecord) -> SurveyReading {
    SurveyReading(survey: survey, system: system, log: log, inputs: inputs + [record])
  }
}
