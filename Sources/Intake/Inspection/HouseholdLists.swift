internal import Diagnostics
internal import Formats

/// Lists of households, which look like lists of buildings: only what lies beside them tells.
extension Inspector {
  /// Takes a list without places for the households of buildings that have a place and no count.
  ///
  /// Alone, or beside buildings with counts, such a list stays what it was taken for.
  static func settleHouseholdLists(_ layers: inout [LookedAt]) {
    guard layers.contains(where: \.lacksHouseholds) else { return }
    for slot in layers.indices {
      if let list = layers[slot].asHouseholds() { layers[slot] = list }
    }
  }
}

extension Inspector.LookedAt {
  /// Whether it is buildings on the map, none of whose columns counts households.
  fileprivate var lacksHouseholds: Bool {
    guard inspection.part == .buildings, let layer = loaded?.layer, layer.table.geometry != nil
    else { return false }
    do throws(Failure) {
      _ = try layer.householdsColumn()
      return false
    } catch { return error.phrase == .householdsColumnMissing }
  }

  /// The same layer read as households; `nil` where it cannot be joined to buildings.
  fileprivate func asHouseholds() -> Inspector.LookedAt? {
    let table = opened.hand.table
    guard inspection.part == nil || inspection.part == .buildings,
      table.geometry == nil, !source.hasCoordinates(table),
      var list = try? LoadedLayer(
        source, .households, OSMInputs(opened.hand, at: source.path)), !list.layer.isEmpty
    else { return nil }
    let telling = list.layer.joiningColumns
    guard !telling.isEmpty else { return nil }
    list.placing = .placed(.nothing)
    var one = Inspector.LookedAt(
      opened: opened, roles: .households,
      inspection: LayerInspection(layer: source.layer, path: source.path))
    one.inspection.parts = [
      PartGuess(
        part: .households, score: inspection.parts.first?.score ?? 0,
        evidence: [.phrase(.partByColumns, ["columns": .names(telling)])])
    ]
    one.loaded = list
    one.placed = list
    return one
  }
}

extension Layer {
  fileprivate var isEmpty: Bool { table.rowCount == 0 }

  /// Headers of what joins rows to buildings, then of what counts households.
  fileprivate var joiningColumns: [String] {
    let columns = ListColumns(self)
    let addresses = self.columns(named: ListColumns.addressHeaders).first
    let joining = [self[.id], columns.compounds, columns.buildings, addresses].compactMap(\.self)
    guard !joining.isEmpty else { return [] }
    let counted = try? householdsColumn().column
    return (joining + [counted].compactMap(\.self)).map(\.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
