internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey

/// Sums of all counties that are done.
struct CountyTotals {
  struct Rate {
    let minutes: Int
    let households: CoverageRate
    let lowest: (county: String, percent: Double)
  }

  let cells: Int
  let outOfBand: Int
  let buildings: Int
  /// The kinds of households that counties count; they are added up where there is one.
  let kinds: [HouseholdKind]
  let households: Int?
  let preset: String?
  /// At cutoffs that all counties with stations answer in the same way; none where there is no such.
  let rates: [Rate]

  init(_ rows: [CountyLayers.Row]) {
    let done = rows.compactMap { row in row.figures.map { (row: row, figures: $0) } }
    cells = done.reduce(0) { $0 + ($1.figures.cells ?? 0) }
    outOfBand = done.reduce(0) { $0 + ($1.figures.outOfBand ?? 0) }
    buildings = done.reduce(0) { $0 + $1.figures.buildings }
    let kinds = HouseholdKind.allCases.filter { kind in done.contains { $0.figures.kind == kind } }
    self.kinds = kinds
    households =
      kinds.count == 1 ? done.reduce(0) { $0 + ($1.figures.households ?? 0) } : nil
    let asked = done.filter { !$0.figures.rates.isEmpty }
    let isAlike =
      kinds.count == 1 && Set(asked.map(\.figures.preset)).count == 1
      && Set(asked.map(\.figures.method)).count == 1
    preset = isAlike ? asked.first?.figures.preset : nil
    guard isAlike, let first = asked.first else {
      rates = []
      return
    }
    rates = first.figures.rates.map(\.minutes).compactMap { minutes in
      var sum = CoverageRate()
      var lowest: (county: String, percent: Double)?
      for (row, figures) in asked {
        guard let rate = figures.rates.first(where: { $0.minutes == minutes })?.households
        else { return nil }
        sum += rate
        guard let percent = rate.lowerPercent, percent < (lowest?.percent ?? .infinity) else {
          continue
        }
        lowest = (row.name, percent)
      }
      return lowest.map { Rate(minutes: minutes, households: sum, lowest: $0) }
    }
  }

  var sentences: [Argument] {
    guard let kind = kinds.first, let households else { return [] }
    let cellSentence: [Argument] =
      cells == 0
      ? []
      : [
        .phrase(
          .countiesCells,
          [
            "cells": .integer(cells), "households": .integer(households),
            "kind": .phrase(kind.word.phrase), "outside": .integer(outOfBand),
          ])
      ]
    return cellSentence
      + rates.map { rate in
        .phrase(
          .countiesRate,
          [
            "minutes": .integer(rate.minutes), "preset": .text(preset ?? ""),
            "rate": rate.households.lowerPercent.map { .number($0) } ?? "–",
            "county": .text(rate.lowest.county), "lowest": .number(rate.lowest.percent),
          ])
      }
  }

  var findings: [Finding] {
    guard kinds.count > 1 else { return [] }
    return [
      Finding(
        .warning, .countiesMixed,
        ["kinds": .sentences(kinds.map { .phrase($0.word.phrase) })])
    ]
  }
}

extension CountyLayers.Row {
  /// As people know the county, and as its folder is called.
  fileprivate var name: String {
    guard let name = figures?.name, name != folder else { return folder }
    return "\(name) (\(folder))"
  }
}
