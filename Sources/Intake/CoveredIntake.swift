package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
package import Survey

/// Two layers of coverage to be compared.
package struct CoveredReading: Sendable {
  package let before: CoveredBuildings
  package let after: CoveredBuildings
  /// The frame that results are written in; its survey is empty.
  package let frame: SurveyReading
}

/// Layers of buildings that coverage wrote, read again.
package enum CoveredIntake {
  /// Reads both layers into one plane.
  ///
  /// - Throws: `compare.no-states` where no column says who is reached, `compare.no-ids`, and what
  ///   makes a file unusable.
  package static func read(
    before: InputSource, after: InputSource
  ) throws(Failure) -> CoveredReading {
    var log = IntakeLog()
    let files = [
      try WrittenFile(before, .covered("before"), log: &log),
      try WrittenFile(after, .covered("after"), log: &log),
    ]
    var tables: [CoveredBuildings] = []
    for file in files { tables.append(try file.covered(log: &log)) }
    let box = Box(around: tables.flatMap(\.positions).filter(\.isFinite))
    let system = try LocalMetricSystem(around: box.isEmpty ? Box(Position(x: 0, y: 0)) : box)
    for slot in tables.indices {
      let placed = tables[slot].positions.indices.filter { tables[slot].positions[$0].isFinite }
      var positions = placed.map { tables[slot].positions[$0] }
      try system.project(&positions)
      for (place, row) in placed.enumerated() { tables[slot].positions[row] = positions[place] }
    }
    return CoveredReading(
      before: tables[0], after: tables[1],
      frame: SurveyReading(
        survey: CountySurvey(), system: system, log: log, inputs: files.map(\.record)))
  }
}

extension LayerRoles {
  fileprivate static func covered(_ name: String) -> LayerRoles {
    LayerRoles(
      layer: name, identifiers: buildings.identifiers + ["building"], names: [],
      roles: [.x, .y])
  }
}

extension WrittenFile {
  fileprivate func covered(log: inout IntakeLog) throws(Failure) -> CoveredBuildings {
    var table = CoveredBuildings()
    guard let ids = layer[.id] else {
      throw Failure(
        .compareNoIds,
        [
          "names": .names(layer.roles.identifiers),
          "columns": .names(layer.table.columns.map(\.name)),
        ], at: Place(file: layer.table.name))
    }
    table.ids = (0..<rowCount).map { ids.text($0) ?? "" }
    log.tellRepeated(table.ids, in: layer)
    table.households = wholes(["households", "户数"])
    table.cellCodes = texts(["grid_code", "cell code", "网格编码"])
    table.communityCodes = texts(["community_code", "community code", "社区代码"])
    table.positions = (0..<rowCount).map { row in
      guard let point = try? layer.table.geometry?.point(row) else {
        return Position(x: .nan, y: .nan)
      }
      return point
    }
    for minutes in 1...120 {
      guard let column = column(Self.headings(minutes)) else { continue }
      table.answers.append(
        CoveredBuildings.Answers(
          minutes: minutes, states: (0..<rowCount).map { Self.state(column.text($0)) }))
    }
    guard !table.answers.isEmpty else {
      throw Failure(
        .compareNoStates, ["columns": .names(layer.table.columns.map(\.name))],
        at: Place(file: layer.table.name))
    }
    return table
  }

  /// What a column of states is called in layers and in tables of any language.
  private static func headings(_ minutes: Int) -> [String] {
    ["reached_\(minutes)"]
      + Language.allCases.map {
        Phrase.fieldReachedWithin.words(in: $0, ["minutes": .integer(minutes)]).lowercased()
      }
  }

  /// The state that a word of any language means, "" for none.
  private static func state(_ word: String?) -> String {
    let words: [(String, Phrase)] = [
      ("reached", .wordStateReached), ("beyond", .wordStateBeyond),
      ("undetermined", .wordStateUndetermined),
    ]
    let found = words.first { key, phrase in
      word == key || Language.allCases.contains { phrase.words(in: $0) == word }
    }
    return found?.0 ?? ""
  }
}
