internal import Diagnostics

/// The maps to print: a page a cell on A4, a page a community on A3 (map books are near that size).
extension MapKit {
  var sheets: [MapSheet] {
    let layers = ordered
    var sheets: [MapSheet] = []
    if let cells = layers.first(where: { $0.name == "cells" && $0.shape == .polygon }) {
      sheets.append(cellSheet(cells, layers))
      if let communities = layers.first(where: { $0.name == "communities" }) {
        sheets.append(communitySheet(communities, cells, layers))
      }
    }
    return sheets
  }

  private func words(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) -> String {
    phrase.words(in: language, arguments)
  }

  /// The value of a column of the page's area, with words for nothing.
  private func value(_ key: String, of layer: MapLayer) -> String? {
    layer.columns.first { $0.key == key }.map { "\"\($0.name)\"" }
  }

  private func cellSheet(_ cells: MapLayer, _ layers: [MapLayer]) -> MapSheet {
    let code = cells.column("grid_code")
    var sheet = MapSheet(
      words(.kitCellLayout), width: 210, height: 297, coverage: cells, pageName: code)
    sheet.addMap(.init(10, 30, 190, 188), extent: extent, share: 0.82)
    let place =
      "[% coalesce(\"\(cells.column("community_name"))\", \"\(cells.column("community_code"))\") %]"
    let number = "[% lpad(\"\(cells.column("grid_seq"))\", 3, '0') %]"
    addTitle(to: &sheet, "\(place) \(number) \(words(.kitCellTitle))", code: "[% \"\(code)\" %]")
    addMarks(to: &sheet, .init(10, 30, 190, 188))
    let facts = facts(cells, ["grid_code", "households", "buildings", "area_m2", "neighbours"])
    sheet.addLabel(
      "facts", facts + "\n\(heading(.kitWorker))\(words(.kitBlank))", .init(10, 222, 62, 56),
      size: 8.5, isTop: true)
    sheet.addLabel(
      "list-title", words(.kitBuildingList) + count(of: "houses", layers, by: code, .kitListCount),
      .init(76, 222, 72, 5), size: 9, colour: MapColours.party, isBold: true)
    sheet.addLabel(
      "list", buildings(layers, by: code), .init(76, 228, 72, 50), size: 7.5, isTop: true)
    sheet.addLegend(
      .init(152, 222, 48, 58),
      tree(
        layers.filter { $0.style.isShown }, "layer-tree-group", only: [.sites, .coverage, .cells]),
      columns: 1)
    addFooter(to: &sheet)
    return sheet
  }

  private func communitySheet(_ communities: MapLayer, _ cells: MapLayer, _ layers: [MapLayer])
    -> MapSheet
  {
    let code = communities.column("community_code")
    var sheet = MapSheet(
      words(.kitCommunityLayout), width: 420, height: 297, coverage: communities, pageName: code)
    let frame = MapSheet.Frame(10, 30, 312, 248)
    sheet.addMap(frame, extent: extent, share: 0.94)
    addTitle(
      to: &sheet,
      "[% coalesce(\"\(communities.column("community_name"))\", \"\(code)\") %] "
        + words(.kitCommunityTitle), code: "[% \"\(code)\" %]")
    addMarks(to: &sheet, frame)
    sheet.addLabel(
      "facts", facts(communities, ["community_code", "households", "buildings", "cells"]),
      .init(328, 30, 82, 30), size: 9, isTop: true)
    sheet.addLabel(
      "list-title",
      words(.kitCellList) + count(of: "cells", layers, by: code, .kitCellCount, of: communities),
      .init(328, 62, 82, 5), size: 9.5, colour: MapColours.party, isBold: true)
    sheet.addLabel(
      "list", cellList(cells, by: cells.column("community_code"), of: code),
      .init(328, 69, 82, 120), size: 7.5, isTop: true)
    sheet.addLegend(
      .init(328, 192, 82, 86),
      tree(
        layers.filter { $0.style.isShown }, "layer-tree-group",
        only: [.sites, .coverage, .cells, .base]), columns: 2)
    addFooter(to: &sheet)
    return sheet
  }

  /// A bar in Party red with the title, and the code below it.
  private func addTitle(to sheet: inout MapSheet, _ title: String, code: String) {
    sheet.addBox("bar", .init(10, 9, sheet.width - 20, 12), fill: MapColours.party)
    sheet.addLabel(
      "title", title, .init(14, 9, sheet.width - 28, 12), size: 17, colour: "#ffffff",
      isBold: true, align: .centre)
    sheet.addLabel("code", code, .init(10, 22.5, 100, 5), size: 9, isBold: true)
    sheet.addLabel(
      "scale",
      "\(words(.kitScale)) 1:[% format_number(map_get(item_variables('map'), 'map_scale'), 0) %]",
      .init(sheet.width - 110, 22.5, 100, 5), size: 9, align: .right)
  }

  private func addMarks(to sheet: inout MapSheet, _ map: MapSheet.Frame) {
    sheet.addBox(
      "bar-ground", .init(map.x + 3, map.y + map.height - 13, 60, 10), fill: "#ffffffd8")
    sheet.addBox(
      "north-ground", .init(map.x + map.width - 17, map.y + 3, 14, 20), fill: "#ffffffd8")
    sheet.addScaleBar(.init(map.x + 5, map.y + map.height - 12, 60, 9))
    sheet.addNorthArrow(.init(map.x + map.width - 16, map.y + 4, 12, 18))
  }

