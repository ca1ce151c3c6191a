internal import CCBC
internal import Diagnostics
internal import Workers

/// A linear program on Clp's heap, to be solved again and again under other bounds.
@safe
struct LinearProgram: ~Copyable {
  enum End: Sendable {
    case solved
    case infeasible
    /// The best is below the cut-off.
    case cutOff
    /// By its limit of steps, or by whoever was asked.
    case stopped
  }

  private let raw: OpaquePointer
  private let cancellation: Cancellation?
  let columnCount: Int
  let rowCount: Int

  /// - Throws: `siting.milp-not-built`, `siting.milp-failed`.
  init(_ program: WholeProgram, cancellation: Cancellation? = nil) throws(Failure) {
    let native = try NativeProgram(copying: program)
    guard let made = unsafe gr_lp_make(native.raw) else { throw Failure(.milpFailed) }
    unsafe raw = made
    self.cancellation = cancellation
    columnCount = program.columnCount
    rowCount = program.rowCount
    if let cancellation {
      unsafe gr_lp_set_brake(made, Cancellation.isAsked, cancellation.context)
    }
  }

  deinit { unsafe gr_lp_free(raw) }

  mutating func setBounds(of column: Int, from lower: Int64, to upper: Int64) {
    unsafe gr_lp_set_bounds(raw, Int32(column), Double(lower), Double(upper))
  }

  /// From nothing: the primal simplex method, by far the fastest here (a slack for each row is a
  /// feasible beginning, and most rows stay as they are).
  mutating func solve() throws(Failure) -> End {
    try end(unsafe gr_lp_solve(raw, gr_lp_primal, .max, -.infinity))
  }

  /// From where the last call ended, after bounds have changed.
  ///
  /// - Parameters:
  ///   - cutOff: the call may end once the best is known to be below.
  ///   - steps: of the simplex method, at most.
  mutating func resolve(cutOff: Double, steps: Int32 = .max) throws(Failure) -> End {
    try end(unsafe gr_lp_solve(raw, gr_lp_dual, steps, cutOff))
  }

  /// Begins at a solution whose columns all stand at a bound, every row with its slack.
  mutating func begin(at solution: [Int64], of program: WholeProgram) {
    // As Clp numbers them: columns first, then rows.
    let (basic, atUpper, atLower) = (UInt8(1), UInt8(2), UInt8(3))
    basis =
      solution.indices.map { solution[$0] == program.upper[$0] ? atUpper : atLower }
      + Array(repeating: basic, count: rowCount)
  }

  private func end(_ status: gr_milp_status) throws(Failure) -> End {
    switch status {
    case gr_milp_solved: return .solved
    case gr_milp_infeasible: return .infeasible
    case gr_milp_cut_off: return .cutOff
    case gr_milp_stopped: return .stopped
    default: throw Failure(.milpFailed)
    }
  }

  /// Of the last call.
  var steps: Int { unsafe Int(gr_lp_iterations(raw)) }

  /// Of the last call; without the constant of the program.
  var objective: Double { unsafe gr_lp_objective(raw) }

  var values: [Double] {
    unsafe Array(unsafeUninitializedCapacity: columnCount) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      unsafe gr_lp_get_values(raw, start)
      count = columnCount
    }
  }

  var prices: [Double] {
    unsafe Array(unsafeUninitializedCapacity: rowCount) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      unsafe gr_lp_get_prices(raw, start)
      count = rowCount
    }
  }

  /// Prices that prove the infeasibility of the last call, up to their sign.
  var ray: [Double]? {
    var prices = Array(repeating: 0.0, count: rowCount)
    guard unsafe gr_lp_get_ray(raw, &prices) == 1 else { return nil }
    return prices
  }

  /// Where a call ended, to begin another there.
  var basis: [UInt8] {
    get {
      var basis = Array(repeating: UInt8(0), count: unsafe gr_lp_basis_size(raw))
      unsafe gr_lp_get_basis(raw, &basis)
      return basis
    }
    nonmutating set { unsafe gr_lp_set_basis(raw, newValue) }
  }
}

extension Cancellation {
  /// What C asks with `context`, which does not keep this alive.
  static let isAsked: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
    guard let context = unsafe context else { return 0 }
    return unsafe Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue().isRequested
      ? 1 : 0
  }

  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
