package import Geometry

/// What the longitudes and latitudes of a web map or phone in China are measured against.
///
/// GCJ-02 and BD-09 are offset from WGS 84 by 160 to 700 m and 0.7 to 1.4 km: as far as people
/// walk in 8 to 17 minutes. The formulas are the well-known public ones; the maps themselves
/// follow them within about 1 m. Whether data are offset is for the user to declare.
package enum MapDatum: String, CaseIterable, Sendable {
  /// GPS receivers, OpenStreetMap; CGCS2000 is taken as the same.
  case wgs84 = "wgs-84"
  /// Amap, Tencent, Google's map of China.
  case gcj02 = "gcj-02"
  /// Baidu.
  case bd09 = "bd-09"
}

extension MapDatum {
  /// Moves `positions`, in degrees, from one of the three to another, in place.
  ///
  /// Ways back are iterated until they stand within 0.1 mm of the formulas' way there. Outside the
  /// rectangle the formulas call China (`GCJ02.area`) nothing is moved. Positions that are not
  /// finite stay so.
  ///
  /// - Complexity: 0.25 µs a position to GCJ-02, 0.45 µs to BD-09, 1 and 1.6 µs back.
  package static func convert(
    _ positions: inout [Position], from source: MapDatum, to target: MapDatum
  ) {
    guard source != target else { return }
    for index in positions.indices {
      positions[index] = target.fromGCJ02(source.toGCJ02(positions[index]))
    }
  }

  /// `position` on `target` instead of on this datum.
  package func convert(_ position: Position, to target: MapDatum) -> Position {
    self == target ? position : target.fromGCJ02(toGCJ02(position))
  }

  private func toGCJ02(_ position: Position) -> Position {
    switch self {
    case .wgs84: GCJ02.offset(position)
    case .gcj02: position
    case .bd09: BD09.restored(position)
    }
  }

  private func fromGCJ02(_ position: Position) -> Position {
    switch self {
    case .wgs84: GCJ02.restored(position)
    case .gcj02: position
    case .bd09: BD09.offset(position)
    }
  }
}

/// The point that `offset` moves to `target`, by fixed-point iteration.
///
/// The offsets change so slowly from place to place (under 2 % of the way) that each round adds
/// nearly two digits; when a round moves by less than 10⁻⁸ degrees, 0.02 mm are left at most.
@inline(__always)
func undo(_ target: Position, _ offset: (Position) -> Position) -> Position {
  let settled = 1e-8
  let mostRounds = 16
  var guess = target
  for _ in 0..<mostRounds {
    let image = offset(guess)
    let dx = target.x - image.x
    let dy = target.y - image.y
    guess.x += dx
    guess.y += dy
    if abs(dx) < settled && abs(dy) < settled { break }
  }
  return guess
}
