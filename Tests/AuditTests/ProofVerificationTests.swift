import Audit
import Diagnostics
import Survey
import Testing

/// What communities claim of their least violation is held to what is found again.
@Suite struct ProofVerificationTests {
  private static let east = "990101001002"

  /// The map with claims of its eastern community, which reaches 13, and what is found again.
  private func claiming(
    claimed: Int, _ proof: String, found: Int, _ foundProof: String, violation: Int = 13,
    doubt: Argument? = nil
  ) throws -> WrittenMap {
    var map = try WrittenMap()
    map.grid.communities.violations[1] = 13
    map.grid.communities.leastViolations[1] = claimed
    map.grid.communities.proofs = ["arithmetic", proof]
    var computed = RecomputedBounds()
    computed.bounds[Self.east] = RecomputedBounds.Bound(
      violation: violation, leastViolation: found, proof: foundProof)
    computed.doubt = doubt
    map.computed = computed
    return map
  }

  private func proofCheck(_ map: WrittenMap) throws -> VerificationCheck {
    try #require(try map.checks().first { $0.phrase.code == "verify.proof" })
  }

  @Test func `A claim that is found again passes, and so does a weaker one`() throws {
    #expect(try proofCheck(try claiming(claimed: 13, "exhaustive", found: 13, "exhaustive")).passed)
    #expect(try proofCheck(try claiming(claimed: 13, "dual", found: 13, "exhaustive")).passed)
    #expect(try proofCheck(try claiming(claimed: 11, "bound_only", found: 12, "bound_only")).passed)
  }

  @Test func `A least violation raised to what is reached, and called proved, is found`() throws {
    let check = try proofCheck(try claiming(claimed: 13, "exhaustive", found: 10, "bound_only"))
    #expect(check.failed)
    let words = try #require(check.detail).words(in: .english)
    #expect(words == "990101001002: claimed 13 (exhaustive), found 10 (bound_only)")
  }

  @Test func `A bound higher than the one found fails without a claim of proof`() throws {
    #expect(try proofCheck(try claiming(claimed: 12, "bound_only", found: 11, "bound_only")).failed)
    #expect(try proofCheck(try claiming(claimed: 12, "", found: 11, "bound_only")).failed)
  }

  @Test func `A proof surer than the one found fails`() throws {
    #expect(try proofCheck(try claiming(claimed: 13, "exhaustive", found: 13, "dual")).failed)
    #expect(try proofCheck(try claiming(claimed: 13, "arithmetic", found: 13, "dual")).failed)
  }

  @Test func `Where other cells are found, only better ones refute a claim`() throws {
    let worse = try claiming(claimed: 13, "dual", found: 10, "bound_only", violation: 20)
    #expect(try proofCheck(worse).isOpen)
    let better = try claiming(claimed: 13, "dual", found: 10, "dual", violation: 10)
    #expect(try proofCheck(better).failed)
    // The bound that was found is the claim's, though the cells that were found do not reach it.
    let bound = try claiming(claimed: 13, "dual", found: 13, "bound_only", violation: 20)
    #expect(try proofCheck(bound).passed)
    let listed = try claiming(claimed: 13, "exhaustive", found: 13, "bound_only", violation: 20)
    #expect(try proofCheck(listed).isOpen)
  }

  @Test func `A proof of less than what is reached is none, and needs no search`() throws {
    var map = try claiming(claimed: 10, "arithmetic", found: 10, "exhaustive", doubt: .text("?"))
    #expect(try proofCheck(map).failed)
    map.grid.communities.proofs[1] = "certainly"
    #expect(try proofCheck(map).failed)
    map.grid.communities.proofs[1] = "bound_only"
    #expect(try proofCheck(map).passed)
  }

  @Test func `What is not found with other files is open, and what is found passes`() throws {
    let other = Argument.text("--streets")
    let open = try proofCheck(
      try claiming(claimed: 13, "exhaustive", found: 10, "bound_only", doubt: other))
    #expect(open.isOpen && !open.passed && !open.failed)
    let held = try claiming(claimed: 13, "exhaustive", found: 13, "exhaustive", doubt: other)
    #expect(try proofCheck(held).passed)
  }

  @Test func `What follows from the totals needs nobody to cut anything again`() throws {
    var map = try WrittenMap()
    map.grid.communities.proofs = ["arithmetic", "arithmetic"]
    #expect(!map.rules.hasClaims(map.grid))
    #expect(try proofCheck(map).passed)
    map.grid.communities.proofs = ["arithmetic", "exhaustive"]
    #expect(map.rules.hasClaims(map.grid))
    #expect(try proofCheck(map).isOpen)
  }

  @Test func `A community that is not there when it is cut again holds no claim`() throws {
    var map = try claiming(claimed: 13, "exhaustive", found: 13, "exhaustive")
    map.computed?.bounds = [:]
    #expect(try proofCheck(map).failed)
  }
}
