/// A way through coordinates as PROJ's pipelines have it: plain text, so that it crosses threads.
///
/// An empty one changes nothing. Opposite steps that meet cancel, so that the way from a system
/// to itself is empty and the way between two zones of a datum does not pass through degrees
/// twice.
struct Steps: Hashable, Sendable {
  private(set) var list: [String] = []

  init() {}

  /// - Parameter list: steps without the word `+step`, as `+proj=tmerc +lon_0=132 +ellps=GRS80`.
  init(_ list: [String]) { self.list = list }

  /// Reads what PROJ writes of an operation; `nil` where it is no plain pipeline.
  init?(definition: String) {
    let parts = definition.split(separator: "+step ").map { $0.trimmingSpaces() }
    guard let head = parts.first else { return nil }
    switch (head, parts.count) {
    case ("+proj=noop", 1): self.init()
    case ("+proj=pipeline", 2...): self.init(Array(parts.dropFirst()))
    case (_, 1): self.init([head])
    default: return nil
    }
  }

  /// What PROJ builds the operation from.
  var definition: String {
    guard !list.isEmpty else { return "+proj=noop" }
    return "+proj=pipeline" + list.map { " +step \($0)" }.joined()
  }

  var isIdentity: Bool { list.isEmpty }

  /// Whether a step reads a file of shifts, which has to be found in PROJ's folders.
  var needsFiles: Bool {
    list.contains { $0.contains("grids=") || $0.contains("+file=") || $0.contains("+init=") }
  }

  /// The way back.
  var inverted: Steps { Steps(list.reversed().map(Self.opposite)) }

  static func + (left: Steps, right: Steps) -> Steps {
    var joined = left
    for step in right.list {
      if joined.list.last == opposite(step) {
        joined.list.removeLast()
      } else {
        joined.list.append(step)
      }
    }
    return joined
  }

  private static func opposite(_ step: String) -> String {
    switch true {
    case step.hasPrefix("+inv "): String(step.dropFirst(5))
    // A stack of heights: what one puts on it the other takes off.
    case step == pushHeight: popHeight
    case step == popHeight: pushHeight
    default: "+inv " + step
    }
  }

  static let pushHeight = "+proj=push +v_3"
  static let popHeight = "+proj=pop +v_3"

  /// Degrees to the radians that projections take.
  static let radians = "+proj=unitconvert +xy_in=deg +xy_out=rad"
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { $0 != " " }),
      let last = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[first...last])
  }
}
