internal import Workers

/// Counts counties as they end, whichever thread they end on.
final class CountyCounter: Sendable {
  private let ended = Guarded(0)
  private let tell: @Sendable (CountyRun, Int) -> Void

  init(tell: @escaping @Sendable (CountyRun, Int) -> Void) { self.tell = tell }

  func ended(_ run: CountyRun) {
    ended.withLock { count in
      count += 1
      tell(run, count)
    }
  }
}
