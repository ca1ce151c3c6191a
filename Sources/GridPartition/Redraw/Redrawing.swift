package import Diagnostics
internal import Districting
package import Survey
package import Workers

/// Makes old cells keep the band again, by the least change, and lets them keep their codes.
package struct Redrawing: Sendable {
  /// Band, scheme of codes and prices; `number` and `keep` are not asked.
  package var partitioner = GridPartitioner()
  /// The price of each household that leaves its cell, in moments of an average cell.
  package var stay = PartitionOptions.usualStay
  /// The day from which the new cells hold; without it new dates stay empty.
  package var date: CalendarDate?
  /// Whether all cells get new codes: what the file has for codes is none.
  package var ignoresCodes = false

  package init() {}

  /// The cells of all communities, as near to `survey.cells` as the band allows.
  ///
  /// A building belongs to the old cell that covers it; one that none covers joins a cell beside
  /// it. Only cells out of band are opened, with what is around them. Then old and new cells of a
  /// community are paired so that as many households as possible keep their code (of equals as
  /// many buildings, then as much ground); retired codes are never used again, and new cells get
  /// the numbers after the highest that was ever used.
  ///
  /// - Throws: `partition.communities-needed`, `redraw.…`, `code.…`, and what the mesh throws.
  /// - Complexity: as ``GridPartitioner/partition(_:workers:)``, without its search but around
  ///   cells out of band.
  package func redraw(_ survey: CountySurvey, workers: Workers) throws(Failure) -> Redraw {
    guard survey.communities.count > 0 else { throw Failure(.communitiesNeeded) }
    let former = try FormerCells(survey, self)
    var ground = try CountyGround(
      survey, over: partitioner.band, partitioner.rules, workers: workers)
    let atoms = ground.atoms
    let places = try FormerPlaces(former, in: survey, atoms, ground)
    ground.graph = ground.graph.separating(specialCells(places, survey))
    var options = partitioner.options
    options.effort = max(0, Int((Double(options.effort) * partitioner.effort).rounded()))
    options.start = places.ofNode
    options.stay = stay
    let plan = try Districting.partition(
      ground.graph, band: partitioner.districtingBand, options: options, workers: workers)
    let succession = CodeSuccession(plan, places, former, ground, atoms, self)
    let drawn = try CellDrawing(
      partitioner, survey, ground, plan, givenCodes: succession.codes,
      usedNumbers: succession.usedNumbers
    ).drawnWithRows(on: workers)
    let parted = partedCells(places, ground, survey)
    return Redraw(
      self, survey, drawn: drawn, places: places, succession: succession,
      findings: places.findings + parted + renumbering(places))
  }

  /// By node the special cell that it is in, if nobody lives there; −1 for all others.
  ///
  /// Such a cell is no breach of the band, and stays by itself.
  private func specialCells(_ places: FormerPlaces, _ survey: CountySurvey) -> [Int] {
    var isEmpty = places.cells.map { survey.cells.isSpecial[$0.row] }
    for (building, cell) in places.ofBuilding.enumerated()
    where cell >= 0 && survey.buildings.households[building] > 0 {
      isEmpty[cell] = false
    }
    return places.ofNode.map { $0 >= 0 && isEmpty[$0] ? $0 : -1 }
  }

  /// Old cells that the ground does not let be one piece.
  private func partedCells(
    _ places: FormerPlaces, _ ground: CountyGround, _ survey: CountySurvey
  ) -> [Finding] {
    var parts = [Int](repeating: 0, count: places.cells.count)
    for part in ground.graph.parts(of: places.ofNode) where places.ofNode[part[0]] >= 0 {
      parts[places.ofNode[part[0]]] += 1
    }
    let parted = parts.indices.filter { parts[$0] > 1 }
    guard let first = parted.first else { return [] }
    return [
      Finding(
        .warning, .redrawParted,
        [
          "count": .integer(parted.count), "cell": survey.titleOfCell(places.cells[first].row),
          "parts": .integer(parts[first]),
        ])
    ]
  }

  private func renumbering(_ places: FormerPlaces) -> [Finding] {
    guard !ignoresCodes, places.cells.allSatisfy(\.code.isEmpty) else { return [] }
    return [Finding(.note, .redrawUncoded, ["count": .integer(places.cells.count)])]
  }
}
