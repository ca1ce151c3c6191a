package import Diagnostics
package import Intake
package import Workers

/// Files → what is in them, what is odd, and what a run would make of them.
package struct InspectJob: Sendable {
  package var sources: [InputSource]

  package init(sources: [InputSource]) { self.sources = sources }

  /// - Throws: what no file is to blame for; a file that cannot be read stands in the result.
  package func run(workers: Workers) throws(Failure) -> InspectionReport {
    InspectionReport(inspection: try Inspector(workers: workers).inspect(sources))
  }
}

/// What was found, for people and for programs.
package struct InspectionReport: Sendable {
  package let inspection: Inspection

  package init(inspection: Inspection) { self.inspection = inspection }

  /// The files that cannot be read.
  package var failures: [Failure] { inspection.files.compactMap(\.failure) }
}
