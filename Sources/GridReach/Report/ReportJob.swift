package import Diagnostics
internal import Formats
package import Publishing
package import Workers

/// A written folder of results → one HTML file for everybody who reads them.
///
/// It reads what stands in the folder and computes no figure of its own, so that a report says what
/// `summary.json` says, whoever makes it and whenever.
package struct ReportJob: Sendable {
  /// The report's name in a folder of results.
  package static let fileName = "report.html"

  package let folder: String
  package let language: Language
  /// What may be written; `nil` for what the run that made the folder was allowed.
  private let rules: PublicationRules?
  private let workers: Workers

  package init(
    folder: String, language: Language, rules: PublicationRules? = nil, workers: Workers = .inline
  ) {
    self.folder = folder
    self.language = language
    self.rules = rules
    self.workers = workers
  }

  /// Writes the report; "-" is standard output.
  ///
  /// - Returns: what the reader should know of what is not in it.
  /// - Throws: `report.no-results`; `privacy.refused`; what reading a layer throws; `file.exists`,
  ///   `file.unwritable`.
  /// - Complexity: O(*n* log *n*) for *n* positions of the layers that it draws.
  package func write(to path: String, overwrite: Bool) throws(Failure) -> [Finding] {
    let file = try AtomicFile(path: path, overwrite: overwrite)
    let results = try ResultFolder(folder)
    try file.write(text: try html(of: results, layers: ReportLayers(results, workers)))
    try file.commit()
    guard results.hasForeignLayers else { return [] }
    return [Finding(.warning, .reportLayersNotRead, ["folder": .text(folder)])]
  }

  /// Writes the report into the folder itself, of layers that are still in memory: in files of
  /// another form they would not be read again.
  func write(_ layers: some LayerSource) throws(Failure) {
    let file = try AtomicFile(path: "\(folder)/\(Self.fileName)", overwrite: false)
    try file.write(text: try html(of: ResultFolder(folder), layers: ReportLayers(layers, workers)))
    try file.commit()
  }

  private func html(of results: ResultFolder, layers: ReportLayers) throws(Failure) -> String {
    let html = try ReportPage(ReportAssembly(results, layers: layers, language).contents())
      .html(on: workers)
    var allowed = rules
    if allowed == nil { allowed = try results.rules() }
    try allowed?.check(html, path: Self.fileName)
    return html
  }
}
