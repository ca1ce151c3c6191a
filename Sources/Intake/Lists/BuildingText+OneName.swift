extension BuildingText {
  /// Whether a text is sure to be the name of one building, and no list, range or blank.
  ///
  /// Much faster than reading it, and true of nearly all names in a list of single buildings: they
  /// have a digit, and no sign or word that could part two names or leave one out.
  ///
  /// - Complexity: O(*n*).
  package static func isOneName(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case "A"..."Z", "a"..."z", "#": break
      case "至", "到", "及", "和", "与", "除", "单", "双": return false
      case "\u{4E00}"..."\u{9FFF}": break
      default: return false
      }
    }
    return hasDigit
  }
}
