import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// A street of buildings whose cells are drawn by hand: west of E–F, and east of it.
@Suite struct RedrawingTests {
  static let map = """
    A-------E-------B
    | a b c | d e f |
    |       |       |
    | g h i | j k l |
    D-------F-------C
    """
  static let community = "990101001001"
  let west = community + "001"
  let east = community + "002"

  /// Buildings of 40 households but for those in `changes`; two cells of 240.
  func street(
    _ changes: [Character: Int] = [:], codes: [String] = ["001", "002"]
  ) throws -> Town {
    var households = Dictionary(uniqueKeysWithValues: "abcdefghijkl".map { ($0, 40) })
    for (letter, count) in changes { households[letter] = count }
    var town = try Town(
      Self.map, communities: [(Self.community, "ABCD")], households: households)
    try town.addCell(codes[0].isEmpty ? "" : Self.community + codes[0], "AEFD")
    try town.addCell(codes[1].isEmpty ? "" : Self.community + codes[1], "EBCF")
    return town
  }

  @Test func `A6, F18: nothing changed, so nothing moves and every code stays`() throws {
    let redraw = try street().survey.redrawn { $0.date = CalendarDate("2026-12-01") }
    #expect(redraw.codes == [west, east])
    #expect(redraw.total.untouched == 2 && redraw.total.moved == 0)
    #expect(redraw.total.kept == 480 && redraw.total.keptPercent == 100)
    #expect(redraw.origins.map(\.validFrom) == ["", ""], "they held before that day")
    #expect(redraw.retirements.isEmpty && redraw.findings.isEmpty)
  }

  @Test func `F18: one building moves where one cell has too many, and the crosswalk has it`()
    throws
  {
    let town = try street(["a": 105, "g": 50])
    let redraw = try town.survey.redrawn()
    #expect(redraw.codes == [west, east])
    #expect(redraw.grid.cells.map(\.households) == [275, 280])
    #expect(redraw.total.moved == 40 && redraw.total.movedBuildings == 1)
    #expect(redraw.total.changed == 2 && redraw.total.keptPercent == 92.79)
    let rows = redraw.crossings.map { [$0.row, $0.cell, $0.buildings, $0.households] }
    #expect(rows == [[0, 0, 5, 275], [0, 1, 1, 40], [1, 1, 6, 240]])
    #expect(redraw.crossings.map(\.isSuccession) == [true, false, true])
  }

  @Test func `An old cell that falls in two keeps its code in the larger part`() throws {
    let redraw = try street(["a": 80, "b": 80, "c": 80, "g": 80, "h": 80]).survey.redrawn {
      $0.date = CalendarDate("2026-12-01")
    }
    #expect(redraw.grid.communities[0].violation == 0)
    #expect(redraw.codes == [west, east, Self.community + "003"])
    #expect(redraw.origins.map(\.validFrom) == ["", "", "2026-12-01"])
    #expect(redraw.origins.map(\.row) == [0, 1, -1])
    #expect(redraw.total.new == 1)
    let kept = redraw.crossings.filter { $0.row == 0 }
    #expect(kept.max { $0.households < $1.households }?.isSuccession == true)
  }

  @Test func `Of two cells that are joined one code ends, and is not used again`() throws {
    var town = try street(Dictionary(uniqueKeysWithValues: "abcghi".map { ($0, 10) }))
    for letter in "de" { town.survey.buildings.households[town.row(letter)] = 20 }
    let redraw = try town.survey.redrawn { $0.date = CalendarDate("2026-12-01") }
    #expect(redraw.codes == [east])
    let retired = try #require(redraw.retirements.first)
    #expect(retired.row == 0 && retired.buildings == 6 && retired.households == 60)
    #expect(retired.cells == [0])
    #expect(redraw.origins[0].lastSequence == 2)
  }

  @Test func `New cells get the numbers after the highest that was ever used`() throws {
    var town = try street(["a": 80, "b": 80, "c": 80, "g": 80, "h": 80])
    try town.addCell(Self.community + "007", "AEFD", validTo: "2019/6/30")
    #expect(try town.survey.redrawn().codes.last == Self.community + "008")
    town.survey.cells.lastSequences[0] = 11
    let redraw = try town.survey.redrawn()
    #expect(redraw.codes.last == Self.community + "012")
    #expect(redraw.origins.map(\.lastSequence) == [12, 12, 12])
  }

