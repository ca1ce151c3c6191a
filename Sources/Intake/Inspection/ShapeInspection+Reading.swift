internal import Diagnostics
internal import Formats
internal import Geometry
internal import GeometryEngine
internal import Workers

extension ShapeInspection {
  /// How many invalid shapes are shown.
  private static let mostShown = 5
  /// Rows that one thread looks at in one go.
  private static let chunk = 20_000

  /// Counts the kinds of shapes and looks for those that are not valid.
  ///
  /// Points have nothing to be wrong with. Rings of few corners that plainly do not cross themselves
  /// are told so here, all others by GEOS.
  ///
  /// - Complexity: O(*n*) for *n* positions, beside what GEOS takes for large rings.
  init(_ layer: Layer, workers: Workers) throws(Failure) {
    guard let geometry = layer.table.geometry else { return }
    var counts = Array(repeating: 0, count: GeometryColumn.Kind.allCases.count)
    for kind in geometry.kinds { counts[Int(kind.rawValue)] += 1 }
    for kind in GeometryColumn.Kind.allCases where counts[Int(kind.rawValue)] > 0 {
      kinds.append((kind, counts[Int(kind.rawValue)]))
    }
    let isPlain = geometry.kinds.allSatisfy { $0 == .point || $0 == .null }
    guard !isPlain || !geometry.faults.isEmpty else { return }
    let found = try workers.map(0..<geometry.count, chunk: Self.chunk) { (rows) throws(Failure) in
      var found: [(row: Int, reason: Argument, position: Position?)] = []
      for row in rows {
        if let (reason, position) = try geometry.flaw(row) { found.append((row, reason, position)) }
      }
      return found
    }.flatMap(\.self)
    invalidCount = found.count
    invalid = found.prefix(Self.mostShown).map { row, reason, position in
      var place = layer.place(row)
      place.point = position.map { Place.Point(x: $0.x, y: $0.y) }
      return InvalidShape(place: place, id: layer.identifier(row, prefix: ""), reason: reason)
    }
  }
}

extension GeometryColumn {
  /// Corners up to which a ring is looked at here.
  private static let fewCorners = 24

  /// What is wrong with the shape of a row, and where; `nil` where nothing is.
  func flaw(_ row: Int) throws(Failure) -> (Argument, Position?)? {
    switch kinds[row] {
    case .null:
      guard let fault = faults[row] else { return nil }
      return (.phrase(fault.phrase, fault.arguments), nil)
    case .point, .multiPoint, .collection: return nil
    case .lineString, .multiLineString:
      do throws(Failure) {
        _ = try lines(row, withOutlines: false)
        return nil
      } catch { return (.phrase(error.phrase, error.arguments), nil) }
    case .polygon, .multiPolygon: break
    }
    if isPlainlyValid(row) { return nil }
    let shape: MultiPolygon
    do throws(Failure) {
      shape = try multiPolygon(row)
    } catch { return (.phrase(error.phrase, error.arguments), nil) }
    guard let invalidity = try shape.invalidity() else { return nil }
    return (invalidity.words, invalidity.position)
  }

  /// Whether a row is one ring of few corners none of whose sides meet but where they follow each
  /// other.
  private func isPlainlyValid(_ row: Int) -> Bool {
    let parts = parts(ofRow: row)
    guard parts.count == 1, let part = parts.first else { return false }
    let rings = rings(ofPart: part)
    guard rings.count == 1, let ring = rings.first else { return false }
    let range = positions(ofRing: ring)
    guard (4...Self.fewCorners).contains(range.count),
      positions[range.lowerBound] == positions[range.upperBound - 1]
    else { return false }
    let sides = range.count - 1
    let start = range.lowerBound
    for first in 0..<sides {
      let (a, b) = (positions[start + first], positions[start + first + 1])
      guard a.isFinite, Turn(a, b, positions[start + (first + 1) % sides + 1]) != .doubtful
      else { return false }
      for second in (first + 1)..<max(first + 1, sides) {
        if second == first + 1 || (first == 0 && second == sides - 1) { continue }
        let (c, d) = (positions[start + second], positions[start + second + 1])
        guard Turn.parts(a, b, from: c, d) || Turn.parts(c, d, from: a, b) else { return false }
      }
    }
    return true
  }
}

/// On which side of a line a position lies, where rounding leaves no doubt.
private enum Turn {
  case left, right, doubtful

  /// Rounding of two products and their difference.
  private static let rounding = 1e-15

  init(_ a: Position, _ b: Position, _ c: Position) {
    let one = (b.x - a.x) * (c.y - a.y)
    let other = (b.y - a.y) * (c.x - a.x)
    let turn = one - other
    if abs(turn) <= Self.rounding * (abs(one) + abs(other)) {
      self = .doubtful
    } else {
      self = turn > 0 ? .left : .right
    }
  }

  /// Whether both of two positions lie on one side of the line through `a` and `b`.
  static func parts(_ a: Position, _ b: Position, from c: Position, _ d: Position) -> Bool {
    let side = Turn(a, b, c)
    return side != .doubtful && side == Turn(a, b, d)
  }
}
