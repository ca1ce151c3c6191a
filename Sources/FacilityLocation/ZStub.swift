package struct CapacityPrices: Sendable { package var scale: Int64 = 1; package var rows: [Int64] = []; package var site: Int64 = 0
  package func bound(of p: CapacityProblem) -> Int64? { nil } }
package struct CapacityProblem: Sendable { package var sets: CoverSets }
package struct CapacityAnswer: Sendable { package var chosen: [Int32]; package var value: Int64; package var bound: Int64; package var prices: CapacityPrices; package var proof: SitingProof; package var work: Int }
package enum Capacity {}
package enum MPS { package static func text(of p: CoveringProblem) -> String { "" } }
