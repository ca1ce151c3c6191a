internal import Diagnostics
internal import Formats
internal import Geometry

/// The columns of a table that hold coordinates.
enum CoordinateColumns {
  /// One for each ordinate.
  case two(x: Column, y: Column)
  /// One for both.
  case one(Column)

  var names: [String] {
    switch self {
    case .two(let x, let y): [x.name, y.name]
    case .one(let column): [column.name]
    }
  }

  /// Headers of a column that holds both coordinates, without spaces and what stands in brackets.
  fileprivate static let headersOfOne: Set<String> = [
    "坐标", "经纬度", "坐标点", "位置坐标", "经纬度坐标", "地理坐标", "坐标经度纬度", "坐标位置", "定位",
    "定位坐标", "gps", "gps坐标", "coordinates", "coordinate", "coords", "lnglat", "lonlat", "latlng",
    "latlon", "location", "xy", "wkt", "geom", "geometry", "point", "经度纬度", "纬度经度",
  ]
}

extension Layer {
  /// The columns of coordinates: those the user names, those recognised by name, those whose name
  /// tells a datum too (`lng_gcj02`), then one column for both.
  var coordinateColumns: CoordinateColumns? {
    let (x, y) = (self[.x], self[.y])
    if let x, let y { return x.name == y.name ? .one(x) : .two(x: x, y: y) }
    if let only = source.fields[.x] ?? source.fields[.y], let column = table.column(named: only) {
      return .one(column)
    }
    let tagged = { (role: Role) in
      self.table.columns.first { column in
        DatumSaid.header(column.name) != nil
          && role.synonyms.contains(DatumSaid.bare(column.name))
      }
    }
    if let x = x ?? tagged(.x), let y = y ?? tagged(.y) { return .two(x: x, y: y) }
    return table.columns.first {
      CoordinateColumns.headersOfOne.contains(DatumSaid.bare(Layer.normalized($0.name)))
        && $0.holdsPairs
    }
    .map { .one($0) }
  }

  /// Makes points of the columns of coordinates, where the table has no geometry of its own.
  ///
  /// - Throws: `geometry.none` where there are no such columns either.
  mutating func placePoints(log: inout IntakeLog) throws(Failure) {
    let hasShapes = table.geometry?.kinds.contains { $0 != .null } ?? false
    guard !hasShapes else { return }
    guard let columns = coordinateColumns else {
      throw Failure(.geometryAllMissing, at: Place(file: table.name))
    }
    var maker = PointMaker()
    switch columns {
    case .two(let x, let y): maker.make(x, y)
    case .one(let column): maker.make(column)
    }
    table.geometry = maker.points
    coordinateNames = columns.names
    maker.tell(columns.names, at: Place(file: table.name), &log)
  }
}

extension Column {
  /// Whether the first rows that hold something hold both coordinates.
  fileprivate var holdsPairs: Bool {
    guard case .text = values else { return false }
    let looked = 20
    let given = (0..<count).lazy.compactMap { text($0) }.filter { !$0.isEmpty }.prefix(looked)
    return given.contains { CoordinateText.pair($0) != nil }
  }
}

/// Makes points of cells, and counts what it had to put right.
private struct PointMaker {
  /// Rows of one kind, with the cell of the first.
  private struct Rows {
    var count = 0
    var example = ""

    mutating func add(_ cell: String) {
      if count == 0 { example = cell.count > 60 ? cell.prefix(60) + "…" : cell }
      count += 1
    }

    var arguments: [String: Argument] { ["count": .integer(count), "example": .text(example)] }
  }

  private(set) var points = GeometryColumn()
  private var sexagesimal = Rows()
  private var together = Rows()
  private var unreadable = Rows()

  mutating func make(_ x: Column, _ y: Column) {
    for row in 0..<x.count { append(ordinates(x, y, row)) }
  }

  private mutating func ordinates(_ x: Column, _ y: Column, _ row: Int) -> Position? {
    // What is typed as a number needs no look at its text.
    if let x = x.number(row), let y = y.number(row) { return Position(x: x, y: y) }
    guard let xText = x.text(row), let yText = y.text(row), !xText.isEmpty || !yText.isEmpty else {
      return nil
    }
    guard let first = CoordinateText.ordinate(xText), let second = CoordinateText.ordinate(yText)
    else {
      unreadable.add("\(xText) \(yText)")
      return nil
    }
    if first.isSexagesimal || second.isSexagesimal { sexagesimal.add("\(xText) \(yText)") }
    return Position(x: first.value, y: second.value)
  }

  mutating func make(_ column: Column) {
    for row in 0..<column.count {
      guard let cell = column.text(row), !cell.isEmpty else {
        append(nil)
        continue
      }
      guard let pair = CoordinateText.pair(cell) else {
        unreadable.add(cell)
        append(nil)
        continue
      }
      together.add(cell)
      if pair.isSexagesimal { sexagesimal.add(cell) }
      append(pair.position)
    }
  }

  private mutating func append(_ position: Position?) {
    if let position, position.isFinite { points.append(position) } else { points.appendNull() }
  }

  func tell(_ names: [String], at place: Place, _ log: inout IntakeLog) {
    if together.count > 0 {
      log.note(
        .coordinatesInOneCell, together.arguments.merging(["column": .names(names)]) { $1 },
        at: place)
    }
    if sexagesimal.count > 0 { log.note(.coordinatesSexagesimal, sexagesimal.arguments, at: place) }
    if unreadable.count > 0 { log.warn(.coordinatesUnreadable, unreadable.arguments, at: place) }
  }
}
