package import Geometry
internal import Survey

/// Where the records of a county's lists lie, in degrees on WGS 84.
package struct OfficePlaces: Sendable {
  package var buildings: [Position]
  package var stations: [Position]
  /// The same as a map of GCJ-02 shows them.
  package var stationsOnMap: [Position]
  package var candidates: [Position]

  package init(
    buildings: [Position], stations: [Position], stationsOnMap: [Position],
    candidates: [Position]
  ) {
    self.buildings = buildings
    self.stations = stations
    self.stationsOnMap = stationsOnMap
    self.candidates = candidates
  }
}

/// The lists of a county as offices keep them, all in order.
enum OfficeLists {
  static let buildings = "楼栋.csv"
  static let stairwells = "单元.csv"
  static let stations = "站点.csv"
  static let candidates = "备选点.csv"
  static let compounds = "小区.geojson"

  static func buildings(_ survey: CountySurvey, at places: [Position]) -> OfficeTable {
    let table = survey.buildings
    func count(_ column: [Int], _ row: Int) -> String {
      column.isEmpty || column[row] < 0 ? "" : String(column[row])
    }
    let cells = (0..<table.count).map { (row: Int) -> [String] in
      let community = Int(table.community[row])
      var cells: [String] = [table.ids[row]]
      cells.append(table.names.isEmpty ? "" : table.names[row])
      cells.append(table.addresses.isEmpty ? "" : table.addresses[row])
      cells.append(community < 0 ? "" : survey.communities.names[community])
      cells.append(table.uses[row] == .residential ? "住宅" : "公建")
      cells.append(String(table.households[row]))
      cells.append(count(table.occupied, row))
      cells.append(count(table.floors, row))
      return cells
    }
    return OfficeTable(
      file: buildings,
      headings: ["楼栋编号", "楼栋名称", "地址", "社区", "用途", "户籍户数", "入住户数", "层数"], cells: cells,
      places: places)
  }

  static func stairwells(_ survey: CountySurvey) -> OfficeTable {
    let table = survey.stairwellUnits
    let cells = (0..<table.count).map { (row: Int) -> [String] in
      [
        table.ids[row], survey.buildings.ids[Int(table.building[row])],
        String(table.households[row]),
      ]
    }
    return OfficeTable(file: stairwells, headings: ["单元编号", "楼栋编号", "户数"], cells: cells)
  }

  static func stations(_ survey: CountySurvey, at places: [Position]) -> OfficeTable {
    let table = survey.stations
    let cells = (0..<table.count).map { (row: Int) -> [String] in
      [
        table.ids[row], table.names[row], word(table.tiers[row]), word(table.statuses[row]),
        area(table.floorAreas[row]),
        table.services[row].joined(separator: "、"), table.openings[row],
      ]
    }
    return OfficeTable(
      file: stations, headings: ["站点编号", "站点名称", "层级", "状态", "建筑面积", "服务项目", "开放时间"],
      cells: cells, places: places)
  }

  static func candidates(_ survey: CountySurvey, at places: [Position]) -> OfficeTable {
    let table = survey.candidates
    let cells = (0..<table.count).map { (row: Int) -> [String] in
      [
        table.ids[row], table.names[row],
        area(table.floorAreas[row]),
      ]
    }
    return OfficeTable(
      file: candidates, headings: ["备选点编号", "备选点名称", "建筑面积"], cells: cells, places: places)
  }

  private static func area(_ metres: Double) -> String {
    metres.isFinite ? String(Int(metres)) : ""
  }

  private static func word(_ tier: StationTier) -> String {
    switch tier {
    case .centre: "党群服务中心"
    case .station: "服务站"
    case .micro: "微驿站"
    }
  }

  static func word(_ status: StationStatus) -> String {
    switch status {
    case .inUse: "使用中"
    case .built: "建成"
    case .planned: "规划"
    case .closed: "停用"
    }
  }
}
