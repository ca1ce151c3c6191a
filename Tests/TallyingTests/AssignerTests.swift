import Diagnostics
import Geometry
import Survey
import Tallying
import TestSupport
import Testing
import Workers

@Suite struct AssignerTests {
  func assign(
    _ units: TallyUnitTable, _ areas: AreaTable, _ balance: Assigner.Balance = .free
  ) throws(Failure) -> Assignment {
    var assigner = Assigner()
    assigner.balance = balance
    return try assigner.assign(units, to: areas, workers: .inline)
  }

  @Test func `F11: each of 300 members gets the cell that contains the home`() throws {
    let cells = try field(19, 4)
    let members = units(strewn(300, over: 19, 4, seed: 11))
    let placement = try Placement.byPlace(members, onto: cells, workers: .inline)
    let found = try assign(members, cells)
    #expect(found.areas == placement.areas)
    #expect(found.atHomeCount == 300 && found.totalMillimetres == 0)
    #expect(found.loads.reduce(0, +) == 300 && found.loads.count == 76)
  }

  @Test func `F11: where a balance asks otherwise, each still gets one cell, and few move`() throws
  {
    let cells = try field(19, 4)
    let members = units(strewn(300, over: 19, 4, seed: 11))
    let bounded = try assign(members, cells, .bounds(lower: 3, upper: 5))
    #expect(bounded.loads.allSatisfy { (3...5).contains($0) })
    #expect(bounded.loads.reduce(0, +) == 300)
    #expect(bounded.isProven && bounded.totalMillimetres > 0)
    #expect(bounded.atHomeCount > 200)
    let even = try assign(members, cells, .even)
    // 300 = 72 × 4 + 4 × 3.
    #expect(even.loads.count { $0 == 4 } == 72 && even.loads.count { $0 == 3 } == 4)
    #expect(even.totalMillimetres >= bounded.totalMillimetres)
  }

  @Test func `Who lives outside all cells goes to the nearest`() throws {
    let found = try assign(units([Position(x: 25, y: -3)]), try field(4, 1))
    #expect(found.areas == [2])
    #expect(found.millimetres == [3000] && found.homes == [-1])
  }

  @Test func `F22: each of 24 key compounds gets exactly one of 24 slots`() throws {
    var compounds = areas(codes(24), Array(repeating: MultiPolygon([]), count: 24))
    // Slots of which nothing is known but that they are there.
    let slots = units(Array(repeating: nowhere, count: 24))
    let found = try assign(slots, compounds, .bounds(lower: 1, upper: 1))
    #expect(found.loads == Array(repeating: 1, count: 24))
    #expect(Set(found.areas).count == 24)
    #expect(found.millimetres.allSatisfy { $0 == -1 })
    // Compounds as points, slots where their people work.
    compounds.anchors = strewn(24, over: 9, 9, seed: 22)
    let offices = units(strewn(24, over: 9, 9, seed: 24))
    let near = try assign(offices, compounds, .bounds(lower: 1, upper: 1))
    #expect(near.loads == Array(repeating: 1, count: 24) && near.isProven)
    let straight = zip(0..<24, near.areas).reduce(0.0) {
      $0 + offices.positions[$1.0].distance(to: compounds.anchors[Int($1.1)])
    }
    #expect(abs(Double(near.totalMillimetres) / 1000 - straight) < 0.03)
  }

  @Test func `120 partner units go evenly to 21 communities, 5 or 6 each`() throws {
    let communities = try field(7, 3)
    let found = try assign(units(strewn(120, over: 7, 3, seed: 120)), communities, .even)
    #expect(found.loads.count { $0 == 6 } == 15 && found.loads.count { $0 == 5 } == 6)
    #expect(found.isProven)
  }

  @Test func `A slot without a place stays in the community that its list names`() throws {
    var cells = try field(4, 1)
    cells.parentCodes = ["A", "A", "B", "B"]
    let workers = list(["A", "B", "B", "A"])
    let found = try assign(workers, cells, .bounds(lower: 1, upper: 1))
    #expect(found.loads == [1, 1, 1, 1])
    for (unit, area) in found.areas.enumerated() {
      #expect(cells.parentCodes[Int(area)] == workers.codes[unit])
    }
    // Without a word on balance they are spread all the same.
    #expect(try assign(workers, cells).loads == [1, 1, 1, 1])
  }

  @Test func `A slot whose code nobody knows is not assigned anywhere`() throws {
    var cells = try field(2, 1)
    cells.parentCodes = ["A", "A"]
    let found = try assign(list(["A", "Z", ""]), cells)
    #expect(found.areas[0] >= 0 && found.areas[1] == -1 && found.areas[2] == -1)
    #expect(found.unplaced.map(\.reason.code) == ["tally.assign-unknown", "tally.code-blank"])
  }

  @Test func `More areas than slots is one error with its numbers`() throws {
    let failure = try #require(throws: Failure.self) {
      try assign(
        units(strewn(70, over: 19, 4, seed: 1)), try field(19, 4), .bounds(lower: 1, upper: 2))
    }
    #expect(failure.code == "tally.assign-too-few")
    let words = failure.words(in: .english)
    #expect(words.contains("76 areas") && words.contains("there are 70"))
  }

  @Test func `More slots than room is one error with its numbers`() throws {
    let failure = try #require(throws: Failure.self) {
      try assign(
        units(strewn(5, over: 2, 1, seed: 1)), try field(2, 1), .bounds(lower: 0, upper: 2))
    }
    #expect(failure.code == "tally.assign-too-many")
    #expect(failure.words(in: .english).contains("room for 4"))
  }

  @Test func `Bounds that lists forbid are told with the evenest loads`() throws {
    var cells = try field(3, 1)
    cells.parentCodes = ["A", "A", "B"]
    let failure = try #require(throws: Failure.self) {
      try assign(list(["A", "B", "B"]), cells, .bounds(lower: 1, upper: 1))
    }
    #expect(failure.code == "tally.assign-impossible")
    #expect(failure.arguments["least"] == 0 && failure.arguments["most"] == 2)
    #expect(failure.arguments["mostCode"] == "G0000003")
  }

  @Test func `More units than costs can hold is an error`() throws {
    let count = AssignmentProblem.mostUnits + 1
    var many = units([nowhere])
    many.ids = Array(repeating: "W", count: count)
    many.positions = Array(repeating: nowhere, count: count)
    let failure = try #require(throws: Failure.self) { try assign(many, try field(1, 1)) }
    #expect(failure.code == "tally.assign-too-large")
  }
}
