package import Diagnostics
internal import Glibc
internal import Synchronization

/// Own threads that work on numbered chunks and hand the results back in order.
///
/// What comes out depends on the chunks alone, never on how many threads there are or how the
/// system schedules them. Threads are made for one call and joined before it returns; making
/// eight costs about 0.1 ms, so a chunk should be worth more. The calling thread takes part:
/// where the system refuses more threads, the work is done with fewer.
///
/// A `map` inside a `map` is safe: it runs on the thread it is called from, so that nesting
/// never multiplies threads.
package struct Workers: Sendable {
  /// How many threads work at once, the calling one included; may exceed the cores.
  package let threads: Int

  /// - Precondition: `threads` is at least 1.
  package init(threads: Int) {
    precondition(threads >= 1, "Workers needs a thread")
    self.threads = threads
  }

  /// The calling thread alone.
  package static let inline = Workers(threads: 1)

  /// `work` done for each number below `count`; results stand in the order of the numbers.
  ///
  /// - Throws: the failure of the lowest number that fails. Numbers above it may not be begun.
  package func map<Output: Sendable>(
    count: Int, _ work: @Sendable (Int) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    guard min(threads, count) > 1, !Crew.isAtWork else {
      var outputs: [Output] = []
      outputs.reserveCapacity(count)
      for number in 0..<count { outputs.append(try work(number)) }
      return outputs
    }
    let slots = withoutActuallyEscaping(work) { work in
      let slots = Slots<Output>(count: count)
      Crew(count: count, work: { number in slots.fill(number, by: work) })
        .run(onThreads: min(threads, count))
      return slots
    }
    return try slots.joined()
  }

  /// `work` done for consecutive ranges of `size` (the last may be shorter) that cover `range`.
  ///
  /// The ranges depend on `size` alone, so sums over them are the same for any thread count.
  ///
  /// - Throws: the failure of the first range that fails.
  package func map<Output: Sendable>(
    _ range: Range<Int>, chunk size: Int, _ work: @Sendable (Range<Int>) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    precondition(size >= 1, "a chunk holds at least one number")
    let count = (range.count + size - 1) / size
    return try map(count: count) { (number) throws(Failure) in
      let start = range.lowerBound + number * size
      return try work(start..<min(start + size, range.upperBound))
    }
  }

  /// Each input turned into an output, in order, one chunk an input.
  ///
  /// - Throws: the failure of the first input that fails.
  package func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    try map(count: inputs.count) { (number) throws(Failure) in try work(inputs[number]) }
  }
}
