/// What a sample county is made from: the same plan gives the same bytes on every machine.
package struct SampleCountyPlan: Hashable, Sendable {
  package var seed: UInt64
  /// Registered households in all.
  package var households: Int
  package var communities: Int

  /// The defaults have the figures of a real county seat: 76 cells, 377 residential buildings
  /// and 1,697 stairwell units (DOMAIN F1, F10).
  package init(seed: UInt64 = 990_101, households: Int = 18_700, communities: Int = 6) {
    self.seed = seed
    self.households = households
    self.communities = communities
  }
}
