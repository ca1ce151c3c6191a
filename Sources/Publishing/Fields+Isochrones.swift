internal import Diagnostics
internal import TravelTimes

/// Columns of areas by street, and of pieces of street.
extension Field {
  static let streetMetres = Field("street_m", .fieldStreetMetres)
  static let walkingSpeed = Field("speed_m_min", .fieldSpeed)
  static let direction = Field("direction", .fieldDirection)
  static let householdShare = Field("share_pct", .fieldShare)
  static let fromMetres = Field("from_m", .fieldFromMetres)
  static let toMetres = Field("to_m", .fieldToMetres)
  static let fromSeconds = Field("from_s", .fieldFromSeconds)
  static let toSeconds = Field("to_s", .fieldToSeconds)
}

extension TravelDirection {
  package var word: Word {
    switch self {
    case .toStation: Word(rawValue, .wordToStation)
    case .fromStation: Word(rawValue, .wordFromStation)
    }
  }
}
