/// Where something was found: as much as is known of file, layer, row, field, line and point.
public struct Place: Hashable, Sendable {
  public var file: String?
  public var layer: String?
  /// Counted from 1, header not counted.
  public var row: Int?
  public var field: String?
  /// Line of the file, counted from 1.
  public var line: Int?
  /// Byte of the line, counted from 1.
  public var column: Int?
  /// Position in the coordinate system of the input.
  public var point: Point?

  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public init(
    file: String? = nil, layer: String? = nil, row: Int? = nil, field: String? = nil,
    line: Int? = nil, column: Int? = nil, point: Point? = nil
  ) {
    self.file = file
    self.layer = layer
    self.row = row
    self.field = field
    self.line = line
    self.column = column
    self.point = point
  }

  public static let unknown = Place()

  /// The place with what it does not know taken from `outer`.
  package func inside(_ outer: Place) -> Place {
    Place(
      file: file ?? outer.file, layer: layer ?? outer.layer, row: row ?? outer.row,
      field: field ?? outer.field, line: line ?? outer.line, column: column ?? outer.column,
      point: point ?? outer.point)
  }

  /// The place in words, or "" where nothing is known.
  public func words(in language: Language) -> String {
    var parts: [String] = []
    if let file { parts.append(file) }
    func add(_ phrase: Phrase, _ value: Argument?) {
      guard let value else { return }
      parts.append(phrase.words(in: language, ["value": value]))
    }
    add(.placeLayer, layer.map { .text($0) })
    add(.placeLine, line.map { .integer($0) })
    add(.placeColumn, column.map { .integer($0) })
    add(.placeRow, row.map { .integer($0) })
    add(.placeField, field.map { .text($0) })
    add(.placePoint, point.map { .text("\(String(shortest: $0.x)) \(String(shortest: $0.y))") })
    return parts.joined(separator: Phrase.listSeparator.words(in: language))
  }
}
