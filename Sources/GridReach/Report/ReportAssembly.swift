internal import Diagnostics
internal import Formats
internal import Publishing
internal import Workers

/// Makes a report's contents out of a folder of results: what stands there is shown, what does not
/// is left out.
struct ReportAssembly {
  let folder: ResultFolder
  let language: Language
  let cutoffs: [WrittenCutoff]
  /// What is asked of households by the walks that decide.
  let targets: [WrittenTarget]
  /// Targets with terms of their own.
  let ownTargets: [TargetFigures]
  /// Of this moment in words; "–" where the record has no date.
  let date: String
  let layers: ReportLayers

  init(
    _ folder: ResultFolder, layers: ReportLayers, _ language: Language
  ) {
    self.folder = folder
    self.language = language
    cutoffs = (folder.summary["coverage"]?.elements ?? []).compactMap(WrittenCutoff.init)
    let written = folder.summary["targets"]?.elements ?? []
    targets = written.filter { $0["own_terms"]?.boolean != true }.compactMap(WrittenTarget.init)
    ownTargets = written.compactMap(TargetFigures.init).filter(\.hasOwnTerms)
    date = folder.record["measured"]?["date"]?.text.map { String($0.prefix(10)) } ?? "–"
    self.layers = layers
  }

  var name: String { folder.record["name"]?.text ?? "" }

  /// What sentences call the county.
  var area: String { name.isEmpty ? words(.reportArea) : name }

  /// The cutoff at which buildings are told to be covered or not.
  var deciding: WrittenCutoff? {
    let minutes = folder.summary["deciding_minutes"]?.integer
    return cutoffs.first { $0.minutes == minutes } ?? cutoffs.first
  }

  func contents() -> ReportContents {
    var contents = ReportContents(
      language: language,
      title: name.isEmpty ? words(.reportTitlePlain) : words(.reportTitle, ["name": .text(name)]),
      subtitle: words(.reportDated, ["date": .text(date), "version": .text(version)])
        + (mark.map { " · \($0)" } ?? ""))
    contents.verdicts = verdicts
    contents.tiles = tiles
    contents.sentences = sentences
    contents.map = map
    contents.sections =
      [communities, uncovered, sites, stations, walks, circles, doubts, definitions, sources]
      .compactMap(\.self)
    contents.notes = [
      words(.readmeBorders), words(.reportApproval), words(.reportSelfContained),
    ]
    return contents
  }

  /// Whether it is for the house or for everybody, where the record says so.
  private var mark: String? { folder.record["gridreach"]?["privacy"]?.text }

  private var version: String { folder.record["gridreach"]?["version"]?.text ?? "" }

  func words(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) -> String {
    phrase.words(in: language, arguments)
  }

  /// The words for a key of a file, else the key itself.
  func words(_ key: String?, _ phrase: (String) -> Phrase?) -> String {
    guard let key else { return "" }
    return phrase(key).map { words($0) } ?? key
  }

  var kind: String {
    words(folder.summary["household_kind"]?.text, WrittenWords.householdKind)
  }

  /// One figure where nothing is undetermined, else the lower and the upper value.
  func words(_ rate: WrittenRate) -> String {
    let (lower, upper) = (percent(rate.lower), percent(rate.upper))
    if rate.undetermined == 0 { return words(.summaryRate, ["percent": lower]) }
    if rate.beyond == 0 { return words(.summaryRateAtLeast, ["lower": lower]) }
    return words(.summaryRateBetween, ["lower": lower, "upper": upper])
  }

  func percent(_ value: Double?) -> Argument { value.map { .number($0) } ?? "–" }
}

/// The layers that a report draws or lists.
struct ReportLayers {
  let communities: WrittenLayer?
  let cells: WrittenLayer?
  let compounds: WrittenLayer?
  let buildings: WrittenLayer?
  let uncovered: WrittenLayer?
  let undetermined: WrittenLayer?
  let stations: WrittenLayer?
  let sites: WrittenLayer?
  let gaps: WrittenLayer?
  let areas: WrittenLayer?
  let houses: WrittenLayer?
  let streets: WrittenLayer?

  /// Shapes of more service areas than this are not read: a county's would make the page too
  /// large, and circles and the state of each building show the same.
  private static let mostAreaBytes = 12_000_000
  /// The same of the ground under the map: some 20,000 footprints, all streets of a county.
  private static let mostHouseBytes = 8_000_000
  private static let mostStreetBytes = 16_000_000

  /// The largest first, so that no thread waits for one at the end.
  private static let asked: [(name: String, limit: Int)] = [
    ("buildings", .max), ("uncovered", .max), ("cells", .max), ("compounds", .max),
    ("gaps", .max), ("base/houses", mostHouseBytes), ("base/streets", mostStreetBytes),
    ("service_areas", mostAreaBytes), ("communities", .max), ("undetermined", .max),
    ("stations", .max), ("sites", .max),
  ]

  /// - Throws: what reading a layer throws.
  init(_ source: some LayerSource, _ workers: Workers) throws(Failure) {
    let read = try workers.map(Self.asked) { (layer) throws(Failure) in
      try source.layer(layer.name, limit: layer.limit)
    }
    let found = Dictionary(uniqueKeysWithValues: zip(Self.asked.map(\.name), read))
      .compactMapValues(\.self)
    communities = found["communities"]
    cells = found["cells"]
    compounds = found["compounds"]
    buildings = found["buildings"]
    uncovered = found["uncovered"]
    undetermined = found["undetermined"]
    stations = found["stations"]
    sites = found["sites"]
    gaps = found["gaps"]
    areas = found["service_areas"]
    houses = found["base/houses"]
    streets = found["base/streets"]
  }
}
