internal import Diagnostics
internal import Geometry
internal import Intake
package import Publishing

extension InspectionReport {
  /// All that was found, for programs: keys and codes in English, sentences in English too.
  package var json: JSONValue {
    let plan = PlanLines(inspection)
    return .object([
      ("gridreach", .string(Self.formatName)),
      ("files", .array(inspection.files.map(Self.json))),
      ("run", inspection.run.map(Self.json) ?? .null),
      ("plan", .strings(plan.isEmpty ? [] : plan.lines(in: .english))),
    ])
  }

  private static let formatName = "inspection 1"

  private static func json(_ file: FileInspection) -> JSONValue {
    .object(
      [
        ("path", .string(file.path)), ("format", .string(file.format)),
        ("bytes", .integer(file.byteCount)), ("sha256", .string(file.sha256)),
        ("encoding", file.encoding.map { .string($0) } ?? .null),
      ] + (file.failure.map { [("failure", json($0))] } ?? [])
        + [("layers", .array(file.layers.map(json)))])
  }

  private static func json(_ failure: Failure) -> JSONValue {
    .object([
      ("code", .string(failure.code)), ("message", .string(failure.words(in: .english))),
    ])
  }

  private static func json(_ layer: LayerInspection) -> JSONValue {
    .object([
      ("layer", layer.layer.map { .string($0) } ?? .null),
      ("rows", .integer(layer.rows)),
      ("parts", .array(layer.parts.map(json))),
      (
        "shapes",
        .object(layer.shapes.kinds.map { ($0.kind.plainName, JSONValue.integer($0.count)) })
      ),
      ("invalid", .integer(layer.shapes.invalidCount)),
      ("invalid_shapes", .array(layer.shapes.invalid.map(json))),
      ("crs", .string(layer.position.crs)), ("datum", .string(layer.position.datum)),
      ("operation", .string(layer.position.operation)),
      ("accuracy_m", layer.position.accuracy.map { .number($0) } ?? .null),
      ("evidence", .strings(layer.position.evidence.map { $0.words(in: .english) })),
      ("extent", layer.extent.map(json) ?? .null),
      ("columns", .array(layer.fields.map(json))),
      ("odd", .array(layer.oddities.map(json))),
      ("findings", .array(layer.findings.map(json))),
      ("failure", layer.failure.map(json) ?? .null),
    ])
  }

  private static func json(_ guess: PartGuess) -> JSONValue {
    .object([
      ("part", .string(guess.part.rawValue)), ("score", .integer(guess.score)),
      ("evidence", .strings(guess.evidence.map { $0.words(in: .english) })),
    ])
  }

  private static func json(_ shape: InvalidShape) -> JSONValue {
    .object(
      json(shape.place) + [
        ("id", .string(shape.id)), ("reason", .string(shape.reason.words(in: .english))),
      ])
  }

  private static func json(_ place: Place) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let row = place.row { members.append(("row", .integer(row))) }
    if let line = place.line { members.append(("line", .integer(line))) }
    if let field = place.field { members.append(("column", .string(field))) }
    if let point = place.point {
      members.append(("position", .line([.number(point.x), .number(point.y)])))
    }
    return members
  }

  private static func json(_ extent: Extent) -> JSONValue {
    let box = extent.box
    return .object([
      (
        "box",
        .line([.number(box.minX), .number(box.minY), .number(box.maxX), .number(box.maxY)])
      ),
      ("degrees", .boolean(extent.isWorld)), ("strays", .integer(extent.strays)),
    ])
  }

  private static func json(_ field: FieldInspection) -> JSONValue {
    .object([
      ("name", .string(field.name)), ("type", .string(field.kind.rawValue)),
      ("role", field.role.map { .string($0.rawValue) } ?? .null),
      ("personal", .boolean(field.isPersonal)),
      ("missing", .integer(field.missing)),
      (
        "range",
        field.range.map { .line([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
      ),
    ])
  }

  private static func json(_ oddity: Oddity) -> JSONValue {
    .object([
      ("code", .string(oddity.phrase.code)), ("count", .integer(oddity.count)),
      ("message", .string(oddity.phrase.words(in: .english, oddity.arguments))),
      ("places", .array(oddity.places.map { .object(json($0)) })),
    ])
  }

  private static func json(_ group: FindingGroup) -> JSONValue {
    .object([
      ("code", .string(group.phrase.code)), ("severity", .string(group.severity.rawValue)),
      ("count", .integer(group.count)),
      ("first", .strings(group.first.map { $0.words(in: .english) })),
    ])
  }

  private static func json(_ run: RunInspection) -> JSONValue {
    .object([
      (
        "layers",
        .array(
          run.layers.map { layer in
            .object([
              ("part", .string(layer.part.rawValue)), ("file", .string(layer.path)),
              ("layer", layer.layer.map { .string($0) } ?? .null),
              ("rows", .integer(layer.rows)), ("used", .integer(layer.used)),
              ("rejected", .array(layer.rejected.map(json))),
            ])
          })
      ),
      ("households", run.households.map { .integer($0) } ?? .null),
      ("findings", .array(run.findings.map(json))),
      ("failures", .array(run.failures.map(json))),
    ])
  }
}
