internal import Diagnostics
internal import Formats
internal import Publishing

/// The layers of a folder as the map's.
extension ReportAssembly {
  /// `nil` where the folder has nothing that can be drawn.
  var map: ReportMap? {
    let drawn =
      areaLayers
      + [houseLayer, streetLayer, compoundLayer, gapLayer, serviceAreaLayer]
      .compactMap(\.self) + pointLayers
    guard drawn.contains(where: { !$0.geometry.positions.isEmpty }) else { return nil }
    let deciding = deciding
    return ReportMap(
      layers: drawn, minutes: cutoffs.map(\.minutes), metres: cutoffs.map(\.metres),
      deciding: cutoffs.firstIndex { $0.minutes == deciding?.minutes } ?? 0,
      words: ReportPage.scriptWords(in: language))
  }

  private typealias Columns = [(key: String, values: ReportMap.Values)]

  /// Communities and cells lie on the same borders, so they share one net.
  private var areaLayers: [ReportMap.Layer] {
    var drawn: [ReportMap.Layer] = []
    if let layer = layers.communities {
      let columns: Columns = [
        ("code", .texts(layer.texts("community_code"))),
        ("name", .texts(layer.texts("community_name"))),
        ("households", .integers(layer.integers("households"))), ("rates", rates(layer)),
      ]
      drawn.append(
        ReportMap.Layer(
          id: "communities", form: .areas(net: 0), geometry: layer.geometry, columns: columns))
    }
    if let layer = layers.cells {
      let columns: Columns = [
        ("code", .texts(layer.texts("grid_code"))),
        ("community", numbered(layer.texts("community_name"))),
        ("households", .integers(layer.integers("households"))), ("rates", rates(layer)),
        ("band", .integers(Self.bands(layer))),
        ("fill", .integers(layer.integers("map_colour"))),
      ]
      drawn.append(
        ReportMap.Layer(
          id: "cells", form: .areas(net: 0), geometry: layer.geometry, columns: columns))
    }
    return drawn
  }

  /// The lower value at each cutoff, row by row.
  private func rates(_ layer: WrittenLayer) -> ReportMap.Values {
    let columns = cutoffs.map { layer.numbers("cov_hh_\($0.minutes)_lower_pct") }
    return .numbers((0..<layer.count).flatMap { row in columns.map { $0[row] } })
  }

  /// 0 in band, 1 below, 2 above, 3 where a cell has no household.
  private static func bands(_ layer: WrittenLayer) -> [Int] {
    let kinds = layer.texts("grid_kind")
    return layer.texts("band_state").enumerated().map { row, state in
      kinds[row] == "special" ? 3 : state == "below" ? 1 : state == "above" ? 2 : 0
    }
  }

  private var compoundLayer: ReportMap.Layer? {
    layers.compounds.map { layer in
      ReportMap.Layer(
        id: "compounds", form: .areas(net: 1), geometry: layer.geometry,
        columns: [
          ("code", .texts(layer.texts("compound_id"))),
          ("name", .texts(layer.texts("compound_name"))),
          ("households", .integers(layer.integers("households"))), ("rates", rates(layer)),
        ])
    }
  }

  /// Buildings of every use, as ground under the map.
  private var houseLayer: ReportMap.Layer? {
    guard let layer = layers.houses, layer.geometry.kinds.contains(.polygon) else { return nil }
    return ReportMap.Layer(
      id: "houses", form: .areas(net: 4), geometry: layer.geometry, columns: [])
  }

  private var streetLayer: ReportMap.Layer? {
    layers.streets.map { layer in
      ReportMap.Layer(id: "streets", form: .lines, geometry: layer.geometry, columns: [])
    }
  }

  private var gapLayer: ReportMap.Layer? {
    layers.gaps.map { layer in
      ReportMap.Layer(
        id: "gaps", form: .areas(net: 2), geometry: layer.geometry,
        columns: [
          ("code", .texts(layer.texts("gap_id"))),
          ("households", .integers(layer.integers("households"))),
          ("station", numbered(layer.texts("station_name"))),
          ("gain", .integers(layer.integers("gain_hh"))),
        ])
    }
  }

  /// Areas by street, which decides where there are any; circles need no shape.
  private var serviceAreaLayer: ReportMap.Layer? {
    guard let layer = layers.areas, let stations = layers.stations else { return nil }
    let (methods, minutes) = (layer.texts("method"), layer.integers("minutes"))
    let owners = layer.texts("station_id")
    var rowOfStation: [String: Int] = [:]
    for (row, id) in stations.texts("station_id").enumerated() { rowOfStation[id] = row }
    let decides = cutoffs.first?.method ?? ""
    let detours = layer.numbers("detour")
    let rows = (0..<layer.count).filter {
      methods[$0] == decides && (decides == "network" || (detours[$0] ?? 1) == 1)
    }
    guard !rows.isEmpty else { return nil }
    return ReportMap.Layer(
      id: "areas", form: .areas(net: 3), geometry: layer.geometry.rows(rows),
      columns: [
        (
          "slot",
          .integers(rows.map { row in cutoffs.firstIndex { $0.minutes == minutes[row] } ?? -1 })
        ),
        ("station", .integers(rows.map { rowOfStation[owners[$0]] ?? -1 })),
      ])
  }
}
