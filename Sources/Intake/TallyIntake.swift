package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
package import Survey
internal import Workers

/// What is to be read for a tally: areas, and the things that are counted onto them.
package struct TallySources: Hashable, Sendable {
  package var areas: InputSource
  package var units: InputSource?
  /// The column of the areas' codes; recognised where `nil`.
  package var areaId: String?
  /// Columns of the units; recognised where `nil`, but for the type, which is not read then.
  package var unitId: String?
  package var codeField: String?
  package var nameField: String?
  package var typeField: String?
  /// Columns of the units that are summed, and those among them that must be whole numbers.
  package var sumFields: [String] = []
  package var wholeFields: Set<String> = []
  /// Columns of the areas: a yes or no, and a kind.
  package var attribute: String?
  package var kindField: String?
  /// Whether the areas' households are counted.
  package var countsHouseholds = false

  package init(areas: InputSource, units: InputSource? = nil) {
    self.areas = areas
    self.units = units
  }
}

/// What reading for a tally gave.
package struct TallyReading: Sendable {
  package let areas: AreaTable
  /// Without a row where none were to be read.
  package let units: TallyUnitTable
  /// The columns of the file of units, for messages.
  package let unitColumns: [String]
  /// The frame that results are written in; its survey is empty.
  package let frame: SurveyReading

  package var areaFile: String? { frame.inputs.first?.path }
  package var unitFile: String? { frame.inputs.dropFirst().first?.path }
}

/// Files → areas and units, each read once, in one plane.
package enum TallyIntake {
  /// How far from all areas, in degrees, a place is taken for a slip and not projected.
  private static let astrayDegrees = 5.0

  /// Reads `sources`.
  ///
  /// - Throws: what makes a whole file unusable. A record that cannot be used stands in the log.
  package static func read(_ sources: TallySources) throws(Failure) -> TallyReading {
    var log = IntakeLog()
    var loaded = [try load(sources.areas, .tallyAreas, sources.areaColumns, [])]
    if let source = sources.units {
      loaded.append(try load(source, .tallyUnits, sources.unitColumns, sources.sumFields))
    }
    try Georeferencing.settle(&loaded, workers: .inline)
    for one in loaded { log.take(one.log) }
    let inputs = loaded.map(\.record)
    let areaLevel: AreaLevel
    var layer = loaded[0].layer
    (areaLevel, layer) = try layer.settingAreaCodes(named: sources.areaId)
    let units = loaded.dropFirst().first?.layer
    var positions = try units?.unitPositions(log: &log) ?? []
    let box = Box(around: layer.table.geometry?.positions ?? [])
    // Areas without places: then those of units say nothing either, and any plane will do.
    if box.isEmpty { positions = positions.map { $0 == nil ? nil : Position(x: .nan, y: .nan) } }
    let system = try LocalMetricSystem(around: box.isEmpty ? Box(Position(x: 0, y: 0)) : box)
    if var geometry = layer.table.geometry {
      try system.project(&geometry.positions)
      layer.table.geometry = geometry
    }
    try project(&positions, on: system, near: box.expanded(by: astrayDegrees))
    let areas = try layer.areas(sources, level: areaLevel, log: &log)
    let table = try units?.units(sources, level: areaLevel, at: positions, log: &log)
    return TallyReading(
      areas: areas, units: table ?? TallyUnitTable(),
      unitColumns: units?.table.columns.map(\.name) ?? [],
      frame: SurveyReading(survey: CountySurvey(), system: system, log: log, inputs: inputs))
  }

  private static func load(
    _ source: InputSource, _ roles: LayerRoles, _ named: [String], _ sums: [String]
  ) throws(Failure) -> LoadedLayer {
    var log = IntakeLog()
    let source = source.read(as: roles.layer)
    let file = try PlainFile(source)
    var rules = TidyRules(roles)
    rules.numeric = sums
    let table = try file.table(source, rules, log: &log)
    guard table.rowCount > 0 else { throw Failure(.layerEmpty, at: Place(file: source.path)) }
    var layer = try Layer(table, source: source, roles: roles)
    try layer.screen(naming: named, log: &log)
    // A list that is joined by code has no places, and needs none.
    if layer.coordinateColumns != nil { try layer.placePoints(log: &log) }
    if table.geometry == nil, roles.layer == LayerRoles.tallyUnits.layer {
      try layer.spellOutAddresses()
    }
    let placing = try layer.place(log: &log)
    let record = InputRecord(
      layer: roles.layer, path: source.path, byteCount: file.byteCount,
      sha256: file.sha256, rows: table.rowCount, reading: placing.reading ?? .nothing,
      encoding: table.encoding)
    return LoadedLayer(layer: layer, placing: placing, record: record, log: log)
  }

  /// Moves the places of units into the plane; those far from everything become infinite.
  private static func project(
    _ positions: inout [Position?], on system: LocalMetricSystem, near box: Box
  ) throws(Failure) {
    let rows = positions.indices.filter { positions[$0]?.isFinite ?? false }
    var placed: [Position] = []
    var isAstray: [Int] = []
    for row in rows {
      guard let position = positions[row] else { continue }
      if box.contains(position) { placed.append(position) } else { isAstray.append(row) }
    }
    try system.project(&placed)
    let astray = Set(isAstray)
    for (slot, row) in rows.filter({ !astray.contains($0) }).enumerated() {
      positions[row] = placed[slot]
    }
    for row in isAstray { positions[row] = Position(x: .infinity, y: .infinity) }
  }
}

extension TallySources {
  /// Columns that the user names, of the areas and of the units.
  fileprivate var areaColumns: [String] { [areaId, attribute, kindField].compactMap(\.self) }
  fileprivate var unitColumns: [String] {
    [areaId, unitId, codeField, nameField, typeField].compactMap(\.self) + sumFields
  }
}

extension LayerRoles {
  /// Identifiers are settled by ``Layer/settingAreaCodes(named:)``.
  fileprivate static let tallyAreas = LayerRoles(
    layer: "areas", identifiers: [], names: [], roles: [.x, .y])
  fileprivate static let tallyUnits = LayerRoles(
    layer: "units",
    identifiers: [
      "worker_slot", "wrk_slot", "slot", "worker", "网格员岗位", "岗位编号", "岗位", "home_id", "党员之家编号",
      "station_id", "stn_id", "站点编号", "building_id", "bldg_id", "楼栋编号", "compound_id", "小区编号",
      "unit_id", "编号", "id",
    ],
    names: [], roles: [.x, .y])
}
