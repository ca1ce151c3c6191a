internal import CCBC
internal import Diagnostics

/// A program as C has it.
@safe
struct NativeProgram: ~Copyable {
  let raw: OpaquePointer

  /// - Throws: `siting.milp-not-built`, `siting.milp-failed`.
  init(copying program: WholeProgram) throws(Failure) {
    guard Exact.isAvailable else { throw Failure(.milpNotBuilt) }
    let made = unsafe gr_program_make(
      Int32(program.columnCount), Int32(program.rowCount), program.starts.map { Int32($0) },
      program.rows, program.values.map { Double($0) }, program.lower.map(Self.double),
      program.upper.map(Self.double), program.objective.map { Double($0) },
      program.rowLower.map(Self.double), program.rowUpper.map(Self.double),
      program.isWhole.map { $0 ? 1 : 0 })
    guard let made = unsafe made else { throw Failure(.milpFailed) }
    unsafe raw = made
  }

  deinit { unsafe gr_program_free(raw) }

  private static func double(_ bound: Int64) -> Double {
    switch bound {
    case WholeProgram.none.below: -.infinity
    case WholeProgram.none.above: .infinity
    default: Double(bound)
    }
  }
}
