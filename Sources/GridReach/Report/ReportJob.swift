package import Diagnostics
internal import Formats
internal import Publishing

/// A written folder of results → one HTML file for everybody who reads them.
///
/// It reads what stands in the folder and computes no figure of its own, so that a report says what
/// `summary.json` says, whoever makes it and whenever.
package struct ReportJob: Sendable {
  /// The report's name in a folder of results.
  package static let fileName = "report.html"

  package let folder: String
  package let language: Language

  package init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// Writes the report; "-" is standard output.
  ///
  /// - Throws: `report.no-results`; what reading a layer throws; `file.exists`, `file.unwritable`.
  /// - Complexity: O(*n* log *n*) for *n* positions of the layers that it draws.
  package func write(to path: String, overwrite: Bool) throws(Failure) {
    let file = try AtomicFile(path: path, overwrite: overwrite)
    try file.write(text: try html())
    try file.commit()
  }

  /// The report as text.
  package func html() throws(Failure) -> String {
    ReportPage(try contents()).html
  }

  func contents() throws(Failure) -> ReportContents {
    try ReportAssembly(ResultFolder(folder), language).contents()
  }
}
