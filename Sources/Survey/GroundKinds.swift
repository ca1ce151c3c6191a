/// A set of kinds of ground.
package struct GroundKinds: Hashable, Sendable {
  private var bits: UInt8 = 0

  package init(_ kinds: [GroundKind] = []) { for kind in kinds { insert(kind) } }

  package mutating func insert(_ kind: GroundKind) { bits |= 1 << kind.rawValue }

  package func contains(_ kind: GroundKind) -> Bool { bits & (1 << kind.rawValue) != 0 }

  package func union(_ other: GroundKinds) -> GroundKinds {
    var union = self
    union.bits |= other.bits
    return union
  }

  /// What nobody crosses without a bridge: rivers and railways.
  package static let barriers = GroundKinds(GroundKind.allCases.filter(\.isBarrier))
}
