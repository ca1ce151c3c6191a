import Diagnostics
import Geometry
import Intake
import Projection
import SampleCounty
import Survey
import Testing

/// Counties at places of China where GCJ-02 is off by 178 to 638 m, one layer on another datum.
///
/// A verdict may be left open; it may not be wrong. Rates of both stand in docs/coordinates.md.
@Suite struct DatumTrialProperties {
  #if DEBUG
    static let seeds: [UInt64] = [1, 2]
    /// Where it was so.
    static let spotsOfFew = ShiftedCounty.Spot.all.suffix(2)
  #else
    static let seeds: [UInt64] = Array(1...40)
    static let spotsOfFew = ShiftedCounty.Spot.all[...]
  #endif
  static let sets = [
    ["buildings", "communities"], ["buildings", "streets"], ["buildings", "compounds"],
    ["stations", "buildings"],
    ["buildings", "communities", "compounds", "streets", "stations"],
  ]

  /// The options that a run asks for; none where it goes through.
  func asked(_ county: ShiftedCounty, _ layers: [String]) throws -> [String] {
    do throws(any Error) {
      _ = try county.read(layers)
      return []
    } catch let failure as Failure {
      try #require(failure.code == "datum.contradicted", "\(failure)")
      let words = failure.words(in: .english)
      let options = try #require(words.split(separator: "if so, add ").last)
      return options.split(separator: " (in a plan").first.map {
        $0.split(separator: " ").filter { $0 != "--datum" }.map(String.init).sorted()
      } ?? []
    }
  }

  func county(_ seed: UInt64) throws -> SampleCounty {
    let households = seed % 2 == 0 ? 6_000 : 18_700
    return try SampleCounty.generate(
      SampleCountyPlan(seed: seed, households: households, communities: households / 3_000))
  }

  @Test(arguments: seeds)
  func `Layers that lie together are never called in question`(seed: UInt64) throws {
    let county = try county(seed)
    for spot in ShiftedCounty.Spot.all {
      let truth = try ShiftedCounty(county, at: spot)
      var alike = truth
      for datum in [MapDatum.gcj02, .bd09] {
        for layer in Self.sets.joined() { alike.datums[layer] = datum }
        for layers in Self.sets { #expect(try asked(alike, layers).isEmpty) }
      }
      for layers in Self.sets { #expect(try asked(truth, layers).isEmpty) }
    }
  }

  /// Five stations once lay better somewhere else in four pairs at once, and stopped a county.
  @Test(arguments: spotsOfFew)
  func `A handful of stations calls nothing in question`(spot: ShiftedCounty.Spot) throws {
    let county = try SampleCounty.generate(
      SampleCountyPlan(seed: 990_101, households: 251_000, communities: 81))
    var truth = try ShiftedCounty(county, at: spot)
    for count in 2...8 {
      truth.stationCount = count
      #expect(try asked(truth, Self.sets[4]).isEmpty, "\(count) stations")
    }
  }

  @Test(arguments: seeds)
  func `What is called in question is the layer that is off, by its datum`(seed: UInt64) throws {
    let county = try county(seed)
    var found = 0
    for spot in ShiftedCounty.Spot.all {
      for layers in Self.sets {
        for layer in layers {
          for (datum, word) in [(MapDatum.gcj02, "gcj02"), (.bd09, "bd09")] {
            var shifted = try ShiftedCounty(county, at: spot)
            shifted.datums = [layer: datum]
            let options = try asked(shifted, layers)
            #expect(options.isEmpty || options == ["\(layer)=\(word)"], "\(spot) \(layers)")
            if !options.isEmpty { found += 1 }
          }
        }
      }
    }
    #expect(found > 20)
  }
}
