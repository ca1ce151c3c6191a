/// What new stations are asked to do.
package enum SitingModel: String, CaseIterable, Sendable {
  /// So many stations that reach the most (Church and ReVelle 1974).
  case maxCover = "max_cover"
  /// The fewest that reach a share (Toregas et al. 1971).
  case minStations = "min_stations"
  /// The cheapest that reach a share.
  case minCost = "min_cost"
  /// So many that all walk the least together (Hakimi 1964).
  case pMedian = "p_median"
  /// So many that nobody walks far (Hakimi 1964).
  case pCenter = "p_center"
}

extension SitingModel {
  /// As it is written on the command line.
  package var word: String { rawValue.split(separator: "_").joined(separator: "-") }
  /// Whether a share is given and the stations are counted, not the other way round.
  package var seeksLeast: Bool { self == .minStations || self == .minCost }
}

/// Who counts: the columns of the building table.
package enum SitingWeightKind: String, CaseIterable, Sendable {
  case households, occupied, persons, elderly
}

/// What becomes of stations that stand.
package enum ExistingStations: String, CaseIterable, Sendable {
  case fixed
  /// Each may give its place up for another candidate, one for one.
  case mayMove = "may_move"
  /// Each may close where the others do as well.
  case mayClose = "may_close"
}

/// Where stations may stand.
package enum CandidateSource: String, CaseIterable, Sendable {
  /// A layer of candidates.
  case layer
  /// Points along the streets.
  case streets
  /// Each building.
  case buildings
  /// The stations that are planned.
  case planned
}

/// What stations are grouped by in a rule.
package enum SiteGrouping: String, CaseIterable, Sendable {
  case compound, community
}

/// How much a station can serve.
package enum SiteCapacity: String, CaseIterable, Sendable {
  case none
  /// By the column of capacities.
  case households
  /// By floor area, at so many m² for 100 households.
  case floorArea = "floor_area"
}

/// Cutoffs that count, each with its weight: `15`, or `10:3,15:2,20:1`.
///
/// A household within 10 minutes is within 15 and 20 as well: it counts 3 + 2 + 1.
package struct SitingBands: Hashable, Sendable {
  package struct Band: Hashable, Sendable {
    package let minutes: Int
    package let weight: Double

    package init(minutes: Int, weight: Double = 1) {
      self.minutes = minutes
      self.weight = weight
    }
  }

  /// By rising minutes.
  package let bands: [Band]

  package init(_ bands: [Band]) { self.bands = bands }

  /// `nil` where `text` has another form.
  package init?(_ text: String) {
    var bands: [Band] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let (name, weight) = weighted(part), let minutes = Int(name),
        (1...120).contains(minutes), minutes > bands.last?.minutes ?? 0
      else { return nil }
      bands.append(Band(minutes: minutes, weight: weight))
    }
    self.bands = bands
  }

  package var text: String {
    bands.map { unweighted("\($0.minutes)", $0.weight) }.joined(separator: ",")
  }

  /// The cutoff whose households are told: the one with the most weight, of equals the shortest.
  package var deciding: Band? {
    bands.min { ($1.weight, $0.minutes) < ($0.weight, $1.minutes) }
  }
}

/// Who counts, each with a factor: `households`, or `elderly:2,households:1`.
package struct SitingWeights: Hashable, Sendable {
  package struct Share: Hashable, Sendable {
    package let kind: SitingWeightKind
    package let factor: Double

    package init(_ kind: SitingWeightKind, factor: Double = 1) {
      self.kind = kind
      self.factor = factor
    }
  }

  package let shares: [Share]

  package init(_ shares: [Share]) { self.shares = shares }

  /// `nil` where `text` has another form.
  package init?(_ text: String) {
    var shares: [Share] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let (name, factor) = weighted(part), let kind = SitingWeightKind(rawValue: name),
        !shares.contains(where: { $0.kind == kind })
      else { return nil }
      shares.append(Share(kind, factor: factor))
    }
    self.shares = shares
  }

  package var text: String {
    shares.map { unweighted($0.kind.rawValue, $0.factor) }.joined(separator: ",")
  }
}

/// `name` or `name:weight`, with a weight above 0.
private func weighted(_ part: Substring) -> (name: String, weight: Double)? {
  let halves = part.split(separator: ":", omittingEmptySubsequences: false)
  guard (1...2).contains(halves.count) else { return nil }
  guard halves.count == 2 else { return (String(halves[0]), 1) }
  guard let weight = Double(halves[1]), weight > 0, weight <= 1_000_000 else { return nil }
  return (String(halves[0]), weight)
}

private func unweighted(_ name: String, _ weight: Double) -> String {
  guard weight != 1 else { return name }
  return weight == weight.rounded() ? "\(name):\(Int(weight))" : "\(name):\(weight)"
}
