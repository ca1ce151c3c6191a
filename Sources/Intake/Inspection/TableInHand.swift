internal import Diagnostics
internal import Formats

/// A file whose table was read before it was known what it is.
struct TableInHand: ReadFile {
  let file: any ReadFile
  let source: InputSource
  let table: FeatureTable
  let findings: [Finding]

  var byteCount: Int { file.byteCount }
  var sha256: String { file.sha256 }
  var attribution: String? { file.attribution }
  var isInWorld: Bool { file.isInWorld }

  func read(
    _ source: InputSource, as roles: LayerRoles, findings: inout [Finding]
  ) throws(Failure) -> (InputSource, FeatureTable) {
    // A closed line of a drawing is a street there, and an area anywhere else.
    if roles.layer == LayerRoles.streets.layer, source.fileExtension == "dxf" {
      return try file.read(source, as: roles, findings: &findings)
    }
    findings += self.findings
    return (self.source, table)
  }
}
