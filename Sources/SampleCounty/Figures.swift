internal import Diagnostics
internal import Survey

/// How many of each thing the county has, worked out before anything is placed.
///
/// Every figure grows in proportion to the households from the county seat that DOMAIN describes
/// (F1–F12): 18,700 households, 76 cells, 377 buildings, 1,697 stairwell units, 38 micro-stations,
/// 145 party homes.
struct Figures {
  static let band = SizeBand.standard
  /// The sequence number of a cell has three digits (DOMAIN 2a).
  static let mostCellsInCommunity = 999
  /// Subdistrict and community have three digits each, but a town of more is nobody's sample.
  static let mostCommunities = 100_000

  private static let referenceHouseholds = 18_700

  let households: Int
  let communities: Int
  /// Cells of each community; they differ by one at most.
  let cells: [Int]
  let buildings: Int
  let stairwells: Int
  /// Buildings of more than 300 households, of two cells each.
  let towers: Int
  let microStations: Int
  let partyHomes: Int
  let candidates: Int

  var cellCount: Int { cells.reduce(0, +) }

  init(_ plan: SampleCountyPlan) throws(Failure) {
    let count = try Self.cellCount(plan)
    households = plan.households
    communities = plan.communities
    cells = apportion(count, by: Array(repeating: 1, count: plan.communities), atLeast: 1)
    func scaled(_ reference: Int) -> Int {
      (plan.households * reference + Self.referenceHouseholds / 2) / Self.referenceHouseholds
    }
    // A tower's cells hold 208 to 224 each: the others must have room for the rest.
    let mean = plan.households / count
    let hasRoom = (225...275).contains(mean) && count / plan.communities >= 4
    towers = hasRoom ? min(scaled(2), plan.communities) : 0
    buildings = max(scaled(377), count)
    stairwells = max(scaled(1_697), 2 * buildings)
    microStations = max(scaled(38), 1)
    partyHomes = max(scaled(145), count)
    candidates = max(scaled(24), 1)
  }

  /// As many cells as keep the reference's mean, moved into what the band allows.
  private static func cellCount(_ plan: SampleCountyPlan) throws(Failure) -> Int {
    guard (1...mostCommunities).contains(plan.communities) else {
      throw Failure(
        .sampleNoCommunity,
        ["communities": .integer(plan.communities), "most": .integer(mostCommunities)])
    }
    let most = plan.households / band.lower
    guard plan.households > 0, most >= plan.communities else {
      throw Failure(
        .sampleTooSmall,
        [
          "households": .integer(plan.households), "communities": .integer(plan.communities),
          "lower": .integer(band.lower), "needed": .integer(band.lower * plan.communities),
        ])
    }
    let fewest = max((plan.households + band.upper - 1) / band.upper, plan.communities)
    guard fewest <= most else {
      throw Failure(
        .sampleHole,
        [
          "households": .integer(plan.households), "lower": .integer(band.lower),
          "upper": .integer(band.upper), "below": .integer(most * band.upper),
          "above": .integer((most + 1) * band.lower),
        ])
    }
    let ideal = (plan.households * 76 + referenceHouseholds / 2) / referenceHouseholds
    let count = min(max(ideal, fewest), most)
    let largest = (count + plan.communities - 1) / plan.communities
    guard largest <= mostCellsInCommunity else {
      throw Failure(
        .sampleTooLarge, ["cells": .integer(largest), "most": .integer(mostCellsInCommunity)])
    }
    return count
  }
}
