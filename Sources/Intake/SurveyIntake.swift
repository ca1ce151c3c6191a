package import Diagnostics
internal import Formats
internal import Geometry
package import Projection
package import Survey
package import Workers

/// What reading the files of a run gave.
package struct SurveyReading: Sendable {
  package let survey: CountySurvey
  /// The plane of the survey, and the way back to the world.
  package let system: LocalMetricSystem
  package let log: IntakeLog
  /// The files, in the order of `SurveyIntake.order`.
  package var inputs: [InputRecord]
}

/// Files → survey: each read once, understood, brought into one plane.
package enum SurveyIntake {
  /// Reads `sources`.
  ///
  /// - Throws: what makes a whole file unusable. A record that cannot be used stands in the log.
  package static func read(
    _ sources: InputSources, workers: Workers
  ) throws(Failure) -> SurveyReading {
    let loaded = try load(sources.listed, workers: workers)
    let rows = loaded.reduce(0) { $0 + $1.layer.table.rowCount }
    let reading = try read(consume loaded, workers: workers)
    // The tables are gone.
    FreedMemory.giveBack(after: rows)
    return reading
  }

  /// The layers as they are listed: large files one by one, by all threads; the others before them,
  /// side by side.
  private static func load(
    _ listed: [(InputSource, LayerRoles)], workers: Workers
  ) throws(Failure) -> [LoadedLayer] {
    let osm = try OSMInputs(listed, workers: workers)
    let isLarge = listed.map { source, _ in
      source.isGeoJSON && GeoJSON.isLarge(path: source.path)
    }
    var loaded: [LoadedLayer?] = try workers.map(count: listed.count) { (slot) throws(Failure) in
      let (source, roles) = listed[slot]
      return isLarge[slot] ? nil : try LoadedLayer(source, roles, osm)
    }
    for slot in listed.indices where isLarge[slot] {
      loaded[slot] = try LoadedLayer(listed[slot].0, listed[slot].1, osm, workers: workers)
    }
    return loaded.compactMap(\.self)
  }

  /// Makes a survey of layers that were loaded before.
  ///
  /// - Throws: as ``read(_:workers:)``.
  static func read(
    _ given: consuming [LoadedLayer], workers: Workers
  ) throws(Failure) -> SurveyReading {
    var loaded = given
    try Georeferencing.settle(&loaded, workers: workers)
    let system = try localSystem(loaded.map(\.layer))
    for slot in loaded.indices {
      guard var geometry = loaded[slot].layer.table.geometry else { continue }
      // Held by both, positions would be copied before they are moved.
      loaded[slot].layer.table.geometry = nil
      try system.project(&geometry.positions, on: workers)
      loaded[slot].layer.table.geometry = geometry
    }
    var log = IntakeLog()
    for layer in loaded { log.take(layer.log) }
    let layers = Dictionary(
      loaded.filter { $0.layer.table.rowCount > 0 }.map { ($0.layer.roles.layer, $0.layer) },
      uniquingKeysWith: { first, _ in first })
    let survey = try assemble(layers, on: system, workers, log: &log)
    return SurveyReading(survey: survey, system: system, log: log, inputs: loaded.map(\.record))
  }

  /// The plane around the data.
  ///
  /// - Throws: `position.astray` where no plane serves all, with the record that lies farthest off.
  private static func localSystem(_ layers: [Layer]) throws(Failure) -> LocalMetricSystem {
    var box = commonBox(layers)
    // A list alone has no places, and any plane will do.
    if box.isEmpty, layers.contains(where: \.isPlacelessList) { box = Box(Position(x: 0, y: 0)) }
    do throws(Failure) {
      return try LocalMetricSystem(around: box)
    } catch {
      guard let (layer, row, position) = layers.farthestOff(in: box) else { throw error }
      throw Failure(
        .positionAstray,
        [
          "x": .number(position.x), "y": .number(position.y),
          "id": .text(layer.identifier(row, prefix: "")), "box": .text(box.corners),
        ], at: layer.place(row))
    }
  }

  private static func assemble(
    _ layers: [String: Layer], on system: LocalMetricSystem, _ workers: Workers,
    log: inout IntakeLog
  ) throws(Failure) -> CountySurvey {
    var survey = CountySurvey()
    survey.plane = system.plane
    if let layer = layers["communities"] {
      let buildings = layers["buildings"]?.table.geometry?.positions ?? []
      survey.communities = try layer.communities(around: buildings, log: &log)
    }
    if let layer = layers["compounds"] { survey.compounds = try layer.compounds(log: &log) }
    if let layer = layers["stations"] { survey.stations = try layer.stations(log: &log) }
    if let layer = layers["candidates"] { survey.candidates = try layer.candidates(log: &log) }
    if let layer = layers["forbidden"] { survey.forbidden = try layer.sitingAreas(log: &log) }
    if let layer = layers["allowed"] { survey.allowed = try layer.sitingAreas(log: &log) }
    if let layer = layers["streets"] { survey.streets = try layer.streets(log: &log) }
    if let layer = layers["closed_streets"] { survey.closures = layer.closures(log: &log) }
    if let layer = layers["barriers"] { survey.barriers = try layer.barriers(log: &log) }
    if let layer = layers["gates"] {
      survey.gates = layer.gates(compounds: survey.compounds.ids, log: &log)
    }
    var units: StairwellReading?
    if let layer = layers["buildings"] {
      let hasPairs = layers["adjacency"] != nil
      let list = layers["households"]
      survey.buildings = try layer.buildings(
        joinsHouseholds: list != nil, workers: workers, log: &log)
      let isEstimated = survey.buildings.estimate != nil
      let isListed = survey.buildings.form == .listed
      units = try survey.assignBuildings(
        layer, orOneArea: hasPairs || isEstimated || isListed, beside: layers["stairwells"],
        workers, log: &log)
      if let list { try survey.joinHouseholds(list, onto: layer, log: &log) }
      survey.tellTiles()
      if isListed { survey.adjacency = survey.listedAdjacency() }
    }
    if let layer = layers["stairwells"] {
      let read = units ?? StairwellReading(layer, of: survey.buildings.ids)
      survey.stairwellUnits = read.table
      log.take(read.log)
    }
    if let layer = layers["adjacency"] {
      survey.adjacency =
        survey.buildings.form == .listed
        ? try layer.listedAdjacency(of: survey, log)
        : try layer.adjacency(of: survey.buildings, log)
    }
    if let layer = layers["cells"] { survey.cells = try layer.cells(log: &log) }
    if let layer = layers["units"] {
      survey.units = try layer.units(in: survey.communities, log: &log)
    }
    for number in 1...max(1, layers.count) {
      guard let layer = layers[LayerRoles.otherCells(number).layer] else { break }
      survey.otherCells.append(try layer.cells(log: &log))
    }
    return survey
  }

  /// The box of the data in degrees: of the layers that say where the county is.
  static func commonBox(_ layers: [Layer]) -> Box {
    var box = Box.empty
    for leading in ["communities", "cells", "units", "buildings", "stations"] {
      for layer in layers where layer.roles.layer == leading {
        box.formUnion(Box(around: layer.table.geometry?.positions ?? []))
      }
      if !box.isEmpty { return box }
    }
    for layer in layers { box.formUnion(Box(around: layer.table.geometry?.positions ?? [])) }
    return box
  }
}