  @Test func `A cell that ends later still holds on the day of the redraw`() throws {
    var town = try street()
    town.survey.cells.validTo = ["2027-01-01", "9999-12-31"]
    let redraw = try town.survey.redrawn { $0.date = CalendarDate("2026-12-01") }
    #expect(redraw.codes == [west, east])
    #expect(redraw.origins.map(\.validTo) == ["2027-01-01", "9999-12-31"])
    #expect(failure { try town.survey.redrawn { $0.date = nil } } == nil, "one still holds")
  }

  @Test func `A map drawn by hand, without codes, is numbered from the beginning`() throws {
    var town = try street(["a": 105, "g": 50], codes: ["", ""])
    town.survey.cells.names = ["西区", "东区"]
    let redraw = try town.survey.redrawn { $0.date = CalendarDate("2026-12-01") }
    #expect(redraw.codes == [west, east])
    #expect(redraw.origins.map(\.name) == ["西区", "东区"])
    #expect(redraw.origins.map(\.validFrom) == ["2026-12-01", "2026-12-01"])
    #expect(redraw.total.kept == 515 && redraw.total.new == 0)
    #expect(codes(redraw) == ["redraw.uncoded"])
  }

  @Test func `Cells without codes beside others get numbers after theirs`() throws {
    let redraw = try street(codes: ["005", ""]).survey.redrawn()
    #expect(redraw.codes == [Self.community + "005", Self.community + "006"])
  }

  @Test func `A special cell without households stays by itself`() throws {
    var town = try street(Dictionary(uniqueKeysWithValues: "abcghi".map { ($0, 0) }))
    town.survey.cells.isSpecial[0] = true
    let redraw = try town.survey.redrawn()
    #expect(redraw.codes == [west, east])
    #expect(redraw.grid.cells.map(\.isSpecial) == [true, false])
    #expect(redraw.total.untouched == 2)
    town.survey.cells.isSpecial[0] = false
    #expect(try town.survey.redrawn().codes == [east], "a base cell of nobody is joined")
  }

  @Test func `In twenty digits 00 ends when a community is divided`() throws {
    let scheme = CodeScheme.cjt349(objectClass: "060101")
    let undivided = "060101" + Self.community + "00"
    var town = try street(["a": 10])
    town.survey.cells = CellTable()
    try town.addCell(undivided, "ABCD")
    let redraw = try town.survey.redrawn { $0.partitioner.scheme = scheme }
    #expect(redraw.codes == ["060101" + Self.community + "01", "060101" + Self.community + "02"])
    #expect(redraw.retirements.map(\.row) == [0])
    for letter in "bcdefghi" { town.survey.buildings.households[town.row(letter)] = 10 }
    #expect(try town.survey.redrawn { $0.partitioner.scheme = scheme }.codes == [undivided])
  }

  // MARK: - Trouble

  private func failure(_ redraw: () throws -> Redraw) -> Failure? {
    do {
      _ = try redraw()
      return nil
    } catch { return error as? Failure }
  }

  private func codes(_ redraw: Redraw) -> [String] { redraw.findings.map(\.code) }

  @Test func `A code of the wrong length is refused, or dropped on request`() throws {
    let town = try street(codes: ["1", "002"])
    let found = failure { try town.survey.redrawn() }
    #expect(found?.code == "redraw.code-length" && found?.place.row == 1)
    let redraw = try town.survey.redrawn { $0.ignoresCodes = true }
    #expect(redraw.codes == [west, east])
  }

  @Test func `A code in two rows that hold is refused; a row that has ended is history`() throws {
    var town = try street(codes: ["001", "001"])
    let found = failure { try town.survey.redrawn() }
    #expect(found?.code == "redraw.code-twice" && found?.place.row == 2)
    town.survey.cells.validTo[0] = "2020-01-01"
    let redraw = try town.survey.redrawn()
    #expect(redraw.codes.first == west)
    #expect(codes(redraw) == ["redraw.without"])
  }

  @Test func `A cell whose code names another community is refused`() throws {
    var town = try street()
    town.survey.cells.codes[1] = "990101001002001"
    let found = failure { try town.survey.redrawn() }
    #expect(found?.code == "redraw.other-community")
    #expect(found?.arguments["stated"] == .text("990101001002"))
  }

