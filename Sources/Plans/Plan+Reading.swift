package import Diagnostics

extension Plan {
  /// The plan that the bytes of a plan.yaml hold.
  ///
  /// UTF-8, with or without a byte order mark. Aliases are followed, up to a number of them; the
  /// time is linear in the size of the text.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its path, for messages and for the paths that the plan names.
  /// - Throws: a failure of the family `plan.…` with line and column.
  package static func reading(_ bytes: [UInt8], file: String) throws(Failure) -> Plan {
    let text = try PlanText(bytes, file: file)
    var reading = Reading(text, known: shape.paths)
    var plan = try shape.read(text.root(), "", &reading)
    plan.file = file
    plan.places = reading.places
    return plan
  }

  /// The JSON Schema (draft 2020-12) of plan.yaml, for editors; its descriptions are in
  /// `language`.
  ///
  /// Printed from the description that also reads plans. It is stricter in one way: where it
  /// asks for text, the reader also takes a number without quotes, as it is written.
  package static func jsonSchema(in language: Language) -> String {
    let head: [(String, JSON)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("GridReach plan.yaml")),
    ]
    return JSON.object(head).with(shape.schema(language).members).printed() + "\n"
  }
}
