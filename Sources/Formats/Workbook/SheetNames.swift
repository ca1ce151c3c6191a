/// Names of sheets as spreadsheets take them.
enum SheetNames {
  /// UTF-16 units of a name at most.
  private static let limit = 31

  /// The names without signs that mean something in formulas, short enough, each another one.
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = plain(name)
      var unique = shortened(plain, to: limit)
      var number = 2
      while !taken.insert(unique.lowercased()).inserted {
        let ending = " \(number)"
        unique = shortened(plain, to: limit - ending.utf16.count) + ending
        number += 1
      }
      return unique
    }
  }

  private static func plain(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      let isTaken = scalar.value < 0x20 || "[]:*?/\\'".unicodeScalars.contains(scalar)
      text.unicodeScalars.append(isTaken ? "_" : scalar)
    }
    return text.isEmpty ? "Sheet" : text
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    var text = text
    while text.utf16.count > limit { text.removeLast() }
    return text
  }
}
