/// Names of columns, of which one that is empty or taken gets a number.
struct UniqueNames {
  private var taken: Set<String> = []
  /// Those that were there before, and what they are called now.
  private(set) var repeated: [(name: String, renamed: String)] = []

  /// - Parameter column: its number, counted from 1, for a column without a name.
  mutating func name(_ name: String, column: Int) -> String {
    let plain = name.isEmpty ? "column_\(column)" : name
    var unique = plain
    var number = 2
    while taken.contains(unique) {
      unique = "\(plain)_\(number)"
      number += 1
    }
    if unique != plain, !name.isEmpty { repeated.append((name, unique)) }
    taken.insert(unique)
    return unique
  }
}
