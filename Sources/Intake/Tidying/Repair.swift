package import Diagnostics

/// Something that was put right in a table, as often as it occurred there.
package struct Repair: Hashable, Sendable {
  /// One of the places.
  package struct Example: Hashable, Sendable {
    package let place: Place
    package let found: String
    /// "" where what was found was left out.
    package let made: String
  }

  /// What was done; its places are `count` and `examples`.
  package let phrase: Phrase
  /// As in file names and layers: `buildings`.
  package let layer: String
  package private(set) var count = 0
  /// The first ones, in the order of the file, at most ``mostExamples``.
  package private(set) var examples: [Example] = []

  package static let mostExamples = 5

  init(_ phrase: Phrase, layer: String) {
    self.phrase = phrase
    self.layer = layer
  }

  mutating func add(_ place: Place, found: String, made: String = "") {
    count += 1
    guard examples.count < Self.mostExamples else { return }
    examples.append(Example(place: place, found: Self.short(found), made: Self.short(made)))
  }

  /// Takes in what another part of the table needed of the same kind.
  mutating func add(_ other: Repair) {
    count += other.count
    examples = Array(
      (examples + other.examples).sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
        .prefix(Self.mostExamples))
  }

  /// Letters of a value that are shown.
  private static let mostLetters = 24

  private static func short(_ text: String) -> String {
    text.count > mostLetters ? text.prefix(mostLetters) + "…" : text
  }

  /// What is told of it.
  package var finding: Finding {
    let sentences = examples.map { example in
      let arguments: [String: Argument] = [
        "line": .integer(example.place.line ?? 0), "found": .text("\"\(example.found)\""),
        "made": .text("\"\(example.made)\""),
      ]
      return example.made.isEmpty
        ? Argument.phrase(.repairExampleDropped, arguments)
        : .phrase(.repairExample, arguments)
    }
    // The place of all of them is the file; lines stand with the examples.
    return Finding(
      .note, phrase, ["count": .integer(count), "examples": .sentences(sentences)],
      at: Place(file: examples.first?.place.file))
  }
}

/// The repairs of a table, a kind each, in the order in which they are told.
struct Repairs {
  let layer: String
  private(set) var all: [Repair] = []

  init(layer: String) { self.layer = layer }

  mutating func add(_ phrase: Phrase, _ place: Place, found: String, made: String = "") {
    var repair = Repair(phrase, layer: layer)
    repair.add(place, found: found, made: made)
    add(repair)
  }

  mutating func add(_ repair: Repair) {
    guard repair.count > 0 else { return }
    if let known = all.firstIndex(where: { $0.phrase == repair.phrase }) {
      all[known].add(repair)
    } else {
      all.append(repair)
    }
  }
}

extension IntakeLog {
  /// Notes down repairs and tells them, a kind each.
  mutating func tell(_ repairs: Repairs) {
    self.repairs += repairs.all
    findings += repairs.all.map(\.finding)
  }
}
