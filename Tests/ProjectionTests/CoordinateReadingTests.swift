import Diagnostics
import Geometry
import Projection
import TestSupport
import Testing

@Suite struct CoordinateReadingTests {
  @Test(arguments: [
    (131.81, 46.77, CoordinateReading.degrees(latitudeFirst: false)),
    (46.77, 131.81, .degrees(latitudeFirst: true)),
    (44_388_165.34, 5_123_784.97, .gaussKruger(northingFirst: false)),
    (5_123_784.97, 44_388_165.34, .gaussKruger(northingFirst: true)),
    (388_165.34, 5_123_784.97, .gaussKrugerWithoutPrefix(northingFirst: false)),
    (5_123_784.97, 388_165.34, .gaussKrugerWithoutPrefix(northingFirst: true)),
    (22_619_547, 5_123_930, .gaussKruger(northingFirst: false)),
    (12_990_000, 3_500_000, .webMercator),
  ])
  func `The range tells order and kind`(a: Double, b: Double, reading: CoordinateReading) {
    let report = CoordinateReading.classify([Position(x: a, y: b)])
    #expect(report.settled == reading)
    #expect(report.summary.code == "reading.settled")
    let back = reading.ordered(Position(x: a, y: b))
    #expect(back == (reading.isSwapped ? Position(x: b, y: a) : Position(x: a, y: b)))
  }

  @Test func `Web Mercator in the far north-east also reads as 6° zone 14: nothing is decided`()
    throws
  {
    let huanan = try Transformation(from: .crs84, to: CoordinateSystem("EPSG:3857"))
      .transformed(Position(x: 130.55, y: 46.24))
    let report = CoordinateReading.classify([huanan])
    #expect(report.settled == nil)
    #expect(report.candidates.map(\.reading) == [.gaussKruger(northingFirst: false), .webMercator])
    #expect(report.candidates[0].zones.first?.prefix.zone == 14)
    #expect(report.summary.code == "reading.ambiguous")
    #expect(report.ambiguous == 1)
  }