  private func addFooter(to sheet: inout MapSheet) {
    let y = sheet.height - 15
    sheet.addBox("rule", .init(10, y, sheet.width - 20, 0.3), fill: MapColours.party)
    sheet.addLabel("footnote", footnote, .init(10, y + 1.5, 90, 5), size: 7.5)
    let filled = """
      \(heading(.kitApproval))[% coalesce(nullif(@map_approval, ''), '\(words(.kitBlank))') %]    \
      \(heading(.kitPublisher))[% coalesce(nullif(@map_publisher, ''), '\(words(.kitBlank))') %]
      """
    sheet.addLabel(
      "approval", filled, .init(sheet.width / 2 - 60, y + 1.5, 120, 5), size: 7.5, align: .centre)
    let date = language == .chinese ? "yyyy年M月d日" : "yyyy-MM-dd"
    sheet.addLabel(
      "date", "\(heading(.kitDate))[% format_date(now(), '\(date)') %]",
      .init(sheet.width - 70, y + 1.5, 60, 5), size: 7.5, align: .right)
    sheet.addLabel(
      "page",
      words(
        .kitPage,
        ["page": "[% @atlas_featurenumber %]", "pages": "[% @atlas_totalfeatures %]"]),
      .init(sheet.width - 70, y + 6.5, 60, 5), size: 7.5, align: .right)
    sheet.addLabel(
      "plane", "\(heading(.kitPlane))\(plane)", .init(10, y + 6.5, 140, 5),
      size: 7.5, colour: "#606060")
  }

  private func heading(_ phrase: Phrase) -> String { words(phrase) + language.colon }

  /// Headings and values of some columns, one a line.
  private func facts(_ layer: MapLayer, _ keys: [String]) -> String {
    keys.compactMap { key in layer.columns.first { $0.key == key } }.map { column in
      let value =
        column.key == "neighbours"
        // Codes of the same community differ in their ends alone.
        ? """
        array_to_string(array_foreach(string_to_array("\(column.name)", ' '), \
        right(@element, 3)), '\(language.comma)')
        """
        : column.key == "area_m2"
          ? "format_number(\"\(column.name)\", 0)" : "\"\(column.name)\""
      return
        "\(column.alias)\(language.colon)[% coalesce(nullif(\(value), ''), '\(words(.kitNone))') %]"
    }.joined(separator: "\n")
  }

  private func count(
    of name: String, _ layers: [MapLayer], by code: String, _ phrase: Phrase,
    of community: MapLayer? = nil
  ) -> String {
    guard let layer = layers.first(where: { $0.name == name }) else { return "" }
    let key = community == nil ? "grid_code" : "community_code"
    let filter = members(of: layer, key, code)
    let number =
      "[% aggregate('\(layer.id)', 'count', \"\(layer.column(key))\", \(filter)) %]"
    return language.inBrackets(words(phrase, ["count": .text(number)]))
  }

  /// The rows of a layer that belong to the page's area, and have households where they can.
  private func members(of layer: MapLayer, _ key: String, _ code: String) -> String {
    let own = "\"\(layer.column(key))\" = attribute(@atlas_feature, '\(code)')"
    return layer.name == "houses" ? "\(own) and \"\(layer.column("households"))\" > 0" : own
  }

  /// The buildings of the page's cell by name, with their households.
  private func buildings(_ layers: [MapLayer], by code: String) -> String {
    guard let houses = layers.first(where: { $0.name == "houses" }) else { return "" }
    let id = "\"\(houses.column("building_id"))\""
    let name =
      houses.columns.first { $0.key == "building_name" }.map { "coalesce(\"\($0.name)\", \(id))" }
      ?? id
    return """
      [% aggregate('\(houses.id)', 'concatenate', \(name) || ' ' || \
      "\(houses.column("households"))" || '\(language.unit(.kitHouseholdsUnit))', \
      \(members(of: houses, "grid_code", code)), '\(language.semicolon)', \(id)) %]
      """
  }

  /// The cells of the page's community by number, with households and buildings.
  private func cellList(_ cells: MapLayer, by key: String, of code: String) -> String {
    let own = "\"\(key)\" = attribute(@atlas_feature, '\(code)')"
    let households = language.unit(.kitHouseholdsUnit)
    let buildings = language.unit(.kitCellRowBuildings)
    // In lines as long as there is room.
    return """
      [% aggregate('\(cells.id)', 'concatenate', \
      lpad("\(cells.column("grid_seq"))", 3, '0') || '  ' || \
      lpad("\(cells.column("households"))", 4, ' ') || '\(households)  ' || \
      "\(cells.column("buildings"))" || '\(buildings)', \(own), \
      if(aggregate('\(cells.id)', 'count', "\(cells.column("grid_code"))", \(own)) > 34, \
      '    ', '\\n'), "\(cells.column("grid_code"))") %]
      """
  }
}

extension MapLayer {
  /// The name that a column of the registry has in the file.
  func column(_ key: String) -> String { columns.first { $0.key == key }?.name ?? key }
}
