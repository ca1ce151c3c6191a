/// What a run notes down of a file it read, for `run.json`.
package struct InputRecord: Hashable, Sendable {
  /// The layer it was read as, such as `buildings`.
  package let layer: String
  package let path: String
  package let byteCount: Int
  /// SHA-256 of the bytes, hexadecimal.
  package let sha256: String
  package let rows: Int
  /// The name of the coordinate system the positions were read in.
  package let crs: String
  package let datum: String
  /// What everything made from it must carry; `nil` where nothing is known of that.
  package var attribution: String?
  /// What its text was in, such as `GB18030`; `nil` where the format settles it.
  package var encoding: String?
}
