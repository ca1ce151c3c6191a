package import Diagnostics
package import FacilityLocation
internal import Survey
package import TravelTimes
package import Workers

/// Which column covers which row, and how long the walk is: what the engines are asked with.
package struct SitingSets: Sendable {
  package let columns: SitingColumns
  package let demand: SitingDemand
  /// Walks are so many times as long as `travel` says.
  package let detour: Double
  /// Walks as they were measured, by columns.
  package let travel: TravelSets
  package let cover: CoverSets
  /// What is compared with the cutoff, in whole decimetres, in the order of `cover.rows`.
  package let walks: [Int32]

  /// Columns turned together.
  private static let chunk = 64

  /// - Parameters:
  ///   - travel: of all columns, at least as far as ``SitingDemand/searchLimit(detour:)``.
  ///   - detour: above 0.
  /// - Throws: nothing of its own.
  /// - Complexity: O(entries of `travel` · levels).
  package init(
    _ columns: SitingColumns, _ demand: SitingDemand, travel: TravelSets, detour: Double = 1,
    workers: Workers
  ) throws(Failure) {
    precondition(travel.siteCount == columns.count, "walks of each column")
    self.columns = columns
    self.demand = demand
    self.travel = travel
    self.detour = detour
    let terms = SiteTerms(columns, demand.levels)
    let chunks = try workers.map(0..<columns.count, chunk: Self.chunk) { range in
      Part(range, demand, travel, detour, terms)
    }
    var offsets = [0]
    var rows: [Int32] = []
    var walks: [Int32] = []
    rows.reserveCapacity(chunks.reduce(0) { $0 + $1.rows.count })
    walks.reserveCapacity(rows.capacity)
    for part in chunks {
      offsets += part.ends.map { rows.count + $0 }
      rows += part.rows
      walks += part.walks
    }
    cover = CoverSets(rowCount: demand.rowCount, columnOffsets: offsets, rows: rows)
    self.walks = walks
  }

  /// The question for the covering engine, with levels, floors and walks; limit, budget and groups are
  /// the caller's to add.
  ///
  /// - Parameter priority: what of the asks is counted; all of it where `nil`.
  package func problem(
    goal: CoveringProblem.Goal, newStations: Int? = nil, priority: Int? = nil
  ) -> CoveringProblem {
    var problem = CoveringProblem(
      goal: goal, sets: cover, weights: demand.weights(priority: priority),
      states: columns.states(for: goal), limit: newStations.map { columns.limit(newStations: $0) })
    problem.needs = demand.needs
    problem.floors = demand.floors.map(\.floor)
    problem.walks = walks
    return problem
  }

  /// Some columns, turned by one thread.
  private struct Part: Sendable {
    var ends: [Int] = []
    var rows: [Int32] = []
    var walks: [Int32] = []

    init(
      _ range: Range<Int>, _ demand: SitingDemand, _ travel: TravelSets, _ detour: Double,
      _ terms: SiteTerms
    ) {
      let count = demand.buildings.count
      for column in range {
        let slots = travel.slots(of: column)
        for level in demand.levels.indices {
          let (wait, limit) = terms[column, level]
          for entry in slots {
            let slot = demand.slotOfBuilding[Int(travel.buildings[entry])]
            let cost = travel.metres[entry] * detour + wait
            guard slot >= 0, cost <= limit else { continue }
            rows.append(Int32(level * count) + slot)
            walks.append(Int32((cost * 10).rounded()))
          }
        }
        ends.append(rows.count)
      }
    }
  }
}

/// When each column's station sets out at each level, and how far it serves, in metres.
struct SiteTerms: Sendable {
  private let waits: [Double]
  private let limits: [Double]
  private let levelCount: Int

  init(_ columns: SitingColumns, _ levels: [SitingLevel]) {
    levelCount = levels.count
    var waits: [Double] = []
    var limits: [Double] = []
    for column in 0..<columns.count {
      for level in levels {
        waits.append(columns.delaySeconds[column] * (level.preset.metresPerSecond ?? 0))
        limits.append(
          min(level.metres, level.preset.longestWalk(minutes: columns.cutoffMinutes[column])))
      }
    }
    self.waits = waits
    self.limits = limits
  }

  subscript(column: Int, level: Int) -> (wait: Double, limit: Double) {
    (waits[column * levelCount + level], limits[column * levelCount + level])
  }
}
