internal import CFiles

/// Memory that is free and not yet the system's again.
package enum FreedMemory {
  /// Whoever let go of fewer things leaves them to the allocator, for what comes next.
  private static let many = 1 << 17

  /// Gives back what stands in the heaps of this process.
  ///
  /// For the end of steps that let go of much: an allocator keeps what came to it in small pieces,
  /// and what came to a thread that has ended nobody uses again.
  ///
  /// - Parameter count: of the things that were let go of.
  package static func giveBack(after count: Int = .max) {
    if count > many { gr_give_back_memory() }
  }
}