  @Test func `A day that is none, and cells that have all ended, are refused`() throws {
    var town = try street()
    town.survey.cells.validTo[1] = "2026-02-30"
    #expect(failure { try town.survey.redrawn() }?.code == "redraw.date")
    town.survey.cells.validTo = ["2020-01-01", "2020-01-01"]
    #expect(failure { try town.survey.redrawn() }?.code == "redraw.none-holds")
  }

  @Test func `Numbers that are used up are refused`() throws {
    let scheme = CodeScheme.cjt349(objectClass: "060101")
    var town = try street(["a": 80, "b": 80, "c": 80, "g": 80, "h": 80])
    town.survey.cells.codes = ["01", "99"].map { "060101" + Self.community + $0 }
    let found = failure { try town.survey.redrawn { $0.partitioner.scheme = scheme } }
    #expect(found?.code == "code.used-up" && found?.arguments["number"] == .integer(100))
  }

  @Test func `A building in two old cells belongs to the first, and is told`() throws {
    var town = try street()
    town.survey.cells.shapes[0] = MultiPolygon([try town.map.polygon("ABCD")])
    let redraw = try town.survey.redrawn()
    #expect(codes(redraw).contains("redraw.overlap"))
    #expect(redraw.oldRowOfBuilding.allSatisfy { $0 == 0 })
    #expect(redraw.grid.communities[0].violation == 0)
  }

  @Test func `A building in no old cell joins one, and has no old code`() throws {
    var town = try street()
    town.add("new", at: Position(x: 400, y: 0), households: 5)
    town.survey.buildings.community[12] = 0
    town.survey.communities.shapes[0] = MultiPolygon([
      Polygon(
        exterior: try Ring(
          [(0, 20), (420, 20), (420, -80), (0, -80), (0, 20)].map {
            Position(x: $0.0, y: $0.1)
          }))
    ])
    let redraw = try town.survey.redrawn()
    #expect(redraw.code(of: 12) == east)
    #expect(codes(redraw) == ["redraw.without"])
    #expect(redraw.total.joined == 5 && redraw.total.changed == 1)
    #expect(redraw.crossings.last?.row == -1 && redraw.crossings.last?.households == 5)
  }

  @Test func `Old cells outside the communities are left alone and told`() throws {
    var town = try street()
    let far = [(9000, 0), (9100, 0), (9100, 100), (9000, 100), (9000, 0)].map {
      Position(x: $0.0, y: $0.1)
    }
    town.survey.addCell(
      "990101009009001", MultiPolygon([Polygon(exterior: try Ring(far))]))
    let redraw = try town.survey.redrawn()
    #expect(redraw.codes == [west, east] && redraw.retirements.isEmpty)
    #expect(codes(redraw) == ["redraw.elsewhere"])
  }

  @Test func `An old cell across a community border is cut there`() throws {
    var town = try Town(
      Self.map, communities: [(Self.community, "AEFD"), ("990101001002", "EBCF")],
      households: Dictionary(uniqueKeysWithValues: "abcdefghijkl".map { ($0, 40) }))
    try town.addCell(west, "ABCD")
    let redraw = try town.survey.redrawn()
    #expect(codes(redraw).contains("redraw.across"))
    #expect(redraw.codes == [west, "990101001002001"])
    #expect(redraw.total.moved == 240)
  }

  @Test func `An old cell in two pieces is mended and told`() throws {
    var town = try street()
    // The column a, g of the west belongs to the east.
    let edge = town.map["b"].x - 20
    town.survey.cells.shapes[0] = MultiPolygon([try rectangle(edge, town.map["E"].x)])
    town.survey.cells.shapes[1] = MultiPolygon([
      try rectangle(town.map["E"].x, town.map["B"].x), try rectangle(0, edge),
    ])
    let redraw = try town.survey.redrawn()
    #expect(codes(redraw) == ["redraw.parted"])
    #expect(redraw.codes == [west, east])
    #expect(redraw.grid.cells.map(\.households) == [240, 240])
  }

  private func rectangle(_ left: Double, _ right: Double) throws -> Polygon {
    Polygon(
      exterior: try Ring(
        [(left, 0), (right, 0), (right, -80), (left, -80), (left, 0)].map {
          Position(x: $0.0, y: $0.1)
        }))
  }
}

extension Town {
  mutating func addCell(_ code: String, _ corners: String, validTo: String = "") throws {
    survey.addCell(code, MultiPolygon([try map.polygon(corners)]), validTo: validTo)
  }

  func row(_ letter: Character) -> Int { survey.buildings.ids.firstIndex(of: String(letter)) ?? -1 }
}
