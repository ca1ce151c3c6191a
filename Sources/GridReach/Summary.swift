package import Diagnostics
package import GridPartition
internal import Publishing
internal import ServiceCoverage
package import Survey

/// The result of a run in sentences, and as JSON for programs.
package struct Summary: Sendable {
  let survey: CountySurvey
  let grid: GridCells?
  let coverage: CoverageResult?
  let rejectedCount: Int
  /// Whether the layer `rejected` is among what was written.
  let writesRejected: Bool

  package init(
    survey: CountySurvey, grid: GridCells?, coverage: CoverageResult?, rejectedCount: Int,
    writesRejected: Bool = true
  ) {
    self.survey = survey
    self.grid = grid
    self.coverage = coverage
    self.rejectedCount = rejectedCount
    self.writesRejected = writesRejected
  }

  /// A sentence for each thing a reader wants first.
  package var sentences: [Argument] {
    cellSentences + breachSentences + coverageSentences + targetSentences + lossSentences
  }

  private var cellSentences: [Argument] {
    guard let grid else { return [] }
    let sizes = grid.communities.flatMap(\.cellSizes)
    let special = grid.cells.count { $0.isSpecial }
    let specialSentence: [Argument] =
      special == 0 ? [] : [.phrase(.summarySpecialCells, ["count": .integer(special)])]
    guard let smallest = sizes.min(), let largest = sizes.max() else {
      return special == 0 ? [.phrase(.summaryNoCells)] : specialSentence
    }
    let outOfBand = grid.communities.reduce(0) { $0 + $1.outOfBand }
    var sentences: [Argument] = [
      .phrase(
        .summaryCells,
        [
          "cells": .integer(sizes.count), "communities": .integer(grid.communities.count),
          "households": .integer(sizes.reduce(0, +)), "kind": kind,
          "smallest": .integer(smallest), "largest": .integer(largest),
          "mean": .text(oneDecimal(sizes)), "outside": .integer(outOfBand),
          "lower": .integer(grid.band.lower), "upper": .integer(grid.band.upper),
        ])
    ]
    sentences += specialSentence + listSentences(grid)
    let straddling = grid.cells.count { !$0.straddles.isEmpty }
    if straddling > 0 {
      sentences.append(.phrase(.summaryStraddling, ["count": .integer(straddling)]))
    }
    if hasLines, let share = grid.shareOfBorderOnLines {
      sentences.append(.phrase(.summaryBorders, ["percent": .number(share)]))
    }
    return sentences
  }

  /// Whether there is anything on the ground that a border could follow.
  private var hasLines: Bool {
    survey.streets.count > 0 || survey.barriers.count > 0
      || survey.compounds.isWalled.contains(true)
  }

  /// How many communities are explained one by one; the table of communities has all.
  private static let mostBreaches = 10

  /// How many reasons are told of one community; a hundred towers would fill the screen.
  private static let mostReasons = 3

  private var breachSentences: [Argument] {
    let breaches = (grid?.communities ?? []).filter { $0.outOfBand > 0 }
    let told = breaches.prefix(Self.mostBreaches).map { outcome in
      Argument.phrase(
        .summaryBreach,
        [
          "code": .text(survey.communities.codes[outcome.community]),
          "reasons": .sentences(Self.firstReasons(outcome.explanations.map(\.argument))),
        ])
    }
    guard breaches.count > told.count else { return told }
    return told
      + [.phrase(.summaryMoreBreaches, ["count": .integer(breaches.count - told.count)])]
  }

  private static func firstReasons(_ reasons: [Argument]) -> [Argument] {
    let told = Array(reasons.prefix(mostReasons))
    guard reasons.count > told.count else { return told }
    return told + [.phrase(.summaryMoreReasons, ["count": .integer(reasons.count - told.count)])]
  }

  private func oneDecimal(_ sizes: [Int]) -> String {
    guard !sizes.isEmpty else { return "–" }
    let tenths = (Double(sizes.reduce(0, +)) * 10 / Double(sizes.count)).rounded()
    return String(shortest: tenths / 10)
  }

  var kind: Argument { .phrase(survey.buildings.householdKind.word.phrase) }

  func words(_ rate: CoverageRate) -> Argument { rate.words }

  func percent(_ value: Double?) -> Argument { value.map { .number($0) } ?? "–" }

  private var lossSentences: [Argument] {
    let phrase: Phrase = writesRejected ? .summaryRejected : .summaryRejectedUnwritten
    return rejectedCount == 0 ? [] : [.phrase(phrase, ["count": .integer(rejectedCount)])]
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
