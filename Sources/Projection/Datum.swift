/// What longitudes and latitudes are measured against.
///
/// Two positions may be compared only if they share a datum: Beijing 1954 and Xian 1980 lie 50 to
/// 150 m from CGCS2000.
package enum Datum: Hashable, Sendable {
  /// World Geodetic System 1984, any realization.
  case wgs84
  /// China Geodetic Coordinate System 2000; taken as the same as WGS 84 (`isWorld`).
  case cgcs2000
  case xian1980
  case beijing1954
  /// Beijing 1954 readjusted to the network of Xian 1980.
  case newBeijing
  /// Any other, by PROJ's name of it.
  case other(String)

  /// Whether longitudes and latitudes are those of WGS 84 within about 1 m.
  ///
  /// CGCS2000 and WGS 84 differ by 0.1 mm in the ellipsoid and by the motion of the plates since
  /// epoch 2000. PROJ calls that step "ballpark"; this property is our explicit permission for it.
  package var isWorld: Bool { self == .wgs84 || self == .cgcs2000 }

  /// Whether the way to CGCS2000 is not published and must come from the user.
  ///
  /// PROJ has operations from Beijing 1954 to WGS 84 for oil fields and basins. They are not for
  /// the counties, so none of them is ever taken.
  package var needsOwnParameters: Bool {
    switch self {
    case .xian1980, .beijing1954, .newBeijing: true
    case .wgs84, .cgcs2000, .other: false
    }
  }

  /// The name of the datum's geographic system as the EPSG database has it.
  package var name: String {
    switch self {
    case .wgs84: "WGS 84"
    case .cgcs2000: "CGCS2000"
    case .xian1980: "Xian 1980"
    case .beijing1954: "Beijing 1954"
    case .newBeijing: "New Beijing"
    case .other(let name): name
    }
  }
}

extension Datum {
  /// The datum PROJ calls `name`, whichever of the usual spellings a file uses.
  init(named name: String) {
    let plain = String(name.map { $0 == "_" ? " " : $0 }).lowercased()
    let bare = plain.hasPrefix("d ") ? String(plain.dropFirst(2)) : plain
    switch bare {
    case "china 2000", "cgcs2000", "china geodetic coordinate system 2000": self = .cgcs2000
    case "xian 1980", "xi'an 1980": self = .xian1980
    case "beijing 1954": self = .beijing1954
    case "new beijing": self = .newBeijing
    case "wgs 1984", "wgs84": self = .wgs84
    default:
      // Ensemble and realizations: "World Geodetic System 1984 ensemble", "… (G1762)".
      self = bare.hasPrefix("world geodetic system 1984") ? .wgs84 : .other(name)
    }
  }
}

/// The figure of the earth a datum uses.
package struct Ellipsoid: Hashable, Sendable {
  /// The half of the greater axis, in metres.
  package let semiMajorAxis: Double
  /// One over the flattening; infinite for a sphere.
  package let inverseFlattening: Double

  package init(semiMajorAxis: Double, inverseFlattening: Double) {
    self.semiMajorAxis = semiMajorAxis
    self.inverseFlattening = inverseFlattening
  }

  package static let wgs84 = Ellipsoid(
    semiMajorAxis: 6_378_137, inverseFlattening: 298.257223563)
  /// GRS 1980, the ellipsoid of CGCS2000 as PROJ has it.
  package static let grs80 = Ellipsoid(
    semiMajorAxis: 6_378_137, inverseFlattening: 298.257222101)
  /// IAG 1975, the ellipsoid of Xian 1980.
  package static let iag1975 = Ellipsoid(semiMajorAxis: 6_378_140, inverseFlattening: 298.257)
  /// Krassowsky 1940, the ellipsoid of both Beijing datums.
  package static let krassowsky = Ellipsoid(semiMajorAxis: 6_378_245, inverseFlattening: 298.3)
}
