package import Diagnostics
package import ServiceCoverage

/// Rates as tables, and as columns of other layers.
package enum RateLayers {
  /// The rates of one group of buildings at one cutoff under one preset.
  package struct Entry: Sendable {
    package var level = RateLevel.county
    /// The group's code or its word; `nil` for all together.
    package var group: Argument?
    package var communityCode: String?
    /// What the stations have in common; `nil` for all that are used.
    package var restriction: Restriction?
    package var value: Argument?
    /// How many stations counted; `nil` where that is not told.
    package var stations: Int?
    package let minutes: Int
    package let preset: String
    package let method: Word
    package let denominator: Denominator
    package let rate: CoverageRate
    /// Of `rate.total`, what circles claim and streets do not reach.
    package var claimed: Double?

    package init(
      minutes: Int, preset: String, method: Word, denominator: Denominator, rate: CoverageRate
    ) {
      self.minutes = minutes
      self.preset = preset
      self.method = method
      self.denominator = denominator
      self.rate = rate
    }
  }

  /// The entries of a table of rates; denominators that the files do not have are left out.
  ///
  /// - Parameter codes: of communities, by group.
  package static func entries(
    _ table: RateTable, codes: [String], minutes: Int, preset: String, method: Word
  ) -> [Entry] {
    var entries: [Entry] = []
    func add(_ code: String?, _ denominator: Denominator, _ rate: CoverageRate) {
      guard rate.total > 0 else { return }
      var entry = Entry(
        minutes: minutes, preset: preset, method: method, denominator: denominator, rate: rate)
      entry.level = code == nil ? .county : .community
      entry.group = code.map { .text($0) }
      entry.communityCode = code
      entries.append(entry)
    }
    for denominator in Denominator.allCases {
      add(nil, denominator, table.total(denominator))
    }
    for (group, code) in codes.enumerated() {
      for denominator in Denominator.allCases {
        add(code, denominator, table.rate(denominator, group: group))
      }
    }
    return entries
  }

  /// One row an entry.
  ///
  /// - Parameter hasGroups: whether columns say the level, the group and how stations were chosen.
  package static func table(
    _ entries: [Entry], name: String, householdKind: Word, hasGroups: Bool = true
  ) -> LayerTable {
    var layer = LayerTable(name: name, rowCount: entries.count)
    layer.add(.scope, entries.map(\.level.word))
    if hasGroups { addGroups(entries, to: &layer) }
    layer.add(.minutes, entries.map(\.minutes))
    layer.add(.preset, entries.map(\.preset))
    layer.add(.method, entries.map(\.method))
    layer.add(.denominator, entries.map(\.denominator.word))
    layer.add(
      .householdKind, entries.map { $0.denominator == .households ? householdKind : nil })
    layer.add(.reached, entries.map { Int($0.rate.reached.rounded()) })
    layer.add(.beyond, entries.map { Int($0.rate.beyond.rounded()) })
    layer.add(.undetermined, entries.map { Int($0.rate.undetermined.rounded()) })
    layer.add(.total, entries.map { Int($0.rate.total.rounded()) })
    layer.add(.lower, entries.map(\.rate.lowerPercent), decimals: 2)
    layer.add(.upper, entries.map(\.rate.upperPercent), decimals: 2)
    guard entries.contains(where: { $0.claimed != nil }) else { return layer }
    layer.add(.claimed, entries.map { $0.claimed.map { Int($0.rounded()) } })
    return layer
  }

  private static func addGroups(_ entries: [Entry], to layer: inout LayerTable) {
    layer.add(.group, sentences: entries.map(\.group))
    layer.add(.communityCode, entries.map { $0.communityCode == "" ? nil : $0.communityCode })
    layer.add(.restriction, entries.map { $0.restriction?.word })
    layer.add(.restrictionValue, sentences: entries.map(\.value))
    layer.add(.countedStations, entries.map(\.stations))
  }

  /// Adds to a layer whose rows are groups the share of households that is reached at each cutoff.
  package static func addRates(
    _ tables: [(minutes: Int, table: RateTable)], rows: [Int], to layer: inout LayerTable
  ) {
    for (minutes, table) in tables {
      for denominator in [Denominator.households, .buildings] {
        let rates = rows.map { table.rate(denominator, group: $0) }
        layer.add(.lower(denominator.word, minutes), rates.map(\.lowerPercent), decimals: 2)
        layer.add(.upper(denominator.word, minutes), rates.map(\.upperPercent), decimals: 2)
      }
    }
  }
}

/// The groups that a rate is told for.
package enum RateLevel: String, CaseIterable, Sendable {
  /// All buildings together, those in no group included.
  case county
  case community, cell
  /// Buildings by whether their compound has a property manager.
  case propertyManager = "has_pm"
}
