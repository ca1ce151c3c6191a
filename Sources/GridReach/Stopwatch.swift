internal import Glibc
internal import Publishing

/// What differs from run to run: when, how long, how much memory, how many threads.
struct Stopwatch: Sendable {
  private let start: Int64

  init() { start = Self.nanoseconds(CLOCK_MONOTONIC) }

  /// The object `measured` of `run.json`, the only place for such figures.
  func measured(threads: Int) -> JSONValue {
    let seconds = Double(Self.nanoseconds(CLOCK_MONOTONIC) - start) / 1e9
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return .object([
      ("date", .string(Self.date())),
      ("seconds", .rounded(seconds, 3)),
      ("peak_memory_mb", .rounded(Double(usage.ru_maxrss) / 1024, 1)),
      ("threads", .integer(threads)),
    ])
  }

  private static func nanoseconds(_ clock: clockid_t) -> Int64 {
    var now = timespec()
    unsafe clock_gettime(clock, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  /// The time of day in UTC as ISO 8601, or what `SOURCE_DATE_EPOCH` fixes it to.
  private static func date() -> String {
    var moment = Int(nanoseconds(CLOCK_REALTIME) / 1_000_000_000)
    if let fixed = unsafe getenv("SOURCE_DATE_EPOCH"),
      let value = Int(unsafe String(cString: fixed))
    {
      moment = value
    }
    var parts = unsafe tm()
    unsafe gmtime_r(&moment, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let day = unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return unsafe "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
