internal import Glibc
internal import Synchronization

/// The threads of one call: each takes the next number until none is left.
final class Crew: Sendable {
  /// GEOS recurses over tree depth and our searches recurse too; the main thread's usual 8 MB.
  private static let stackBytes = 8 << 20

  private let count: Int
  private let next = Atomic<Int>(0)
  private let work: @Sendable (Int) -> Void

  init(count: Int, work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Works with the calling thread and up to `threads - 1` others, and returns when all is done.
  func run(onThreads threads: Int) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, Self.stackBytes)
    var others: [pthread_t] = []
    for _ in 1..<threads {
      var thread = pthread_t()
      let crew = unsafe Unmanaged.passRetained(self)
      let status = unsafe pthread_create(&thread, &attributes, Self.enter, crew.toOpaque())
      guard status == 0 else {
        unsafe crew.release()
        break
      }
      others.append(thread)
    }
    unsafe pthread_attr_destroy(&attributes)
    takeNumbers()
    for thread in others { pthread_join(thread, nil) }
  }

  private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    {
      argument in
      guard let argument = unsafe argument else { return nil }
      unsafe Unmanaged<Crew>.fromOpaque(argument).takeRetainedValue().takeNumbers()
      return nil
    }

  private func takeNumbers() {
    Self.isAtWork = true
    defer { Self.isAtWork = false }
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      work(number)
    }
  }
}

extension Crew {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = unsafe pthread_key_create(&key, nil)
    precondition(status == 0, "no thread-specific key left")
    return key
  }()

  /// Whether the calling thread belongs to a crew at this moment.
  static var isAtWork: Bool {
    get { unsafe pthread_getspecific(key) != nil }
    set { unsafe pthread_setspecific(key, newValue ? UnsafeRawPointer(bitPattern: 1) : nil) }
  }
}
