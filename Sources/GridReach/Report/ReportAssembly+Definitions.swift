internal import Diagnostics
internal import Formats
internal import Publishing

/// How every figure is defined, and what it was made from.
extension ReportAssembly {
  var definitions: ReportContents.Section? {
    ReportContents.Section(
      id: "definitions", title: words(.reportSectionDefinitions),
      blocks: [.definitions(sizeDefinitions + coverageDefinitions + lastDefinitions)])
  }

  private func define(
    _ term: Phrase, _ meaning: Phrase, _ arguments: [String: Argument] = [:]
  ) -> ReportContents.Definition {
    ReportContents.Definition(words(term), words(meaning, arguments))
  }

  private var sizeDefinitions: [ReportContents.Definition] {
    let households = define(
      .reportTermHouseholds, .reportDefineHouseholds, ["kind": .text(kind)])
    guard let band else { return [households] }
    return [
      households,
      define(
        .reportTermBand, .reportDefineBand,
        ["lower": .integer(band.lower), "upper": .integer(band.upper)]),
    ]
  }

  private var coverageDefinitions: [ReportContents.Definition] {
    guard !cutoffs.isEmpty else { return [] }
    let limits = cutoffs.map { cutoff in
      words(.reportMapMinutes, ["minutes": .integer(cutoff.minutes)])
        + " \(String(shortest: cutoff.metres)) m"
    }
    let hasStreets = cutoffs.contains { !$0.isStraight }
    var list = [
      define(.reportTermReached, .reportDefineReached, ["cutoffs": .names(limits)]),
      define(.reportTermRange, .reportDefineRange),
    ]
    if hasStreets { list.append(define(.reportTermNetwork, .reportDefineNetwork)) }
    list.append(define(.reportTermStraight, .reportDefineStraight))
    if hasStreets { list.append(define(.reportTermClaimed, .reportDefineClaimed)) }
    if !(targets.isEmpty && ownTargets.isEmpty) {
      list.append(define(.reportTermTarget, .reportDefineTarget))
    }
    if cutoffs.contains(where: { $0.rates.contains { $0.key == "cells" } }) {
      list.append(define(.reportTermCellReached, .reportDefineCellReached))
    }
    if let distance = folder.parameter("gap_distance_m")?.number {
      list.append(define(.reportTermGap, .reportDefineGap, ["distance": .number(distance)]))
    }
    if let area = folder.parameter("least_m2_per_100hh")?.number {
      list.append(define(.reportTermLoad, .reportDefineLoad, ["area": .number(area)]))
    }
    return list
  }

  private var lastDefinitions: [ReportContents.Definition] {
    let gain =
      folder.summary["siting"] == nil ? [] : [define(.reportTermGain, .reportDefineGain)]
    return gain + [define(.reportTermPercent, .reportDefinePercent)]
  }

  /// Which files the figures were made from, and with which parameters.
  var sources: ReportContents.Section? {
    let record = folder.record["gridreach"]
    let inputs = record?["inputs"]?.elements ?? []
    let table = ReportTable(
      caption: words(.reportCaptionInputs),
      columns: [
        text(.reportColLayer), text(.reportColFile), number(.reportColRecords),
        text(.reportColCrs), text(.reportColHash),
      ],
      rows: inputs.map { input in
        [
          .text(input["layer"]?.text ?? ""), .text(input["file"]?.text ?? ""),
          input["records"]?.integer.map { .integer($0) } ?? .none,
          .text(input["crs_in"]?.text ?? ""), .code(input["sha256"]?.text ?? ""),
        ]
      })
    let parameters = (record?["parameters"]?.members ?? []).map {
      ReportContents.Definition($0.name, Self.text($0.value))
    }
    let credits = record?["attribution"]?.text.map { [ReportContents.Block.paragraph($0)] } ?? []
    return ReportContents.Section(
      id: "sources", title: words(.reportSectionSources),
      blocks: [.table(table)] + credits + [
        .heading(words(.reportParameters)), .definitions(parameters),
      ])
  }

  /// A parameter as people read it: lists with commas, groups as name and value.
  private static func text(_ value: JSONTree) -> String {
    switch value {
    case .null: "–"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): String(shortest: number)
    case .text(let text): text
    case .array(let elements):
      elements.isEmpty ? "–" : elements.map(Self.text).joined(separator: ", ")
    case .object(let members):
      members.map { "\($0.name) \(Self.text($0.value))" }.joined(separator: "; ")
    }
  }
}
