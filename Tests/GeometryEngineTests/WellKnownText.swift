import Diagnostics
import Geometry
import GeometryEngine

/// A reader of well-known text, for the cases of other libraries.
struct WellKnownText {
  /// The text is none, or holds what our values cannot be, such as a ring of two positions.
  struct Unreadable: Error {}

  private var tokens: ArraySlice<Substring>

  static func shapes(_ text: String) throws -> Shapes {
    var reader = WellKnownText(tokens: tokens(of: text)[...])
    var shapes = Shapes()
    try reader.readGeometry(into: &shapes)
    guard reader.tokens.isEmpty else { throw Unreadable() }
    return shapes
  }

  /// Words, numbers, brackets and commas.
  private static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      let length =
        "(),".contains(first)
        ? 1 : rest.prefix { !$0.isWhitespace && !"(),".contains($0) }.count
      tokens.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return tokens
  }

  private mutating func next() throws -> Substring {
    guard let token = tokens.popFirst() else { throw Unreadable() }
    return token
  }

  private mutating func expect(_ token: Substring) throws {
    guard try next() == token else { throw Unreadable() }
  }

  /// Reads `item, item …` in brackets, or `EMPTY`.
  private mutating func readList(_ item: (inout WellKnownText) throws -> Void) throws {
    var opening = try next()
    if ["Z", "M", "ZM"].contains(opening.uppercased()) { opening = try next() }
    if opening.uppercased() == "EMPTY" { return }
    guard opening == "(" else { throw Unreadable() }
    while true {
      try item(&self)
      let separator = try next()
      if separator == ")" { return }
      guard separator == "," else { throw Unreadable() }
    }
  }

  private mutating func readPosition() throws -> Position {
    guard let x = Double(try next()), let y = Double(try next()) else { throw Unreadable() }
    while let token = tokens.first, Double(token) != nil { tokens.removeFirst() }
    return Position(x: x, y: y)
  }

  private mutating func readPositions() throws -> [Position] {
    var positions: [Position] = []
    try readList { reader in positions.append(try reader.readPosition()) }
    return positions
  }

  private mutating func readPolygon(into shapes: inout Shapes) throws {
    var rings: [Ring] = []
    try readList { reader in
      let positions = try reader.readPositions()
      if !positions.isEmpty { rings.append(try Ring(positions)) }
    }
    guard let shell = rings.first else { return }
    shapes.polygons.append(Polygon(exterior: shell, holes: Array(rings.dropFirst())))
  }

  private mutating func readLine(into shapes: inout Shapes) throws {
    let positions = try readPositions()
    if !positions.isEmpty { shapes.lines.append(try LineString(positions)) }
  }

  private mutating func readGeometry(into shapes: inout Shapes) throws {
    var found = Shapes()
    switch try next().uppercased() {
    case "POINT": found.positions = try readPositions()
    case "LINESTRING", "LINEARRING": try readLine(into: &found)
    case "POLYGON": try readPolygon(into: &found)
    case "MULTIPOINT":
      try readList { reader in
        // Both `(1 1)` and `1 1` are in use.
        if reader.tokens.first == "(" || reader.tokens.first?.uppercased() == "EMPTY" {
          found.positions += try reader.readPositions()
        } else {
          found.positions.append(try reader.readPosition())
        }
      }
    case "MULTILINESTRING": try readList { try $0.readLine(into: &found) }
    case "MULTIPOLYGON": try readList { try $0.readPolygon(into: &found) }
    case "GEOMETRYCOLLECTION": try readList { try $0.readGeometry(into: &found) }
    default: throw Unreadable()
    }
    guard found.positions.allSatisfy(\.isFinite) else { throw Unreadable() }
    shapes.polygons += found.polygons
    shapes.lines += found.lines
    shapes.positions += found.positions
  }
}
