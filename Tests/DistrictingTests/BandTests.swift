import Diagnostics
import Districting
import Testing

@Suite struct BandTests {
  let usual: Band
  let large: Band

  init() throws {
    usual = try Band(lower: 200, upper: 300)
    large = try Band(lower: 300, upper: 500)
  }

  @Test func `A1: 604 households make 3 cells and no other number`() {
    #expect(usual.cellCounts(for: 604) == 3...3)
    #expect(usual.leastViolation(of: 604, cells: 2) == 4)
    #expect(usual.leastViolation(of: 604, cells: 3) == 0)
  }

  @Test func `A2: 350 households fit no number of cells, nor does any total of 301 to 399`() {
    #expect(usual.cellCounts(for: 350) == nil)
    #expect(usual.gap(around: 350) == 301...399)
    #expect(usual.leastViolation(of: 350) == 50)
    for total in 301...399 { #expect(usual.cellCounts(for: total) == nil) }
    for total in 400...2000 { #expect(usual.cellCounts(for: total) != nil) }
  }

  @Test func `A3: 550 households do not fit 300 to 500`() {
    #expect(large.cellCounts(for: 550) == nil)
    #expect(large.gap(around: 550) == 501...599)
  }

  @Test func `A4: 1293 households make 5 or 6 cells; 16 need a lower end of 80`() {
    #expect(usual.cellCounts(for: 1293) == 5...6)
    #expect(usual.highestLower(for: 1293, cells: 16) == 80)
    #expect(usual.lowestUpper(for: 1293, cells: 16) == 81)
  }

  @Test func `A5: 76 cells hold 15200 to 22800 households`() {
    #expect(usual.totals(forCells: 76) == 15_200...22_800)
    for total in [15_200, 22_800] { #expect(usual.cellCounts(for: total)?.contains(76) == true) }
    for total in [15_199, 22_801] { #expect(usual.cellCounts(for: total)?.contains(76) == false) }
  }

  @Test func `Fewer households than one cell needs lie in a gap that starts at 1`() {
    #expect(usual.gap(around: 120) == 1...199)
    #expect(usual.leastViolation(of: 120) == 80)
    #expect(usual.gap(around: 0) == nil)
    #expect(usual.leastViolation(of: 0) == 0)
  }

  @Test(arguments: [(200, 300), (300, 500), (1, 1), (50, 60), (99, 100)])
  func `The least violation of a total is the least over all numbers of cells`(
    ends: (lower: Int, upper: Int)
  ) throws {
    let band = try Band(lower: ends.lower, upper: ends.upper)
    for total in stride(from: 1, through: 1500, by: 7) {
      let least = (1...total + 1).map { band.leastViolation(of: total, cells: $0) }.min()
      #expect(band.leastViolation(of: total) == least)
      #expect((band.cellCounts(for: total) == nil) == (least != 0))
      let preferred = band.preferredCells(for: total)
      #expect(band.leastViolation(of: total, cells: preferred) == least)
    }
  }

  @Test func `A band upside down, without a lower end or with its aim outside is refused`() {
    let codes: [(Int, Int, Int?, String)] = [
      (300, 200, nil, "districting.band.reversed"),
      (0, 200, nil, "districting.band.not-positive"),
      (200, 300, 301, "districting.band.aim-outside"),
      (200, 300, 199, "districting.band.aim-outside"),
    ]
    for (lower, upper, aim, code) in codes {
      let failure = #expect(throws: Failure.self) {
        try Band(lower: lower, upper: upper, aim: aim)
      }
      #expect(failure?.code == code)
    }
  }
}
