internal import Diagnostics
internal import Formats
internal import Privacy

extension Layer {
  /// Layers whose rows can be households: a station has the number of its room, too.
  private static let countedLayers: Set<String> = ["buildings", "units"]

  /// Screens the table, and finds the columns of the roles again.
  ///
  /// Nothing that reads the layer afterwards can see what was dropped or masked.
  ///
  /// - Parameter named: further columns that the user names, which the caller looks at itself.
  /// - Throws: `privacy.column-refused` where the user names a column about persons.
  mutating func screen(naming named: [String] = [], log: inout IntakeLog) throws(Failure) {
    let own =
      source.fields.values.sorted() + source.attributes
      + (source.householdsField.map { [$0] } ?? [])
    if source.allowsPersonal {
      log.allowsPersonal = true
    } else if let refused = own.first(where: HeaderMeaning.isPersonal) {
      throw Failure(
        .privacyColumnRefused, ["name": .text(refused)], at: Place(file: table.name))
    }
    if Self.countedLayers.contains(roles.layer),
      table.columns.contains(where: { HeaderMeaning.isHousehold($0.name) })
    {
      log.listsHouseholds = true
    }
    var screening = Screening(layer: roles.layer)
    screening.named = Set(own + named)
    screening.identifying = Set(
      [Role.id, .name, .communityName, .compoundName].compactMap { self[$0]?.name })
    screening.allowsPersonal = source.allowsPersonal
    screening.restoresFormulas = source.isSheet
    var screened = table
    guard screened.screen(screening, log: &log) else { return }
    self = try Layer(screened, source: source, roles: roles)
  }
}

extension InputSource {
  /// Whether the file is one that spreadsheets open, whose texts may be marked as no formulas.
  var isSheet: Bool { path == "-" || ["csv", "tsv", "txt", "xlsx"].contains(fileExtension) }
}
