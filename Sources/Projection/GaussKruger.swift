/// A zone of the Gauss–Krüger grids of China, as the EPSG database lists them.
///
/// Scale 1 on the central meridian, false easting 500,000 m, to which the grids "with prefix" add
/// a million times the number of the zone. The authority writes the northing (X) first.
package struct GaussKruger: Hashable, Sendable {
  /// The datums that have such grids.
  package enum Datum: String, CaseIterable, Sendable {
    case cgcs2000
    case xian1980
    case beijing1954
    case newBeijing
  }

  /// How many degrees of longitude a zone is wide.
  package enum Width: Int, CaseIterable, Sendable {
    case three = 3
    case six = 6

    /// The zones that cover China.
    package var zones: ClosedRange<Int> {
      switch self {
      case .three: 25...45
      case .six: 13...23
      }
    }

    /// The central meridian of `zone`, in degrees east: 3n, or 6n − 3.
    package func centralMeridian(of zone: Int) -> Int {
      switch self {
      case .three: 3 * zone
      case .six: 6 * zone - 3
      }
    }

    /// The zone that holds `longitude`, which has not to be one of China.
    package func zone(at longitude: Double) -> Int {
      switch self {
      case .three: Int(((longitude + 1.5) / 3).rounded(.down))
      case .six: Int((longitude / 6).rounded(.down)) + 1
      }
    }
  }

  package let datum: Datum
  package let width: Width
  /// 13 to 23 for zones of 6°, 25 to 45 for zones of 3°.
  package let zone: Int
  /// Whether eastings begin with the number of the zone (8 digits), or not (6 digits).
  package let hasPrefix: Bool

  /// - Returns: `nil` where `zone` is not one of China's.
  package init?(datum: Datum, width: Width, zone: Int, hasPrefix: Bool) {
    guard width.zones.contains(zone) else { return nil }
    self.datum = datum
    self.width = width
    self.zone = zone
    self.hasPrefix = hasPrefix
  }

  /// The zone that holds `longitude`; `nil` outside China's zones.
  package init?(datum: Datum = .cgcs2000, width: Width, at longitude: Double, hasPrefix: Bool) {
    guard longitude.isFinite, abs(longitude) <= 360 else { return nil }
    self.init(
      datum: datum, width: width, zone: width.zone(at: longitude), hasPrefix: hasPrefix)
  }

  /// Degrees east.
  package var centralMeridian: Int { width.centralMeridian(of: zone) }

  /// Metres.
  package var falseEasting: Int { (hasPrefix ? zone * Self.prefixUnit : 0) + Self.halfMillion }

  static let prefixUnit = 1_000_000
  static let halfMillion = 500_000

  /// The name in the EPSG database.
  package var name: String {
    "\(datum.name) / \(width == .three ? "3-degree " : "")Gauss-Kruger "
      + (hasPrefix ? "zone \(zone)" : "CM \(centralMeridian)E")
  }
}

extension GaussKruger.Datum {
  init?(_ datum: Datum) {
    guard let own = Self.allCases.first(where: { $0.datum == datum }) else { return nil }
    self = own
  }

  package var datum: Datum {
    switch self {
    case .cgcs2000: .cgcs2000
    case .xian1980: .xian1980
    case .beijing1954: .beijing1954
    case .newBeijing: .newBeijing
    }
  }

  package var name: String { datum.name }

  package var ellipsoid: Ellipsoid {
    switch self {
    case .cgcs2000: .grs80
    case .xian1980: .iag1975
    case .beijing1954, .newBeijing: .krassowsky
    }
  }
}
