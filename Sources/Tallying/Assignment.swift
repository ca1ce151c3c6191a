package import Diagnostics

/// What ``Assigner`` found.
package struct Assignment: Sendable {
  /// Row of the area of each unit, −1 where it could not be assigned.
  package internal(set) var areas: [Int32]
  /// The area each unit lies in or names, −1 for none.
  package internal(set) var homes: [Int32]
  /// Way of each unit to its area; −1 where it has no place.
  package internal(set) var millimetres: [Int]
  package let loads: [Int]
  package internal(set) var unplaced: [UnplacedUnit] = []
  package internal(set) var findings: [Finding] = []
  /// Whether prices prove that no assignment within the balance is better.
  package let isProven: Bool

  init(unitCount: Int, plan: AssignmentPlan, isProven: Bool) {
    areas = Array(repeating: -1, count: unitCount)
    homes = areas
    millimetres = Array(repeating: -1, count: unitCount)
    loads = plan.loads
    self.isProven = isProven
  }

  package var totalMillimetres: Int { millimetres.reduce(0) { $0 + max($1, 0) } }
  package var assignedCount: Int { areas.count { $0 >= 0 } }
  package var atHomeCount: Int { zip(areas, homes).count { $0 >= 0 && $0 == $1 } }
}
