package import Geometry

/// What two columns of numbers can be, told by their ranges in China.
///
/// Ranges tell the order of the columns and the zone in a prefix for certain. They do not tell a
/// datum, nor a central meridian that is not in the prefix, nor whether degrees are offset.
package enum CoordinateReading: Hashable, Sendable {
  /// Degrees: longitude then latitude, or the other way round.
  case degrees(latitudeFirst: Bool)
  /// Gauss–Krüger metres, eastings with the zone in front (8 digits).
  case gaussKruger(northingFirst: Bool)
  /// Gauss–Krüger metres, 6-digit eastings: the central meridian has to come from elsewhere.
  case gaussKrugerWithoutPrefix(northingFirst: Bool)
  /// EPSG:3857, x then y.
  case webMercator

  /// All readings, in the order in which equals are told.
  static let all: [CoordinateReading] = [
    .degrees(latitudeFirst: false), .degrees(latitudeFirst: true),
    .gaussKruger(northingFirst: false), .gaussKruger(northingFirst: true),
    .gaussKrugerWithoutPrefix(northingFirst: false),
    .gaussKrugerWithoutPrefix(northingFirst: true), .webMercator,
  ]

  /// Whether the two columns have to be exchanged to stand in x/y order.
  package var isSwapped: Bool {
    switch self {
    case .degrees(let latitudeFirst): latitudeFirst
    case .gaussKruger(let northingFirst): northingFirst
    case .gaussKrugerWithoutPrefix(let northingFirst): northingFirst
    case .webMercator: false
    }
  }

  /// The pair of columns `pair` in x/y order.
  package func ordered(_ pair: Position) -> Position {
    isSwapped ? Position(x: pair.y, y: pair.x) : pair
  }

  /// Whether `pair` lies in the ranges of this reading.
  func fits(_ pair: Position) -> Bool {
    let position = ordered(pair)
    return switch self {
    case .degrees: Range.longitude ~= position.x && Range.latitude ~= position.y
    case .gaussKruger:
      Prefix(easting: position.x) != nil && Range.northing ~= position.y
    case .gaussKrugerWithoutPrefix:
      Range.easting ~= position.x && Range.northing ~= position.y
    case .webMercator:
      Range.mercatorX ~= position.x && Range.mercatorY ~= position.y
    }
  }

  /// The ranges of China in degrees and metres, from Hainan to the Amur.
  ///
  /// Degrees and metres are disjoint, and so are eastings and northings, so an order of columns can
  /// always be told. Web Mercator is not disjoint from 6° zones 13 to 15.
  enum Range {
    static let longitude = 73.0...136.0
    static let latitude = 3.0...54.0
    static let northing = 1.8e6...5.95e6
    static let easting = 100_000.0...900_000.0
    static let mercatorX = 8.1e6...15.14e6
    static let mercatorY = 0.3e6...7.17e6
  }

  /// The zone that stands in front of an easting.
  package struct Prefix: Hashable, Sendable {
    package let width: GaussKruger.Width
    package let zone: Int

    /// - Parameter easting: metres; the rest after the zone has to lie in `Range.easting`.
    package init?(easting: Double) {
      guard easting.isFinite, easting > 0, easting < 1e8 else { return nil }
      let zone = Int(easting / Double(GaussKruger.prefixUnit))
      guard Range.easting ~= easting - Double(zone * GaussKruger.prefixUnit),
        let width = GaussKruger.Width.allCases.first(where: { $0.zones.contains(zone) })
      else { return nil }
      self.width = width
      self.zone = zone
    }

    /// The grid with this prefix over `datum`, which numbers do not tell.
    package func grid(over datum: GaussKruger.Datum) -> GaussKruger? {
      GaussKruger(datum: datum, width: width, zone: zone, hasPrefix: true)
    }
  }
}
