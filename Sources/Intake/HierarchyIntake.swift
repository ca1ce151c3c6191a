package import Diagnostics
internal import Formats
internal import Privacy
package import Survey

/// Reads tables that say which unit lies in what.
package enum HierarchyIntake {
  /// Reads the columns called `levels`, from the lowest to the highest, beside the units' ids.
  ///
  /// What tells of persons is dropped or masked first, and told in the log.
  ///
  /// - Throws: `privacy.column-refused` where a level is a column about persons;
  ///   `table.column.missing` where a level or the column of ids is not there,
  ///   `layer.empty`, and what reading the file throws.
  package static func read(
    _ source: InputSource, levels: [String]
  ) throws(Failure) -> (table: HierarchyTable, record: InputRecord, log: IntakeLog) {
    let file = try PlainFile(source)
    var log = IntakeLog()
    let table = try file.table(source, TidyRules(layer: "hierarchy"), log: &log)
    guard table.rowCount > 0 else {
      throw Failure(.layerEmpty, at: Place(file: source.path))
    }
    var layer = try Layer(table, source: source, roles: .units)
    try layer.screen(levels: levels, log: &log)
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
    return (hierarchy, record, log)
  }
}

extension Layer {
  /// Screens the table, whose levels the user names.
  fileprivate mutating func screen(
    levels: [String], log: inout IntakeLog
  ) throws(Failure) {
    if !source.allowsPersonal, let refused = levels.first(where: HeaderMeaning.isPersonal) {
      throw Failure(
        .privacyColumnRefused, ["name": .text(refused)], at: Place(file: table.name))
    }
    try screen(naming: levels, log: &log)
  }
}

extension SurveyReading {
  /// The same reading with one more file among its inputs, and what came to light in it.
  package func including(_ record: InputRecord, _ further: IntakeLog) -> SurveyReading {
    var reading = including(further)
    reading.inputs.append(record)
    return reading
  }

  /// The same reading with what came to light in further files.
  package func including(_ further: IntakeLog) -> SurveyReading {
    var log = log
    log.take(further)
    return SurveyReading(survey: survey, system: system, log: log, inputs: inputs)
  }
}
