internal import Geometry

/// Coordinates as people write them in a cell: decimal degrees, degrees with minutes and seconds,
/// one of them or both.
///
/// `131.4836` is 131.4836°, never 131°48′36″: nothing in it says so.
struct CoordinateText {
  /// One number.
  struct Ordinate: Hashable {
    let value: Double
    /// Whether a letter says that it is a latitude (`true`) or a longitude (`false`).
    let isLatitude: Bool?
    let isSexagesimal: Bool
  }

  private enum Mark: Equatable {
    case number(Double)
    case degree, minute, second
    case latitude(sign: Double)
    case longitude(sign: Double)
    case space
    case comma
  }

  private var marks: [Mark]
  private var next = 0

  /// One ordinate and nothing else.
  static func ordinate(_ text: String) -> Ordinate? {
    guard let marks = marks(in: text) else { return nil }
    var reader = CoordinateText(marks: marks)
    guard let found = reader.ordinate(), reader.isAtEnd else { return nil }
    return found
  }

  /// Both ordinates of a place in the order they are written, unless letters tell another.
  ///
  /// - Returns: x and y, and whether minutes or seconds stood there.
  static func pair(_ text: String) -> (position: Position, isSexagesimal: Bool)? {
    let (inner, isWKT) = pointText(text)
    guard let marks = marks(in: inner) else { return nil }
    var reader = CoordinateText(marks: marks)
    guard let first = reader.ordinate(), let second = reader.ordinate() else { return nil }
    if isWKT { _ = reader.ordinate() }
    guard reader.isAtEnd else { return nil }
    let isTurned = first.isLatitude == true || second.isLatitude == false
    guard first.isLatitude == nil || first.isLatitude != second.isLatitude else { return nil }
    return (
      isTurned
        ? Position(x: second.value, y: first.value) : Position(x: first.value, y: second.value),
      first.isSexagesimal || second.isSexagesimal
    )
  }

  /// What stands in the brackets of `POINT (…)`, else the text itself.
  private static func pointText(_ text: String) -> (inner: String, isWKT: Bool) {
    guard text.uppercased().contains("POINT"), let open = text.firstIndex(of: "("),
      let close = text.lastIndex(of: ")"), open < close
    else { return (text, false) }
    return (String(text[text.index(after: open)..<close]), true)
  }

  private init(marks: [Mark]) { self.marks = marks }

  private var isAtEnd: Bool { marks[next...].allSatisfy { $0 == .space || $0 == .comma } }

  private mutating func skipSpaces() {
    while next < marks.count, marks[next] == .space { next += 1 }
  }

  private mutating func number() -> Double? {
    guard next < marks.count, case .number(let value) = marks[next] else { return nil }
    next += 1
    return value
  }

  private mutating func take(_ mark: Mark) -> Bool {
    guard next < marks.count, marks[next] == mark else { return false }
    next += 1
    return true
  }

  /// The letters before or behind a number.
  private mutating func side(_ side: inout (isLatitude: Bool, sign: Double)?) -> Bool {
    while next < marks.count {
      let found: (isLatitude: Bool, sign: Double)
      switch marks[next] {
      case .latitude(let sign): found = (true, sign)
      case .longitude(let sign): found = (false, sign)
      default: return true
      }
      if let side, side.isLatitude != found.isLatitude { return false }
      side = (found.isLatitude, min(side?.sign ?? 1, found.sign))
      next += 1
      skipSpaces()
    }
    return true
  }

  private mutating func ordinate() -> Ordinate? {
    while next < marks.count, marks[next] == .space || marks[next] == .comma { next += 1 }
    var side: (isLatitude: Bool, sign: Double)?
    guard self.side(&side), var value = number() else { return nil }
    var isSexagesimal = false
    skipSpacesBefore(.degree)
    if take(.degree), let parts = sexagesimal() {
      let size = abs(value) + parts.minutes / 60 + parts.seconds / 3600
      value = value.sign == .minus ? -size : size
      isSexagesimal = parts.isGiven
    }
    let end = next
    skipSpaces()
    // Letters behind belong to it, unless those of the next number begin there.
    if side == nil {
      guard self.side(&side) else { return nil }
    } else {
      next = end
    }
    if side?.sign == -1 { value = -value }
    return Ordinate(value: value, isLatitude: side?.isLatitude, isSexagesimal: isSexagesimal)
  }

  private mutating func skipSpacesBefore(_ mark: Mark) {
    let start = next
    skipSpaces()
    if next >= marks.count || marks[next] != mark { next = start }
  }

  /// Minutes and seconds behind a degree, if any; numbers without their mark are not taken.
  private mutating func sexagesimal() -> (minutes: Double, seconds: Double, isGiven: Bool)? {
    var parts = (minutes: 0.0, seconds: 0.0, isGiven: false)
    for (mark, isSeconds) in [(Mark.minute, false), (.second, true)] {
      let start = next
      skipSpaces()
      guard let value = number(), value >= 0, value < 60, take(mark) else {
        next = start
        continue
      }
      if isSeconds { parts.seconds = value } else { parts.minutes = value }
      parts.isGiven = true
    }
    return parts
  }

  /// The marks of a text; `nil` where something else stands in it.
  private static func marks(in text: String) -> [Mark]? {
    var marks: [Mark] = []
    var digits = ""
    var failed = false
    func endNumber() {
      guard !digits.isEmpty else { return }
      if let value = Double(digits), value.isFinite {
        marks.append(.number(value))
      } else {
        failed = true
      }
      digits = ""
    }
    for scalar in text.unicodeScalars {
      let plain = halfWidth(scalar)
      if ("0"..."9").contains(plain) || plain == "." {
        digits.unicodeScalars.append(plain)
        continue
      }
      if (plain == "-" || plain == "+" || plain == "\u{2212}") && digits.isEmpty {
        digits = plain == "+" ? "" : "-"
        continue
      }
      endNumber()
      guard let found = mark(plain) else { return nil }
      // 经度 and 纬度 are words, whose 度 is no degree.
      if found == .degree, plain == "度", case .longitude? = marks.last { continue }
      if found == .degree, plain == "度", case .latitude? = marks.last { continue }
      if found == .minute, plain != "分", marks.last == .minute {
        marks[marks.count - 1] = .second
        continue
      }
      marks.append(found)
    }
    endNumber()
    return failed ? nil : marks
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Mark? {
    switch scalar {
    case "°", "º", "˚", "度": .degree
    case "′", "'", "’", "‘", "分", "ʹ": .minute
    case "″", "\"", "”", "“", "秒", "ʺ": .second
    case "E", "e", "东", "经": .longitude(sign: 1)
    case "W", "w", "西": .longitude(sign: -1)
    case "N", "n", "北", "纬": .latitude(sign: 1)
    case "S", "s", "南": .latitude(sign: -1)
    case " ", "\t", "\u{A0}", "\u{3000}": .space
    case ",", ";", "/", "|", ":", "、", "(", ")", "[", "]", "【", "】": .comma
    default: nil
    }
  }

  /// Full-width forms, such as `１` and `，`, as plain ones.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
