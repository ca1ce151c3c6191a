internal import Glibc

/// Line and column of a place in a window that slides over a text.
///
/// Lines are counted in one sweep of `memchr` per advance, far from the loops that read tokens.
struct LineCounter {
  /// Line at `counted`, counted from 1.
  private(set) var line = 1
  /// Index in the window up to which lines are counted.
  private var counted = 0
  /// Index in the window at which the line begins; negative where that has slid away.
  private var lineStart = 0

  init() {}

  /// - Parameter start: where the line begins, from the window's first byte on.
  init(line: Int, start: Int) { (self.line, lineStart) = (line, start) }

  /// Counts the lines up to `index`; going back counts nothing.
  mutating func advance(to index: Int, in bytes: UnsafePointer<UInt8>) {
    guard index > counted else { return }
    var next = counted
    while next < index {
      guard let found = unsafe memchr(bytes + next, 10, index - next) else { break }
      next = unsafe UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - bytes + 1
      line += 1
      lineStart = next
    }
    counted = index
  }

  /// The window's bytes have moved to the front by `distance`.
  mutating func shift(by distance: Int) {
    counted -= distance
    lineStart -= distance
  }

  /// Line and byte of the line of `index`, both counted from 1.
  func place(of index: Int, in bytes: UnsafePointer<UInt8>) -> (line: Int, column: Int) {
    var counter = self
    unsafe counter.advance(to: index, in: bytes)
    return (counter.line, index - counter.lineStart + 1)
  }
}