/// A layer on its way to the world, and what came to light.
struct LoadedLayer: Sendable {
  var layer: Layer
  var placing: Placing
  var record: InputRecord
  var log: IntakeLog

  init(layer: Layer, placing: Placing, record: InputRecord, log: IntakeLog) {
    self.layer = layer
    self.placing = placing
    self.record = record
    self.log = log
  }

  init(
    _ given: InputSource, _ roles: LayerRoles, _ osm: OSMInputs, workers: Workers = .inline
  ) throws(Failure) {
    var log = IntakeLog()
    let given = given.read(as: roles.layer)
    let file: any ReadFile
    if let shared = osm.file(given) {
      file = shared
    } else {
      file = try PlainFile(given, workers: workers)
    }
    let (source, table) = try file.read(given, as: roles, log: &log)
    var layer = try Layer(table, source: source, roles: roles)
    try layer.screen(log: &log)
    if table.rowCount > 0 {
      if !roles.isPlaceless { try layer.placePointsOrNames(log: &log) }
    } else {
      // One OSM file holds many layers.
      let place = Place(file: source.path, layer: file.isInWorld ? roles.layer : nil)
      guard roles.mayBeEmpty else { throw Failure(.layerEmpty, at: place) }
      log.warn(.layerEmpty, at: place)
    }
    placing = try layer.place(isThere: file.isInWorld, log: &log)
    record = InputRecord(
      layer: roles.layer, path: source.path, byteCount: file.byteCount, sha256: file.sha256,
      rows: table.rowCount, reading: placing.reading ?? .nothing,
      attribution: file.attribution, encoding: table.encoding)
    self.layer = layer
    self.log = log
  }
}

