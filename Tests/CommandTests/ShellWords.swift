/// What is wrong with the text of a case: a defect of the test, not of the program.
struct CaseError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A command line cut into words as a shell would cut it.
///
/// Single quotes, double quotes, backslashes, and `$NAME`; nothing else of a shell. An unknown
/// `$NAME` is an error, so that a misspelt one cannot pass as an empty word.
struct ShellWords {
  private let variables: [String: String]
  private var rest: Substring
  private var word: String?

  private(set) var words: [String] = []

  init(_ line: String, variables: [String: String] = [:]) throws {
    self.variables = variables
    rest = line[...]
    while let character = rest.popFirst() { try take(character) }
    finishWord()
  }

  private mutating func take(_ character: Character) throws {
    switch character {
    case " ", "\t", "\n": finishWord()
    case "'": try takeQuoted()
    case "\"": try takeDoublyQuoted()
    case "$": try add(variable())
    case "\\":
      guard let next = rest.popFirst() else { throw CaseError("a backslash ends the line") }
      add(String(next))
    case _: add(String(character))
    }
  }

  private mutating func takeQuoted() throws {
    guard let end = rest.firstIndex(of: "'") else { throw CaseError("a ' is not closed") }
    add(String(rest[..<end]))
    rest = rest[rest.index(after: end)...]
  }

  private mutating func takeDoublyQuoted() throws {
    add("")
    while let character = rest.popFirst() {
      switch character {
      case "\"": return
      case "$": try add(variable())
      case "\\" where rest.first.map { "\"\\$".contains($0) } ?? false:
        add(rest.popFirst().map { String($0) } ?? "")
      case _: add(String(character))
      }
    }
    throw CaseError("a \" is not closed")
  }

  private mutating func variable() throws -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    rest = rest.dropFirst(name.count)
    guard let value = variables[String(name)] else {
      throw CaseError("there is no $\(name); known: \(variables.keys.sorted())")
    }
    return value
  }

  private mutating func add(_ text: String) { word = (word ?? "") + text }

  private mutating func finishWord() {
    if let word { words.append(word) }
    word = nil
  }
}
