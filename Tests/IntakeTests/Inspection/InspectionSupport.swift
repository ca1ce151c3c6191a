import Diagnostics
import Intake
import TestSupport
import Workers

/// What is found in texts, each a file of this name.
func inspection(
  _ files: [(name: String, text: String)], threads: Int = 1,
  adjust: (inout InputSource) -> Void = { _ in }
) throws -> Inspection {
  let scratch = try Scratch()
  var sources: [InputSource] = []
  for (name, text) in files {
    try scratch.write(Array(text.utf8), name)
    var source = InputSource(path: scratch.path(name))
    adjust(&source)
    sources.append(source)
  }
  return try withExtendedLifetime(scratch) {
    try Inspector(workers: Workers(threads: threads)).inspect(sources)
  }
}

/// The only layer of one file.
func inspectedLayer(_ name: String, _ text: String) throws -> LayerInspection {
  let layers = try inspection([(name, text)]).layers
  guard layers.count == 1 else { throw NotOneLayer(count: layers.count) }
  return layers[0]
}

struct NotOneLayer: Error { let count: Int }

extension LayerInspection {
  var partNames: [String] { parts.map(\.part.rawValue) }

  /// The rows that an oddity names.
  func rows(_ phrase: Phrase) -> [Int] {
    oddities.filter { $0.phrase == phrase }.flatMap { $0.places.compactMap(\.row) }
  }

  func field(_ name: String) -> FieldInspection? { fields.first { $0.name == name } }
}
