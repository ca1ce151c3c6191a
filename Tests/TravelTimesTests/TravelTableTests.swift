import Survey
import Testing
import TravelTimes

@Suite struct CutoffTests {
  @Test(arguments: [(10, 500.0), (15, 750), (20, 1000)])
  func `A cutoff belongs to the reached side`(minutes: Int, metres: Double) throws {
    let cutoff = try #require(Cutoff(minutes: minutes, preset: .senior))
    #expect(cutoff.metres == metres)
    #expect(cutoff.reaches(metres))
    #expect(!cutoff.reaches(metres.nextUp))
  }

  @Test func `Where a table decides, its metres do`() throws {
    #expect(try #require(Cutoff(minutes: 10, preset: .gb50180)).metres == 500)
    #expect(Cutoff(minutes: 20, preset: .gb50180) == nil)
  }

  @Test func `A detour lengthens the walk`() throws {
    let cutoff = try #require(Cutoff(minutes: 10, preset: .senior))
    #expect(cutoff.reaches(400, detour: 1.25))
    #expect(!cutoff.reaches(400.1, detour: 1.25))
  }

  @Test func `Nothing reaches infinitely far`() throws {
    #expect(!(try #require(Cutoff(minutes: 10, preset: .cn67)).reaches(.infinity)))
  }
}
