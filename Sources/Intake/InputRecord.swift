internal import Formats

/// What a run notes down of a file it read, for `run.json`.
package struct InputRecord: Hashable, Sendable {
  /// The layer it was read as, such as `buildings`.
  package let layer: String
  package let path: String
  package let byteCount: Int
  /// SHA-256 of the bytes, hexadecimal.
  package let sha256: String
  package let rows: Int
  /// The names of the coordinate systems the positions were read in.
  package var crs: String
  package var datum: String
  /// Who says what the datum is.
  package var datumBasis: DatumBasis
  /// What led to longitude and latitude on WGS 84, as PROJ has it; "" where nothing was done.
  package var operation: String
  /// How far off positions may lie by that, in metres; `nil` where nobody knows.
  package var accuracy: Double?
  /// What everything made from it must carry; `nil` where nothing is known of that.
  package var attribution: String?
  /// What its text was in, such as `GB18030`; `nil` where the format settles it.
  package var encoding: String?

  /// The name of the file without its folder; of a database its address.
  package var fileName: String {
    if DatabaseAddress(path) != nil { return path }
    return String(path.split(separator: "/").last ?? "")
  }

  init(
    layer: String, path: String, byteCount: Int, sha256: String, rows: Int, reading: Reading,
    attribution: String? = nil, encoding: String? = nil
  ) {
    self.layer = layer
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
    self.rows = rows
    crs = reading.crs
    datum = reading.crs.isEmpty ? "" : (reading.datum ?? .wgs84).rawValue
    datumBasis = reading.basis
    operation = reading.operation
    accuracy = reading.accuracy
    self.attribution = attribution
    self.encoding = encoding
  }
}
