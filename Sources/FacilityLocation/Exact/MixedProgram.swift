internal import CCBC
internal import Diagnostics
internal import Workers

/// How a search through a mixed-integer program ended.
struct SearchEnd: Sendable {
  /// Whether everything was searched: `best` is the best, or there is none.
  var isComplete: Bool
  /// Of each column; `nil` where none was found above the cut-off.
  var best: [Double]?
  var nodes: Int
  /// Whether `best` is so much better that beginning anew, with what it closes, is faster.
  var isRestart = false
}

extension SearchEnd {
  /// Of a program without rows or without columns; `nil` for others.
  init?(ofEmpty program: WholeProgram, above floor: Int64?) {
    guard program.rowCount == 0 || program.columnCount == 0 else { return nil }
    let best = (0..<program.columnCount).map { column in
      program.objective[column] > 0 ? program.upper[column] : program.lower[column]
    }
    let worth = program.worth(of: best)
    isComplete = true
    self.best = worth.flatMap { $0 > floor ?? .min ? best.map { Double($0) } : nil }
    nodes = 0
  }
}

/// CBC's own search, on one thread.
enum MixedProgram {
  /// - Precondition: `program` has rows and columns; CBC takes no others.
  /// - Parameters:
  ///   - start: a solution to begin with, whatever it is worth.
  ///   - floor: only what is worth more counts.
  ///   - nodes: to search at most.
  /// - Throws: `siting.milp-not-built`, `siting.milp-failed`.
  static func search(
    _ program: WholeProgram, start: [Int64]?, above floor: Int64?, nodes: Int,
    cancellation: Cancellation?
  ) throws(Failure) -> SearchEnd {
    let native = try NativeProgram(copying: program)
    // Half a step: worths are whole, the library's sums are not quite.
    let cutOff = floor.map { Double($0 - program.constant) + 0.5 } ?? -.infinity
    let limits = unsafe gr_mip_limits(
      cut_off: cutOff, step: 1, node_limit: Int32(clamping: nodes), seconds: .infinity,
      is_cancelled: cancellation == nil ? nil : Cancellation.isAsked,
      context: cancellation?.context)
    var values = Array(repeating: 0.0, count: program.columnCount)
    var result = gr_mip_result()
    let status = unsafe gr_mip_solve(
      native.raw, start == nil ? 0 : 1, (start ?? []).map { Double($0) }, limits, &values, &result)
    switch status {
    case gr_milp_solved, gr_milp_infeasible, gr_milp_cut_off, gr_milp_stopped:
      let isComplete = status != gr_milp_stopped
      return SearchEnd(
        isComplete: isComplete, best: result.has_solution == 1 ? values : nil,
        nodes: Int(result.nodes))
    default: throw Failure(.milpFailed)
    }
  }
}
