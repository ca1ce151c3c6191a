import Diagnostics
import Geometry
import Intake
import Projection
import SampleCounty
import Survey
import Testing

@Suite struct DatumTrialTests {
  static let huanan = ShiftedCounty.Spot.all[5]
  let all = ["buildings", "communities", "compounds", "streets", "stations"]

  func county(_ seed: UInt64 = 1) throws -> SampleCounty {
    try SampleCounty.generate(SampleCountyPlan(seed: seed))
  }

  @Test func `A27: Of two files, the one on GCJ-02 is found at 610 m`() throws {
    #expect(
      abs(
        Geodesic.wgs84.distance(
          from: Self.huanan.position,
          to: MapDatum.wgs84.convert(Self.huanan.position, to: .gcj02)) - 610) < 15)
    for (layer, datum, word) in [
      ("buildings", MapDatum.gcj02, "gcj02"), ("communities", .gcj02, "gcj02"),
      ("buildings", .bd09, "bd09"),
    ] {
      var shifted = try ShiftedCounty(county(), at: Self.huanan)
      shifted.datums = [layer: datum]
      let failure = #expect(throws: Failure.self) {
        _ = try shifted.read(["buildings", "communities"])
      }
      #expect(failure?.code == "datum.contradicted")
      let words = failure?.words(in: .english) ?? ""
      #expect(words.contains("--datum \(layer)=\(word)"), "\(words)")
    }
  }

  @Test func `The command that is told brings the file to its place`() throws {
    let truth = try ShiftedCounty(county(), at: Self.huanan)
    let wanted = try truth.read(all)
    var shifted = truth
    shifted.datums = ["buildings": .gcj02]
    let reading = try shifted.read(all) { $0.buildings?.datum = .gcj02 }
    let apart = try zip(reading.survey.buildings.positions, wanted.survey.buildings.positions)
      .map { Geodesic.wgs84.distance(from: try reading.world($0), to: try wanted.world($1)) }
    #expect((apart.max() ?? .infinity) < 0.01)
    #expect(reading.inputs.map(\.datumBasis).contains(.user))
  }

  @Test func `A run that says wgs84 for all is not asked again`() throws {
    var shifted = try ShiftedCounty(county(), at: Self.huanan)
    shifted.datums = ["buildings": .gcj02]
    let reading = try shifted.read(all) { sources in
      for path in [
        \InputSources.buildings, \.communities, \.compounds, \.streets, \.stations,
      ] { sources[keyPath: path]?.datum = .wgs84 }
    }
    #expect(!reading.findingCodes.contains { $0.hasPrefix("datum.") })
  }

  @Test func `Files that lie together are taken as they are, and the record says so`() throws {
    let reading = try ShiftedCounty(county(), at: Self.huanan).read(all)
    #expect(!reading.findingCodes.contains { $0.hasPrefix("datum.") })
    let bases = Dictionary(
      reading.inputs.map { ($0.layer, $0.datumBasis) }, uniquingKeysWith: { first, _ in first })
    #expect(bases["buildings"] == .layers)
  }

  @Test func `A file alone is not asked`() throws {
    var shifted = try ShiftedCounty(county(), at: Self.huanan)
    shifted.datums = ["buildings": .gcj02]
    let reading = try shifted.read(["buildings"])
    #expect(!reading.findingCodes.contains { $0.hasPrefix("datum.") })
    #expect(reading.inputs[0].datumBasis == .assumed)
  }

  @Test(arguments: [
    ("lng_gcj02", "lat_gcj02"), ("GCJ02经度", "GCJ02纬度"), ("lon(gcj-02)", "lat(gcj-02)"),
  ])
  func `A header that names a datum is believed, and told`(headers: (String, String)) throws {
    var shifted = try ShiftedCounty(county(), at: Self.huanan)
    shifted.datums = ["buildings": .gcj02]
    shifted.headers = headers
    let reading = try shifted.read(all)
    #expect(reading.findingCodes.contains("datum.said"))
    let input = try #require(reading.inputs.first { $0.layer == "buildings" })
    #expect(input.datum == "gcj02" && input.datumBasis == .file && input.accuracy == 1)
    #expect(input.operation == "gcj-02 → wgs-84")
  }

  @Test func `A header that names a datum and is wrong is found out`() throws {
    var shifted = try ShiftedCounty(county(), at: Self.huanan)
    shifted.headers = ("lng_gcj02", "lat_gcj02")
    let failure = #expect(throws: Failure.self) { _ = try shifted.read(all) }
    #expect(failure?.code == "datum.contradicted")
    #expect(failure?.words(in: .english).contains("--datum buildings=wgs84") == true)
    // Or the header is right, and all other files are offset, too: that looks the same.
    #expect(failure?.words(in: .english).contains("--datum gcj02") == true)
    #expect(failure?.words(in: .chinese).contains("--datum gcj02") == true)
  }

  @Test func `Where one header tells and all files are offset, the run stops and says both`() throws
  {
    var shifted = try ShiftedCounty(county(), at: Self.huanan)
    shifted.headers = ("lng_gcj02", "lat_gcj02")
    for layer in all { shifted.datums[layer] = .gcj02 }
    let failure = #expect(throws: Failure.self) { _ = try shifted.read(all) }
    #expect(failure?.code == "datum.contradicted")
    #expect(failure?.words(in: .english).contains("--datum gcj02") == true)
  }

  @Test func `The name of a map is a hint: tested, and told where nothing tests it`() throws {
    var shifted = try ShiftedCounty(county(), at: Self.huanan)
    shifted.headers = ("高德经度", "高德纬度")
    #expect(try shifted.read(["buildings"]).findingCodes.contains("datum.hint"))
    #expect(try shifted.read(all).findingCodes.contains("datum.hint-refuted"))
    shifted.datums = ["buildings": .gcj02]
    let failure = #expect(throws: Failure.self) { _ = try shifted.read(all) }
    #expect(failure?.code == "datum.contradicted")
  }

  @Test func `Outside China nothing is asked`() throws {
    let spot = ShiftedCounty.Spot(name: "Porto Alegre", position: Position(x: -51.2, y: -30))
    let reading = try ShiftedCounty(county(), at: spot).read(all)
    #expect(reading.inputs.allSatisfy { $0.datumBasis == .assumed })
  }

  @Test func `The same files give the same verdict whatever the threads`() throws {
    var shifted = try ShiftedCounty(county(), at: ShiftedCounty.Spot.all[0])
    shifted.datums = ["stations": .gcj02]
    let words = [1, 4].map { threads in
      do throws(any Error) {
        return try shifted.read(all, threads: threads).findings.map { $0.words(in: .english) }
      } catch { return ["\(error)"] }
    }
    let plain = words.map { $0.map { $0.split(separator: ": ").dropFirst().joined() } }
    #expect(plain[0] == plain[1])
  }
}
