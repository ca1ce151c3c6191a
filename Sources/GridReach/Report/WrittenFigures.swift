internal import Formats

/// A rate as `summary.json` has it.
struct WrittenRate {
  let reached: Int
  let beyond: Int
  let undetermined: Int
  let total: Int
  let lower: Double?
  let upper: Double?

  init?(_ tree: JSONTree?) {
    guard let tree, let reached = tree["reached"]?.number, let total = tree["total"]?.number else {
      return nil
    }
    self.reached = Int(reached)
    self.total = Int(total)
    beyond = Int(tree["beyond"]?.number ?? 0)
    undetermined = Int(tree["undetermined"]?.number ?? 0)
    lower = tree["lower_pct"]?.number
    upper = tree["upper_pct"]?.number
  }
}

/// A community within one cutoff.
struct WrittenGroup {
  let code: String
  let name: String
  let households: WrittenRate
  let claimed: Int?

  init?(_ tree: JSONTree) {
    guard let code = tree["community_code"]?.text, let rate = WrittenRate(tree["hh"]) else {
      return nil
    }
    self.code = code
    name = tree["community_name"]?.text ?? ""
    households = rate
    claimed = tree["claimed_hh"]?.number.map { Int($0) }
  }
}

/// What is said of one cutoff.
struct WrittenCutoff {
  let minutes: Int
  let metres: Double
  let preset: String
  let method: String
  let detour: Double
  /// By what is counted, in the order of the file.
  let rates: [(key: String, rate: WrittenRate)]
  let estimate: WrittenRate?
  /// Where streets decide.
  let circle: WrittenRate?
  let claimed: (households: Int, buildings: Int)?
  let communities: [WrittenGroup]

  init?(_ tree: JSONTree) {
    guard let minutes = tree["minutes"]?.integer, let metres = tree["distance_m"]?.number else {
      return nil
    }
    self.minutes = minutes
    self.metres = metres
    preset = tree["preset"]?.text ?? ""
    method = tree["method"]?.text ?? ""
    detour = tree["detour"]?.number ?? 1
    rates = (tree["rates"]?.members ?? []).compactMap { member in
      WrittenRate(member.value).map { (member.name, $0) }
    }
    estimate = WrittenRate(tree["estimated_rates"]?["hh"])
    circle = WrittenRate(tree["circle"])
    claimed = tree["claimed_hh"]?.number.map {
      (Int($0), Int(tree["claimed_bldg"]?.number ?? 0))
    }
    communities = (tree["communities"]?.elements ?? []).compactMap(WrittenGroup.init)
  }

  var households: WrittenRate? { rates.first { $0.key == "hh" }?.rate }
  var isStraight: Bool { method == "straight_line" }
}

/// What became of one thing that was asked for.
struct WrittenTarget {
  let level: String
  let minutes: Int
  let percent: Double
  let isMet: Bool
  let rate: WrittenRate
  let missing: Int
  let groups: Int
  let missed: [String]

  init?(_ tree: JSONTree) {
    guard let minutes = tree["minutes"]?.integer, let percent = tree["percent"]?.number,
      let isMet = tree["met"]?.boolean, let rate = WrittenRate(tree["rate"])
    else { return nil }
    level = tree["level"]?.text ?? ""
    self.minutes = minutes
    self.percent = percent
    self.isMet = isMet
    self.rate = rate
    missing = tree["missing_hh"]?.integer ?? 0
    groups = tree["groups"]?.integer ?? 0
    missed = (tree["missed"]?.elements ?? []).compactMap(\.text)
  }

  var isOfAll: Bool { level == "county" }
}
