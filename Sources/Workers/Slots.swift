internal import Diagnostics
internal import Synchronization

/// One place a number, filled by whichever thread does that number.
@safe
final class Slots<Output: Sendable>: @unchecked Sendable {
  // Every element is written by one thread and read after all threads are joined: no lock needed.
  private let results: UnsafeMutableBufferPointer<Result<Output, Failure>?>
  private let lowestFailed: Atomic<Int>

  init(count: Int) {
    unsafe results = .allocate(capacity: count)
    unsafe results.initialize(repeating: nil)
    lowestFailed = Atomic(count)
  }

  deinit {
    unsafe results.deinitialize()
    unsafe results.deallocate()
  }

  /// Does `number`, unless a lower one has failed.
  ///
  /// Numbers are begun in order, so all below a failed one are begun and will end: which failure
  /// is the lowest does not depend on timing.
  func fill(_ number: Int, by work: (Int) throws(Failure) -> Output) {
    guard number < lowestFailed.load(ordering: .relaxed) else { return }
    do {
      let output = try work(number)
      unsafe results[number] = .success(output)
    } catch {
      unsafe results[number] = .failure(error)
      lowestFailed.min(number, ordering: .relaxed)
    }
  }

  /// The outputs in order, or the failure of the lowest number.
  func joined() throws(Failure) -> [Output] {
    var outputs: [Output] = []
    unsafe outputs.reserveCapacity(results.count)
    for index in unsafe results.indices {
      guard let result = unsafe results[index] else { continue }
      outputs.append(try result.get())
    }
    return outputs
  }
}
