internal import Workers

/// What a component violates at least because of what lies close around its cells out of band,
/// however large it is.
///
/// A region is some atoms. In any plan, a cell that lies in it whole violates what it violates; a
/// cell that reaches beyond it meets it in parts that touch its rim, and violates at least what
/// each part has above the band, taken together. So the best way to part the region, parts at the
/// rim being forgiven what they lack, violates no more than any plan does there; and regions
/// without common atoms add up.
struct RegionBounds {
  /// Atoms of a region.
  private static let mostAtoms = 40
  /// Rings of neighbours around cells out of band that a region may have.
  private static let mostRings = 5
  /// Connected sets of a region to look at, and forms of a partial plan.
  private static let mostSets = 20_000
  private static let mostForms = 20_000
  private static let work = 1_000_000
  /// Connected sets to look at in all regions of a component.
  private static let budget = 400_000

  private let draft: Draft
  private var isTaken: [Bool]
  private var budget = WorkBudget(Self.budget)

  /// Σ violation that regions around the cells out of band of `draft` force, oversize atoms
  /// counted as full cells.
  static func leastViolation(_ draft: Draft) -> Int {
    var bounds = RegionBounds(draft)
    return bounds.clusters().reduce(0) { $0 + bounds.force(around: $1) }
  }

  private init(_ draft: Draft) {
    self.draft = draft
    isTaken = [Bool](repeating: false, count: draft.graph.count)
  }

  /// The atoms of cells out of band, those of adjoining cells together.
  private func clusters() -> [[Int]] {
    var clusterOf = [Int](repeating: -1, count: draft.graph.count)
    var clusters: [[Int]] = []
    for atom in 0..<draft.graph.count where isOut(atom) && clusterOf[atom] < 0 {
      var cluster = [atom]
      clusterOf[atom] = clusters.count
      var next = 0
      while next < cluster.count {
        for other in neighbours(of: cluster[next]) where isOut(other) && clusterOf[other] < 0 {
          clusterOf[other] = clusters.count
          cluster.append(other)
        }
        next += 1
      }
      clusters.append(cluster)
    }
    return clusters
  }

  private func isOut(_ atom: Int) -> Bool { draft.scores[draft.cellOf[atom]].violation > 0 }

  private func neighbours(of atom: Int) -> [Int] {
    Array(draft.graph.neighbours[draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1]])
  }

  /// The most that a region around `cluster` forces; its atoms are then taken.
  private mutating func force(around cluster: [Int]) -> Int {
    var atoms = cluster.filter { !isTaken[$0] }
    var best = (bound: 0, atoms: [Int]())
    for _ in 0..<Self.mostRings where !atoms.isEmpty && !budget.isSpent {
      atoms = widened(atoms)
      guard atoms.count <= Self.mostAtoms, let bound = bound(of: atoms) else { break }
      if bound > best.bound { best = (bound, atoms) }
    }
    for atom in best.atoms { isTaken[atom] = true }
    return best.bound
  }

  private func widened(_ atoms: [Int]) -> [Int] {
    var wider = Set(atoms)
    for atom in atoms {
      for other in neighbours(of: atom) where !isTaken[other] { wider.insert(other) }
    }
    return wider.sorted()
  }

  /// What the region of `atoms` forces; nil where it is too large to tell.
  private mutating func bound(of atoms: [Int]) -> Int? {
    guard let region = MaskGraph(draft.graph, atoms) else { return nil }
    let band = draft.pricing.band
    let present = presentViolation(atoms, region)
    guard present > 0 else { return 0 }
    var sets = RegionSets(region, band, most: present)
    budget.spend(sets.list(atMost: Self.mostSets))
    guard sets.isWhole else { return nil }
    let prices = AtomPrices(
      sets.masks, sets.violations.map { $0 * ExactSearch.fraction },
      masses: region.sums.map(\.inertia), average: Double(present * ExactSearch.fraction),
      expected: 1, cells: nil)
    let bound = max(0, (prices.bound + ExactSearch.fraction - 1) / ExactSearch.fraction)
    guard bound < present else { return bound }
    let table = zip(sets.masks, prices.reduced).map {
      PartitionTable.Cell(mask: $0, lead: 0, value: $1)
    }
    var search = PartitionTable(
      region, band, table,
      PartitionTable.Limits(
        lead: 0, value: present * ExactSearch.fraction - prices.bound, violation: .max,
        cells: nil, forms: Self.mostForms, beam: nil))
    var work = WorkBudget(Self.work)
    guard case .found(let found) = search.run(&work, nil) else { return bound }
    return found.reduce(0) { $0 + sets.violations[$1] }
  }

  /// What the plan in hand violates in a region, by the region's own measure.
  private func presentViolation(_ atoms: [Int], _ region: MaskGraph) -> Int {
    var cells: [Int: AtomMask] = [:]
    for (bit, atom) in region.atoms.enumerated() {
      cells[draft.cellOf[atom], default: 0] |= 1 << AtomMask(bit)
    }
    // A sum: the order of the cells does not matter.
    return cells.values.reduce(0) { sum, mask in
      var left = mask
      var violation = sum
      while left != 0 {
        let part = region.part(of: left, from: left, enough: .max)
        violation += RegionSets.violation(part.mask, part.weight, region, draft.pricing.band)
        left &= ~part.mask
      }
      return violation
    }
  }
}

/// The connected sets of a region with what a cell that meets it so violates at least.
private struct RegionSets {
  private(set) var masks: [AtomMask] = []
  private(set) var violations: [Int] = []

  private let region: MaskGraph
  private let band: Band
  private let most: Int
  private var mostSets = 0
  private var sets = 0

  /// - Parameter most: sets that violate more are left out.
  init(_ region: MaskGraph, _ band: Band, most: Int) {
    self.region = region
    self.band = band
    self.most = most
  }

  /// All sets were listed.
  var isWhole: Bool { sets < mostSets }

  /// Lists the sets, or the first of them where there are more; how many were looked at.
  mutating func list(atMost mostSets: Int) -> Int {
    self.mostSets = mostSets
    for bit in 0..<region.count {
      let higher = AtomMask.max << AtomMask(bit)
      let own: AtomMask = 1 << AtomMask(bit)
      grow(
        own, region.sums[bit].weight, candidates: region.adjacent[bit] & higher & ~own,
        excluded: ~higher | own)
    }
    return sets
  }

  /// A set at the rim may go on beyond it, and so lack nothing.
  static func violation(
    _ mask: AtomMask, _ weight: Int, _ region: MaskGraph, _ band: Band
  ) -> Int {
    mask & region.rim == 0 ? band.violation(of: weight) : max(0, weight - band.upper)
  }

  private mutating func grow(
    _ mask: AtomMask, _ weight: Int, candidates: AtomMask, excluded: AtomMask
  ) {
    guard sets < mostSets, weight <= band.upper + most else { return }
    sets += 1
    let violation = Self.violation(mask, weight, region, band)
    if violation <= most {
      masks.append(mask)
      violations.append(violation)
    }
    var candidates = candidates
    var excluded = excluded
    while candidates != 0 {
      let bit = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      excluded |= 1 << AtomMask(bit)
      grow(
        mask | 1 << AtomMask(bit), weight + region.sums[bit].weight,
        candidates: candidates | region.adjacent[bit] & ~excluded, excluded: excluded)
    }
  }
}
