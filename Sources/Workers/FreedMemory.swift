internal import CFiles

/// Memory that is free and not yet the system's again.
package enum FreedMemory {
  /// So many small things that were let go of are worth the look.
  private static let many = 1 << 17

  /// Gives back what stands in the heaps of threads.
  ///
  /// For the end of steps that let go of much: an allocator keeps what came to it in small pieces,
  /// and what came to a thread that has ended nobody uses again. Some milliseconds a gigabyte.
  ///
  /// - Parameter count: of what was let go of; little stays with the allocator, for what comes next.
  package static func giveBack(after count: Int) {
    if count > many { gr_give_back_memory() }
  }
}
