internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension CountySurvey {
  /// Gives each building its compound: by its id, else by place, else by its exact name within the
  /// community.
  ///
  /// Where there is no layer of compounds, the buildings' columns make them: compounds without
  /// shapes, of one id, or of one name in one community.
  mutating func assignCompounds(_ layer: Layer, log: inout IntakeLog) {
    let ids = columnValues(.compound, layer)
    let names = columnValues(.compoundName, layer)
    guard compounds.count > 0 else { return deriveCompounds(ids, names) }
    let rowOfId = Dictionary(
      compounds.ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    var byName = CompoundNames(self)
    var misses = NearMisses()
    let index = PolygonIndex(compounds.shapes)
    buildings.compound = buildings.positions.indices.map { row in
      if let named = ids?[row].flatMap({ rowOfId[$0] }) { return named }
      let position = buildings.positions[row]
      if position.isFinite, let found = index.first(covering: position) { return Int32(found) }
      guard let name = names?[row] else { return -1 }
      if let found = byName.row(of: name, in: buildings.community[row]) { return found }
      if let near = byName.nearest(to: name) { misses.count(name, near.name, near.how) }
      return -1
    }
    misses.tell(at: Place(file: layer.table.name), log: &log)
  }

  private mutating func deriveCompounds(_ ids: [String?]?, _ names: [String?]?) {
    struct Key: Hashable {
      let text: String
      let community: Int32
    }
    var rows: [Key: Int32] = [:]
    // Buildings of one compound follow each other in most lists.
    var last: (key: Key, row: Int32)?
    buildings.compound = buildings.ids.indices.map { building in
      let id = ids?[building]
      let name = names?[building]
      guard let text = id ?? name else { return -1 }
      let key = Key(text: text, community: id == nil ? buildings.community[building] : -1)
      if let last, last.key == key { return last.row }
      if let row = rows[key] {
        last = (key, row)
        return row
      }
      let row = Int32(compounds.count)
      rows[key] = row
      last = (key, row)
      compounds.ids.append(text)
      compounds.names.append(name ?? "")
      compounds.shapes.append(MultiPolygon([]))
      compounds.isWalled.append(nil)
      compounds.hasPropertyManager.append(nil)
      return row
    }
  }
}

/// Compounds by name: two communities may each have one of the same name.
private struct CompoundNames {
  private struct Key: Hashable {
    let name: String
    let community: Int32
  }

  private var rows: [Key: Int32] = [:]
  private var anywhere: NameIndex

  init(_ survey: CountySurvey) {
    let compounds = survey.compounds
    anywhere = NameIndex(compounds.names)
    guard !survey.communities.shapes.isEmpty else { return }
    let index = PolygonIndex(survey.communities.shapes)
    for row in compounds.ids.indices where !compounds.names[row].isEmpty {
      guard let center = compounds.shapes[row].pointOnSurface,
        let community = index.first(covering: center)
      else { continue }
      let key = Key(name: compounds.names[row], community: Int32(community))
      rows[key] = rows[key] == nil ? Int32(row) : -1
    }
  }

  /// The compound of this name in a community; else the only one of this name.
  func row(of name: String, in community: Int32) -> Int32? {
    if let row = rows[Key(name: name, community: community)] { return row < 0 ? nil : row }
    return anywhere[name]
  }

  /// What a name may be meant for that no compound has.
  mutating func nearest(to name: String) -> (name: String, how: NearNames.Difference)? {
    guard !anywhere.isAmbiguous(name) else { return nil }
    return anywhere.nearest(to: name).map { ($0.name, $0.how) }
  }
}
