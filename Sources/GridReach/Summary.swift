package import Diagnostics
package import GridPartition
internal import Publishing
internal import ServiceCoverage
package import Survey
internal import TravelTimes

/// The result of a run in sentences, and as JSON for programs.
package struct Summary: Sendable {
  let survey: CountySurvey
  let grid: GridCells?
  let coverage: CoverageResult?
  let rejectedCount: Int

  package init(
    survey: CountySurvey, grid: GridCells?, coverage: CoverageResult?, rejectedCount: Int
  ) {
    self.survey = survey
    self.grid = grid
    self.coverage = coverage
    self.rejectedCount = rejectedCount
  }

  /// A sentence for each thing a reader wants first.
  package var sentences: [Argument] {
    cellSentences + coverageSentences + targetSentences + lossSentences
  }

  private var cellSentences: [Argument] {
    guard let grid else { return [] }
    let sizes = grid.communities.flatMap(\.cellSizes)
    let outOfBand = grid.communities.reduce(0) { $0 + $1.outOfBand }
    var sentences: [Argument] = [
      .phrase(
        .summaryCells,
        [
          "cells": .integer(sizes.count), "communities": .integer(grid.communities.count),
          "households": .integer(sizes.reduce(0, +)), "kind": kind,
          "smallest": .integer(sizes.min() ?? 0), "largest": .integer(sizes.max() ?? 0),
          "mean": .text(oneDecimal(sizes)), "outside": .integer(outOfBand),
          "lower": .integer(grid.band.lower), "upper": .integer(grid.band.upper),
        ])
    ]
    if let share = grid.shareOfBorderOnLines {
      sentences.append(.phrase(.summaryBorders, ["percent": .number(share)]))
    }
    return sentences
  }

  private func oneDecimal(_ sizes: [Int]) -> String {
    guard !sizes.isEmpty else { return "–" }
    let tenths = (Double(sizes.reduce(0, +)) * 10 / Double(sizes.count)).rounded()
    return String(shortest: tenths / 10)
  }

  private var kind: Argument { .phrase(survey.buildings.householdKind.word.phrase) }

  private var coverageSentences: [Argument] {
    guard let coverage else { return [] }
    return coverage.coverage.cutoffs.map { cutoff in
      let rate = coverage.rates(coverage.coverage, within: cutoff).total(.households)
      return .phrase(
        .summaryCoverage,
        [
          "minutes": .integer(cutoff.minutes), "preset": .text(coverage.walking.preset.name),
          "metres": .integer(Int(cutoff.metres.rounded())), "kind": kind,
          "share": share(rate),
          "beyond": .integer(Int(rate.beyond)), "undetermined": .integer(Int(rate.undetermined)),
          "stations": .integer(coverage.survey.stations.count),
        ])
    }
  }

  /// One number where nothing is undetermined, else the lower and the upper value.
  private func share(_ rate: CoverageRate) -> Argument {
    .phrase(
      rate.undetermined == 0 ? .shareExact : .shareRange,
      ["lower": percent(rate.lowerPercent), "upper": percent(rate.upperPercent)])
  }

  private func percent(_ value: Double?) -> Argument { value.map { .number($0) } ?? "–" }

  private var targetSentences: [Argument] {
    (coverage?.outcomes ?? []).map { requirement, rate, isMet in
      .phrase(
        isMet ? .summaryTargetMet : .summaryTargetMissed,
        [
          "minutes": .integer(requirement.minutes), "percent": .number(requirement.percent),
          "reached": percent(rate.lowerPercent),
        ])
    }
  }

  private var lossSentences: [Argument] {
    rejectedCount == 0 ? [] : [.phrase(.summaryRejected, ["count": .integer(rejectedCount)])]
  }
}

extension GridCells {
  /// Percent of the border between cells that lies on a line of the ground, one decimal; `nil`
  /// where there is no such border.
  package var shareOfBorderOnLines: Double? {
    let total = GroundKind.allCases.reduce(0) { $0 + (innerBorder[$1] ?? 0) }
    guard total > 0 else { return nil }
    return ((total - (innerBorder[.between] ?? 0)) * 1000 / total).rounded(.down) / 10
  }
}
