import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

@Suite struct TravelSetsProperties {
  @Test(arguments: 0..<30)
  func `Straight sets are those of measuring each building from each site`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let plane =
      seed % 2 == 0
      ? Plane.flat
      : Plane(definition: "", centralEasting: 0, centralScale: 1, radius: 6_371_000)
    let east = seed % 2 == 0 ? 0 : 150_000.0
    func place() -> Position {
      if Int.random(in: 0..<20, using: &random) == 0 { return Position(x: .nan, y: .nan) }
      return Position(
        x: east + Double(Int.random(in: 0...20, using: &random)) * 50,
        y: Double(Int.random(in: 0...20, using: &random)) * 50)
    }
    let sites = (0..<80).map { _ in place() }
    let buildings = (0..<200).map { _ in place() }
    // On the flat plane many pairs stand at exactly this distance.
    let limit = 250.0
    let sets = try StraightLine.sets(
      from: sites, to: buildings, limit: limit, on: plane, workers: Workers(threads: seed % 3 + 1))
    #expect(sets.siteCount == sites.count)
    for site in sites.indices {
      let reached = buildings.indices.filter {
        sites[site].isFinite && buildings[$0].isFinite
          && plane.groundDistance(sites[site], buildings[$0]) <= limit
      }
      #expect(sets.buildings[sets.slots(of: site)].map { Int($0) } == reached)
      #expect(
        sets.metres[sets.slots(of: site)]
          == reached.map { plane.groundDistance(sites[site], buildings[$0]) }[...])
    }
  }
}
