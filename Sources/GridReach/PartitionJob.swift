package import Diagnostics
package import GridPartition
package import Survey
package import Workers

/// Which grid cells: communities and buildings → coded cells.
package struct PartitionJob: Sendable {
  package var partitioner = GridPartitioner()

  package init() {}

  /// - Throws: as ``GridPartitioner``.
  package func run(on survey: CountySurvey, workers: Workers) throws(Failure) -> GridCells {
    try partitioner.partition(survey, workers: workers)
  }
}
