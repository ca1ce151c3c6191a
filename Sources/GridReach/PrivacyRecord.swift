package import Diagnostics
internal import Geometry
package import Intake
internal import Privacy
package import Publishing
package import Survey

extension IntakeLog {
  /// The cells that were masked, by file, column and kind of number, with all their rows.
  package var maskedRecord: JSONValue {
    var groups: [(cell: MaskedCell, rows: [Int])] = []
    var slots: [MaskedGroup: Int] = [:]
    for cell in masked {
      guard let row = cell.place.row else { continue }
      let group = MaskedGroup(
        file: cell.place.file, field: cell.place.field, kind: cell.kind.rawValue,
        layer: cell.layer)
      if let slot = slots[group] {
        if groups[slot].rows.last != row { groups[slot].rows.append(row) }
      } else {
        slots[group] = groups.count
        groups.append((cell, [row]))
      }
    }
    return .array(
      groups.map { cell, rows in
        let path = cell.place.file ?? ""
        return .object([
          ("layer", .string(cell.layer)),
          ("file", .string(String(path.split(separator: "/").last ?? ""))),
          ("field", .string(cell.place.field ?? "")),
          ("kind", .string(cell.kind.rawValue)),
          ("rows", .line(rows.map { .integer($0) })),
        ])
      })
  }
}

/// What masked cells are listed under.
private struct MaskedGroup: Hashable {
  let file: String?
  let field: String?
  let kind: String
  let layer: String
}

extension CountySurvey {
  /// Beyond this a map with all features may be secret (自然资发〔2020〕95号, item 18).
  private static let largestArea = 25.0

  /// A warning where buildings and streets in full detail, for everybody, cover too much ground.
  package func findings(of rules: PublicationRules) -> [Finding] {
    guard rules.isPublic, buildings.count > 0, streets.lines.count > 0 else { return [] }
    let places = buildings.positions.filter(\.isFinite)
    guard let hull = Ring(convexHullOf: places) else { return [] }
    let area = Polygon(exterior: hull).area / 1e6
    guard area > Self.largestArea else { return [] }
    return [
      Finding(
        .warning, .privacyLargeArea,
        [
          "area": .number((area * 10).rounded() / 10), "limit": .number(Self.largestArea),
        ])
    ]
  }
}
