internal import Diagnostics
internal import Formats
internal import Publishing

/// Buildings, stations and sites as points of the map.
extension ReportAssembly {
  var pointLayers: [ReportMap.Layer] {
    [buildingLayer, stationLayer, siteLayer].compactMap(\.self)
  }

  private var buildingLayer: ReportMap.Layer? {
    guard let layer = layers.buildings else { return nil }
    let walks = layer.numbers(layer.has("walk_m") ? "walk_m" : "dist_eu_m")
    return ReportMap.Layer(
      id: "buildings", form: .points, geometry: layer.geometry,
      columns: [
        ("code", .texts(layer.texts("building_id"))),
        ("compound", numbered(layer.texts("compound_name"))),
        ("cell", numbered(layer.texts("grid_code"))),
        ("households", .integers(layer.integers("households"))),
        ("walk", .numbers(walks.map { $0?.rounded() })),
        ("station", numbered(layer.texts("station_name"))),
        ("state", .integers(states(layer))),
      ])
  }

  /// Two bits a cutoff: 0 reached, 1 reached with less than a minute to spare, 2 beyond,
  /// 3 undetermined.
  private func states(_ layer: WrittenLayer) -> [Int] {
    let seconds = layer.numbers("seconds")
    var states = [Int](repeating: 0, count: layer.count)
    for (slot, cutoff) in cutoffs.enumerated() {
      let words = layer.texts("reached_\(cutoff.minutes)")
      let close = Double(cutoff.minutes * 60 - 60)
      for row in 0..<layer.count {
        let state =
          switch words[row] {
          case "reached": (seconds[row] ?? 0) > close ? 1 : 0
          case "beyond": 2
          default: 3
          }
        states[row] |= state << (2 * slot)
      }
    }
    return states
  }

  /// Names that come again and again, each once; -1 for none.
  func numbered(_ names: [String]) -> ReportMap.Values {
    var numbers: [String: Int] = ["": -1]
    var list: [String] = []
    let rows = names.map { name -> Int in
      if let known = numbers[name] { return known }
      numbers[name] = list.count
      list.append(name)
      return list.count - 1
    }
    return .choices(list, rows)
  }

  private var stationLayer: ReportMap.Layer? {
    guard let layer = layers.stations else { return nil }
    return ReportMap.Layer(
      id: "stations", form: .points, geometry: layer.geometry,
      columns: [
        ("code", .texts(layer.texts("station_id"))), ("name", .texts(layer.texts("station_name"))),
        (
          "tier",
          .integers(
            layer.texts("station_tier").map { $0 == "centre" ? 0 : $0 == "micro" ? 2 : 1 })
        ),
        ("households", .integers(layer.integers("assigned_hh"))),
      ])
  }

  private var siteLayer: ReportMap.Layer? {
    guard let layer = layers.sites else { return nil }
    let roles = layer.texts("role")
    let rows = (0..<layer.count).filter { roles[$0] == "new" }
    guard !rows.isEmpty else { return nil }
    func picked<Value>(_ column: [Value]) -> [Value] { rows.map { column[$0] } }
    return ReportMap.Layer(
      id: "sites", form: .points, geometry: layer.geometry.rows(rows),
      columns: [
        ("code", .texts(picked(layer.texts("station_id")))),
        ("name", .texts(picked(layer.texts("station_name")))),
        ("order", .numbers(picked(layer.numbers("order")))),
        ("gain", .integers(picked(layer.integers("gain_hh")))),
      ])
  }
}

extension GeometryColumn {
  /// Some of the rows, in the order given.
  func rows(_ rows: [Int]) -> GeometryColumn {
    var picked = GeometryColumn()
    for row in rows {
      for part in parts(ofRow: row) {
        for ring in self.rings(ofPart: part) {
          picked.positions += positions[positions(ofRing: ring)]
          picked.endRing()
        }
        picked.endPart()
      }
      picked.endRow(kinds[row])
    }
    return picked
  }
}
