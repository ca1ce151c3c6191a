package import Diagnostics
package import ServiceCoverage
internal import StationSiting
internal import Survey
internal import TravelTimes

/// Tables of coverage: who is reached, who is not, and where.
///
/// They are made of the layers that go onto maps, so that both say the same.
package struct CoverageDocuments: Sendable {
  private let layers: CoverageLayers
  private let gaps: [Gap]

  package init(_ layers: CoverageLayers, gaps: [Gap]) {
    self.layers = layers
    self.gaps = gaps
  }

  private static let buildingKeys = [
    "community_code", "community_name", "compound_name", "building_id", "building_name", "address",
    "grid_code",
  ]
  private static let countKeys = ["households", "occupied_hh", "persons", "age60plus"]

  /// 服务圈覆盖情况统计表: by community, by compound where there are some, by building.
  ///
  /// - Parameters:
  ///   - communities: rates of the communities in the order of their table.
  ///   - compounds: rates of the compounds.
  ///   - buildings: the layer of all buildings.
  package func statistics(
    communities: [(minutes: Int, table: RateTable)], compounds: [(minutes: Int, table: RateTable)],
    buildings: LayerTable
  ) -> OfficeDocument {
    let survey = layers.survey
    let kind = survey.buildings.householdKind
    var tables: [OfficeTable] = []
    if survey.communities.count > 0 {
      var layer = LayerTable(name: "communities", rowCount: survey.communities.count)
      layer.add(.communityCode, survey.communities.codes)
      layer.add(.communityName, survey.communities.names)
      tables.append(
        CoverageStatistics(communities, householdKind: kind)
          .table(.tableByCommunity, layer, outside: .tableInNoCommunity))
    }
    if survey.compounds.count > 0 {
      var layer = LayerTable(name: "compounds", rowCount: survey.compounds.count)
      let names = communityNamesOfCompounds
      layer.add(.communityName, names)
      layer.add(.compoundId, survey.compounds.ids)
      layer.add(.compoundName, survey.compounds.names)
      tables.append(
        CoverageStatistics(compounds, householdKind: kind)
          .table(.tableByCompound, layer, outside: .tableInNoCompound))
    }
    let states = buildings.fields.map(\.key).filter { $0.hasPrefix("reached_") }
    var all = OfficeTable(
      .tableByBuilding,
      named(buildings, layers.rows { _ in true }).selecting(
        Self.buildingKeys + Self.countKeys + ["station_name", "walk_m", "dist_eu_m", "band_min"]
          + states + ["reason"]))
    all.addTotal(of: Self.countKeys)
    tables.append(all)
    for index in tables.indices { tables[index].definitions = definitions }
    return OfficeDocument(.tableCoverage, note: .readmeTableCoverage, tables)
  }

  /// 未覆盖清单: buildings beyond the cutoff that decides, the areas they make, and what has to be
  /// looked at on the ground.
  ///
  /// - Parameters:
  ///   - uncovered: the layer of buildings beyond the cutoff.
  ///   - undetermined: the layer of buildings of which nothing can be said.
  ///   - areas: the layer of gaps.
  package func uncovered(
    _ uncovered: LayerTable, undetermined: LayerTable, areas: LayerTable
  ) -> OfficeDocument {
    var tables = [
      list(nil, uncovered, .beyond), gapTable(areas),
      list(.tableToCheck, undetermined, .undetermined),
    ]
    for index in tables.indices { tables[index].definitions = definitions + [deciding] }
    return OfficeDocument(.tableUncovered, note: .readmeTableUncovered, tables)
  }

  private func list(
    _ name: Phrase?, _ layer: LayerTable, _ state: CoverageState
  ) -> OfficeTable {
    let rows = layers.rows { layers.coverage.state($0, within: layers.deciding) == state }
    var named = named(layer, rows)
    if state == .beyond, !gaps.isEmpty {
      var gapOfBuilding = [Int32](repeating: -1, count: layers.survey.buildings.count)
      for (number, gap) in gaps.enumerated() {
        for row in gap.buildings { gapOfBuilding[row] = Int32(number) }
      }
      named.add(
        .gapId, rows.map { gapOfBuilding[$0] < 0 ? nil : GapLayers.id(Int(gapOfBuilding[$0])) })
    }
    if let alternative = layers.alternative {
      named.add(
        .otherStationName,
        rows.map { row in
          guard state == .beyond else { return nil }
          return alternative.station(reaching: row, within: layers.deciding)
            .map { alternative.stations.names[$0] }
        })
    }
    var table = OfficeTable(
      name,
      named.selecting(
        Self.buildingKeys + ["gap_id"] + Self.countKeys
          + [
            "station_name", "walk_m", "dist_eu_m", "minutes_missing", "reason",
            "other_station_name", "other_status",
          ]))
    table.addTotal(of: Self.countKeys)
    return table
  }

  /// Where a station would gain most in each gap, by what people know the place by.
  private func gapTable(_ areas: LayerTable) -> OfficeTable {
    var layer = areas
    let names = SitingNames(layers.survey)
    let near = gaps.map { names.near(layers.survey.buildings.positions[$0.best]) }
    let communities = layers.survey.buildings.community
    layer.add(
      .communityName,
      gaps.map { gap -> String? in
        let row = communities.isEmpty ? -1 : Int(communities[gap.best])
        return row < 0 ? nil : layers.survey.communities.names[row]
      })
    layer.add(.nearCompound, near.map(\.compoundName))
    layer.add(.nearStreet, near.map(\.streetName))
    var table = OfficeTable(
      .tableGaps,
      layer.selecting([
        "gap_id", "community_name", "near_compound", "near_street", "best_building_id",
        "households", "buildings", "persons", "age60plus", "station_name", "minutes_missing",
        "gain_hh", "gain_bldg",
      ]))
    table.addTotal(of: ["households", "buildings", "persons", "age60plus"])
    return table
  }

  /// A layer of buildings with their names and addresses, where the file has some.
  private func named(_ layer: LayerTable, _ rows: [Int]) -> LayerTable {
    var layer = layer
    let buildings = layers.survey.buildings
    for (field, texts) in [
      (Field.buildingName, buildings.names), (.address, buildings.addresses),
    ] where texts.contains(where: { !$0.isEmpty }) {
      layer.add(field, rows.map { texts[$0].isEmpty ? nil : texts[$0] })
    }
    return layer
  }

  /// The community of most of each compound's buildings, of equals the first.
  private var communityNamesOfCompounds: [String?] {
    let (buildings, names) = (layers.survey.buildings, layers.survey.communities.names)
    var counts = [[(community: Int32, buildings: Int)]](
      repeating: [], count: layers.survey.compounds.count)
    for row in 0..<buildings.count where !buildings.community.isEmpty {
      let (compound, community) = (Int(buildings.compound[row]), buildings.community[row])
      guard compound >= 0, community >= 0 else { continue }
      if let slot = counts[compound].firstIndex(where: { $0.community == community }) {
        counts[compound][slot].buildings += 1
      } else {
        counts[compound].append((community, 1))
      }
    }
    return counts.map { found in
      let most = found.reduce(into: found.first) { best, next in
        if let known = best, next.buildings > known.buildings { best = next }
      }
      return most.map { names[Int($0.community)] }
    }
  }

  private var deciding: (field: Field, value: Argument) {
    (.stateMinutes, .integer(layers.deciding.minutes))
  }

  /// What holds for all figures: kind of households, preset, kind of distance.
  package var definitions: [(field: Field, value: Argument)] {
    let method = layers.coverage.travel.method.word(detour: layers.coverage.detour)
    return [
      (.householdKind, .phrase(layers.survey.buildings.householdKind.word.phrase)),
      (.preset, .text(layers.preset.name)), (.method, .phrase(method.phrase)),
    ]
  }
}
