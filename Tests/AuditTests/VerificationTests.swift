import Audit
import Diagnostics
import Geometry
import Projection
import Survey
import Testing
import Workers

/// Every check passes on files that hold together, and fails on files that do not.
@Suite struct VerificationTests {
  @Test func `A7: files that hold together pass every check`() throws {
    #expect(try WrittenMap().failures() == [])
  }

  @Test func `Both planes are checked, the second in the Gauss-Krueger zone around the map`() throws
  {
    let map = try WrittenMap()
    let plane = try LocalMetricSystem(around: map.grid.communities.shapes[0].box)
    let checks = try map.rules.checks(
      map.grid, buildings: map.buildings, plane: plane, workers: .inline)
    let grounds = checks.filter { $0.phrase.code == "verify.area" }.map { $0.arguments["ground"] }
    #expect(grounds.count == 2 && grounds[1] == .text("EPSG:4530"))
    #expect(checks.allSatisfy { !$0.words(in: .chinese).contains("{") })
  }

  @Test func `One household changed in the cells is found`() throws {
    var map = try WrittenMap()
    map.grid.cells.households[0] += 1
    #expect(try map.failures() == ["cell-sums", "total", "figures"])
  }

  @Test func `One household changed in the assignments is found`() throws {
    var map = try WrittenMap()
    map.grid.assignments.households[1] -= 1
    #expect(try map.failures() == ["households", "cell-sums", "community-sums", "total"])
  }

  @Test func `One household changed in the buildings is found`() throws {
    var map = try WrittenMap()
    map.buildings.households[2] += 1
    #expect(try map.failures() == ["households"])
  }

  @Test(arguments: [1e-6, -1e-6, 1e-7])
  func `A vertex moved by a millionth of a degree is found in both planes`(
    degrees: Double
  ) throws {
    var map = try WrittenMap()
    var positions = map.grid.cells.shapes[0].polygons[0].exterior.positions
    // The south-east corner, on the border of both cells and the community's.
    let corner = WrittenMap.position("E")
    for i in positions.indices where positions[i] == corner { positions[i].x += degrees }
    map.grid.cells.shapes[0] = MultiPolygon([Polygon(exterior: try Ring(positions))])
    let failures = try map.failures()
    #expect(failures.filter { $0 == "area" }.count == 2)
    #expect(failures.filter { $0 == "edges" }.count == 2)
    #expect(failures.contains(degrees > 0 ? "overlap" : "gap"))
  }

  @Test
  func `A vertex that all its neighbours move is no gap between them, but one of the community`()
    throws
  {
    var map = try WrittenMap()
    for cell in 0..<2 {
      var positions = map.grid.cells.shapes[cell].polygons[0].exterior.positions
      let corner = WrittenMap.position("E")
      for i in positions.indices where positions[i] == corner { positions[i].y += 1e-6 }
      map.grid.cells.shapes[cell] = MultiPolygon([Polygon(exterior: try Ring(positions))])
    }
    #expect(try map.failures() == ["area", "edges", "gap", "area", "edges", "gap"])
  }

  @Test func `Gap and overlap of one size do not cancel out`() throws {
    var map = try WrittenMap()
    // Cell 1 takes from cell 2 what it leaves open in the west: Σ area stays the same.
    let shape = map.grid.cells.shapes[0].polygons[0]
    map.grid.cells.shapes[0] = MultiPolygon([
      Polygon(
        exterior: try Ring(
          shape.exterior.positions.map { Position(x: $0.x + 0.0001, y: $0.y) }))
    ])
    let failures = try map.failures()
    #expect(failures.contains("edges") && failures.contains("overlap") && failures.contains("gap"))
    #expect(!failures.prefix(1).contains("area"))
  }

  @Test func `A code given twice is found`() throws {
    var map = try WrittenMap()
    map.grid.cells.codes[1] = map.grid.cells.codes[0]
    let failures = try map.failures()
    #expect(failures.contains("codes-unique") && failures.contains("cells-known"))
    #expect(failures.contains("codes-sequence"))
  }

  @Test func `Cells that swapped buildings of equal size are found by place`() throws {
    var map = try WrittenMap()
    map.grid.assignments.cells.swapAt(0, 1)
    #expect(try map.failures() == ["inside"])
  }

  @Test func `Cells that swapped buildings of other sizes are found by sums too`() throws {
    var map = try WrittenMap()
    map.grid.assignments.cells.swapAt(1, 2)
    #expect(try map.failures() == ["inside", "cell-sums", "community-sums"])
  }

  @Test func `A building left out, assigned twice, or unknown is found`() throws {
    var map = try WrittenMap()
    map.buildings.ids[0] = "B9"
    #expect(try map.failures() == ["buildings"])
    map = try WrittenMap()
    map.grid.assignments.cells[0] = ""
    #expect(try map.failures().contains("buildings"))
    map = try WrittenMap()
    map.grid.assignments.buildings[1] = "B1"
    #expect(try map.failures().prefix(2) == ["once", "buildings"])
  }

  @Test func `A code of another community, scheme or number is found`() throws {
    var map = try WrittenMap()
    map.grid.cells.codes[2] = "990101001003001"
    map.grid.assignments.cells[2] = "990101001003001"
    #expect(try map.failures() == ["codes-prefix"])
    map = try WrittenMap()
    map.grid.cells.sequences[0] = 7
    #expect(try map.failures() == ["codes-sequence"])
    map = try WrittenMap()
    map.rules.scheme = .cjt349(objectClass: "000000")
    #expect(try map.failures() == ["codes-form", "codes-prefix"])
  }

