import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// What holds of groups of every town.
@Suite struct GroupingProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<4
    static let smallSeeds: Range<UInt64> = 0..<8
  #else
    static let seeds: Range<UInt64> = 0..<300
    static let smallSeeds: Range<UInt64> = 0..<1000
  #endif

  /// A map of letters, grown from seeds so that each letter is in one piece.
  static func map(
    seed: UInt64, units: Int, width: Int, height: Int
  ) throws -> UnitMap {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".prefix(units))
    var rows = [[Character]](repeating: [Character](repeating: ".", count: width), count: height)
    for letter in letters {
      let (row, column) = (
        Int.random(in: 0..<height, using: &random), Int.random(in: 0..<width, using: &random)
      )
      if rows[row][column] == "." { rows[row][column] = letter }
    }
    for _ in 0..<8 * width * height {
      let (row, column) = (
        Int.random(in: 0..<height, using: &random), Int.random(in: 0..<width, using: &random)
      )
      let (dx, dy) = [(0, 1), (1, 0), (0, -1), (-1, 0)].randomElement(using: &random) ?? (0, 1)
      guard rows.indices.contains(row + dy), rows[row].indices.contains(column + dx),
        rows[row][column] == "."
      else { continue }
      rows[row][column] = rows[row + dy][column + dx]
    }
    let households = Dictionary(
      uniqueKeysWithValues: letters.map {
        (
          $0,
          Int.random(in: 0..<9, using: &random) == 0 ? 0 : Int.random(in: 5...120, using: &random)
        )
      })
    let parents = Dictionary(
      uniqueKeysWithValues: letters.map { ($0, Bool.random(using: &random) ? "X" : "Y") })
    var map = try UnitMap(
      rows.map { String($0) }.joined(separator: "\n"), households: households, parents: parents)
    if Bool.random(using: &random) { map.survey.units.parents = [] }
    return map
  }

  /// Each unit is in one group of each level, groups hang together, keep to parents and nest.
  func expectSound(_ result: UnitGroups, _ map: UnitMap) {
    for (number, level) in result.levels.enumerated() {
      #expect(level.groups.flatMap(\.members).sorted() == Array(result.units.ids.indices))
      #expect(
        level.groups.map(\.households)
          == level.groups.map { $0.members.reduce(0) { $0 + result.units.households[$1] } })
      for (row, group) in level.groups.enumerated() {
        #expect(group.members.allSatisfy { level.groupOfUnit[$0] == row })
        #expect(map.areJoined(group.members.map { result.units.ids[$0] }.joined()))
        if !result.units.parents.isEmpty {
          #expect(Set(group.members.map { result.units.parents[$0] }) == [group.parent])
        }
        if number + 1 < result.levels.count {
          let above = result.levels[number + 1]
          #expect(Set(group.members.map { above.groupOfUnit[$0] }).count == 1)
        }
        let ground = group.members.reduce(0) { $0 + result.units.shapes[$1].area }
        #expect(abs(group.shape.area - ground) < 1e-6 * ground)
      }
    }
  }

  static let sizes: [Grouper.Level] = [
    Grouper.Level(name: "low", size: .band(SizeBand.standard)),
    Grouper.Level(name: "high", size: .together),
  ]

  @Test(arguments: seeds)
  func `Groups of a random town are sound`(seed: UInt64) throws {
    let map = try Self.map(seed: seed, units: 30, width: 16, height: 12)
    expectSound(try map.groups(.together) { $0.levels = Self.sizes }, map)
    let parts = try map.groups(.together).levels[0].groups.count
    let number = min(parts + Int(seed % 7), map.survey.units.count)
    let balanced = try? map.groups(.number(number))
    if let balanced {
      #expect(balanced.levels[0].groups.count == number)
      expectSound(balanced, map)
    }
  }

  @Test(arguments: seeds)
  func `The order of rows, and the number of threads, mean nothing`(seed: UInt64) throws {
    var map = try Self.map(seed: seed, units: 30, width: 16, height: 12)
    let rows = try map.groups(.together) { $0.levels = Self.sizes }.rows
    var random = SeededGenerator(seed: seed)
    map.survey.units = map.survey.units.permuted(
      Array(map.survey.units.ids.indices).shuffled(using: &random))
    #expect(try map.groups(.together, threads: 3) { $0.levels = Self.sizes }.rows == rows)
  }

  @Test(arguments: smallSeeds)
  func `No plan of a small town has its farthest group nearer to the mean`(seed: UInt64) throws {
    var map = try Self.map(seed: seed, units: 9, width: 6, height: 5)
    map.survey.units.parents = []
    let units = map.survey.units
    let count = try map.groups(.together).levels[0].groups.count
    guard count == 1, units.count > 3, units.households.reduce(0, +) > 0 else { return }
    for number in 2...3 {
      let result = try map.groups(.number(number))
      let least = Self.leastSpread(map, number)
      let total = units.households.reduce(0, +)
      let found = result.households()
        .map { max(total / number - $0, $0 - (total + number - 1) / number, 0) }.max()
      #expect(found == least || !result.levels[0].isProven)
      #expect(result.levels[0].isProven)
    }
  }

  /// The least distance of the farthest group from the mean, over all partitions into `number`
  /// connected groups.
  static func leastSpread(_ map: UnitMap, _ number: Int) -> Int {
    let units = map.survey.units
    let total = units.households.reduce(0, +)
    var least = Int.max
    var labels = [Int](repeating: 0, count: units.count)
    func visit(_ unit: Int, _ used: Int) {
      guard unit < units.count else {
        guard used == number else { return }
        var sums = [Int](repeating: 0, count: number)
        var letters = [String](repeating: "", count: number)
        for (row, label) in labels.enumerated() {
          sums[label] += units.households[row]
          letters[label] += units.ids[row]
        }
        let spread =
          sums.map {
            max(total / number - $0, $0 - (total + number - 1) / number, 0)
          }.max() ?? 0
        if spread < least, letters.allSatisfy({ map.areJoined($0) }) { least = spread }
        return
      }
      for label in 0...min(used, number - 1) {
        labels[unit] = label
        visit(unit + 1, max(used, label + 1))
      }
    }
    visit(0, 0)
    return least
  }

  /// Compounds as rectangles of which the distances are easy to tell.
  struct Compounds {
    var survey = CountySurvey()
    var boxes: [Box] = []

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      for number in 0..<40 {
        let west = Double(Int.random(in: 0...900, using: &random))
        let south = Double(Int.random(in: 0...900, using: &random))
        let (width, height) = (
          Double(Int.random(in: 20...90, using: &random)),
          Double(Int.random(in: 20...90, using: &random))
        )
        boxes.append(Box(minX: west, minY: south, maxX: west + width, maxY: south + height))
        try survey.units.append(
          "P\(number + 10)", west, south, west + width, south + height,
          households: Int.random(in: 10...400, using: &random), parent: west < 480 ? "X" : "Y")
      }
      survey.units.attributes = [
        UnitTable.Attribute(
          name: "kind",
          texts: boxes.map { _ in ["n", "y", ""].randomElement(using: &random) ?? "" },
          numbers: boxes.map { _ in .nan }),
        UnitTable.Attribute(
          name: "year", texts: boxes.map { _ in "" },
          numbers: boxes.map { _ in Double(Int.random(in: 1980...2020, using: &random)) }),
      ]
    }

    func mayJoin(_ a: Int, _ b: Int, gap: Double) -> Bool {
      let dx = max(boxes[a].minX - boxes[b].maxX, boxes[b].minX - boxes[a].maxX, 0)
      let dy = max(boxes[a].minY - boxes[b].maxY, boxes[b].minY - boxes[a].maxY, 0)
      let units = survey.units
      let kinds = (units.attributes[0].texts[a], units.attributes[0].texts[b])
      let years = (units.attributes[1].numbers[a], units.attributes[1].numbers[b])
      return (dx * dx + dy * dy).squareRoot() <= gap && units.parents[a] == units.parents[b]
        && units.households[a] < 300 && units.households[b] < 300 && !kinds.0.isEmpty
        && kinds.0 == kinds.1 && abs(years.0 - years.1) <= 15
    }
  }

  @Test(arguments: seeds)
  func `F26: gap, likeness, size and parent hold along each link of a random town`(
    seed: UInt64
  ) throws {
    let town = try Compounds(seed: seed)
    var map = try UnitMap("", households: [:])
    map.survey = town.survey
    let adjust: (inout Grouper) -> Void = {
      $0.adjacency = .gap(60)
      $0.small = 300
      $0.likeness = [.same("kind"), .within("year", 15)]
    }
    // Together, groups are exactly what links join.
    let together = try map.groups(.together, adjust)
    var expected = [Int](0..<40)
    for _ in 0..<40 {
      for a in 0..<40 {
        for b in 0..<40 where town.mayJoin(a, b, gap: 60) {
          expected[a] = min(expected[a], expected[b])
        }
      }
    }
    let found = together.levels[0].groups.map { Set($0.members) }
    let wanted = Dictionary(grouping: 0..<40) { expected[$0] }.values.map { Set($0) }
    #expect(Set(found) == Set(wanted))
    // In a band, each group still hangs together by links.
    let band = try map.groups(.band(try SizeBand(lower: 300, upper: 600)), adjust)
    for group in band.levels[0].groups {
      var reached: Set<Int> = Set(group.members.prefix(1))
      for _ in group.members {
        for a in reached {
          for b in group.members where town.mayJoin(a, b, gap: 60) { reached.insert(b) }
        }
      }
      #expect(reached.count == group.members.count)
      if group.members.count > 1 {
        #expect(group.members.allSatisfy { map.survey.units.households[$0] < 300 })
      }
    }
  }
}
