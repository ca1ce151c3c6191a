package import Survey

/// What each building adds to a denominator.
enum Amounts: Sendable {
  case one
  /// Less than 0 where the file does not say.
  case counts([Int])
  /// Square metres, `nan` where the file does not say.
  case areas([Double])

  subscript(building: Int) -> Double? {
    switch self {
    case .one: 1
    case .counts(let column): Self.amount(column[building])
    case .areas(let column): Self.amount(column[building])
    }
  }

  @inline(__always)
  static func amount(_ count: Int) -> Double? { count < 0 ? nil : Double(count) }

  @inline(__always)
  static func amount(_ area: Double) -> Double? { area.isNaN ? nil : area }
}

extension Denominator {
  /// What each building adds; `nil` where the file has no such count.
  func amounts(in buildings: BuildingTable) -> Amounts? {
    switch self {
    case .households: .counts(buildings.households)
    case .occupied: buildings.occupied.isEmpty ? nil : .counts(buildings.occupied)
    case .persons: buildings.persons.isEmpty ? nil : .counts(buildings.persons)
    case .elderly: buildings.elderly.isEmpty ? nil : .counts(buildings.elderly)
    case .buildings: .one
    case .cells: nil
    case .area: buildings.areas.isEmpty ? nil : .areas(buildings.areas)
    }
  }

  /// What `building` adds to the denominator; `nil` where the file does not say.
  package func amount(of building: Int, in buildings: BuildingTable) -> Double? {
    amounts(in: buildings)?[building]
  }
}
