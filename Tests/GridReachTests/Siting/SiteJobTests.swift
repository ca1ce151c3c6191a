import Diagnostics
import Formats
import Geometry
import GridReach
import Publishing
import Survey
import Testing
import Workers

/// Each model once where every choice can be tried, and whether its files tell the same.
@Suite struct SiteJobTests {
  /// Metres of an hour's walk, beyond which the median and the centre look at nobody.
  private static let hour = 4000.0

  private static let choices: [[Int]] = (0..<(1 << SiteTown.candidates.count)).map { bits in
    SiteTown.candidates.indices.filter { bits >> $0 & 1 == 1 }
  }

  /// Decimetres from a building to the nearest of the station and some candidates.
  private static func walk(_ building: Position, _ choice: [Int]) -> Int? {
    let places = [SiteTown.station] + choice.map { SiteTown.candidates[$0] }
    let metres = places.map { $0.distance(to: building) }.min() ?? .infinity
    return metres <= hour ? Int((metres * 10).rounded()) : nil
  }

  private static func covered(_ choice: [Int]) -> Int {
    zip(SiteTown.buildings, SiteTown.households).reduce(0) { sum, building in
      sum + ((walk(building.0, choice) ?? .max) <= 10_000 ? building.1 : 0)
    }
  }

  private static func cost(_ choice: [Int]) -> Int {
    choice.reduce(0) { $0 + Int(SiteTown.costs[$1]) }
  }

  /// Σ households × least decimetres, or the longest measured and one more, of those whom any
  /// candidate or the station serves.
  private static func walked(_ choice: [Int]) -> Int {
    let places = SiteTown.candidates + [SiteTown.station]
    let measured = places.flatMap { place in
      SiteTown.buildings.map { place.distance(to: $0) }.filter { $0 <= hour }
    }
    let beyond = Int(((measured.max() ?? 0) * 10).rounded()) + 1
    let all = Array(SiteTown.candidates.indices)
    return zip(SiteTown.buildings, SiteTown.households).reduce(0) { sum, building in
      guard walk(building.0, all) != nil else { return sum }
      return sum + building.1 * (walk(building.0, choice) ?? beyond)
    }
  }

  /// The longest walk of those whom any candidate or the station serves.
  private static func radius(_ choice: [Int]) -> Int {
    let all = Array(SiteTown.candidates.indices)
    return SiteTown.buildings.filter { walk($0, all) != nil }
      .map { walk($0, choice) ?? .max }.max() ?? 0
  }

  private static func best(_ model: SitingModel) -> Int? {
    let target = SiteTown.households.reduce(0, +) * 95
    let two = choices.filter { $0.count <= 2 }
    let enough = choices.filter { covered($0) * 100 >= target }
    return switch model {
    case .maxCover: two.map(covered).max()
    case .minStations: enough.map(\.count).min()
    case .minCost: enough.map(cost).min()
    case .pMedian: two.map(walked).min()
    case .pCenter: two.map(radius).min()
    }
  }

  @Test(arguments: SitingModel.allCases)
  func `Each model finds what trying every choice finds, and proves it`(
    model: SitingModel
  ) throws {
    let best = try #require(Self.best(model))
    for threads in [1, 2, 8] {
      let result = try SiteTown.run(SiteTown.job(model), threads: threads)
      let written = try WrittenSiting(result)
      #expect(result.isFeasible)
      #expect(written.value == best)
      #expect(written.isProven && written.proof != "none" && written.gap == 0)
      #expect(written.proof != "prices" || written.bound == best)
      let stands = written.column("load_hh").keys.filter { written.ids.contains($0) }
      #expect(Set(stands) == Set(written.ids))
      #expect(written.ids.contains("S1"))
    }
  }

  @Test func `The layer, the proof and the curve tell the same`() throws {
    var job = SiteTown.job(.maxCover)
    job.curve = 4
    let written = try WrittenSiting(try SiteTown.run(job))
    let rate = try #require(
      written.record["rates"]?.elements?.first { $0["minutes"]?.integer == 15 })
    let before = try #require(rate["reached_before"]?.integer)
    #expect(before == Self.covered([]))
    #expect(rate["reached_after"]?.integer == written.value)

    let gains = written.column("gain_hh", role: "new")
    #expect(gains.count == 2 && gains.values.reduce(before, +) == written.value)
    #expect(written.column("load_hh").values.reduce(0, +) == written.value)
    for (id, loss) in written.column("loss_hh", role: "new") {
      let left = gains.keys.filter { $0 != id }.compactMap { Int($0.dropFirst()) }.map { $0 - 1 }
      #expect(loss == written.value - Self.covered(left))
    }

    #expect(written.curve("sites") == [0, 1, 2, 3, 4])
    let most = (0...4).map { sites in
      Self.choices.filter { $0.count <= sites }.map(Self.covered).max() ?? 0
    }
    #expect(written.curve("value") == most)
    #expect(zip(written.curve("bound"), most).allSatisfy { $0 >= $1 })
    #expect(written.curve("value")[0] == before && written.curve("value")[2] == written.value)
    #expect(written.curve("in_order") == [before, before + first(gains, written), written.value])
  }

  private func first(_ gains: [String: Int], _ written: WrittenSiting) -> Int {
    let order = written.column("order", role: "new")
    return gains.first { order[$0.key] == 1 }?.value ?? 0
  }

  @Test func `Nobody is served beyond what a station has room for`() throws {
    var job = SiteTown.job(.maxCover)
    job.capacity = .floorArea
    job.areaPer100 = 60
    let written = try WrittenSiting(try SiteTown.run(job))
    let loads = written.column("load_hh")
    #expect(loads.values.reduce(0, +) == written.value && written.value <= written.bound)
    let areas = written.column("floor_area")
    for (id, load) in loads { #expect(load * 60 <= (areas[id] ?? 0) * 100, "\(id)") }
    #expect(loads.count == areas.count)
  }

  @Test func `A target that cannot be met names what is missing, and claims no answer`() throws {
    var job = SiteTown.job(.minStations)
    job.requirements = [Requirement(minutes: 15, percent: 100)]
    let result = try SiteTown.run(job)
    #expect(!result.isFeasible)
    #expect(result.findings.map(\.code).contains("site.floor-gap"))
    // The last building is four kilometres from every candidate.
    let layers = result.files(withLines: false, withSets: false).map(\.0)
    let unreached = try #require(layers.first { $0.name == "unreachable" }).features(in: .english)
    #expect(unreached.rowCount == 1)
    #expect(unreached.column(named: "building_id")?.text(0) == "B8")
  }
}
