/// Who fills which slot: the one table that holds names and telephones of people.
///
/// It is read for one purpose, to be joined to slots in one workbook that stays in the house, and
/// goes nowhere else.
package struct RosterNames: Sendable {
  package var slots: [String] = []
  package var names: [String] = []
  /// "" where the file has none.
  package var telephones: [String] = []

  package init() {}
  package var count: Int { slots.count }
}
