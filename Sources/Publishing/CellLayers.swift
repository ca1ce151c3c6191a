internal import Diagnostics
internal import Formats
internal import Geometry
package import GridPartition
package import Survey

/// Layers of a partition.
package enum CellLayers {
  /// The grid cells, one a row, in the order of their codes.
  package static func cells(_ grid: GridCells, _ survey: CountySurvey) -> LayerTable {
    let cells = grid.cells
    var geometry = GeometryColumn()
    for cell in cells {
      if cell.shape.polygons.isEmpty { geometry.appendNull() } else { geometry.append(cell.shape) }
    }
    if survey.buildings.form == .listed { geometry = points(grid, survey) }
    let kind = survey.buildings.householdKind.word
    var layer = LayerTable(name: "cells", rowCount: cells.count, geometry: geometry)
    layer.add(.gridCode, cells.map(\.code))
    layer.add(.gridSequence, cells.map(\.sequence))
    layer.add(.gridKind, cells.map(\.kind.word))
    layer.add(.communityCode, cells.map { survey.communities.codes[$0.community] })
    layer.add(.communityName, cells.map { survey.communities.names[$0.community] })
    layer.add(.households(kind.phrase), cells.map(\.households))
    layer.add(.householdKind, cells.map { _ in kind })
    layer.add(.buildings, cells.map(\.buildings))
    addAssumed(to: &layer, grid, survey)
    layer.add(
      .bandState, cells.map { $0.isSpecial ? nil : grid.band.state($0.households).word })
    layer.add(.violation, cells.map(\.violation))
    layer.add(.explanation, sentences: cells.map { $0.explanation?.argument })
    layer.add(
      .forcedBy, cells.map { $0.forcedBy.isEmpty ? nil : $0.forcedBy.joined(separator: " ") })
    layer.add(.area, cells.map { $0.kind == .listed ? nil : $0.area }, decimals: 1)
    layer.add(.perimeter, cells.map { $0.kind == .listed ? nil : $0.perimeter }, decimals: 1)
    layer.add(
      .compactness, cells.map { $0.perimeter > 0 ? $0.compactness : nil }, decimals: 3)
    layer.add(.neighbours, cells.map { $0.neighbours.joined(separator: " ") })
    layer.add(.parts, cells.map(\.shape.polygons.count))
    layer.add(
      .straddles, cells.map { $0.straddles.isEmpty ? nil : $0.straddles.joined(separator: "; ") })
    if survey.stairwellUnits.count > 0 { layer.add(.cutUnits, cells.map(\.cutUnits)) }
    layer.add(.codeScheme, cells.map { _ in grid.scheme.name })
    return layer
  }

  /// The communities, drawn again from the mesh of the cells.
  package static func communities(_ grid: GridCells, _ survey: CountySurvey) -> LayerTable {
    var geometry = GeometryColumn(shapes: grid.communityShapes)
    if survey.buildings.form == .listed {
      geometry = GeometryColumn(shapes: survey.communities.shapes)
    }
    var layer = summary(grid, survey)
    layer.name = "communities"
    layer.geometry = geometry
    layer.add(.derived, grid.communities.map { _ in survey.communities.areDerived })
    return layer
  }

  /// One row a community: cells, sizes, what was kept of the band and why not more.
  package static func summary(_ grid: GridCells, _ survey: CountySurvey) -> LayerTable {
    let outcomes = grid.communities
    let kind = survey.buildings.householdKind.word
    var layer = LayerTable(name: "summary", rowCount: outcomes.count)
    layer.add(.communityCode, outcomes.map { survey.communities.codes[$0.community] })
    layer.add(.communityName, outcomes.map { survey.communities.names[$0.community] })
    layer.add(.households(kind.phrase), outcomes.map(\.households))
    layer.add(.householdKind, outcomes.map { _ in kind })
    layer.add(.buildings, outcomes.map(\.buildings))
    if !survey.buildings.isAssumedEven.isEmpty {
      var sums = outcomes.map { _ in 0 }
      for (cell, count) in zip(grid.cells, grid.assumedHouseholds(survey)) {
        sums[cell.community] += count
      }
      layer.add(.assumedHouseholds, sums)
    }
    layer.add(.cells, outcomes.map(\.cellSizes.count))
    layer.add(.smallest, outcomes.map { $0.cellSizes.min() })
    layer.add(.mean, outcomes.map(\.meanSize), decimals: 1)
    layer.add(.largest, outcomes.map { $0.cellSizes.max() })
    layer.add(.outOfBand, outcomes.map(\.outOfBand))
    layer.add(.violation, outcomes.map(\.violation))
    layer.add(.leastViolation, outcomes.map(\.leastViolation))
    layer.add(.proof, outcomes.map(\.proof.word))
    layer.add(.cost, outcomes.map(\.cost), decimals: 0)
    layer.add(.costBound, outcomes.map(\.costBound), decimals: 0)
    layer.add(
      .explanation, sentences: outcomes.map { .sentences($0.explanations.map(\.argument)) })
    return layer
  }

}

extension CellKind {
  var word: Word {
    switch self {
    case .base: Word(rawValue, .wordCellBase)
    case .special: Word(rawValue, .wordCellSpecial)
    case .vertical: Word(rawValue, .wordCellVertical)
    case .listed: Word(rawValue, .wordCellListed)
    }
  }
}

extension CommunityOutcome {
  fileprivate var meanSize: Double? {
    cellSizes.isEmpty ? nil : Double(cellSizes.reduce(0, +)) / Double(cellSizes.count)
  }
}

extension CountySurvey {
  var compoundIds: [String?] {
    buildings.compound.map { $0 < 0 ? nil : compounds.ids[Int($0)] }
  }

  var compoundNames: [String?] {
    buildings.compound.map { $0 < 0 ? nil : compounds.names[Int($0)] }
  }
}
