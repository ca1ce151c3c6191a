internal import Publishing

/// What of a run is made and written together: a layer, or several with the document of them.
///
/// Parts share nothing, so that several threads write them, and each holds its own layers alone.
struct RunPart: Sendable {
  /// Places in the list of layers.
  let layers: [Int]
  let document: RunDocument?

  /// All parts, in the order of their first layers; documents of no layer come last.
  static func all(of names: [String]) -> [RunPart] {
    var document: [Int: RunDocument] = [:]
    var members: [RunDocument: [Int]] = [:]
    for kind in RunDocument.allCases {
      let places = kind.layers.compactMap { names.firstIndex(of: $0) }
      for place in places { document[place] = kind }
      members[kind] = places
    }
    var parts: [RunPart] = []
    for place in names.indices {
      guard let kind = document[place] else {
        parts.append(RunPart(layers: [place], document: nil))
        continue
      }
      guard let own = members[kind], own.min() == place else { continue }
      parts.append(RunPart(layers: own.sorted(), document: kind))
    }
    return parts
      + RunDocument.allCases.filter { members[$0]?.isEmpty ?? true }
      .map { RunPart(layers: [], document: $0) }
  }
}

/// The documents of a run, in the order in which offices hand them up.
enum RunDocument: CaseIterable, Sendable {
  case register, stations, statistics, uncovered, sites, reported

  /// The layers that it is made of.
  var layers: [String] {
    switch self {
    case .register: ["cells"]
    case .statistics: ["buildings"]
    case .uncovered: ["uncovered", "undetermined", "gaps"]
    case .sites: ["sites", "curve"]
    case .stations, .reported: []
    }
  }
}
