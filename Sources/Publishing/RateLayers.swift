internal import Diagnostics
package import ServiceCoverage

/// Rates as tables, and as columns of other layers.
package enum RateLayers {
  /// The rates of one group of buildings at one cutoff under one preset.
  package struct Entry: Sendable {
    /// A community's or cell's code; `nil` for all together.
    package let code: String?
    package let minutes: Int
    package let preset: String
    package let method: Word
    package let denominator: Denominator
    package let rate: CoverageRate

    package init(
      code: String?, minutes: Int, preset: String, method: Word, denominator: Denominator,
      rate: CoverageRate
    ) {
      self.code = code
      self.minutes = minutes
      self.preset = preset
      self.method = method
      self.denominator = denominator
      self.rate = rate
    }
  }

  /// The entries of a table of rates; denominators that the files do not have are left out.
  package static func entries(
    _ table: RateTable, codes: [String], minutes: Int, preset: String, method: Word
  ) -> [Entry] {
    var entries: [Entry] = []
    func add(_ code: String?, _ denominator: Denominator, _ rate: CoverageRate) {
      guard rate.total > 0 else { return }
      entries.append(
        Entry(
          code: code, minutes: minutes, preset: preset, method: method, denominator: denominator,
          rate: rate))
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
  package static func table(_ entries: [Entry], name: String, householdKind: Word) -> LayerTable {
    var layer = LayerTable(name: name, rowCount: entries.count)
    let all = Word("county", .wordScopeCounty)
    layer.add(.scope, entries.map { $0.code == nil ? all : nil })
    layer.add(.communityCode, entries.map(\.code))
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
    return layer
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
