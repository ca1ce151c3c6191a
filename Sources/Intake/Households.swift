internal import Diagnostics
internal import Formats
internal import Survey

extension Layer {
  /// Names of columns that count households, and what each counts.
  private static let householdColumns: [(name: String, kind: HouseholdKind)] = [
    ("households", .unspecified), ("户数", .unspecified), ("总户数", .unspecified),
    ("居民户数", .resident), ("住户数", .resident), ("常住户数", .resident),
    ("resident_hh", .resident), ("户籍户数", .registered), ("registered_hh", .registered),
    ("dwellings", .dwellings), ("套数", .dwellings), ("住宅套数", .dwellings),
  ]
  private static let occupiedColumns = ["occupied_hh", "occ_hh", "occupied", "入住户数"]

  /// The column of households that decides, and what it counts.
  ///
  /// The user's word; else the only column that counts households; else the only one of occupied
  /// households. Kinds are never mixed: where two columns could be meant, the user must say.
  ///
  /// - Throws: `households.ambiguous`, `households.missing-column` or `table.column.missing`.
  func householdsColumn() throws(Failure) -> (column: Column, kind: HouseholdKind) {
    let place = Place(file: table.name)
    if let named = source.householdsField ?? source.fields[.households] {
      return (try column(named: named), source.householdKind ?? Self.kind(of: named))
    }
    let found = Self.householdColumns.filter { !columns(named: [$0.name]).isEmpty }
    if found.count > 1 {
      throw Failure(.householdsAmbiguous, ["columns": .names(found.map(\.name))], at: place)
    }
    let names = found.map(\.name) + Self.occupiedColumns
    guard let column = columns(named: names).first else {
      let names = table.columns.map(\.name)
      throw Failure(.householdsColumnMissing, ["columns": .names(names)], at: place)
    }
    return (column, source.householdKind ?? Self.kind(of: column.name))
  }

  private static func kind(of header: String) -> HouseholdKind {
    let name = normalized(header)
    if occupiedColumns.contains(name) { return .occupied }
    if Role.persons.synonyms.contains(name) { return .persons }
    return householdColumns.first { $0.name == name }?.kind ?? .unspecified
  }
}