  @Test func `A state or violation that the band does not give is found`() throws {
    var map = try WrittenMap()
    map.grid.cells.bandStates[0] = "above"
    map.grid.cells.violations[2] = 9
    #expect(try map.failures() == ["band-states", "violations"])
    map = try WrittenMap()
    map.rules.band = try SizeBand(lower: 260, upper: 300)
    #expect(try map.failures() == ["band-states", "violations", "figures", "bounds"])
  }

  @Test func `A bound that claims more than was reached, or less than arithmetic, is found`() throws
  {
    var map = try WrittenMap()
    map.grid.communities.leastViolations[1] = 11
    #expect(try map.failures() == ["bounds"])
    map.grid.communities.leastViolations[1] = 9
    #expect(try map.failures() == ["bounds"])
  }

  @Test func `A cell in parts and a wrong count of parts are found`() throws {
    var map = try WrittenMap()
    map.grid.cells.parts[0] = 2
    #expect(try map.failures() == ["parts"])
    map = try WrittenMap()
    map.grid.cells.communityCodes[1] = "990101001009"
    #expect(try map.failures().contains("nested"))
  }

  /// It counts in the cell of most of its households, and in no other.
  @Test func `A building divided by stairwells counts once, and stands in one of its cells`() throws
  {
    var map = try WrittenMap()
    map.grid.assignments.units[0] = "B1-1"
    map.grid.assignments.households[0] = 249
    map.grid.assignments.buildings.append("B1")
    map.grid.assignments.units.append("B1-2")
    map.grid.assignments.cells.append("990101001001002")
    map.grid.assignments.households.append(1)
    #expect(try map.failures() == ["cell-sums"])
    map.grid.cells.households = [249, 251, 190]
    map.grid.communities.smallest[0] = 249
    map.grid.communities.largest[0] = 251
    #expect(try map.failures() == [])
    map.grid.cells.buildings = [1, 2, 1]
    #expect(try map.failures() == ["cell-buildings"])
  }

  /// Building 1 with two stairwells in its cell and a third in the next one, each a row.
  private func mapWithStairwells() throws -> WrittenMap {
    var map = try WrittenMap()
    map.grid.assignments.units[0] = "B1-1"
    map.grid.assignments.households[0] = 120
    for (unit, cell, households) in [("B1-2", 1, 125), ("B1-3", 2, 5)] {
      map.grid.assignments.buildings.append("B1")
      map.grid.assignments.units.append(unit)
      map.grid.assignments.cells.append("99010100100100\(cell)")
      map.grid.assignments.households.append(households)
    }
    map.grid.cells.households = [245, 255, 190]
    map.grid.communities.smallest[0] = 245
    map.grid.communities.largest[0] = 255
    return map
  }

  @Test func `Rows of stairwells are checked one by one`() throws {
    #expect(try mapWithStairwells().failures() == [])
    var map = try mapWithStairwells()
    map.grid.assignments.units[4] = "B1-2"
    #expect(try map.failures() == ["once"])
    map = try mapWithStairwells()
    map.grid.assignments.households[3] = 124
    #expect(try map.failures() == ["households", "cell-sums", "community-sums", "total"])
    map = try mapWithStairwells()
    map.grid.assignments.households[3] = 124
    map.grid.assignments.households[4] = 6
    #expect(try map.failures() == ["cell-sums"])
    map = try mapWithStairwells()
    map.grid.assignments.cells[4] = "990101001001001"
    #expect(try map.failures() == ["cell-sums"])
    map = try mapWithStairwells()
    map.grid.assignments.cells[4] = "990101001001009"
    #expect(try map.failures().contains("cells-known"))
    map = try mapWithStairwells()
    map.grid.assignments.buildings[4] = "B9"
    #expect(try map.failures().contains("buildings"))
  }

  @Test func `What a cell has of a building is one row, and none beside the whole`() throws {
    var map = try mapWithStairwells()
    map.grid.assignments.units = ["", "", "", "", ""]
    map.grid.assignments.stairwells = [2, 0, 0, 1, 1]
    // Row 3 is a second one of the same cell.
    #expect(try map.failures() == ["once"])
    map.grid.assignments.cells[3] = "990101001001002"
    map.grid.assignments.cells[4] = "990101001002001"
    #expect(try !map.failures().contains("once"))
    map.grid.assignments.stairwells = [0, 0, 0, 1, 1]
    #expect(try map.failures().contains("once"))
  }

  @Test func `Against the file the cells were made from, borders agree within the mesh's 0.2 m`()
    throws
  {
    var map = try WrittenMap()
    map.grid.communities.leastViolations = [-1, -1]
    #expect(try map.failures() == [])
    func widen(_ degrees: Double) throws {
      let ring = try WrittenMap.shape("CGHF").polygons[0].exterior
      let east = WrittenMap.position("G").x
      let moved = ring.positions.map { Position(x: $0.x == east ? $0.x + degrees : $0.x, y: $0.y) }
      map.grid.communities.shapes[1] = MultiPolygon([Polygon(exterior: try Ring(moved))])
    }
    // 0.15 m and 4 m to the east.
    try widen(2e-6)
    #expect(try map.failures() == [])
    try widen(5e-5)
    #expect(try map.failures() == ["area", "gap", "area", "gap"])
  }
}