extension InputSources {
  /// The sources that are given, in the order in which results list them.
  fileprivate var listed: [(InputSource, LayerRoles)] {
    let all: [(InputSource?, LayerRoles)] = [
      (communities, .communities), (compounds, .compounds), (buildings, .buildings),
      (households, .households),
      (stations, .stations), (candidates, .candidates), (forbidden, .forbidden),
      (allowed, .allowed),
      (streets, .streets),
      (closures, .closures),
      (barriers, .barriers), (gates, .gates), (stairwells, .stairwells), (cells, .cells),
      (adjacency, .adjacency),
      (units, .units),
    ]
    return all.compactMap { source, roles in source.map { ($0, roles) } }
      + otherCells.enumerated().map { ($1, .otherCells($0 + 1)) }
  }
}

extension CountySurvey {
  /// The share of the communities' ground from which polygons are taken to cover it.
  ///
  /// Footprints cover a tenth to a third of a town, tiles all of it.
  private static let tilingShare = 0.6

  /// Tells footprints from polygons that cover the ground, by how much of it they cover.
  fileprivate mutating func tellTiles() {
    guard buildings.form == .footprints, !communities.shapes.isEmpty else { return }
    let ground = communities.shapes.reduce(0) { $0 + $1.area }
    let covered = (0..<buildings.count).reduce(0) { $0 + buildings.shapes[$1].area }
    if covered >= ground * Self.tilingShare { buildings.form = .tiles }
  }
}

extension LocalMetricSystem {
  /// Positions that one thread moves in one go.
  private static let chunk = 1 << 16

  /// Moves longitudes and latitudes to metres, in place, on several threads where there are many.
  ///
  /// - Throws: as ``project(_:)``.
  fileprivate func project(_ positions: inout [Position], on workers: Workers) throws(Failure) {
    guard positions.count > Self.chunk, workers.threads > 1 else { return try project(&positions) }
    let given = positions
    let parts = try? workers.map(0..<given.count, chunk: Self.chunk) { (range) throws(Failure) in
      var part = Array(given[range])
      try project(&part)
      return part
    }
    // In one go the failure counts from the start.
    guard let parts else { return try project(&positions) }
    positions.removeAll(keepingCapacity: true)
    for part in parts { positions += part }
  }

  /// Mean radius of the earth, in metres: the stretch it takes back is known to 0.7 %, which is
  /// 2 mm in 2 km at 100 km from the central meridian.
  private static let meanRadius = 6_371_000.0

  /// What the survey needs of it to take back its stretch.
  fileprivate var plane: Plane {
    Plane(
      definition: projString,
      centralEasting: coordinateSystem.gaussKruger.map { Double($0.falseEasting) } ?? 0,
      centralScale: 1, radius: Self.meanRadius)
  }
}
