import Diagnostics
import Intake
import Plans
import SampleCounty
import Survey
import Testing

@Suite struct RoleTests {
  /// Households have keys of their own in a plan: `households_field` and `household_kind`.
  @Test func `The roles of a plan are those of Intake, name by name, but for households`() {
    let read = Set(Intake.Role.allCases.map(\.rawValue))
    let planned = Set(Plan.Role.allCases.map(\.rawValue))
    #expect(planned == read.subtracting(["households"]))
  }

  @Test func `The datums of a plan are those of Intake`() {
    #expect(InputDatum.allCases.map(\.rawValue) == Plan.Datum.allCases.map(\.rawValue))
  }
}
