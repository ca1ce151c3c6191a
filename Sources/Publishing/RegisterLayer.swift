internal import Diagnostics
internal import Formats
internal import Geometry
package import GridPartition
internal import Intake
package import Survey

extension CellLayers {
  /// The register of cells (网格信息一览表) of a list: their buildings as ranges, households and size,
  /// and an empty slot for the worker.
  package static func register(_ grid: GridCells, _ survey: CountySurvey) -> LayerTable {
    let cells = grid.cells
    let kind = survey.buildings.householdKind.word
    let lists = BuildingLists(grid, survey)
    var layer = LayerTable(name: "register", rowCount: cells.count)
    layer.hasNoMap = survey.buildings.isPlaceless
    layer.add(.gridCode, cells.map(\.code))
    layer.add(.gridSequence, cells.map(\.sequence))
    layer.add(.communityCode, cells.map { survey.communities.codes[$0.community] })
    layer.add(.communityName, cells.map { survey.communities.names[$0.community] })
    layer.add(.buildingList, cells.indices.map { lists.text($0) })
    layer.add(.compoundCount, cells.indices.map { lists.compoundCount($0) })
    layer.add(.buildings, cells.map(\.buildings))
    layer.add(.households(kind.phrase), cells.map(\.households))
    layer.add(.householdKind, cells.map { _ in kind })
    addAssumed(to: &layer, grid, survey)
    layer.add(.bandState, cells.map { $0.isSpecial ? nil : grid.band.state($0.households).word })
    layer.add(.violation, cells.map(\.violation))
    layer.add(.explanation, sentences: cells.map { $0.explanation?.argument })
    layer.add(.slot, cells.map { _ -> String? in nil })
    layer.add(.codeScheme, cells.map { _ in grid.scheme.name })
    return layer
  }

  /// How many households of each cell are an even share, where any are.
  static func addAssumed(to layer: inout LayerTable, _ grid: GridCells, _ survey: CountySurvey) {
    guard !survey.buildings.isAssumedEven.isEmpty else { return }
    layer.add(.assumedHouseholds, grid.assumedHouseholds(survey))
  }

  /// The point of each cell of a list: of the compound that most of its households live in.
  static func points(_ grid: GridCells, _ survey: CountySurvey) -> GeometryColumn {
    var households = [[Int32: Int]](repeating: [:], count: grid.cells.count)
    var points = [[Int32: Position]](repeating: [:], count: grid.cells.count)
    for (row, cell) in grid.cellOfBuilding.enumerated() where cell >= 0 {
      let compound = survey.buildings.compound[row]
      guard survey.buildings.hasPosition(row) else { continue }
      households[Int(cell)][compound, default: 0] += survey.buildings.households[row]
      if points[Int(cell)][compound] == nil {
        points[Int(cell)][compound] = survey.buildings.positions[row]
      }
    }
    return GeometryColumn(
      points: grid.cells.indices.map { cell -> Position? in
        let most = households[cell].max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.flatMap { points[cell][$0.key] }
      })
  }
}

extension GridCells {
  /// Households of each cell that are an even share of a compound's.
  package func assumedHouseholds(_ survey: CountySurvey) -> [Int] {
    var sums = [Int](repeating: 0, count: cells.count)
    for (row, cell) in cellOfBuilding.enumerated()
    where cell >= 0 && survey.buildings.isAssumed(row) {
      sums[Int(cell)] += survey.buildings.households[row]
    }
    return sums
  }
}

/// The buildings of each cell, compound by compound in the order of the list.
struct BuildingLists {
  private struct Part {
    let compound: Int32
    var names: [BuildingName]
  }

  private var parts: [[Part]]
  private let survey: CountySurvey

  /// - Parameter asGiven: whether only residential buildings are listed, where a cell has any, and
  ///   codes such as `B00012` keep their noughts.
  init(_ grid: GridCells, _ survey: CountySurvey, asGiven: Bool = false) {
    self.survey = survey
    var hasHomes = [Bool](repeating: false, count: grid.cells.count)
    for (row, cell) in grid.cellOfBuilding.enumerated()
    where asGiven && cell >= 0 && survey.buildings.isCovered(row) { hasHomes[Int(cell)] = true }
    parts = [[Part]](repeating: [], count: grid.cells.count)
    for (row, cell) in grid.cellOfBuilding.enumerated() where cell >= 0 {
      guard !hasHomes[Int(cell)] || survey.buildings.isCovered(row) else { continue }
      let compound = survey.buildings.compound[row]
      let name = Self.name(survey.buildings, row, asGiven: asGiven)
      if let last = parts[Int(cell)].lastIndex(where: { $0.compound == compound }) {
        parts[Int(cell)][last].names.append(name)
      } else {
        parts[Int(cell)].append(Part(compound: compound, names: [name]))
      }
    }
  }

  private static func name(
    _ buildings: BuildingTable, _ row: Int, asGiven: Bool
  ) -> BuildingName {
    let text = buildings.names.isEmpty ? buildings.ids[row] : buildings.names[row]
    // A number that begins with noughts is a code, and no range of codes would be found again.
    if asGiven, text.drop(while: { !$0.isNumber }).first == "0" {
      return BuildingName(prefix: text)
    }
    let names = BuildingText(text).names
    return names.count == 1 ? names[0] : BuildingName(prefix: text)
  }

  func compoundCount(_ cell: Int) -> Int { parts[cell].count { $0.compound >= 0 } }

  /// "阳光小区 1-4幢、6幢；和平小区 2幢".
  func text(_ cell: Int) -> String {
    parts[cell].map { part in
      let written = BuildingText.written(part.names.filter { !$0.text.isEmpty })
      guard part.compound >= 0 else { return written }
      let row = Int(part.compound)
      let name = survey.compounds.names[row]
      let label = name.isEmpty ? survey.compounds.ids[row] : name
      return written.isEmpty ? label : "\(label) \(written)"
    }.joined(separator: "；")
  }
}