  @Test func `A county on the border of zones has both, and one reading`() throws {
    let pairs = [
      Position(x: 5_123_930.84, y: 43_619_547.32), Position(x: 5_123_784.97, y: 44_388_165.34),
      Position(x: 5_123_784.97, y: 44_388_166),
    ]
    let report = CoordinateReading.classify(pairs)
    #expect(report.settled == .gaussKruger(northingFirst: true))
    let zones = try #require(report.candidates.first?.zones)
    #expect(zones.map(\.prefix.zone) == [44, 43])
    #expect(zones.map(\.count) == [2, 1])
    #expect(zones.map { $0.prefix.grid(over: .cgcs2000)?.code } == [4532, 4531])
    #expect(zones.map { $0.prefix.grid(over: .xian1980)?.code } == [2368, 2367])
    #expect(
      report.candidates[0].reason.words(in: .english).contains(
        "44 (3°, EPSG:4532), 43 (3°, EPSG:4531)"))
  }

  @Test func `A stray does not spoil the answer and is counted`() {
    var pairs = [Position](repeating: Position(x: 131.8, y: 46.7), count: 99)
    pairs.append(Position(x: 0, y: 0))
    pairs.append(Position(x: .nan, y: 46))
    let report = CoordinateReading.classify(pairs)
    #expect(report.settled == .degrees(latitudeFirst: false))
    #expect((report.total, report.strays) == (100, 1))
    #expect(report.summary.code == "reading.strays")
  }

  @Test func `A mixture of orders is told, not settled`() {
    let report = CoordinateReading.classify([
      Position(x: 131.8, y: 46.7), Position(x: 131.8, y: 46.7), Position(x: 46.7, y: 131.8),
    ])
    #expect(report.settled == nil)
    #expect(report.candidates.map(\.count) == [2, 1])
    #expect(report.summary.code == "reading.mixed")
  }

  @Test func `What is not in China has no reading`() {
    for pair in [Position(x: -0.1, y: 51.5), Position(x: 1e9, y: 1e9), Position(x: 2.7, y: 170)] {
      let report = CoordinateReading.classify([pair])
      #expect(report.candidates.isEmpty && report.settled == nil)
      #expect(report.summary.code == "reading.none")
    }
    #expect(CoordinateReading.classify([]).summary.code == "reading.none")
  }

  @Test func `A box is read by its corners`() {
    let county = Box(minX: 129.9, minY: 45.9, maxX: 131.4, maxY: 46.8)
    #expect(CoordinateReading.classify(county).settled == .degrees(latitudeFirst: false))
    let spoilt = Box(minX: 0, minY: 0, maxX: 131.4, maxY: 46.8)
    #expect(CoordinateReading.classify(spoilt).strays == 1)
    #expect(CoordinateReading.classify(Box.empty).candidates.isEmpty)
  }

  @Test func `Every position of China is read rightly in each grid and order`() throws {
    var random = SeededGenerator(seed: 5)
    for width in GaussKruger.Width.allCases {
      for zone in width.zones {
        let middle = Double(width.centralMeridian(of: zone))
        let half = Double(width.rawValue) / 2
        for hasPrefix in [true, false] {
          let grid = try #require(
            GaussKruger(datum: .cgcs2000, width: width, zone: zone, hasPrefix: hasPrefix))
          let way = try Transformation(from: .cgcs2000, to: CoordinateSystem(grid))
          for _ in 0..<10 {
            let degrees = Position(
              x: .random(in: max(73.6, middle - half)...min(134.8, middle + half), using: &random),
              y: .random(in: 17...53.5, using: &random))
            let metres = try way.transformed(degrees)
            let exchanged = Position(x: metres.y, y: metres.x)
            let expected = { (swapped: Bool) -> CoordinateReading in
              hasPrefix
                ? .gaussKruger(northingFirst: swapped)
                : .gaussKrugerWithoutPrefix(northingFirst: swapped)
            }
            let plain = CoordinateReading.classify([metres])
            #expect(plain.candidates.first?.reading == expected(false))
            #expect(CoordinateReading.classify([exchanged]).settled == expected(true))
            // Only the 6° zones that Web Mercator shares may be in doubt.
            if plain.settled == nil { #expect(width == .six && zone <= 15) }
            if hasPrefix { #expect(plain.candidates[0].zones.first?.prefix.zone == zone) }
          }
        }
      }
    }
  }

  @Test func `A layer of the county tells the central meridian`() throws {
    let county = Box(minX: 129.9, minY: 45.9, maxX: 131.4, maxY: 46.8)
    let report = CoordinateReading.classify([
      Position(x: 5_123_784.97, y: 388_165.34), Position(x: 5_124_784.97, y: 389_165.34),
    ])
    #expect(report.candidates[0].reason.severity == .warning)
    let answers = try report.answers(meeting: county)
    #expect(answers.map(\.system.gaussKruger?.code) == [4553])
    #expect(answers.map(\.reading) == [.gaussKrugerWithoutPrefix(northingFirst: true)])
    let old = try report.answers(meeting: county, over: .beijing1954)
    #expect(old.map(\.system.code) == ["EPSG:2441"])
    let elsewhere = Box(minX: 100, minY: 20, maxX: 101, maxY: 21)
    #expect(try report.answers(meeting: elsewhere).isEmpty)
  }

  @Test func `A layer of the county tells Web Mercator from a grid`() throws {
    let county = Box(minX: 129.9, minY: 45.9, maxX: 131.4, maxY: 46.8)
    let report = CoordinateReading.classify([Position(x: 14_532_759.5, y: 5_818_000)])
    #expect(report.settled == nil)
    #expect(try report.answers(meeting: county).map(\.system.code) == ["EPSG:3857"])
  }
}
