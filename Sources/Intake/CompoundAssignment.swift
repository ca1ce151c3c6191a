internal import Formats
internal import Geometry
internal import Survey

extension CountySurvey {
  /// Gives each building its compound: by its id, else by place, else by its name.
  ///
  /// Where there is no layer of compounds, the buildings' columns make them: compounds without
  /// shapes, of one id, or of one name in one community.
  mutating func assignCompounds(_ layer: Layer) {
    let ids = columnValues(.compound, layer)
    let names = columnValues(.compoundName, layer)
    guard compounds.count > 0 else { return deriveCompounds(ids, names) }
    let rowOfId = Dictionary(
      compounds.ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    // A name that two compounds have names neither.
    let rowOfName = Dictionary(
      compounds.names.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { _, _ in -1 })
    let index = PolygonIndex(compounds.shapes)
    buildings.compound = buildings.positions.indices.map { row in
      if let named = ids?[row].flatMap({ rowOfId[$0] }) { return named }
      let position = buildings.positions[row]
      if position.isFinite, let found = index.first(covering: position) { return Int32(found) }
      return names?[row].flatMap { rowOfName[$0] } ?? -1
    }
  }

  private mutating func deriveCompounds(_ ids: [String?]?, _ names: [String?]?) {
    struct Key: Hashable {
      let text: String
      let community: Int32
    }
    var rows: [Key: Int32] = [:]
    buildings.compound = buildings.ids.indices.map { building in
      let id = ids?[building]
      let name = names?[building]
      guard let text = id ?? name else { return -1 }
      let key = Key(text: text, community: id == nil ? buildings.community[building] : -1)
      if let row = rows[key] { return row }
      let row = Int32(compounds.count)
      rows[key] = row
      compounds.ids.append(text)
      compounds.names.append(name ?? "")
      compounds.shapes.append(MultiPolygon([]))
      compounds.isWalled.append(nil)
      compounds.hasPropertyManager.append(nil)
      return row
    }
  }
}
