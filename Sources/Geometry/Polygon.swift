/// An outer ring and the holes cut out of it.
public struct Polygon: Hashable, Sendable {
  public var exterior: Ring
  public var holes: [Ring]

  public init(exterior: Ring, holes: [Ring] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  public var rings: [Ring] { [exterior] + holes }
  public var area: Double { holes.reduce(exterior.area) { $0 - $1.area } }
  public var perimeter: Double { rings.reduce(0) { $0 + $1.perimeter } }
  public var box: Box { exterior.box }

  /// The same polygon with a counter-clockwise shell and clockwise holes, as RFC 7946 has it.
  public var wound: Polygon {
    Polygon(
      exterior: exterior.wound(counterClockwise: true),
      holes: holes.map { $0.wound(counterClockwise: false) })
  }
}

/// Polygons that are one thing: a community with an exclave, a cell on both sides of a river.
public struct MultiPolygon: Hashable, Sendable {
  public var polygons: [Polygon]

  public init(_ polygons: [Polygon]) { self.polygons = polygons }

  public var area: Double { polygons.reduce(0) { $0 + $1.area } }
  public var perimeter: Double { polygons.reduce(0) { $0 + $1.perimeter } }

  public var box: Box {
    polygons.reduce(into: .empty) { $0.formUnion($1.box) }
  }
}
