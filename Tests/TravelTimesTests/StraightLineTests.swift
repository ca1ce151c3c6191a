import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

@Suite struct StraightLineTests {
  let map = Drawing(
    """
    S---a---T
        |
        b   U
    """)

  func nearest(
    _ positions: [Position], _ stations: [Position], plane: Plane = .flat
  ) throws -> TravelTable {
    try StraightLine.nearest(of: positions, among: stations, on: plane, workers: .inline)
  }

  @Test func `Of stations at one distance the lowest row is nearest`() throws {
    let stations = ["T", "S", "U"].map { map[$0] }
    let travel = try nearest([map["a"], map["b"]], stations)
    #expect(travel.owner == [0, 2])
    #expect(travel.metres == [40, 40])
    #expect(try nearest([map["a"]], stations.reversed()).owner == [1])
    #expect(travel.method == .straightLine)
  }

  @Test func `A building without a position has no answer`() throws {
    let travel = try nearest([Position(x: .nan, y: 0), map["a"]], [map["S"]])
    #expect(travel.indecisions == [.noPosition, nil])
    #expect(travel.owner == [-1, 0])
    #expect(travel.metres[0] == .infinity)
  }

  @Test func `Without a station all is determined, and infinitely far`() throws {
    let travel = try nearest([map["a"]], [])
    #expect(travel.indecisions == [nil])
    #expect(travel.owner == [-1] && travel.metres == [.infinity])
  }

  @Test func `A station without a position is nobody's nearest, and keeps its row`() throws {
    let travel = try nearest([map["a"]], [Position(x: .nan, y: .nan), map["U"], map["T"]])
    #expect(travel.owner == [2])
  }

  @Test func `The stretch of the plane is taken back`() throws {
    let plane = Plane(definition: "", centralEasting: 0, centralScale: 1.001, radius: .infinity)
    #expect(abs(try nearest([map["a"]], [map["S"]], plane: plane).metres[0] - 40 / 1.001) < 1e-9)
  }
}

@Suite struct StraightLineProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<8
  #else
    static let seeds: Range<UInt64> = 0..<400
  #endif

  /// Whole metres in a small square, so that ties are many.
  @Test(arguments: seeds)
  func `The nearest is that of a search through all, ties to the lowest row`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func positions(_ count: Int) -> [Position] {
      (0..<count).map { _ in
        Position(
          x: Double(Int.random(in: 0...20, using: &random)),
          y: Double(Int.random(in: 0...20, using: &random)))
      }
    }
    let stations = positions(Int.random(in: 1...30, using: &random))
    let buildings = positions(200)
    let travel = try StraightLine.nearest(
      of: buildings, among: stations, on: .flat, workers: .inline)
    for (row, building) in buildings.enumerated() {
      var owner = 0
      for station in stations.indices
      where building.squaredDistance(to: stations[station])
        < building.squaredDistance(to: stations[owner])
      { owner = station }
      #expect(travel.owner[row] == Int32(owner))
      #expect(travel.metres[row] == building.distance(to: stations[owner]))
    }
  }

  @Test(arguments: seeds.prefix(4), [2, 8])
  func `Threads change nothing`(seed: UInt64, threads: Int) throws {
    var random = SeededGenerator(seed: seed)
    func positions(_ count: Int) -> [Position] {
      (0..<count).map { _ in
        Position(
          x: Double.random(in: 0...5000, using: &random),
          y: Double.random(in: 0...5000, using: &random))
      }
    }
    // More than one chunk of buildings.
    let buildings = positions(10_000)
    let stations = positions(40)
    let one = try StraightLine.nearest(of: buildings, among: stations, on: .flat, workers: .inline)
    let many = try StraightLine.nearest(
      of: buildings, among: stations, on: .flat, workers: Workers(threads: threads))
    #expect(one.owner == many.owner && one.metres == many.metres)
  }
}
