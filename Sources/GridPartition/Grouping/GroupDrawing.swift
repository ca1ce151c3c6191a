internal import Diagnostics
internal import Geometry
internal import Survey

/// Turns plans into groups with codes, shapes and sentences.
struct GroupDrawing {
  private let grouper: Grouper
  private let units: UnitTable
  private let ground: UnitGround
  private let links: UnitLinks
  private let plans: [LevelPlan]
  /// Level → unit → label of the level's plan.
  private let labels: [[Int]]

  init(
    _ grouper: Grouper, _ units: UnitTable, _ ground: UnitGround, _ links: UnitLinks,
    _ plans: [LevelPlan], _ labels: [[Int]]
  ) {
    self.grouper = grouper
    self.units = units
    self.ground = ground
    self.links = links
    self.plans = plans
    self.labels = labels
  }

  func drawn() throws(Failure) -> UnitGroups {
    let sketches = labels.map { self.sketches($0) }
    let codes = GroupCodes(sketches, prefix: grouper.codePrefix)
    let reasons = try GroupReasons(grouper, units, links)
    let levels = labels.indices.map { level in
      draw(level, sketches, codes, reasons)
    }
    return UnitGroups(units: units, levels: levels, findings: findings())
  }

  /// The groups of one level before they have codes, by label.
  private func sketches(_ labels: [Int]) -> [GroupSketch] {
    var members = [[Int]](repeating: [], count: (labels.max() ?? -1) + 1)
    for (unit, label) in labels.enumerated() { members[label].append(unit) }
    let shapes = ground.unions(labels, count: members.count)
    let hasParents = !units.parents.isEmpty && !grouper.acrossParents
    return members.indices.map { label in
      GroupSketch(
        members: members[label], shape: shapes[label], units,
        parent: members[label].first.map { hasParents ? units.parents[$0] : "" } ?? "")
    }
  }

  private func draw(
    _ level: Int, _ sketches: [[GroupSketch]], _ codes: GroupCodes, _ reasons: GroupReasons
  ) -> UnitGroups.Level {
    let plan = plans[level]
    let order = codes.order[level]
    var place = [Int](repeating: 0, count: order.count)
    for (row, label) in order.enumerated() { place[label] = row }
    let groups = order.map { label in
      let sketch = sketches[level][label]
      let parts = level == 0 ? sketch.members.count : codes.below[level][label].count
      let verdict = reasons.verdict(
        sketch, level: level, isWhole: parts == 1, part: plan.partOfGroup[label])
      return UnitGroups.Group(
        code: codes.codes[level][label],
        above: level + 1 < labels.count
          ? codes.codes[level + 1][labels[level + 1][sketch.members[0]]] : "",
        parent: sketch.parent, members: sketch.members, parts: parts,
        households: sketch.households, state: verdict.state, violation: verdict.violation,
        explanations: verdict.explanations, shape: sketch.shape)
    }
    return UnitGroups.Level(
      name: grouper.levels[level].name, size: grouper.levels[level].size, groups: groups,
      groupOfUnit: labels[level].map { place[$0] }, separateParts: plan.parts.count,
      isProven: plan.isProven)
  }

  private func findings() -> [Finding] {
    var findings: [Finding] = []
    if let first = ground.overlaps.first {
      findings.append(
        Finding(
          .warning, .groupUnitsOverlap,
          [
            "count": .integer(ground.overlaps.count), "first": .text(units.ids[first.first]),
            "second": .text(units.ids[first.second]),
            "area": .number((first.area * 10).rounded() / 10),
          ]))
    }
    if !units.parents.isEmpty {
      findings.append(
        Finding(
          .note, grouper.acrossParents ? .groupAcross : .groupInside,
          ["source": .text(units.parentSource), "count": .integer(Set(units.parents).count)]))
    }
    for (level, plan) in plans.enumerated() {
      guard case .number(let number) = grouper.levels[level].size else { continue }
      let arguments: [String: Argument] = [
        "level": .text(grouper.levels[level].name), "number": .integer(number),
        "parts": .integer(plan.parts.count),
      ]
      if plan.parts.count > 1 { findings.append(Finding(.note, .groupSharedOut, arguments)) }
    }
    return findings + chains()
  }

  /// Warns of groups whose numbers are farther apart than those of any two that are linked.
  private func chains() -> [Finding] {
    var findings: [Finding] = []
    for case .within(let name, let most) in grouper.likeness {
      guard let numbers = units.attributes.first(where: { $0.name == name })?.numbers,
        let lowest = labels.first
      else { continue }
      var ranges = [(low: Double, high: Double)](
        repeating: (.infinity, -.infinity), count: (lowest.max() ?? -1) + 1)
      for (unit, label) in lowest.enumerated() where !numbers[unit].isNaN {
        ranges[label].low = min(ranges[label].low, numbers[unit])
        ranges[label].high = max(ranges[label].high, numbers[unit])
      }
      let wide = ranges.count { $0.high - $0.low > most }
      guard wide > 0 else { continue }
      findings.append(
        Finding(
          .note, .groupChain,
          ["count": .integer(wide), "field": .text(name), "most": .number(most)]))
    }
    return findings
  }
}

/// A group before it has a code.
struct GroupSketch {
  let members: [Int]
  let shape: MultiPolygon
  let households: Int
  let parent: String
  let smallestUnit: String
  let representative: Position
  let height: Double

  init(members: [Int], shape: MultiPolygon, _ units: UnitTable, parent: String) {
    self.members = members
    self.shape = shape
    self.parent = parent
    households = members.reduce(0) { $0 + units.households[$1] }
    smallestUnit = members.map { units.ids[$0] }.min() ?? ""
    var sum = Position(x: 0, y: 0)
    for unit in members {
      sum.x += units.positions[unit].x / Double(members.count)
      sum.y += units.positions[unit].y / Double(members.count)
    }
    representative = shape.centroid ?? sum
    height =
      shape.polygons.isEmpty
      ? Box(around: members.map { units.positions[$0] }).height : shape.box.height
  }
}
