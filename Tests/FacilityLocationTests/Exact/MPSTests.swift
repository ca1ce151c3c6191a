import FacilityLocation
import Testing

@Suite struct MPSTests {
  @Test func `A file has the rules by name`() {
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0, 1], [1, 2], [0, 2]]), weights: [5, 3, 2], limit: 1)
    problem.floors = [CoverFloor(rows: [0, 1], weights: [1, 1], least: 1)]
    problem.groups = [SiteGroup(columns: [0, 2], atMost: 1)]
    #expect(
      MPS.write(problem) == """
        * The least of weight; the most of what is covered has its sign turned.
        NAME gridreach FREE
        ROWS
         N weight
         L r0
         L r1
         L r2
         L limit
         G floor1
         L group1
        COLUMNS
         M0 'MARKER' 'INTORG'
         s0 r0 -1
         s0 r1 -1
         s0 limit 1
         s0 group1 1
         s1 r1 -1
         s1 r2 -1
         s1 limit 1
         s2 r0 -1
         s2 r2 -1
         s2 limit 1
         s2 group1 1
         M1 'MARKER' 'INTEND'
         c0 weight -5
         c0 r0 1
         c0 floor1 1
         c1 weight -3
         c1 r1 1
         c1 floor1 1
         c2 weight -2
         c2 r2 1
        RHS
         RHS limit 1
         RHS floor1 1
         RHS group1 1
        BOUNDS
         UP BND s0 1
         UP BND s1 1
         UP BND s2 1
         UP BND c0 1
         UP BND c1 1
         UP BND c2 1
        ENDATA

        """)
  }

  @Test func `A file read back is the program it was written from`() throws {
    for seed in SmallSitings.seeds {
      let problem = SmallSitings.problem(seed)
      let read = try #require(ReadMPS(MPS.write(problem)), "seed \(seed)")
      #expect(read.program == CoveringProgram(problem, for: .file).program, "seed \(seed)")
    }
  }

  @Test(.enabled(if: SolverProgram.path != nil, "the program cbc is not installed"))
  func `Another solver finds the same value in the file`() throws {
    var kinds = [0, 0]
    for seed in SmallSitings.seeds.prefix(100) {
      let problem = SmallSitings.problem(seed)
      // It refuses files without rows or columns.
      let program = CoveringProgram(problem, for: .file).program
      guard program.rowCount > 0, program.columnCount > 0 else { continue }
      let end = try SolverProgram.solve(MPS.write(problem))
      if let best = SmallSitings.best(problem) {
        #expect(end == .best(Double(SmallSitings.key(best, problem)[0])), "seed \(seed)")
        kinds[0] += 1
      } else {
        #expect(end == .infeasible, "seed \(seed)")
        kinds[1] += 1
      }
    }
    #expect(kinds.allSatisfy { $0 > 5 }, "\(kinds)")
  }
}
