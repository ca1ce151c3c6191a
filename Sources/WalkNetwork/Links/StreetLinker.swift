internal import Geometry
internal import Survey
internal import TravelTimes

/// Finds how a place gets onto the network.
///
/// In a walled compound only its gates lead out. Elsewhere it is the nearest street within the
/// limit that no barrier parts from the place, of a component that leads somewhere before others;
/// without one, over open ground of the same block to a street within the wider limit.
struct StreetLinker: Sendable {
  let graph: WalkGraph
  let index: StreetIndex
  let barriers: BarrierIndex
  let compounds: WalledCompounds
  let rules: LinkRules
  let plane: Plane
  /// Metres of walk that a metre without a street counts for.
  let offNetworkPace: Double
  /// Components that lead somewhere: the longest, and those with a station.
  var isPreferred: [Bool]
  /// Gates' own links, and the gates of each compound.
  private(set) var gateLinks = PlaceLinks()
  private var gatesOfCompound: [[Int32]] = []

  init(
    graph: WalkGraph, index: StreetIndex, barriers: BarrierIndex, compounds: WalledCompounds,
    rules: LinkRules, plane: Plane, offNetworkPace: Double
  ) {
    self.graph = graph
    self.index = index
    self.barriers = barriers
    self.compounds = compounds
    self.rules = rules
    self.plane = plane
    self.offNetworkPace = offNetworkPace
    isPreferred = graph.componentLengths.indices.map { $0 == 0 }
  }

  /// Links the gates; before any place is.
  mutating func linkGates() {
    gateLinks = PlaceLinks()
    gatesOfCompound = Array(repeating: [], count: compounds.isWalled.count)
    let gates = compounds.gates
    for gate in 0..<gates.count {
      let compound = gates.compounds[gate]
      gateLinks.append(toStreet(gates.positions[gate], except: compound))
      gatesOfCompound[Int(compound)].append(Int32(gate))
    }
  }

  /// The links of a place.
  ///
  /// - Parameter compound: row of the compound it is known to belong to, −1 where that is not
  ///   known.
  func links(of position: Position, compound: Int32 = -1) -> LinkResult {
    guard position.isFinite else { return LinkResult(indecision: .noPosition) }
    let isKnown = compound >= 0 && compounds.isWalled[Int(compound)]
    let walled = isKnown ? compound : compounds.walled(at: position)
    return walled >= 0 ? throughGates(position, of: walled) : toStreet(position, except: -1)
  }

  private func throughGates(_ position: Position, of compound: Int32) -> LinkResult {
    var result = LinkResult(compound: compound)
    for gate in gatesOfCompound[Int(compound)] {
      let row = Int(gate)
      let inside = plane.groundDistance(position, compounds.gates.positions[row])
      for link in gateLinks.links(of: row) {
        result.links.append(
          WalkLink(
            place: link.place, cost: inside + link.cost, gate: gate,
            isOffNetwork: link.isOffNetwork))
      }
      result.indecision = result.indecision ?? gateLinks.indecisions[row]
    }
    return result
  }

  /// Radii to look within, in metres, before the limit itself: most buildings stand close by.
  private static let firstLooks = [25.0, 60.0]

  private func toStreet(_ position: Position, except compound: Int32) -> LinkResult {
    var result = LinkResult()
    for radius in Self.firstLooks.filter({ $0 < rules.streetLimit }) + [rules.streetLimit] {
      let candidates = index.candidates(near: position, within: radius)
      let isWidest = radius == rules.streetLimit
      func isOpen(_ candidate: StreetIndex.Candidate) -> Bool {
        !barriers.isCrossed(by: Segment(position, candidate.position), except: compound)
      }
      let best = candidates.first { isPreferred($0) && isOpen($0) }
      if let best = best ?? (isWidest ? candidates.first(where: isOpen) : nil) {
        return LinkResult(links: [link(best, from: position, pace: 1, isOff: false)])
      }
      if isWidest, !candidates.isEmpty { result.indecision = .blockedByBarrier }
    }
    return overOpenGround(position, except: compound, otherwise: result)
  }

  private func overOpenGround(
    _ position: Position, except compound: Int32, otherwise result: LinkResult
  ) -> LinkResult {
    guard rules.offNetworkLimit > rules.streetLimit else { return result }
    let candidates = index.candidates(near: position, within: rules.offNetworkLimit)
    for candidate in candidates {
      let way = Segment(position, candidate.position)
      // A way over a street is no way inside the block.
      guard !index.isCrossed(by: way) else { continue }
      guard !barriers.isCrossed(by: way, except: compound) else { continue }
      return LinkResult(
        links: [link(candidate, from: position, pace: offNetworkPace, isOff: true)])
    }
    var result = result
    if !candidates.isEmpty { result.indecision = .blockedByBarrier }
    return result
  }

  private func isPreferred(_ candidate: StreetIndex.Candidate) -> Bool {
    isPreferred[Int(graph.component(ofEdge: Int(candidate.place.edge)))]
  }

  private func link(
    _ candidate: StreetIndex.Candidate, from position: Position, pace: Double, isOff: Bool
  ) -> WalkLink {
    WalkLink(
      place: candidate.place, cost: plane.groundDistance(position, candidate.position) * pace,
      isOffNetwork: isOff)
  }

  /// The straight walk between two places of one block or one walled compound, in metres of walk;
  /// `nil` where something lies between.
  ///
  /// Inside a compound the way is straight; over other ground it is longer by the detour, and no
  /// longer than the limit for streets.
  ///
  /// - Parameter bound: a walk of so many metres or more is not wanted.
  func direct(
    from position: Position, in compound: Int32, to other: Position, in otherCompound: Int32,
    shorterThan bound: Double = .infinity
  ) -> Double? {
    let distance = plane.groundDistance(position, other)
    if compound >= 0 || otherCompound >= 0 {
      return compound == otherCompound && distance < bound ? distance : nil
    }
    let metres = distance * offNetworkPace
    guard rules.offNetworkLimit > 0, distance <= rules.streetLimit, metres < bound else {
      return nil
    }
    let way = Segment(position, other)
    guard !index.isCrossed(by: way), !barriers.isCrossed(by: way) else { return nil }
    return metres
  }
}
