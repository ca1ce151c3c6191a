internal import Diagnostics
internal import Geometry
internal import Survey

/// Cuts the atoms over the band into the stairwell units that are given for them.
struct TowerCutting {
  /// Metres that a strip is wide at least; a narrower one joins the one before it.
  private static let narrowest = 2.4

  private let survey: CountySurvey
  private let upper: Int
  private let rules: GroundRules
  /// Row of building → rows of its units.
  private var units: [Int32: Range<Int>] = [:]
  private(set) var findings: [Finding] = []

  init(_ survey: CountySurvey, upper: Int, _ rules: GroundRules) {
    self.survey = survey
    self.upper = upper
    self.rules = rules
    let building = survey.stairwellUnits.building
    var start = 0
    for row in building.indices
    where row + 1 == building.count || building[row + 1] != building[row] {
      units[building[row]] = start..<row + 1
      start = row + 1
    }
  }

  /// The towers among `atoms`, each by its parts, in order of their atoms.
  ///
  /// A tower is cut only where units are given for all of its households, two or more. Where units
  /// add up to another number than the building has, the building's number decides, and the units
  /// share it in proportion.
  mutating func parts(of atoms: BuildingAtoms) -> [(atom: Int, parts: [TowerPart])] {
    guard !units.isEmpty else { return [] }
    var found: [(atom: Int, parts: [TowerPart])] = []
    var row: TowerRow?
    let communities =
      survey.communities.shapes.isEmpty ? nil : PolygonIndex(survey.communities.shapes)
    // Tiles are ground already, and a list of pairs knows no strips.
    let isOnGround =
      rules.towers == .strips && survey.adjacency == nil && survey.buildings.form != .tiles
    for atom in 0..<atoms.count where atoms.households[atom] > upper {
      guard let shares = shares(of: atoms.members(of: atom)), shares.count > 1 else { continue }
      let shape = shape(of: atoms.members(of: atom))
      let strips = shape.flatMap { TowerStrips($0) }
      var parts: [TowerPart]?
      if isOnGround {
        if let strips {
          parts = cut(shares, along: strips) { site in
            communities.map { $0.first(covering: site) == Int(atoms.community[atom]) } ?? true
          }
        } else {
          if row == nil { row = TowerRow(survey, atoms.positions, rules.crossing.barriers) }
          parts = placed(
            shares, row?.places(Self.grouped(shares, [:]).count, around: atoms.positions[atom]))
        }
        if parts == nil { tellVertical(atoms.members(of: atom)) }
      }
      found.append((atom, parts ?? stacked(shares, at: atoms.positions[atom], shape)))
    }
    return found
  }

  private struct Share {
    let unit: Int32
    let households: Int
  }

  /// The units of some buildings with their households, in order; `nil` where they are not given
  /// for all.
  private mutating func shares(of buildings: ArraySlice<Int32>) -> [Share]? {
    var shares: [Share] = []
    for building in buildings {
      let total = survey.buildings.households[Int(building)]
      guard total > 0 else { continue }
      guard let rows = units[building] else { return nil }
      let given = rows.map { survey.stairwellUnits.households[$0] }
      let sum = given.reduce(0, +)
      guard sum > 0 else { return nil }
      if sum != total { tellSum(building, sum: sum, total: total) }
      let counts = sum == total ? given : Self.shared(total, by: given, sum)
      shares += zip(rows, counts).map { Share(unit: Int32($0), households: $1) }
    }
    return shares
  }

  /// `total` in proportion to `weights`, by largest remainder.
  private static func shared(_ total: Int, by weights: [Int], _ sum: Int) -> [Int] {
    var shares = weights.map { total * $0 / sum }
    let missing = total - shares.reduce(0, +)
    let order = weights.indices.sorted {
      (total * weights[$1] % sum, $0) < (total * weights[$0] % sum, $1)
    }
    for index in order.prefix(missing) { shares[index] += 1 }
    return shares
  }
}

extension TowerCutting {
  /// The ground plan of a tower's first building; `nil` where it has none.
  private func shape(of buildings: ArraySlice<Int32>) -> MultiPolygon? {
    guard survey.buildings.form.hasShapes, let first = buildings.first else { return nil }
    let shape = survey.buildings.shapes[Int(first)]
    return shape.polygons.isEmpty ? nil : shape
  }

  /// Runs of units that hold households, and are wide enough where widths count.
  private static func grouped(_ shares: [Share], _ widths: [Int: Double]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    func isEnough(_ range: Range<Int>) -> Bool {
      shares[range].contains { $0.households > 0 }
        && (widths.isEmpty || range.reduce(0) { $0 + (widths[$1] ?? 0) } >= narrowest)
    }
    for end in 1...shares.count where isEnough(start..<end) {
      groups.append(start..<end)
      start = end
    }
    // What is left at the end joins the last run.
    if start < shares.count, let last = groups.popLast() {
      groups.append(last.lowerBound..<shares.count)
    }
    return groups
  }

  private func cut(
    _ shares: [Share], along strips: TowerStrips, isHome: (Position) -> Bool
  ) -> [TowerPart]? {
    let total = Double(max(1, shares.reduce(0) { $0 + $1.households }))
    var widths: [Int: Double] = [:]
    for (number, share) in shares.enumerated() {
      widths[number] = strips.length * Double(share.households) / total
    }
    let groups = Self.grouped(shares, widths)
    guard groups.count > 1 else { return nil }
    var parts: [TowerPart] = []
    var before = 0
    for (number, group) in groups.enumerated() {
      let own = shares[group].reduce(0) { $0 + $1.households }
      let end = number == groups.count - 1 ? 1 : Double(before + own) / total
      let strip = strips.strip(from: Double(before) / total, to: end)
      guard let site = strip.pointOnSurface, site.isFinite, isHome(site) else { return nil }
      parts.append(part(shares[group], at: site, strip))
      before += own
    }
    return parts
  }

  private func placed(_ shares: [Share], _ places: [Position]?) -> [TowerPart]? {
    guard let places, places.count > 1 else { return nil }
    return zip(Self.grouped(shares, [:]), places).map { group, place in
      part(shares[group], at: place, MultiPolygon([]))
    }
  }

  /// All parts on one ground, which the first has.
  private func stacked(_ shares: [Share], at place: Position, _ shape: MultiPolygon?) -> [TowerPart]
  {
    Self.grouped(shares, [:]).enumerated().map { number, group in
      part(shares[group], at: number == 0 ? place : nil, number == 0 ? shape : nil)
    }
  }

  private func part(
    _ shares: ArraySlice<Share>, at site: Position?, _ footprint: MultiPolygon?
  ) -> TowerPart {
    TowerPart(
      tower: 0, units: shares.map(\.unit), households: shares.map(\.households), site: site,
      footprint: footprint ?? MultiPolygon([]))
  }

  private mutating func tellSum(_ building: Int32, sum: Int, total: Int) {
    findings.append(
      Finding(
        .warning, .towerUnequalSum,
        [
          "building": .text(survey.buildings.ids[Int(building)]), "sum": .integer(sum),
          "total": .integer(total),
        ]))
  }

  private mutating func tellVertical(_ buildings: ArraySlice<Int32>) {
    guard let first = buildings.first else { return }
    findings.append(
      Finding(
        .warning, .towerWithoutRoom,
        ["building": .text(survey.buildings.ids[Int(first)])]))
  }
}
