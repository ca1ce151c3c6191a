internal import Diagnostics
internal import Districting
internal import GridPartition
internal import GroundMesh
internal import SampleCounty
internal import Survey
internal import Workers

/// Sample counties from the survey to cells: seconds of the mesh and of the search, told apart.
///
/// Seconds are the processor's, of all threads together; without reading, drawing and writing.
/// The mesh is all that makes a graph of the survey; the search is all that makes cells of it.
enum CountyTable {
  private static let headings = [
    "county", "buildings", "communities", "edges", "cells", "mesh_s", "search_s",
    "mesh_us/building", "search_us/building",
  ]
  /// As in the county of the defaults.
  private static let householdsABuilding = 25.1
  private static let householdsACommunity = 3117

  static func run(_ arguments: Arguments) throws {
    print(Row(headings).line(under: headings))
    for buildings in arguments.counties {
      let households = Int((Double(buildings) * householdsABuilding).rounded())
      let county = try SampleCounty.generate(
        SampleCountyPlan(
          households: households, communities: max(1, households / householdsACommunity)))
      try time(county.survey, "\(buildings)", arguments)
    }
  }

  private static func time(
    _ survey: CountySurvey, _ name: String, _ arguments: Arguments
  ) throws {
    let workers = Workers(threads: arguments.threads)
    let partitioner = GridPartitioner()
    let band = try Band(lower: partitioner.band.lower, upper: partitioner.band.upper)
    let search = CompoundSearch(band: band, arguments.options, partitioner.rules.compounds)
    var (mesh, cutting): ([Double], [Double]) = ([], [])
    var (edges, cells) = (0, 0)
    for _ in 0..<arguments.runs {
      let start = processorSeconds()
      let ground = try partitioner.ground(of: survey, workers: workers)
      mesh.append(processorSeconds() - start)
      let middle = processorSeconds()
      let found = try search.found(in: ground.graph, workers: workers)
      cutting.append(processorSeconds() - middle)
      edges = ground.mesh.halfEdges.edgeCount
      cells = found.plan.cells.count
    }
    var row = Row(name)
    row.add(survey.buildings.count)
    row.add(survey.communities.count)
    row.add(edges)
    row.add(cells)
    row.add(median(mesh), decimals: 3)
    row.add(median(cutting), decimals: 3)
    let count = Double(max(1, survey.buildings.count))
    row.add(median(mesh) / count * 1e6, decimals: 1)
    row.add(median(cutting) / count * 1e6, decimals: 1)
    print(row.line(under: headings))
  }
}
