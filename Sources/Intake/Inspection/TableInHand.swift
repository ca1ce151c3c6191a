internal import Diagnostics
internal import Formats

/// A file whose table was read before it was known what it is.
struct TableInHand: ReadFile {
  let file: any ReadFile
  let source: InputSource
  /// Of a list in text or on a sheet only a look at it: how it is put right depends on what it is.
  let table: FeatureTable
  /// What came to light; of a mere look nothing.
  let log: IntakeLog
  /// Whether the file is to be read again once it is known what it is.
  let isLook: Bool

  var byteCount: Int { file.byteCount }
  var sha256: String { file.sha256 }
  var attribution: String? { file.attribution }
  var isInWorld: Bool { file.isInWorld }

  func read(
    _ source: InputSource, as roles: LayerRoles, log: inout IntakeLog
  ) throws(Failure) -> (InputSource, FeatureTable) {
    // A closed line of a drawing is a street there, and an area anywhere else.
    let isDrawing = roles.layer == LayerRoles.streets.layer && source.fileExtension == "dxf"
    if isLook || isDrawing { return try file.read(source, as: roles, log: &log) }
    log.take(self.log)
    return (self.source, table)
  }
}
