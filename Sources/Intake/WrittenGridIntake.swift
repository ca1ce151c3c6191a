package import Diagnostics
internal import Formats
internal import Geometry
package import Survey

/// What the files of a partition say.
package struct WrittenGridReading: Sendable {
  package let grid: WrittenGrid
  /// What the cells say they were made from; `nil` where they say nothing.
  package let origin: WrittenOrigin?
  package let inputs: [InputRecord]
  package let log: IntakeLog
}

/// The files of a partition, read as they stand: no plane, no repair, no place looked up.
package enum WrittenGridIntake {
  /// - Parameters:
  ///   - cells: `cells.geojson`.
  ///   - communities: `communities.geojson` beside it, or the file the cells were made from.
  ///   - assignments: `assignments.csv` beside it.
  /// - Throws: what makes a file unusable: every row must say what is checked.
  package static func read(
    cells: InputSource, communities: InputSource, assignments: InputSource
  ) throws(Failure) -> WrittenGridReading {
    var grid = WrittenGrid()
    var log = IntakeLog()
    let cellFile = try WrittenFile(cells, .cells, log: &log)
    let communityFile = try WrittenFile(communities, .communities, log: &log)
    let assignmentFile = try WrittenFile(assignments, .assignments, log: &log)
    try grid.cells.fill(from: cellFile)
    try grid.communities.fill(from: communityFile)
    try grid.assignments.fill(from: assignmentFile)
    return WrittenGridReading(
      grid: grid, origin: WrittenOrigin(cellFile.layer.table.foreignMembers),
      inputs: [cellFile.record, communityFile.record, assignmentFile.record], log: log)
  }
}

extension LayerRoles {
  fileprivate static let assignments = LayerRoles(
    layer: "assignments",
    identifiers: ["building_id", "bldg_id", "building", "楼栋编号", "楼栋号", "楼栋"], names: [],
    roles: [.community])
}

/// A layer of a partition, with columns found by the names that any language gives them.
struct WrittenFile {
  let layer: Layer
  let record: InputRecord
  var rowCount: Int { layer.table.rowCount }

  /// Reads and screens a file; of what came to light only what tells of persons goes into `log`.
  init(_ source: InputSource, _ roles: LayerRoles, log told: inout IntakeLog) throws(Failure) {
    var findings: [Finding] = []
    let file = try PlainFile(source)
    var layer = try Layer(
      file.table(source, findings: &findings), source: source, roles: roles)
    try layer.screen(log: &told)
    guard layer.table.rowCount > 0 else {
      throw Failure(.layerEmpty, at: Place(file: source.path))
    }
    var log = IntakeLog()
    if layer.coordinateColumns != nil { try layer.placePoints(log: &log) }
    let reading = try layer.moveToWorld(log: &log)
    self.layer = layer
    record = InputRecord(
      layer: roles.layer, path: source.path, byteCount: file.byteCount,
      sha256: file.sha256, rows: layer.table.rowCount, reading: reading)
  }

  /// The first column whose name begins with one of `names`: headings of tables may go on with a
  /// kind in brackets.
  func column(_ names: [String]) -> Column? {
    for name in names {
      let plain = name.filter { !$0.isWhitespace }
      let found = layer.table.columns.first { column in
        let heading = column.name.lowercased().filter { !$0.isWhitespace }
        return heading == plain || heading.hasPrefix(plain + "(") || heading.hasPrefix(plain + "（")
      }
      if let found { return found }
    }
    return nil
  }

  func texts(_ names: [String]) -> [String] {
    let column = column(names)
    return (0..<rowCount).map { column?.text($0) ?? "" }
  }

  /// Whole numbers; −1 where there is none.
  func wholes(_ names: [String]) -> [Int] {
    let column = column(names)
    return (0..<rowCount).map { column?.number($0).flatMap { Int(exactly: $0) } ?? -1 }
  }

  func required(_ role: Role) throws(Failure) -> [String] {
    guard let column = layer[role] else {
      throw Failure(
        .rosterColumnMissing,
        [
          "names": .names(role == .id ? layer.roles.identifiers : role.synonyms),
          "columns": .names(layer.table.columns.map(\.name)),
        ], at: Place(file: layer.table.name))
    }
    return (0..<rowCount).map { column.text($0) ?? "" }
  }

  /// - Throws: what a ring is refused for. A row without a shape has no polygon.
  func shapes() throws(Failure) -> [MultiPolygon] {
    var shapes: [MultiPolygon] = []
    for row in 0..<rowCount {
      guard let geometry = layer.table.geometry,
        geometry.kinds[row] != .null || geometry.faults[row] != nil
      else {
        shapes.append(MultiPolygon([]))
        continue
      }
      do throws(Failure) { shapes.append(try geometry.multiPolygon(row)) } catch {
        throw error.inside(layer.place(row, "geometry"))
      }
    }
    return shapes
  }
}

extension WrittenGrid.Cells {
  fileprivate mutating func fill(from file: WrittenFile) throws(Failure) {
    codes = try file.required(.id)
    communityCodes = file.texts(["community_code", "community code", "社区代码"])
    sequences = file.wholes(["grid_seq", "sequence number", "网格顺序码"])
    let kinds = file.texts(["grid_kind", "kind of cell", "网格类型"])
    isSpecial = kinds.map { Layer.specialWords.contains($0) }
    households = file.wholes(["households", "户数"])
    buildings = file.wholes(["buildings", "楼栋数"])
    bandStates = file.texts(["band_state", "size", "规模状态"])
    violations = file.wholes(["violation", "households outside the band", "超出或不足户数"])
    parts = file.wholes(["parts", "部分数"])
    shapes = try file.shapes()
  }
}

extension WrittenGrid.Communities {
  fileprivate mutating func fill(from file: WrittenFile) throws(Failure) {
    codes = try file.required(.id)
    shapes = try file.shapes()
    households = file.wholes(["households", "户数"])
    buildings = file.wholes(["buildings", "楼栋数"])
    cells = file.wholes(["cells", "网格数"])
    smallest = file.wholes(["min_hh"])
    largest = file.wholes(["max_hh"])
    outOfBand = file.wholes(["out_of_band"])
    violations = file.wholes(["violation"])
    leastViolations = file.wholes(["least_violation"])
    proofs = file.texts(["proof"])
  }
}

extension WrittenGrid.Assignments {
  fileprivate mutating func fill(from file: WrittenFile) throws(Failure) {
    buildings = try file.required(.id)
    units = file.texts(["unit_id", "stairwell", "单元编号"])
    stairwells = file.wholes(["units", "stairwells", "单元数"])
    cells = file.texts(["grid_code", "cell code", "网格编码"])
    households = file.wholes(["households", "户数"])
  }
}
