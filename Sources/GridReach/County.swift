public import Diagnostics
public import Geometry
internal import GridPartition
internal import Intake
internal import Projection
internal import ServiceCoverage
internal import Survey
internal import TravelTimes
internal import Workers

/// A county read from files, ready to be asked.
///
///     let county = try County.reading(
///       buildings: "buildings.geojson", communities: "communities.geojson",
///       stations: "stations.csv")
///     for cell in try county.gridCells(of: 200...300) { print(cell.code, cell.households) }
///     for circle in try county.coverage() { print(circle.minutes, circle.lowerPercent ?? 0) }
///
/// Files are read as the command `gridreach` reads them: GeoJSON or CSV, in any coordinate system
/// that they declare, columns recognised by name. A value is `Sendable` and can be asked from any
/// thread.
public struct County: Sendable {
  private let reading: SurveyReading

  /// What came to light while reading: repairs, warnings, and records that could not be used.
  public var findings: [Finding] {
    reading.log.findings + reading.log.rejected.map(\.reason)
  }

  /// The number of buildings that are used.
  public var buildingCount: Int { reading.survey.buildings.count }

  /// Reads the files of a county.
  ///
  /// - Parameters:
  ///   - buildings: points, footprints or tiles with a column of households.
  ///   - householdsField: that column, where there is more than one that could be meant.
  ///   - communities: needed for cells, unless the buildings have a column of community codes.
  ///   - stations: needed for coverage.
  ///   - streets: what people walk on, and what borders of cells follow.
  ///   - barriers: what nobody crosses, and borders follow, too.
  ///   - compounds: what walls surround; borders follow them.
  ///   - gates: where walled compounds are entered.
  ///   - stairwells: what buildings over the band are cut into, with a column of households.
  ///   - threads: the result does not depend on it.
  /// - Throws: a `Failure` that makes a whole file unusable, with its place.
  public static func reading(
    buildings: String, householdsField: String? = nil, communities: String? = nil,
    stations: String? = nil, streets: String? = nil, barriers: String? = nil,
    compounds: String? = nil, gates: String? = nil, stairwells: String? = nil, threads: Int = 1
  ) throws(Failure) -> County {
    var sources = InputSources()
    sources.buildings = InputSource(path: buildings, householdsField: householdsField)
    sources.communities = communities.map { InputSource(path: $0) }
    sources.stations = stations.map { InputSource(path: $0) }
    sources.streets = streets.map { InputSource(path: $0) }
    sources.barriers = barriers.map { InputSource(path: $0) }
    sources.compounds = compounds.map { InputSource(path: $0) }
    sources.gates = gates.map { InputSource(path: $0) }
    sources.stairwells = stairwells.map { InputSource(path: $0) }
    return County(
      reading: try SurveyIntake.read(sources, workers: Workers(threads: max(1, threads))))
  }

  /// Cuts the communities into grid cells, in the order of their codes.
  ///
  /// - Parameters:
  ///   - band: households of a cell; best is its middle.
  ///   - threads: the result does not depend on it.
  /// - Throws: `partition.communities-needed`, `band.empty`, `code.overflow`.
  /// - Complexity: O(*n* log *n*) for *n* buildings, besides a search of bounded work.
  public func gridCells(
    of band: ClosedRange<Int> = 200...300, threads: Int = 1
  ) throws(Failure) -> [GridCell] {
    var job = PartitionJob()
    job.partitioner.band = try SizeBand(lower: band.lowerBound, upper: band.upperBound)
    let grid = try job.run(on: reading.survey, workers: Workers(threads: max(1, threads)))
    var cells: [GridCell] = []
    for cell in grid.cells {
      cells.append(
        GridCell(
          code: cell.code, communityCode: reading.survey.communities.codes[cell.community],
          households: cell.households, buildings: cell.buildings,
          householdsOutsideBand: cell.violation, areaInSquareMetres: cell.area,
          shape: try inTheWorld(cell.shape)))
    }
    return cells
  }

  /// The share of households that stations in use reach on foot: along the streets, or by straight
  /// line, which is an upper bound.
  ///
  /// - Parameters:
  ///   - minutes: one answer each, in ascending order.
  ///   - metresPerMinute: 66.7 (4 km/h) where `nil`.
  ///   - alongStreets: whether walks along the streets decide, from each building's own place on
  ///     them.
  ///   - threads: the result does not depend on it.
  /// - Throws: `streets.none`, `streets.elsewhere`.
  public func coverage(
    within minutes: [Int] = [10, 15, 20], metresPerMinute: Double? = nil,
    alongStreets: Bool = false, threads: Int = 1
  ) throws(Failure) -> [CircleCoverage] {
    var job = CoverageJob()
    job.streets = alongStreets ? StreetQuestion() : nil
    let preset = metresPerMinute.map { WalkingPreset.custom(metresPerMinute: $0) } ?? .cn67
    job.walking = WalkingQuestion(preset: preset, minutes: minutes)
    let result = try job.run(
      on: reading.survey, grid: nil, workers: Workers(threads: max(1, threads)))
    return result.coverage.cutoffs.map { cutoff in
      let rate = result.rates(result.coverage, within: cutoff).total(.households)
      return CircleCoverage(
        minutes: cutoff.minutes, metres: cutoff.metres, households: Int(rate.total),
        reached: Int(rate.reached), undetermined: Int(rate.undetermined),
        lowerPercent: rate.lowerPercent, upperPercent: rate.upperPercent)
    }
  }

  private func inTheWorld(_ shape: MultiPolygon) throws(Failure) -> MultiPolygon {
    var polygons: [Polygon] = []
    for polygon in shape.polygons {
      var rings: [Ring] = []
      for ring in polygon.rings {
        var positions = ring.positions
        try reading.system.unproject(&positions)
        rings.append(try Ring(positions))
      }
      polygons.append(Polygon(exterior: rings[0], holes: Array(rings.dropFirst())))
    }
    return MultiPolygon(polygons)
  }
}

/// A grid cell (网格).
public struct GridCell: Hashable, Sendable {
  /// Unique, beginning with the code of its community.
  public let code: String
  public let communityCode: String
  public let households: Int
  public let buildings: Int
  /// 0 where the cell keeps the band.
  public let householdsOutsideBand: Int
  public let areaInSquareMetres: Double
  /// Longitude and latitude on WGS 84.
  public let shape: MultiPolygon
}

/// What one service circle (服务圈) reaches.
public struct CircleCoverage: Hashable, Sendable {
  public let minutes: Int
  /// The longest walk, in metres.
  public let metres: Double
  public let households: Int
  public let reached: Int
  /// Households of buildings without a position: not known to be reached.
  public let undetermined: Int
  /// Percent with the undetermined counted as not reached; 100 only when all are.
  public let lowerPercent: Double?
  /// Percent with the undetermined counted as reached.
  public let upperPercent: Double?
}
