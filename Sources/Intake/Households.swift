internal import Diagnostics
internal import Formats
internal import Survey

extension Layer {
  /// Names of columns that count households, and what each counts.
  static let householdColumns: [(name: String, kind: HouseholdKind)] = [
    ("households", .unspecified), ("户数", .unspecified), ("总户数", .unspecified),
    ("居民户数", .resident), ("住户数", .resident), ("常住户数", .resident),
    ("resident_hh", .resident), ("户籍户数", .registered), ("registered_hh", .registered),
    ("dwellings", .dwellings), ("套数", .dwellings), ("住宅套数", .dwellings),
  ]

  /// The names of columns that count households of any kind, with those that people added.
  private var countNames: [(name: String, kind: HouseholdKind)] {
    let kinds: [(String, HouseholdKind)] = [
      (Role.households.rawValue, .unspecified), ("resident", .resident),
      ("registered", .registered), ("dwellings", .dwellings),
    ]
    return kinds.flatMap { role, kind in
      source.vocabulary.names(
        role, Self.householdColumns.filter { $0.kind == kind }.map(\.name), in: roles.layer
      ).map { ($0, kind) }
    }
  }

  /// The column of households that decides, and what it counts.
  ///
  /// The user's word; else the column of the kind that is asked for; else the only column that
  /// counts households; else the only one of occupied households or of persons. Kinds are never
  /// mixed: where two columns could be meant, the user must say.
  ///
  /// - Throws: `households.ambiguous`, `households.missing-column`, `households.other-kind` or
  ///   `table.column.missing`.
  func householdsColumn() throws(Failure) -> (column: Column, kind: HouseholdKind) {
    if let named = source.householdsField ?? source.fields[.households] {
      return (try column(named: named), source.householdKind ?? kind(of: named))
    }
    if let wanted = source.householdKind, let own = columns(of: wanted).first {
      return (own, wanted)
    }
    let counted = countNames.flatMap { columns(named: [$0.name]) }
    guard counted.count <= 1 else { throw householdsFailure(.householdsAmbiguous, counted) }
    let others = columns(of: .occupied) + columns(of: .persons)
    guard let column = counted.first ?? others.first else {
      throw householdsFailure(.householdsColumnMissing, table.columns)
    }
    let kind = kind(of: column.name)
    if let wanted = source.householdKind, kind != .unspecified {
      throw Failure(
        .householdsOtherKind, ["column": .text(column.name), "kind": .text(wanted.rawValue)],
        at: Place(file: table.name))
    }
    return (column, source.householdKind ?? kind)
  }

  private func householdsFailure(_ phrase: Phrase, _ columns: [Column]) -> Failure {
    Failure(phrase, ["columns": .names(columns.map(\.name))], at: Place(file: table.name))
  }

  /// Columns whose name says that they count this kind.
  private func columns(of kind: HouseholdKind) -> [Column] {
    switch kind {
    case .occupied: columns(named: source.vocabulary.names(.occupied, in: roles))
    case .persons: columns(named: source.vocabulary.names(.persons, in: roles))
    case .registered, .resident, .dwellings:
      columns(named: countNames.filter { $0.kind == kind }.map(\.name))
    case .estimated, .unspecified: []
    }
  }

  private func kind(of header: String) -> HouseholdKind {
    let name = Self.normalized(header)
    if source.vocabulary.names(.occupied, in: roles).contains(name) { return .occupied }
    if source.vocabulary.names(.persons, in: roles).contains(name) { return .persons }
    return countNames.first { $0.name == name }?.kind ?? .unspecified
  }
}
