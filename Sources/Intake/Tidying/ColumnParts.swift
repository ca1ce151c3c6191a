internal import Formats

/// What the cells of a column may be.
enum ColumnPart {
  /// Whole numbers of households, persons and their like: they add up.
  case count
  case measure
  case coordinate
  /// A number whose unit matters, as a capacity in households or in persons.
  case bare
  /// The name or code of an area, the same for all rows that lie in it.
  case area
  /// What identifies the row itself.
  case identity
  case other
}

/// The parts of a table's columns, by their headings.
struct ColumnParts {
  private(set) var parts: [ColumnPart]

  /// - Parameters:
  ///   - roles: of the layer; `nil` where a table is only looked up in.
  ///   - numeric: further columns that are summed.
  init(_ table: FeatureTable, _ source: InputSource, _ roles: LayerRoles?, numeric: [String]) {
    let normalized = table.columns.map { Layer.normalized($0.name) }
    parts = normalized.map { Self.areaWords.contains($0) ? .area : .other }
    var claimed: Set<Int> = []
    func claim(_ index: Int?, _ part: ColumnPart) {
      guard let index, claimed.insert(index).inserted else { return }
      parts[index] = part
    }
    func index(_ role: Role, _ roles: LayerRoles) -> Int? {
      if let named = source.fields[role] { return table.columns.firstIndex { $0.name == named } }
      for name in source.vocabulary.names(role, in: roles) {
        if let found = normalized.firstIndex(of: name) { return found }
      }
      return nil
    }
    for name in numeric + [source.householdsField].compactMap(\.self) {
      claim(table.columns.firstIndex { $0.name == name }, .count)
    }
    guard let roles else { return }
    claim(index(.id, roles), .identity)
    claim(index(.name, roles), .identity)
    for role in roles.roles {
      if let part = Self.part(of: role) { claim(index(role, roles), part) }
    }
    for (name, _) in Layer.householdColumns where roles.roles.contains(.households) {
      claim(normalized.firstIndex(of: name), .count)
    }
  }

  private static let areaWords = Set(HeaderWords.areas.map { Layer.normalized($0) })

  /// `nil` for what is a word: "无" under "property manager" says no.
  private static func part(of role: Role) -> ColumnPart? {
    switch role {
    case .households, .occupied, .persons, .elderly, .stairwells, .flats, .wantedCells,
      .lastSequence:
      .count
    case .capacity: .bare
    case .area, .floorArea, .cutoffMinutes, .delaySeconds, .length, .cost, .levels: .measure
    case .x, .y: .coordinate
    case .community, .communityName, .compound, .compoundName, .building: .area
    case .id, .name: .identity
    case .use, .tier, .kind, .status, .services, .opening, .walled, .propertyManager,
      .streetClass, .bridge, .tunnel, .validFrom, .validTo, .waterway, .railway, .first, .second,
      .priced, .foot, .access, .onewayFoot, .conveying, .motorroad, .forbidden, .mayMove,
      .mayClose:
      nil
    }
  }
}
