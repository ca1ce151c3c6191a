internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey

/// Groups of buildings that rates are told for.
struct RateGroups {
  let level: RateLevel
  /// The group of each building, −1 for none.
  let groupOfBuilding: [Int32]
  /// Codes or words of the groups.
  let codes: [String]
  /// The words of groups that have no code.
  var words: [Phrase] = []
  /// Code of the community of each group; "" where it lies in none, or in many.
  var communityCodes: [String] = []

  var count: Int { codes.count }

  func name(_ group: Int) -> Argument {
    words.isEmpty ? .text(codes[group]) : .phrase(words[group])
  }
}

extension CoverageResult {
  var communityGroups: RateGroups {
    let groups =
      survey.buildings.community.isEmpty
      ? Array(repeating: Int32(-1), count: survey.buildings.count) : survey.buildings.community
    return RateGroups(
      level: .community, groupOfBuilding: groups, codes: survey.communities.codes,
      communityCodes: survey.communities.codes)
  }

  var cellGroups: RateGroups? {
    cells.map {
      RateGroups(
        level: .cell, groupOfBuilding: $0.cellOfBuilding, codes: $0.codes,
        communityCodes: $0.communityCodes)
    }
  }

  /// Buildings by whether their compound has a property manager; `nil` where no file says so.
  var managerGroups: RateGroups? {
    let flags = survey.compounds.hasPropertyManager
    guard flags.contains(where: { $0 != nil }) else { return nil }
    let groups = survey.buildings.compound.map { compound -> Int32 in
      guard compound >= 0, let has = flags[Int(compound)] else { return 2 }
      return has ? 0 : 1
    }
    return RateGroups(
      level: .propertyManager, groupOfBuilding: groups, codes: ["yes", "no", "not_stated"],
      words: [.wordManagerYes, .wordManagerNo, .wordNotStated])
  }
}
