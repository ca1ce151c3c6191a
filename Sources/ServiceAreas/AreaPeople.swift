/// Who lives in a service area, by the walk of each building and not by the drawing.
package struct AreaPeople: Hashable, Sendable {
  package let households: Int
  /// `nil` where persons are not known.
  package let persons: Int?
  /// Percent of all households; `nil` where there are none.
  package let share: Double?
  /// Percent of households on whose side the drawing stands; `nil` for rings, which speak of a
  /// band, and where nobody lives.
  package let agreement: Double?

  package init(households: Int, persons: Int?, share: Double?, agreement: Double?) {
    self.households = households
    self.persons = persons
    self.share = share
    self.agreement = agreement
  }
}
