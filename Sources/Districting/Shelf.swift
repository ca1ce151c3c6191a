/// Memory that grows, is emptied and is used again; owned by one value and freed with it.
///
/// Windows are solved by the hundred thousand, each in some microseconds: arrays made anew for each
/// would take as long as the search, and an array asks on every write whether it is shared. Indices
/// are checked.
@safe
struct Shelf<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// - Parameter capacity: elements to have room for at first.
  init(capacity: Int = 64) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { unsafe base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      unsafe base[index] = newValue
    }
  }

  /// The elements without checks, for inner loops; of no use once the shelf grows.
  @unsafe var buffer: UnsafeMutableBufferPointer<Element> {
    unsafe UnsafeMutableBufferPointer(start: base, count: count)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { enlarge(to: 2 * capacity) }
    unsafe base[count] = element
    count += 1
  }

  /// Makes room for `length` elements in all.
  mutating func reserve(_ length: Int) { if length > capacity { enlarge(to: length) } }

  /// Takes all elements off; their room stays.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Drops what stands behind the first `length` elements.
  mutating func truncate(to length: Int) { count = min(count, length) }

  /// Makes it `length` times `element`.
  mutating func fill(_ element: Element, count length: Int) {
    if length > capacity { enlarge(to: length) }
    unsafe base.update(repeating: element, count: length)
    count = length
  }

  private mutating func enlarge(to length: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: length)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = length
  }
}
