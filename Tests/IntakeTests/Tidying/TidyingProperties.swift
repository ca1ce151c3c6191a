import Diagnostics
import Intake
import TestSupport
import Testing

/// What holds for any list, tried on many seeds.
@Suite struct TidyingProperties {
  #if DEBUG
    static let seeds: UInt64 = 60
  #else
    static let seeds: UInt64 = 3000
  #endif

  @Test func `A list dressed with the defects of offices tidies back to itself`() throws {
    var repaired: Set<String> = []
    for seed in 0..<Self.seeds {
      var random = SeededGenerator(seed: seed)
      let list = OfficeList(&random)
      let clean = try Tidied(list.clean)
      let bytes = list.dressed(&random)
      let tidied = try Tidied(bytes)
      #expect(tidied.lines == clean.lines, "seed \(seed)")
      #expect(tidied.types == clean.types, "seed \(seed)")
      #expect(tidied.codes.allSatisfy { $0 == "text.encoding.found" }, "seed \(seed)")
      repaired.formUnion(tidied.all.map(\.phrase.code))
    }
    // A property that sows nothing shows nothing.
    #expect(repaired.count == 12, "\(repaired.sorted())")
  }

  @Test func `A clean list comes through untouched`() throws {
    for seed in 0..<Self.seeds {
      var random = SeededGenerator(seed: seed)
      let tidied = try Tidied(OfficeList(&random).clean)
      #expect(tidied.repairs.isEmpty && tidied.findings.isEmpty, "seed \(seed)")
    }
  }
}
