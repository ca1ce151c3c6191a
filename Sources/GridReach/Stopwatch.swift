internal import Glibc
internal import Publishing

/// What differs from run to run: when, how long, how much memory, how many threads.
struct Stopwatch: Sendable {
  /// What a run's time goes into, in the order in which it does.
  enum Stage: String, CaseIterable {
    case reading, partition, coverage, siting, reported
    /// Layers with their styles, documents, figures and notes: side by side.
    case layers
    /// The project for QGIS.
    case kit
    case report
  }

  private let start: Int64
  private let date: String
  /// When the last stage ended.
  private var last: Int64
  private var stages: [Int64]

  init() {
    start = Self.nanoseconds(CLOCK_MONOTONIC)
    date = Self.date()
    last = start
    stages = Array(repeating: 0, count: Stage.allCases.count)
  }

  /// Everything since the last call was for this.
  mutating func ends(_ stage: Stage) {
    let now = Self.nanoseconds(CLOCK_MONOTONIC)
    if let index = Stage.allCases.firstIndex(of: stage) { stages[index] += now - last }
    last = now
  }

  /// The object `measured` of `run.json`, the only place for such figures.
  ///
  /// Seconds are those of the wall; the stages add up to them, but for what came after the last.
  func measured(threads: Int) -> JSONValue {
    let seconds = Double(Self.nanoseconds(CLOCK_MONOTONIC) - start) / 1e9
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let spent = zip(Stage.allCases, stages).filter { $0.1 > 0 }.map { stage, time in
      (stage.rawValue, JSONValue.rounded(Double(time) / 1e9, 3))
    }
    return .object([
      ("date", .string(date)),
      ("seconds", .rounded(seconds, 3)),
      ("stages", .object(spent)),
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
