/// A list that is filled again and again, with memory that is owned by one value and kept.
///
/// An array asks on every write whether it is shared; where a list holds three things and is filled
/// a million times, that costs as much as the work. This one cannot be shared. Indices are checked.
@safe
package struct ScratchList<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity = 64
  @inlinable package var count: Int { filled }
  @usableFromInline var filled = 0

  @inlinable
  package init() { unsafe base = .allocate(capacity: 64) }

  @inlinable deinit { unsafe base.deallocate() }

  @inlinable @inline(__always)
  package mutating func removeAll() { filled = 0 }

  @inlinable @inline(__always)
  package mutating func append(_ element: Element) {
    if filled == capacity { grow() }
    unsafe base.advanced(by: filled).initialize(to: element)
    filled += 1
  }

  @inlinable @inline(__always)
  package mutating func popLast() -> Element? {
    guard filled > 0 else { return nil }
    filled -= 1
    return unsafe base[filled]
  }

  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: filled))
      return unsafe base[index]
    }
    @inline(__always) mutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: filled))
      unsafe base[index] = newValue
    }
  }

  @inlinable @inline(never)
  mutating func grow() {
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    unsafe wider.initialize(from: base, count: filled)
    unsafe base.deallocate()
    unsafe base = wider
    capacity *= 2
  }
}
