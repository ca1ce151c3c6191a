internal import Diagnostics
internal import Formats

/// The columns by which a list says which buildings it means.
struct ListColumns {
  /// Names of columns of building names, best first; codes are not among them.
  static let buildingHeaders = [
    "楼栋", "楼栋号", "楼栋范围", "楼栋列表", "楼栋名称", "楼号", "楼幢", "幢号", "栋号", "幢", "栋", "楼", "楼址",
    "building_name", "building_list", "buildings", "building", "building_no",
  ]
  static let unitHeaders = ["单元", "单元号", "单元名称", "unit", "unit_no", "stairwell", "unit_name"]
  static let addressHeaders = [
    "地址", "住址", "详细地址", "居住地址", "家庭住址", "现住址", "address", "addr",
  ]
  /// Households of each building of a row, and not of all of them together.
  static let eachHeaders = ["每栋户数", "每幢户数", "每楼户数", "单栋户数", "栋均户数", "households_each"]
  static let buildingCountHeaders = ["楼栋数", "栋数", "幢数", "楼数", "楼栋数量", "building_count"]

  let buildings: Column?
  let unit: Column?
  let each: Column?
  let buildingCount: Column?
  let communities: Column?
  let communityCodes: Column?
  let compounds: Column?
  let compoundIds: Column?

  init(_ layer: Layer) {
    buildings = layer.columns(named: Self.buildingHeaders).first
    unit = layer.columns(named: Self.unitHeaders).first
    each = layer.columns(named: Self.eachHeaders).first
    buildingCount = layer.columns(named: Self.buildingCountHeaders).first
    func column(_ role: Role) -> Column? {
      layer[role] ?? layer.columns(named: role.synonyms).first
    }
    communities = column(.communityName)
    communityCodes = column(.community)
    compounds = column(.compoundName)
    compoundIds = column(.compound)
  }

  /// Whether anything says where a row belongs: a building by its name alone could be anywhere.
  var nameAnything: Bool {
    [communities, communityCodes, compounds, compoundIds].contains { $0 != nil }
  }
}

extension Column {
  /// The text of a row; "" where there is none.
  func value(_ row: Int) -> String { text(row) ?? "" }
}

extension Optional where Wrapped == Column {
  /// The text of a row of a column that may not be there.
  func value(_ row: Int) -> String { self?.text(row) ?? "" }
}

extension Layer {
  /// Makes points of the columns of coordinates; a list that names buildings may have none.
  ///
  /// - Throws: `geometry.none` where the file has no coordinates and names no buildings either.
  mutating func placePointsOrNames(log: inout IntakeLog) throws(Failure) {
    do throws(Failure) {
      try placePoints(log: &log)
    } catch {
      guard error.phrase == .geometryAllMissing, source.mayBeList, table.geometry == nil,
        self[.x] == nil,
        self[.y] == nil
      else { throw error }
      try spellOutAddresses()
      guard isUsableWithoutPlaces else { throw error }
    }
  }

  /// Whether it is a list of buildings without any place.
  var isPlacelessList: Bool {
    roles.layer == LayerRoles.buildings.layer && table.geometry == nil && table.rowCount > 0
  }

  private var isUsableWithoutPlaces: Bool {
    switch roles.layer {
    case LayerRoles.communities.layer: self[.id] != nil
    case LayerRoles.buildings.layer: ListColumns(self).nameAnything
    default: false
    }
  }

  /// Puts the parts of addresses into columns of their own, where names have none.
  ///
  /// - Throws: as making a layer does.
  mutating func spellOutAddresses() throws(Failure) {
    let columns = ListColumns(self)
    guard columns.compounds == nil, columns.buildings == nil,
      let addresses = self.columns(named: ListColumns.addressHeaders).first
    else { return }
    let parts = (0..<table.rowCount).map { AddressText(addresses.value($0)) }
    var spelt = table
    func add(_ name: String, _ part: (AddressText) -> String) {
      let values = parts.map { part($0).isEmpty ? nil : part($0) }
      spelt.columns.append(.texts(name, values))
    }
    if columns.communities == nil, columns.communityCodes == nil {
      add("community_name", \.community)
      add("town_name", \.town)
    }
    add("compound_name", \.compound)
    add("building", \.building)
    if columns.unit == nil { add("unit", \.unit) }
    self = try Layer(spelt, source: source, roles: roles)
  }
}
