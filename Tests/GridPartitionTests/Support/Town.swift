import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Workers

/// A town drawn with letters: capitals are corners of communities and ends of lines, small letters
/// and digits are buildings.
struct Town {
  let map: Drawing
  var survey = CountySurvey()

  /// - Parameters:
  ///   - households: of each building, named by its letter; the order is that of the letters.
  ///   - communities: code and corners.
  init(
    _ text: String, step: Double = 20, communities: [(code: String, corners: String)],
    households: [Character: Int]
  ) throws {
    map = Drawing(text, step: step)
    for (code, corners) in communities {
      survey.communities.codes.append(code)
      survey.communities.names.append("")
      survey.communities.shapes.append(MultiPolygon([try map.polygon(corners)]))
    }
    for letter in households.keys.sorted() {
      add(String(letter), at: map[letter], households: households[letter] ?? 0)
    }
  }

  mutating func add(_ id: String, at position: Position, households: Int) {
    survey.addBuilding(id, at: position, households: households)
  }

  mutating func street(
    _ letters: String, class streetClass: String = "residential", isBridge: Bool = false
  )
    throws
  {
    survey.streets.lines.append(try map.line(letters))
    survey.streets.classes.append(streetClass)
    survey.streets.names.append("")
    survey.streets.isBridge.append(isBridge)
    survey.streets.isUnderpass.append(false)
  }

  mutating func barrier(_ kind: GroundKind, _ letters: String) throws {
    survey.barriers.kinds.append(kind)
    survey.barriers.names.append("")
    survey.barriers.lines.append([try map.line(letters)])
  }

  func cells(
    _ adjust: (inout GridPartitioner) -> Void = { _ in }, threads: Int = 1
  ) throws(Failure) -> GridCells {
    try survey.cells(adjust, threads: threads)
  }
}

extension CountySurvey {
  /// Adds a residential building to the first community that covers it.
  mutating func addBuilding(_ id: String, at position: Position, households: Int) {
    buildings.ids.append(id)
    buildings.positions.append(position)
    buildings.households.append(households)
    buildings.uses.append(.residential)
    buildings.compound.append(-1)
    buildings.sourceRows.append(Int32(buildings.count))
    let community = communities.shapes.firstIndex {
      PolygonLocator($0).location(of: position) != .outside
    }
    buildings.community.append(Int32(community ?? -1))
  }

  func cells(
    _ adjust: (inout GridPartitioner) -> Void = { _ in }, threads: Int = 1
  ) throws(Failure) -> GridCells {
    var partitioner = GridPartitioner()
    adjust(&partitioner)
    return try partitioner.partition(self, workers: Workers(threads: threads))
  }
}

extension GridCells {
  /// All that a result says, as text that can be compared.
  var rows: [String] {
    let cells = cells.map { cell in
      "\(cell.code) \(cell.sequence) \(cell.community) \(cell.households) \(cell.buildings) "
        + "\(cell.isSpecial) \(cell.violation) \(cell.area) \(cell.perimeter) \(cell.neighbours) "
        + "\(cell.explanation.map(Self.words) ?? "") \(cell.shape)"
    }
    let outcomes = communities.map { outcome in
      "\(outcome.community) \(outcome.households) \(outcome.buildings) \(outcome.cellSizes) "
        + "\(outcome.outOfBand) \(outcome.violation) \(outcome.leastViolation) "
        + "\(outcome.isProven) \(outcome.explanations.map(Self.words))"
    }
    return cells + outcomes + communityShapes.map { "\($0)" } + [cellOfBuilding.description]
      + GroundKind.allCases.map { "\($0) \(innerBorder[$0] ?? -1)" }
      + findings.map { $0.words(in: .english) }
  }

  private static func words(_ explanation: Explanation) -> String {
    explanation.phrase.words(in: .english, explanation.arguments)
  }
}
